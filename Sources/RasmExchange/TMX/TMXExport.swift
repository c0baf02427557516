import Rasm
import RasmXML

/// Writes the names of a glossary as a translation memory: TMX 1.4b, level 1, for one direction.
///
/// ```swift
/// let bytes = try TMXExport.write(glossary, from: "ar", to: "en")
/// // شويجو, شويقو and شويغو, each a unit of its own, each with Shoigu
/// ```
/// What clients forced (DESIGN.md, "Clients"): one `tu` a spelling, for of two `tuv` of one language OmegaT keeps the last and the
/// translate-toolkit the first; no inline elements; plain language codes; no space around a segment; a DOCTYPE, since OmegaT 6.1 validates.
///
/// Names hold no inline codes, so a memory of them is the same bytes at level 2 of TMX (1.4b, section 1.3); the level is not written into a file.
///
/// A homograph that needs evidence (مارس) is in: a memory matches whole segments, and a segment that is nothing but the word has no sentence
/// in which it could be a verb. The property `x-rasm-evidence` marks it for tools that match parts of segments.
public enum TMXExport {
    /// The units of a memory, in the order of the glossary; empty when the glossary lacks one of the languages.
    ///
    /// - Parameter bothWays: leaves deprecated sources out, so that the pairs may be read in either direction.
    public static func units(of glossary: Glossary, from: String, to: String, bothWays: Bool = false) -> [TMXUnit] {
        TMXUnits(glossary, from: from, to: to, bothWays: bothWays).list
    }

    /// - Throws: when a name holds a character that XML cannot carry.
    public static func write(
        _ glossary: Glossary, from: String, to: String, date: ExportDate = .unset
    ) throws(XMLError) -> [UInt8] {
        try file(of: glossary, from: from, to: to, bothWays: false, date: date).bytes
    }

    static func file(
        of glossary: Glossary, from: String, to: String, bothWays: Bool, date: ExportDate
    ) throws(XMLError) -> NamesFile {
        let units = units(of: glossary, from: from, to: to, bothWays: bothWays)
        return NamesFile(
            bytes: try bytes(units, from: from, to: to, date: date),
            content: ExportContent(
                units, from: from, to: to, statuses: Set(AdministrativeStatus.allCases), facets: [.types]))
    }

    private static func bytes(_ units: [TMXUnit], from: String, to: String, date: ExportDate) throws(XMLError)
        -> [UInt8]
    {
        var writer = try XMLWriter()
        try writer.declaration()
        try writer.doctype("tmx", systemID: "tmx14.dtd")
        try writer.start("tmx", ["version": "1.4"])
        try header(from: from, date: date, &writer)
        try writer.start("body")
        for unit in units { try write(unit, from: from, to: to, &writer) }
        try writer.end()
        try writer.end()
        return try writer.finish()
    }

    /// `creationtool` must not be OmegaT, which would then read the segments raw.
    private static func header(from: String, date: ExportDate, _ writer: inout XMLWriter) throws(XMLError) {
        try writer.start(
            "header",
            [
                "creationtool": ExportTool.name, "creationtoolversion": ExportTool.version, "segtype": "phrase",
                "o-tmf": "rasm-glossary", "adminlang": "en", "srclang": from, "datatype": "plaintext",
            ])
        if let date = date.compact { try writer.attribute("creationdate", date) }
        try writer.end()
    }

    private static func write(_ unit: TMXUnit, from: String, to: String, _ writer: inout XMLWriter) throws(XMLError) {
        try writer.start("tu", ["tuid": unit.id])
        try writer.element("prop", ["type": "x-rasm-entry"], text: unit.entry)
        try writer.element("prop", ["type": "x-rasm-status"], text: unit.status.rawValue)
        try writer.element("prop", ["type": "x-rasm-type"], text: unit.type.rawValue)
        if unit.needsEvidence { try writer.element("prop", ["type": "x-rasm-evidence"], text: "needed") }
        try variant(unit.source, language: from, &writer)
        try variant(unit.target, language: to, &writer)
        try writer.end()
    }

    private static func variant(_ text: String, language: String, _ writer: inout XMLWriter) throws(XMLError) {
        try writer.start("tuv", ["xml:lang": language])
        try writer.element("seg", text: text)
        try writer.end()
    }
}
