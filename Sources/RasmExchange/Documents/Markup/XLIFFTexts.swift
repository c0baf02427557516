import RasmXML

/// The sources and targets of XLIFF 1.2 and 2.x. Each side of a `file` is one text, so that a short name in one segment is
/// resolved by the full one in another. What is not to be translated is left alone, and so are proposals, notes and modules.
enum XLIFFTexts {
    static func read(_ source: [UInt8], path: String) throws(InputError) -> [DocumentText] {
        var walk = XLIFFWalk(source)
        try MarkupEvents.forEach(in: source, path: path) { (event, range) in walk.step(event, range) }
        return walk.texts
    }
}

/// Which side of a translation a text is on.
private enum Side: Hashable { case source, target }

private struct XLIFFWalk {
    private let source: [UInt8]
    /// What the references stand for that the file declares itself.
    private var entities: [String: String] = [:]
    private(set) var texts: [DocumentText] = []

    /// An element around the segments.
    private struct Frame {
        var sourceLanguage: String?
        var targetLanguage: String?
        var isTranslated = true
    }

    private var frames: [Frame] = [Frame()]
    /// The texts of the file so far, by side and language.
    private var growing: [(side: Side, language: String?, builder: TextBuilder, end: Int)] = []
    /// The segment being read.
    private var segment: (side: Side, language: String?, text: InlineText)?
    /// Words of the unit that began in one segment and end in another (`sm`, `em`), on either side.
    private var openWords: [Side: InlineText.OpenWords] = [:]
    /// How many elements deep in something that is left alone.
    private var skipped = 0

    init(_ source: [UInt8]) { self.source = source }

    mutating func step(_ event: XMLEvent.Kind, _ range: Range<Int>) {
        switch event {
        case .startElement(let tag): start(tag, range)
        case .endElement(let name): end(name.local, range)
        case .text: if skipped == 0 { segment?.text.text(range) }
        case .cdata: if skipped == 0 { segment?.text.cdata(range) }
        case .comment, .processingInstruction: if skipped == 0 { segment?.text.aside(range) }
        case .doctype(_, _, _, let declared): entities = declared
        }
    }

    private mutating func start(_ tag: XMLStartTag, _ range: Range<Int>) {
        if skipped > 0 {
            skipped += 1
        } else if let language = segment?.language {
            segment?.text.start(Self.role(of: tag, in: language), at: range)
        } else if Self.isLeftAlone(tag) {
            skipped = 1
        } else if let side = Self.side(of: tag.name.local) {
            guard frames[frames.count - 1].isTranslated else {
                skipped = 1
                return
            }
            let frame = frames[frames.count - 1]
            let language = tag["xml:lang"] ?? (side == .source ? frame.sourceLanguage : frame.targetLanguage)
            let builder = builder(side, language, upTo: range.upperBound)
            let words = (open: openWords[side] ?? [], start: range.upperBound)
            let text = InlineText(source, continuing: builder, entities: entities, words: words)
            segment = (side, language, text)
        } else {
            if tag.name.local == "unit" { openWords = [:] }
            var frame = frames[frames.count - 1]
            frame.sourceLanguage = tag["srcLang"] ?? tag["source-language"] ?? frame.sourceLanguage
            frame.targetLanguage = tag["trgLang"] ?? tag["target-language"] ?? frame.targetLanguage
            if let translate = tag["translate"] { frame.isTranslated = translate != "no" }
            frames.append(frame)
        }
    }

    private mutating func end(_ name: String, _ range: Range<Int>) {
        if skipped > 0 {
            skipped -= 1
        } else if segment?.text.isAtEnd == false {
            segment?.text.end(at: range)
        } else if let (side, language, read) = segment {
            var text = read
            text.close(at: range)
            openWords[side] = text.openWords
            growing.append((side, language, text.builder, range.lowerBound))
            texts += text.subflows.map { $0.text(language: language, escaping: .xml) }
            segment = nil
        } else {
            frames.removeLast()
            if name == "file" { closeFile() }
        }
    }

    /// The text to go on with, after what stands between the last segment and this one.
    private mutating func builder(_ side: Side, _ language: String?, upTo start: Int) -> TextBuilder {
        guard let index = growing.firstIndex(where: { $0.side == side && $0.language == language }) else {
            return TextBuilder(source)
        }
        // Moved out, not copied: the text may be long.
        var grown = growing.remove(at: index)
        grown.builder.markup(grown.end..<start, as: .block)
        return grown.builder
    }

    private mutating func closeFile() {
        texts += growing.filter(\.builder.hasText).map { $0.builder.text(language: $0.language, escaping: .xml) }
        growing = []
    }

    private static func side(of element: String) -> Side? {
        switch element {
        case "source", "seg-source": .source
        case "target": .target
        default: nil
        }
    }

    /// Proposals of memories, notes, code, and everything of modules and extensions.
    private static func isLeftAlone(_ tag: XMLStartTag) -> Bool {
        guard XLIFFVersion.isCore(tag.name.namespace) else { return true }
        return [
            "alt-trans", "note", "notes", "header", "bin-unit", "originalData", "skeleton", "prop-group",
            "context-group",
        ]
        .contains(tag.name.local)
    }

    /// XLIFF 1.2, 2.3 "Inline Elements"; XLIFF 2.1, 4.2.3 "Inline Elements".
    private static func role(of tag: XMLStartTag, in language: String?) -> InlineText.Role {
        switch tag.name.local {
        case "mrk", "sm":
            let setting = wordSetting(of: tag, in: language)
            if tag.name.local == "sm" { return .wordsBegin(setting, id: tag["id"] ?? "") }
            return setting.saysNothing ? .around : .words(setting)
        case "em": return .wordsEnd(id: tag["startRef"] ?? "")
        case "bpt", "ept", "it", "bx", "ex", "sc", "ec": return .code(.inline)
        case "x", "ph", "cp": return .code(.object)
        case "sub": return .subflow
        default: return .around  // g, pc
        }
    }

    /// What an annotation says of its words: XLIFF 1.2 `mtype="protected"`; XLIFF 2.1, 4.3.1.38 `translate` and 5.9.7.3.3 `itsm:lang`.
    private static func wordSetting(of tag: XMLStartTag, in language: String?) -> InlineText.WordSetting {
        var setting = InlineText.WordSetting()
        if tag["mtype"] == "protected" { setting.isTranslated = false }
        if let translate = tag["translate"] { setting.isTranslated = translate != "no" }
        let own = tag.attributes.first { $0.name.local == "lang" && $0.name.namespace == XLIFF2Namespace.itsModule }?
            .value
        if let own, let language {
            setting.isForeign = LanguageTag.primary(of: own) != LanguageTag.primary(of: language)
        }
        return setting
    }
}
