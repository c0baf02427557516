import Rasm
import RasmAlign

/// A document that is one side of an alignment: its name and its sentences.
public struct AlignmentText: Sendable {
    public var path: String
    public var sentences: [String]
    /// The column at which the lines of its paragraphs were wrapped and are joined again; nil where lines are meant.
    public private(set) var wrappedAt: Int?

    /// Reads the sentences of a file, in whatever format and encoding Rasm reads.
    ///
    /// - Parameter presegmented: takes every line as a sentence, empty ones too, so that numbers are those of the lines.
    /// - Throws: for what cannot be read, and for a file without a sentence.
    public init(
        path: String, presegmented: Bool, encoding: CharacterEncoding? = nil
    ) throws(InputError) {
        let bytes = try InputFiles.read(path)
        let document = try Self.document(path, bytes, presegmented: presegmented, encoding)
        if presegmented {
            try self.init(path: path, sentences: Self.lines(of: document.source.utf8))
            return
        }
        let read = Self.sentences(of: document)
        try self.init(path: path, sentences: read.sentences)
        wrappedAt = read.wrappedAt
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
    ///
    /// - Throws: for an object in which one of them holds no text, with its line: what it has on the other side would meet another object's.
    public static func pairs(
        path: String, from: String, to: String
    ) throws(InputError) -> [(source: AlignmentText, target: AlignmentText)] {
        // Decoded as plain text: the objects are looked at here, each with both members.
        let bytes = try document(path, try InputFiles.read(path), presegmented: true, nil).source.utf8
        var pairs: [(source: AlignmentText, target: AlignmentText)] = []
        var lines = LineIndex(bytes)
        var start = bytes.starts(with: EncodingChoice.utf8BOM) ? 3 : 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            let line = start..<end
            start = end + 1
            guard bytes[line].contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { continue }
            let name = "\(path)#\(pairs.count + 1)"
            do throws(JSONScanner.Problem) {
                let object = try JSONScanner(object: line, in: bytes)
                func side(_ member: String) throws(JSONScanner.Problem) -> AlignmentText {
                    let strings = object.strings.filter { $0.path == member }
                    let text = JSONLineTexts.text(of: strings, escapes: object.escapes, in: bytes, language: nil)
                    let sentences = text.map { Self.sentences(of: $0.article) } ?? []
                    if let text = try? AlignmentText(path: name, sentences: sentences) { return text }
                    throw JSONScanner.Problem(
                        offset: line.lowerBound,
                        message: "has no text in «\(member)»: every object needs both «\(from)» and «\(to)»")
                }
                pairs.append((try side(from), try side(to)))
            } catch {
                let place = lines.place(of: error.offset)
                throw InputError(path, line: place.line, column: place.column, error.message)
            }
        }
        if pairs.isEmpty { throw InputError(path, "holds no object with «\(from)» and «\(to)»") }
        return pairs
    }

    /// What a reader reads of a document.
    private static func sentences(of document: Document) -> (sentences: [String], wrappedAt: Int?) {
        switch document.format {
        case .markdown:
            let article = Article(MarkdownReading.text(of: document.source.utf8))
            return (sentences(of: article), nil)
        case .text, .unknown:
            if let wrapped = WrappedLines(document.source.utf8) {
                return (sentences(of: Article(bytes: wrapped.joined)), wrapped.column)
            }
        default: break
        }
        return (document.texts.flatMap { text in sentences(of: text.article).map(text.words) }, nil)
    }

    private static func sentences(of article: Article) -> [String] {
        // Addresses are part of the sentence they stand in, though no name is looked for in them.
        let bytes =
            article.bytes.starts(with: EncodingChoice.utf8BOM) ? Array(article.bytes.dropFirst(3)) : article.bytes
        let article = Article(bytes: bytes)
        return Segmenter().segments(of: article).map { segment in
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

    /// Whether most of it ends in the middle of sentences, as lines that were wrapped by hand do.
    public var seemsBroken: Bool {
        let open = sentences.count { !WrappedLines.endsSentence(Array($0.utf8)[...]) }
        return sentences.count >= Self.someLength && open * 10 >= sentences.count * 6
    }

    private static let someLength = 8

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
