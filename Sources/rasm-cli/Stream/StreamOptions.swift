import ArgumentParser
import Rasm
import RasmExchange

/// The switch that turns a command into a filter of JSON Lines.
struct StreamOptions: ParsableArguments {
    @Flag(
        name: .long,
        help:
            "Reads one JSON object a line from standard input and writes one for each, in order. A line that is none is answered by an object with the member error, and the exit code is 1."
    )
    var jsonl = false

    /// Refuses paths beside the stream, and a command without either.
    func check(_ input: InputOptions) throws {
        guard jsonl else { return try input.requirePaths() }
        if let path = input.paths.first(where: { $0 != "-" }) {
            throw ValidationError("--jsonl reads standard input; leave \(path) out, or give it without --jsonl")
        }
    }
}

extension StreamOptions {
    /// Answers the objects of standard input.
    /// - Parameters:
    ///   - growth: how many times as long as the objects the answers are going to be, about.
    ///   - answer: appends the answer to an object.
    static func run(
        _ input: ArticleOptions, growth: Int = 1,
        answer: @escaping @Sendable (_ object: [UInt8], _ answers: inout JSONWriter) throws(InputError) -> Void
    ) async throws {
        try await ObjectStream(jobs: input.workers, growth: growth, answer: answer).run()
    }
}
