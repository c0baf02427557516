/// A command line that is plain: paths, and options with values, each of them well known.
///
/// The argument parser looks through the conformances of the whole program for the types of each option, which takes longer than checking an article.
/// Whatever is not plain, or is wrong, is left to it.
struct PlainLine {
    /// This line is for the argument parser.
    struct NotPlain: Error {}

    private var paths: [String] = []
    private var given: [(option: String, value: String)] = []
    private var flags: [String] = []

    /// - Parameters:
    ///   - once: options that may be given once.
    ///   - often: options that may be given several times.
    ///   - known: words that are options by themselves.
    init(
        _ words: ArraySlice<String>, once: [String], often: [String] = [], flags known: [String] = []
    ) throws(NotPlain) {
        var rest = words
        while let word = rest.popFirst() {
            if !word.utf8.starts(with: "-".utf8) || word == "-" {
                if word.isEmpty { throw NotPlain() }
                paths.append(word)
            } else if word == "--" {
                // All that follows are paths.
                if rest.contains("") { throw NotPlain() }
                paths += rest
                rest = []
            } else if known.contains(word), !has(word) {
                flags.append(word)
            } else {
                let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
                let (option, isJoined) = (parts[0], parts.count == 2)
                guard often.contains(option) || once.contains(option) && value(of: option) == nil,
                    let value = isJoined ? parts[1] : rest.popFirst(), !value.isEmpty,
                    isJoined || !value.utf8.starts(with: "-".utf8)
                else { throw NotPlain() }
                given.append((option, value))
            }
        }
        // A stream has no path, and is the only thing that may have none.
        if paths.isEmpty != has(Self.stream) { throw NotPlain() }
    }

    /// The flag of a stream of objects.
    static let stream = "--jsonl"

    func has(_ flag: String) -> Bool { flags.contains(flag) }

    func value(of option: String) -> String? { given.first { $0.option == option }?.value }

    /// What the value of an option stands for; nil when it was not given.
    func value<Value>(of option: String, _ read: (String) -> Value?) throws(NotPlain) -> Value? {
        guard let text = value(of: option) else { return nil }
        guard let value = read(text) else { throw NotPlain() }
        return value
    }

    var readsStandardInput: Bool { paths.contains("-") }

    func articles() throws(NotPlain) -> ArticleOptions {
        ArticleOptions(paths: paths, jobs: try value(of: "--jobs") { Int($0).flatMap { $0 > 0 ? $0 : nil } })
    }

    var glossary: GlossaryChoice {
        GlossaryChoice(
            glossary: given.filter { $0.option == "--glossary" }.map(\.value), settings: value(of: "--config"))
    }
}
