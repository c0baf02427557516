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
    }

    private let source: [UInt8]
    /// What the references stand for that the file declares itself.
    private let entities: [String: String]
    private var builders: [TextBuilder]
    /// The open inline elements, and where each begins.
    private var open: [(role: Role, start: Int)] = []
    /// The texts of subflows that are complete.
    private(set) var subflows: [TextBuilder] = []

    /// - Parameters:
    ///   - builder: the text to go on with.
    ///   - entities: what the references stand for that the file declares itself.
    init(_ source: [UInt8], continuing builder: TextBuilder, entities: [String: String]) {
        self.source = source
        self.entities = entities
        builders = [builder]
    }

    /// The text itself.
    var builder: TextBuilder { builders[0] }

    /// Whether all inline elements are closed.
    var isAtEnd: Bool { open.isEmpty }

    mutating func start(_ role: Role, at range: Range<Int>) {
        switch role {
        case .around where !isInCode: builders[builders.count - 1].markup(range, as: .inline)
        case .subflow: builders.append(TextBuilder(source))
        default: break
        }
        open.append((role, range.lowerBound))
    }

    mutating func end(at range: Range<Int>) {
        guard let closed = open.popLast() else { return }
        switch closed.role {
        case .around where !isInCode: builders[builders.count - 1].markup(range, as: .inline)
        case .code(let markup) where !isInCode:
            builders[builders.count - 1].markup(closed.start..<range.upperBound, as: markup)
        case .subflow: if let text = builders.popLast(), text.hasText { subflows.append(text) }
        default: break
        }
    }

    mutating func text(_ range: Range<Int>) {
        if !isInCode { XMLTextPieces.append(range, of: source, entities, to: &builders[builders.count - 1]) }
    }

    /// - Parameter range: the whole section, `<![CDATA[` and `]]>` too.
    mutating func cdata(_ range: Range<Int>) {
        guard !isInCode else { return }
        let inside = (range.lowerBound + 9)..<max(range.lowerBound + 9, range.upperBound - 3)
        builders[builders.count - 1].markup(range.lowerBound..<inside.lowerBound, as: .inline)
        builders[builders.count - 1].literal(inside)
        builders[builders.count - 1].markup(inside.upperBound..<range.upperBound, as: .inline)
    }

    /// A comment or processing instruction.
    mutating func aside(_ range: Range<Int>) {
        if !isInCode { builders[builders.count - 1].markup(range, as: .inline) }
    }

    private var isInCode: Bool {
        for element in open.reversed() {
            switch element.role {
            case .code: return true
            case .subflow: return false
            case .around: continue
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
