import Rasm
import RasmXML

/// Writes the text of an article with its names marked.
///
/// Everything inside `body` is the article, byte for byte: `xml:space="preserve"`, the line breaks between paragraphs stand between the elements,
/// and a character XML cannot carry is a processing instruction, `<?rasm-char 000C?>`. Take away the `reg` elements, and the article is back.
struct TEIText {
    let analyzed: AnalyzedArticle
    let entries: EntryLookup
    let identifiers: EntryIdentifiers
    private var nextMention = 0

    init(_ analyzed: AnalyzedArticle, entries: EntryLookup, identifiers: EntryIdentifiers) {
        self.analyzed = analyzed
        self.entries = entries
        self.identifiers = identifiers
    }

    mutating func write(_ writer: inout XMLWriter) throws(XMLError) {
        try writer.start("text", ["xml:lang": analyzed.language])
        try writer.start("body", ["xml:space": "preserve"])
        var end = 0
        var isInDivision = false
        for step in TEIStructure.steps(for: ArticleLayout(analyzed).blocks) {
            if step.opensDivision, isInDivision { try writer.end() }
            try inline(end..<step.block.range.lowerBound, &writer)
            if step.opensDivision { try writer.start("div") }
            isInDivision = isInDivision || step.opensDivision
            try block(step, &writer)
            end = step.block.range.upperBound
        }
        if isInDivision { try writer.end() }
        // A body is never empty; what an article without blocks holds is invisible, yet text.
        if end == 0 { try writer.start("p") }
        try inline(end..<analyzed.article.bytes.count, &writer)
        if end == 0 { try writer.end() }
        try writer.end()
        try writer.end()
    }

    private mutating func block(_ step: TEIStructure.Step, _ writer: inout XMLWriter) throws(XMLError) {
        try writer.start(step.element)
        if let type = step.type { try writer.attribute("type", type) }
        var end = step.block.range.lowerBound
        for sentence in step.block.sentences {
            try inline(end..<sentence.lowerBound, &writer)
            try writer.start("s")
            try inline(sentence, &writer)
            try writer.end()
            end = sentence.upperBound
        }
        try inline(end..<step.block.range.upperBound, &writer)
        try writer.end()
    }

    /// Text with the mentions in it. Ranges come in ascending order, so that the mentions are walked through once.
    private mutating func inline(_ range: Range<Int>, _ writer: inout XMLWriter) throws(XMLError) {
        var end = range.lowerBound
        while nextMention < analyzed.mentions.count {
            let mention = analyzed.mentions[nextMention]
            if mention.range.upperBound > range.upperBound { break }
            nextMention += 1
            if mention.range.lowerBound < end { continue }
            try text(analyzed.article.text(end..<mention.range.lowerBound), &writer)
            try write(mention, &writer)
            end = mention.range.upperBound
        }
        try text(analyzed.article.text(end..<range.upperBound), &writer)
    }

    private func write(_ mention: NamedMention, _ writer: inout XMLWriter) throws(XMLError) {
        let entry = entries[mention.entry]
        let kind = entry.map { TEIKind($0.kind) } ?? .other
        try writer.start(
            kind.name,
            ["type": kind == .other ? entry?.kind.rawValue ?? "other" : mention.type.teiValue, "key": mention.entry])
        if kind != .other { try writer.attribute("ref", "#" + identifiers[mention.entry]) }
        if !mention.isResolved { try writer.attribute("cert", "low") }
        let surface = analyzed.article.text(mention.range)
        if Array(surface.utf8) == Array(mention.rendering.utf8) {
            try text(surface, &writer)
        } else {
            try writer.start("choice")
            try writer.start("orig")
            try text(surface, &writer)
            try writer.end()
            try writer.element("reg", text: mention.rendering)
            try writer.end()
        }
        try writer.end()
    }

    private func text(_ text: String, _ writer: inout XMLWriter) throws(XMLError) {
        for piece in XMLText.pieces(of: text) {
            switch piece {
            case .text(let text): try writer.text(text)
            case .forbidden(let scalar): try writer.processingInstruction("rasm-char", XMLText.hexadecimal(scalar))
            }
        }
    }
}
