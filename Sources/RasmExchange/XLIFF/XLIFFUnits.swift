import Rasm
import RasmXML

/// Writes the units of an article (XLIFF 2.1, 4.2.2.5 `unit`).
struct XLIFFUnits {
    let analyzed: AnalyzedArticle
    private var names: XLIFFGlossary
    private var unitCount = 0
    private var segmentCount = 0

    init(_ analyzed: AnalyzedArticle, names: XLIFFGlossary) {
        self.analyzed = analyzed
        self.names = names
    }

    mutating func write(_ writer: inout XMLWriter) throws(XMLError) {
        let blocks = ArticleLayout(analyzed).blocks
        // A file holds at least one unit, that of an empty article too.
        if blocks.isEmpty { try write(ArticleBlock(kind: .paragraph, range: 0..<0, sentences: [0..<0]), &writer) }
        for block in blocks { try write(block, &writer) }
    }

    private mutating func write(_ block: ArticleBlock, _ writer: inout XMLWriter) throws(XMLError) {
        unitCount += 1
        try writer.start("unit", ["id": "u\(unitCount)"])
        switch block.kind {
        case .paragraph: break
        case .headline: try writer.attribute("type", "rasm:headline")
        case .boilerplate:
            try writer.attribute("type", "rasm:boilerplate")
            try writer.attribute("translate", "no")
        case .other: try writer.attribute("translate", "no")
        }
        try names.write(block.range, &writer)
        var end = block.range.lowerBound
        for sentence in block.sentences.isEmpty ? [block.range] : block.sentences {
            try ignorable(end..<sentence.lowerBound, &writer)
            segmentCount += 1
            try writer.start("segment", ["id": "s\(segmentCount)"])
            try source(sentence, &writer)
            try writer.end()
            end = sentence.upperBound
        }
        try ignorable(end..<block.range.upperBound, &writer)
        try writer.end()
    }

    private func ignorable(_ range: Range<Int>, _ writer: inout XMLWriter) throws(XMLError) {
        if range.isEmpty { return }
        try writer.start("ignorable")
        try source(range, &writer)
        try writer.end()
    }

    /// White space is kept only where a tool that folds it would change the text; a character XML cannot carry is a `cp` (4.2.3.1).
    private func source(_ range: Range<Int>, _ writer: inout XMLWriter) throws(XMLError) {
        try writer.start("source", mixed: true)
        if Self.needsPreserving(analyzed.article.bytes[range]) { try writer.attribute("xml:space", "preserve") }
        for piece in XMLText.pieces(of: analyzed.article.text(range)) {
            switch piece {
            case .text(let text): try writer.text(text)
            case .forbidden(let scalar): try writer.element("cp", ["hex": XMLText.hexadecimal(scalar)])
            }
        }
        try writer.end()
    }

    private static func needsPreserving(_ bytes: ArraySlice<UInt8>) -> Bool {
        var isAfterSpace = true
        for byte in bytes {
            let isSpace = byte == 0x20
            if byte == 0x09 || byte == 0x0A || byte == 0x0D || isSpace && isAfterSpace { return true }
            isAfterSpace = isSpace
        }
        return isAfterSpace && !bytes.isEmpty
    }
}
