import RasmXML

/// The segments of a translation memory (TMX 1.1 to 1.4): each `seg` is a text of its own, in the language of its `tuv`.
enum TMXTexts {
    static func read(_ source: [UInt8], path: String) throws(InputError) -> [DocumentText] {
        var texts: [DocumentText] = []
        var language: String?
        var segment: InlineText?
        var entities: [String: String] = [:]
        try MarkupEvents.forEach(in: source, path: path) { (event, range) in
            switch event {
            case .startElement(let tag):
                if segment != nil {
                    segment?.start(role(of: tag.name.local), at: range)
                } else if tag.name.local == "tuv" {
                    language = tag["xml:lang"] ?? tag["lang"]
                } else if tag.name.local == "seg" {
                    segment = InlineText(source, continuing: TextBuilder(source), entities: entities)
                }
            case .endElement:
                guard segment?.isAtEnd == true else { return segment?.end(at: range) ?? () }
                let complete = segment.map { $0.subflows + [$0.builder] } ?? []
                texts += complete.filter(\.hasText).map { $0.text(language: language, escaping: .xml) }
                segment = nil
            case .text: segment?.text(range)
            case .cdata: segment?.cdata(range)
            case .comment, .processingInstruction: segment?.aside(range)
            case .doctype(_, _, _, let declared): entities = declared
            }
        }
        return texts
    }

    /// TMX 1.4b, "Content Markup". What is isolated or paired is formatting; a placeholder is a thing in the line.
    private static func role(of element: String) -> InlineText.Role {
        switch element {
        case "bpt", "ept", "it": .code(.inline)
        case "ph", "ut": .code(.object)
        case "sub": .subflow
        default: .around  // hi, and what no version of TMX knows
        }
    }
}
