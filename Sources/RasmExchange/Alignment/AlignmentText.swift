import Rasm
import RasmAlign

/// A document that is one side of an alignment: its name and its sentences.
public struct AlignmentText: Sendable {
    public var path: String
    public var sentences: [String]

    /// Reads the sentences of a file, in whatever format and encoding Rasm reads.
    ///
    /// - Parameter presegmented: takes every line as a sentence, empty ones too, so that numbers are those of the lines.
    /// - Throws: for what cannot be read, and for a file without a sentence.
    public init(
        path: String, presegmented: Bool, encoding: CharacterEncoding? = nil
    ) throws(InputError) {
        let bytes = try InputFiles.read(path)
        let document = try Self.document(path, bytes, presegmented: presegmented, encoding)
        let sentences =
            presegmented
            ? Self.lines(of: document.source.utf8) : document.texts.flatMap { Self.sentences(of: $0.article) }
        try self.init(path: path, sentences: sentences)
    }

    /// The two sides seldom share an encoding: the one asked for is that of the side which is nothing else.
    private static func document(
        _ path: String, _ bytes: [UInt8], presegmented: Bool, _ encoding: CharacterEncoding?
    ) throws(InputError) -> Document {
        // One sentence a line is plain text, whatever the extension.
        let name = presegmented ? path + ".txt" : path
        var options = DocumentOptions(anyLanguage: true)
        do throws(InputError) {
            return try Document(path: name, bytes: bytes, options: options)
        } catch {
            guard let encoding else { throw InputError(path, line: error.line, column: error.column, error.message) }
            options.encoding = encoding
            return try Document(path: name, bytes: bytes, options: options)
        }
    }

    /// - Throws: for a document without a sentence.
    public init(path: String, sentences: [String]) throws(InputError) {
        guard sentences.contains(where: { !$0.isEmpty }) else { throw InputError(path, "holds no sentence to align") }
        self.path = path
        self.sentences = sentences
    }

    /// The documents of JSON Lines: of each object the members that are named like the languages.
    public static func pairs(
        path: String, from: String, to: String
    ) throws(InputError) -> [(source: AlignmentText, target: AlignmentText)] {
        let bytes = try InputFiles.read(path)
        func side(_ member: String) throws(InputError) -> [Article] {
            var options = DocumentOptions(anyLanguage: true)
            options.textFields = [member]
            return try Document(path: path, bytes: bytes, options: options).texts.map(\.article)
        }
        let (sources, targets) = (try side(from), try side(to))
        guard sources.count == targets.count, !sources.isEmpty else {
            throw InputError(
                path,
                "\(sources.count) objects have text in «\(from)» and \(targets.count) in «\(to)»: every one needs both")
        }
        var pairs: [(source: AlignmentText, target: AlignmentText)] = []
        for (number, (source, target)) in zip(sources, targets).enumerated() {
            let name = "\(path)#\(number + 1)"
            pairs.append(
                (
                    try AlignmentText(path: name, sentences: sentences(of: source)),
                    try AlignmentText(path: name, sentences: sentences(of: target))
                ))
        }
        return pairs
    }

    private static func sentences(of article: Article) -> [String] {
        Segmenter().segments(of: article).map { segment in
            article.text(segment.range).split(whereSeparator: \.isNewline).joined(separator: " ")
        }
    }

    private static func lines(of bytes: [UInt8]) -> [String] {
        var bytes = bytes[...]
        if bytes.starts(with: EncodingChoice.utf8BOM) { bytes = bytes.dropFirst(3) }
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map { line in
            String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
        }
    }

    /// Says what is wrong with aligning two texts: languages that are not those asked for, or one text twice.
    public static func check(
        _ source: AlignmentText, _ target: AlignmentText, from: AlignmentLanguage, to: AlignmentLanguage
    ) throws(InputError) {
        if source.sentences == target.sentences {
            throw InputError(target.path, "holds the same text as \(source.path): nothing to align")
        }
        for (text, language) in [(source, from), (target, to)] {
            if let found = LanguageGuess.other(than: language, in: text.sentences) {
                throw InputError(
                    text.path, "is in \(found), not in «\(language.rawValue)»: say with --from and --to what it is in")
            }
        }
    }
}
