import Rasm
import RasmXML

/// Writes a glossary as a termbase: TBX-Basic, version 2 (`martif`) or version 3 in DCA style.
///
/// Every spelling a row makes is in it as a deprecated term, so that a reader of the file meets the same names. What TBX-Basic has no
/// category for is lost: evidence of homographs, name words, default holders of short forms, self-tests.
///
/// Version 3 cannot be read by OmegaT, Okapi, Lokalize and the translate-toolkit: give them version 2.
public enum TBXExport {
    public enum Version: String, Sendable, CaseIterable { case v2, v3 }

    /// Whom the file is for.
    public enum Profile: String, Sendable, CaseIterable {
        /// Everything.
        case full
        /// Nothing a client may offer as a translation by mistake: OmegaT ignores the status of a term.
        case omegat

        /// The version to write where nobody has asked for one: OmegaT reads version 2 alone.
        public var version: Version { self == .omegat ? .v2 : .v3 }
    }

    /// - Throws: when a name holds a character that XML cannot carry.
    public static func write(
        _ glossary: Glossary, version: Version, profile: Profile = .full, date: ExportDate = .unset
    ) throws(XMLError) -> [UInt8] {
        var writer = try XMLWriter()
        try writer.declaration()
        let vocabulary: TBXVocabulary
        switch version {
        case .v2:
            vocabulary = .v2
            try writer.doctype("martif", systemID: "TBXBasiccoreStructV02.dtd")
            try writer.start("martif", ["type": "TBX-Basic", "xml:lang": "en"])
        case .v3:
            vocabulary = .v3
            try writer.start(
                "tbx", ["type": "TBX-Basic", "style": "dca", "xml:lang": "en", "xmlns": "urn:iso:std:iso:30042:ed-2"])
        }
        try header(vocabulary, version, date: date, &writer)
        try writer.start("text")
        try writer.start("body")
        var concepts = TBXConcepts(glossary, profile: profile)
        for concept in concepts.list { try write(concept, vocabulary, &writer) }
        try writer.end()
        try writer.end()
        try writer.end()
        return try writer.finish()
    }

    private static func header(
        _ vocabulary: TBXVocabulary, _ version: Version, date: ExportDate, _ writer: inout XMLWriter
    ) throws(XMLError) {
        try writer.start(vocabulary.header)
        try writer.start("fileDesc")
        try writer.start("titleStmt")
        try writer.element("title", text: "Names for Arabic news")
        try writer.end()
        if let day = date.day {
            try writer.start("publicationStmt")
            try writer.element("p", text: day)
            try writer.end()
        }
        try writer.start("sourceDesc")
        try writer.element("p", text: "Exported by \(ExportTool.name) \(ExportTool.version) from its glossary")
        try writer.end()
        try writer.end()
        if version == .v2 {
            try writer.start("encodingDesc")
            try writer.element("p", ["type": "XCSURI"], text: "TBXBasicXCSV02.xcs")
            try writer.end()
        }
        try writer.end()
    }
}
