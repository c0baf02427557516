import Rasm
import RasmXML

/// Writes the units of an article (XLIFF 1.2, 2.5 `trans-unit`).
struct XLIFF12Units {
    private let analyzed: AnalyzedArticle
    private var names: XLIFFGlossary
    private let language: String
    private let targets: Bool
    private var groupCount = 0
    private var unitCount = 0

    init(_ analyzed: AnalyzedArticle, names: XLIFFGlossary, language: String, targets: Bool) {
        self.analyzed = analyzed
        self.names = names
        self.language = language
        self.targets = targets
    }

    mutating func write(_ writer: inout XMLWriter) throws(XMLError) {
        for block in ArticleLayout(analyzed).blocks { try write(block, &writer) }
    }

    private mutating func write(_ block: ArticleBlock, _ writer: inout XMLWriter) throws(XMLError) {
        groupCount += 1
        try writer.start("group", ["id": "g\(groupCount)"])
        let isTranslated: Bool
        switch block.kind {
        case .paragraph: isTranslated = true
        case .headline:
            isTranslated = true
            try writer.attribute("restype", "x-rasm-headline")
        case .boilerplate:
            isTranslated = false
            try writer.attribute("restype", "x-rasm-boilerplate")
        case .other: isTranslated = false
        }
        var end = block.range.lowerBound
        for sentence in block.sentences.isEmpty ? [block.range] : block.sentences {
            try between(end..<sentence.lowerBound, &writer)
            try unit(sentence, isTranslated: isTranslated, &writer)
            end = sentence.upperBound
        }
        try between(end..<block.range.upperBound, &writer)
        try writer.end()
    }

    /// What stands between two sentences, where it is more than space: a bullet, stars.
    private mutating func between(_ range: Range<Int>, _ writer: inout XMLWriter) throws(XMLError) {
        if analyzed.article.text(range).unicodeScalars.allSatisfy(\.properties.isWhitespace) { return }
        try unit(range, isTranslated: false, &writer)
    }

    private mutating func unit(_ range: Range<Int>, isTranslated: Bool, _ writer: inout XMLWriter) throws(XMLError) {
        unitCount += 1
        try writer.start("trans-unit", ["id": "s\(unitCount)", "xml:space": "preserve"])
        if !isTranslated { try writer.attribute("translate", "no") }
        try text("source", range, language: analyzed.language, &writer)
        if targets, isTranslated { try text("target", range, language: language, &writer) }
        // An equals sign reads the same in either direction; an arrow between Arabic and Latin would be turned around.
        for name in names.names(in: range) {
            try writer.element("note", ["from": ExportTool.name], text: "\(name.term) = \(name.translation)")
        }
        try writer.end()
    }

    /// A character XML cannot carry is a code with its number in it.
    private func text(_ element: String, _ range: Range<Int>, language: String, _ writer: inout XMLWriter)
        throws(XMLError)
    {
        try writer.start(element, ["xml:lang": language], mixed: true)
        if element == "target" { try writer.attribute("state", "needs-translation") }
        var codes = 0
        for piece in XMLText.pieces(of: analyzed.article.text(range)) {
            switch piece {
            case .text(let text): try writer.text(text)
            case .forbidden(let scalar):
                codes += 1
                try writer.element(
                    "ph", ["id": "c\(codes)", "ctype": "x-rasm-character"],
                    text: "U+" + XMLText.hexadecimal(scalar))
            }
        }
        try writer.end()
    }
}
