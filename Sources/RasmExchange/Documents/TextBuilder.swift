import Rasm

/// Puts a text together from the bytes of a container, and remembers where each came from.
///
/// ```swift
/// var builder = TextBuilder(source)
/// builder.verbatim(5..<15)                       // سيرغي
/// builder.markup(15..<19, as: .inline)           // </b>
/// builder.reference("&", 19..<24)                // &amp;
/// ```
struct TextBuilder {
    /// What markup means to the words around it.
    enum Markup {
        /// Formatting: the letters on both sides belong together (شوي<b>غو</b>).
        case inline
        /// Something of its own in the line, a picture or a variable: ends a word, not a name.
        case object
        /// A tag that a reader sees as a quotation mark: `<q>`.
        case quotationMark
        /// Words that are left alone, protected or in another language: no name goes on beyond them.
        case words
        /// A line break within a paragraph.
        case line
        /// The end of a paragraph, a cell, a cue: no name goes on beyond it.
        case block

        /// What stands for it in the text.
        fileprivate var text: [UInt8] {
            switch self {
            case .inline: []
            case .object: [0xEF, 0xBF, 0xBC]  // U+FFFC
            case .quotationMark: [0x22]
            case .words: [0xEF, 0xBF, 0xBD]  // U+FFFD
            case .line: [0x0A]
            case .block: [0x0A, 0x0A]
            }
        }
    }

    private let source: [UInt8]
    private(set) var bytes: [UInt8] = []
    private(set) var map = TextMap()

    /// - Parameters:
    ///   - source: the file in UTF-8.
    ///   - room: how long the text is going to be, about.
    init(_ source: [UInt8], room: Int = 0) {
        self.source = source
        bytes.reserveCapacity(room)
    }

    /// Whether there is anything but markup in it.
    private(set) var hasText = false

    /// Text that is written as it is.
    mutating func verbatim(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        bytes += source[range]
        map.append(.verbatim, length: range.count, source: range)
        hasText = true
    }

    /// Text in a CDATA section.
    mutating func literal(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        bytes += source[range]
        map.append(.literal, length: range.count, source: range)
        hasText = true
    }

    /// Text that is written in another way.
    mutating func reference(_ text: some StringProtocol, _ range: Range<Int>) {
        bytes += text.utf8
        map.append(.reference, length: text.utf8.count, source: range)
        hasText = true
    }

    mutating func reference(_ scalar: Unicode.Scalar, _ range: Range<Int>) {
        // Every scalar can be written in UTF-8.
        let text = UTF8.encode(scalar)!
        bytes += text
        map.append(.reference, length: text.count, source: range)
        hasText = true
    }

    /// The text that an entity stands for.
    mutating func entity(_ text: String, _ range: Range<Int>) {
        bytes += text.utf8
        map.append(.entity, length: text.utf8.count, source: range)
        hasText = hasText || !text.isEmpty
    }

    mutating func markup(_ range: Range<Int>, as markup: Markup) {
        bytes += markup.text
        map.append(.markup, length: markup.text.count, source: range)
    }

    /// The text, in which web addresses are no natural language.
    func text(language: String?, escaping: Escaping) -> DocumentText {
        let article = Article(bytes: bytes, runs: WebAddresses.parts(of: 0..<bytes.count, in: bytes))
        return DocumentText(language: language, article: article, map: map, escaping: escaping)
    }
}
