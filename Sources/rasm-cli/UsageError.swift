/// A command line that asks for what cannot be done: says what to do instead.
struct UsageError: Error {
    let message: String

    init(_ message: String) {
        self.message = message
    }
}
