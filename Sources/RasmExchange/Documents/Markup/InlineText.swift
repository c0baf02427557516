import RasmXML

/// Collects the text of an element that holds inline codes: a `seg` of TMX, a `source` of XLIFF.
///
/// Codes that hold no natural language are markup from their first byte to their last; a footnote or the like inside one
/// (`sub`) is a text of its own.
struct InlineText {
    /// What an inline element is to the text around it.
    enum Role {
        /// The text inside is part of the sentence: `<hi>`, `<pc>`, `<mrk>`.
        case around
        /// What is inside is code, or nothing.
        case code(TextBuilder.Markup)
        /// What is inside a code is natural language none the less.
        case subflow
        /// Words that are to be left alone, or are not although those around them are: `<mrk translate="no">`.
        case words(WordSetting)
        /// The same, up to an end that is no end tag: `<sm id="1" translate="no"/>`.
        case wordsBegin(WordSetting, id: String)
        /// The end of such words: `<em startRef="1"/>`.
        case wordsEnd(id: String)
    }

    /// What is said of words in a sentence; nil where nothing is.
    struct WordSetting {
        var isTranslated: Bool?
        /// Whether they are in another language than the sentence.
        var isForeign: Bool?

        var saysNothing: Bool { isTranslated == nil && isForeign == nil }
    }

    /// The settings of words that have begun and not ended, by the id of their `sm`; empty for those of an element.
    typealias OpenWords = [(id: String, setting: WordSetting)]

    private let source: [UInt8]
    /// What the references stand for that the file declares itself.
    private let entities: [String: String]
    private var builders: [TextBuilder]
    /// The open inline elements, and where each begins.
    private var open: [(role: Role, start: Int)] = []
    /// The texts of subflows that are complete.
    private(set) var subflows: [TextBuilder] = []
    private(set) var openWords: OpenWords
    /// Where words that are left alone began.
    private var silence: Int?

    /// - Parameters:
    ///   - builder: the text to go on with.
    ///   - entities: what the references stand for that the file declares itself.
    ///   - words: words that began in another segment, and where this one begins.
    init(
        _ source: [UInt8], continuing builder: TextBuilder, entities: [String: String],
        words: (open: OpenWords, start: Int) = ([], 0)
    ) {
        self.source = source
        self.entities = entities
        builders = [builder]
        openWords = words.open
        silence = isProtected ? words.start : nil
    }

    /// The text itself.
    var builder: TextBuilder { builders[0] }

    /// Whether all inline elements are closed.
    var isAtEnd: Bool { open.isEmpty }

    mutating func start(_ role: Role, at range: Range<Int>) {
        switch role {
        case .around where !isInCode: markup(range, as: .inline)
        case .subflow: builders.append(TextBuilder(source))
        case .words(let setting) where !isInCode: wordsChange(at: range) { $0.append(("", setting)) }
        default: break
        }
        open.append((role, range.lowerBound))
    }

    mutating func end(at range: Range<Int>) {
        guard let closed = open.popLast() else { return }
        let tags = closed.start..<range.upperBound
        switch closed.role {
        case .around where !isInCode: markup(range, as: .inline)
        case .code(let kind) where !isInCode: markup(tags, as: kind)
        case .subflow: if let text = builders.popLast(), text.hasText { subflows.append(text) }
        case .words where !isInCode: wordsChange(at: range) { Self.end("", in: &$0) }
        case .wordsBegin(let setting, let id) where !isInCode: wordsChange(at: tags) { $0.append((id, setting)) }
        case .wordsEnd(let id) where !isInCode: wordsChange(at: tags) { Self.end(id, in: &$0) }
        default: break
        }
    }

    mutating func text(_ range: Range<Int>) {
        if isRead { XMLTextPieces.append(range, of: source, entities, to: &builders[builders.count - 1]) }
    }

    /// The end tag of the whole: words that are left alone end here, though they may go on in another segment.
    mutating func close(at range: Range<Int>) {
        guard let start = silence else { return }
        silence = nil
        markup(start..<range.lowerBound, as: .words)
    }

    /// Takes up a tag that changes what is said of the words behind it.
    private mutating func wordsChange(at tag: Range<Int>, _ change: (inout OpenWords) -> Void) {
        let was = isProtected
        change(&openWords)
        switch (was, isProtected) {
        case (false, true): silence = tag.lowerBound
        case (true, false):
            let start = silence ?? tag.lowerBound
            silence = nil
            markup(start..<tag.upperBound, as: .words)
        default: markup(tag, as: .inline)
        }
    }

    private static func end(_ id: String, in words: inout OpenWords) {
        if let index = words.lastIndex(where: { $0.id == id }) { words.remove(at: index) }
    }

    /// Whether words are left alone here. What was said last counts.
    private var isProtected: Bool {
        openWords.last { $0.setting.isTranslated != nil }?.setting.isTranslated == false
            || openWords.last { $0.setting.isForeign != nil }?.setting.isForeign == true
    }

    private mutating func markup(_ range: Range<Int>, as markup: TextBuilder.Markup) {
        if silence == nil { builders[builders.count - 1].markup(range, as: markup) }
    }

    /// Whether what stands here is text.
    private var isRead: Bool { silence == nil && !isInCode }

    /// - Parameter range: the whole section, `<![CDATA[` and `]]>` too.
    mutating func cdata(_ range: Range<Int>) {
        guard isRead else { return }
        let inside = (range.lowerBound + 9)..<max(range.lowerBound + 9, range.upperBound - 3)
        builders[builders.count - 1].markup(range.lowerBound..<inside.lowerBound, as: .inline)
        builders[builders.count - 1].literal(inside)
        builders[builders.count - 1].markup(inside.upperBound..<range.upperBound, as: .inline)
    }

    /// A comment or processing instruction.
    mutating func aside(_ range: Range<Int>) {
        if !isInCode { markup(range, as: .inline) }
    }

    private var isInCode: Bool {
        for element in open.reversed() {
            switch element.role {
            case .code: return true
            case .subflow: return false
            case .around, .words, .wordsBegin, .wordsEnd: continue
            }
        }
        return false
    }
}

/// The characters of XML text, as they stand in a file that a parser has found to be well-formed.
enum XMLTextPieces {
    static func append(
        _ range: Range<Int>, of source: [UInt8], _ entities: [String: String], to builder: inout TextBuilder
    ) {
        var start = range.lowerBound
        var offset = start
        while offset < range.upperBound {
            let byte = source[offset]
            guard byte == UInt8(ascii: "&") || byte == 0x0D else {
                offset += 1
                continue
            }
            builder.verbatim(start..<offset)
            let end: Int
            if byte == 0x0D {
                // XML 1.0, 2.11: a line end is read as LF, however it is written.
                end = offset + (offset + 1 < range.upperBound && source[offset + 1] == 0x0A ? 2 : 1)
                builder.reference("\n", offset..<end)
            } else {
                end = (source[offset..<range.upperBound].firstIndex(of: UInt8(ascii: ";")) ?? offset) + 1
                let name = source[(offset + 1)..<max(end - 1, offset + 1)]
                if let scalar = CharacterReference.scalar(of: name) {
                    builder.reference(String(scalar), offset..<end)
                } else {
                    // References to what is declared nowhere have ended the reading before this.
                    builder.entity(entities[String(decoding: name, as: UTF8.self)] ?? "", offset..<end)
                }
            }
            start = end
            offset = end
        }
        builder.verbatim(start..<range.upperBound)
    }
}
