import Rasm
import RasmXML

/// Writes an article with its names marked as TEI P5.
///
/// ```xml
/// <s>والتقى ب<persName type="short" key="sergei-shoigu" ref="#sergei-shoigu"><choice><orig>شويجو</orig><reg>شويغو</reg></choice></persName></s>
/// ```
/// Proclitics stand outside the element. `choice` is there where the house writes the name otherwise (3.5.2, Regularization and
/// Normalization); `cert="low"` says that the short form may be somebody else's.
public enum TEIExport {
    /// - Parameter title: nil for the first headline, or, where there is none, the name of the article.
    /// - Throws: when a name of the glossary holds a character that XML cannot carry. The article may hold any.
    public static func write(
        _ analyzed: AnalyzedArticle, glossary: Glossary, title: String? = nil, date: ExportDate = .unset
    ) throws(XMLError) -> [UInt8] {
        let entries = EntryLookup(glossary)
        let identifiers = EntryIdentifiers(glossary.entries.map(\.id))
        var text = TEIText(analyzed, entries: entries, identifiers: identifiers)
        var writer = try XMLWriter()
        try writer.declaration()
        try writer.start("TEI", ["xmlns": "http://www.tei-c.org/ns/1.0"])
        try header(analyzed, title: title, date: date, &writer)
        try TEIStandOff(analyzed, entries: entries, identifiers: identifiers).write(&writer)
        try text.write(&writer)
        try writer.end()
        return try writer.finish()
    }

    /// The parts every header must have (2.1.1 `fileDesc`), and how the names came to be marked.
    private static func header(
        _ analyzed: AnalyzedArticle, title: String?, date: ExportDate, _ writer: inout XMLWriter
    ) throws(XMLError) {
        try writer.start("teiHeader")
        try writer.start("fileDesc")
        try part("titleStmt", "title", title ?? firstHeadline(of: analyzed) ?? analyzed.name, &writer)
        try part("publicationStmt", "p", "Unpublished: an article with its names marked.", &writer)
        try part("sourceDesc", "p", analyzed.name, &writer)
        try writer.end()
        try part(
            "encodingDesc", "p",
            "Names were marked by \(ExportTool.name) \(ExportTool.version). In a choice, orig is the article's spelling and reg the house's.",
            &writer)
        try writer.start("profileDesc")
        try writer.start("langUsage")
        try writer.element("language", ["ident": analyzed.language])
        try writer.end()
        try writer.end()
        if let day = date.day {
            try writer.start("revisionDesc")
            try writer.element("change", ["when": day], text: "Exported")
            try writer.end()
        }
        try writer.end()
    }

    private static func part(_ name: String, _ child: String, _ text: String, _ writer: inout XMLWriter)
        throws(XMLError)
    {
        try writer.start(name)
        try writer.element(child, text: XMLText.carried(text))
        try writer.end()
    }

    private static func firstHeadline(of analyzed: AnalyzedArticle) -> String? {
        analyzed.segments.first { $0.kind == .headline }.map { analyzed.article.text($0.range) }
    }
}
