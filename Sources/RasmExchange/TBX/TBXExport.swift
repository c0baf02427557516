import Rasm
import RasmXML

/// Writes a glossary as a termbase: TBX-Basic, version 2 (`martif`), or version 3 in one of its styles.
///
/// Every spelling a row makes is in it as a deprecated term, so that a reader of the file meets the same names. What TBX-Basic has no
/// category for is lost: evidence of homographs, name words, default holders of short forms, self-tests.
///
/// Version 3 cannot be read by OmegaT, Okapi, Lokalize and the translate-toolkit: give them version 2.
public enum TBXExport {
    public enum Version: String, Sendable, CaseIterable { case v2, v3 }

    /// How version 3 writes data categories (ISO 30042:2019, clause 7): as attributes or as tags. Version 2 knows attributes alone.
    public enum Style: String, Sendable, CaseIterable { case dca, dct }

    /// Whom the file is for.
    public enum Profile: String, Sendable, CaseIterable {
        /// Everything.
        case full
        /// Nothing a client may offer as a translation by mistake: OmegaT ignores the status of a term.
        case omegat
        /// What Weblate reads, in the words it knows.
        case weblate

        /// The version to write where nobody has asked for one: OmegaT and Weblate read version 2 alone.
        public var version: Version { self == .full ? .v3 : .v2 }
    }

    public struct Options: Sendable, Hashable {
        public var version: Version
        public var style: Style
        public var profile: Profile
        /// The languages it is restricted to, nil for all; Weblate's is one pair, the source first.
        public var languages: [String]?

        public init(
            version: Version = .v3, style: Style = .dca, profile: Profile = .full, languages: [String]? = nil
        ) {
            self.version = profile == .weblate ? .v2 : version
            self.style = version == .v2 ? .dca : style
            self.profile = profile
            self.languages = languages
        }

        /// What tells its file from others.
        var label: String {
            switch profile {
            case .full: style == .dct ? "v3-dct" : version.rawValue
            case .omegat, .weblate: profile.rawValue
            }
        }
    }

    /// - Throws: when a name holds a character that XML cannot carry.
    public static func write(
        _ glossary: Glossary, version: Version, profile: Profile = .full, date: ExportDate = .unset
    ) throws(XMLError) -> [UInt8] {
        try file(of: glossary, Options(version: version, profile: profile), date: date).bytes
    }

    static func file(of glossary: Glossary, _ options: Options, date: ExportDate) throws(XMLError) -> NamesFile {
        let languages = options.languages ?? ExportLanguages.all(in: glossary)
        let concepts: [TermbaseConcept]
        var vocabulary = options.version == .v2 ? TBXVocabulary.v2 : .v3
        switch options.profile {
        case .full, .omegat:
            let isFull = options.profile == .full
            var chosen = TermbaseConcepts(
                glossary,
                TermbaseSelection(languages: options.languages, separatesTypes: !isFull, rewritten: isFull))
            concepts = chosen.list
            vocabulary.hasCategoryElements = options.style == .dct
        case .weblate:
            // Weblate reads pairs: a glossary in one language has nothing for it.
            concepts =
                languages.count > 1
                ? WeblateConcepts(from: languages[0], to: languages[1]).list(of: glossary) : []
            vocabulary.isForWeblate = true
        }
        return NamesFile(
            bytes: try bytes(concepts, options, vocabulary, source: languages.first ?? "en", date),
            content: ExportContent(
                concepts, languages: languages, statuses: Set(AdministrativeStatus.allCases),
                facets: Set(ExportFacet.allCases)))
    }

    private static func bytes(
        _ concepts: [TermbaseConcept], _ options: Options, _ vocabulary: TBXVocabulary, source: String,
        _ date: ExportDate
    ) throws(XMLError) -> [UInt8] {
        var writer = try XMLWriter()
        try writer.declaration()
        switch options.version {
        case .v2 where vocabulary.isForWeblate:
            // «forbidden» is no value of TBX-Basic, so the file does not call itself that; its language is that of the source strings.
            try writer.doctype("martif", systemID: "TBXcoreStructV02.dtd")
            try writer.start("martif", ["type": "TBX", "xml:lang": source])
        case .v2:
            try writer.doctype("martif", systemID: "TBXBasiccoreStructV02.dtd")
            try writer.start("martif", ["type": "TBX-Basic", "xml:lang": "en"])
        case .v3:
            try writer.start(
                "tbx",
                [
                    "type": "TBX-Basic", "style": options.style.rawValue, "xml:lang": "en",
                    "xmlns": "urn:iso:std:iso:30042:ed-2",
                ])
            if options.style == .dct {
                try writer.attribute("xmlns:min", "http://www.tbxinfo.net/ns/min")
                try writer.attribute("xmlns:basic", "http://www.tbxinfo.net/ns/basic")
            }
        }
        try header(vocabulary, options.version, date: date, &writer)
        try writer.start("text")
        try writer.start("body")
        for concept in concepts { try write(concept, vocabulary, &writer) }
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
        if version == .v2, !vocabulary.isForWeblate {
            try writer.start("encodingDesc")
            try writer.element("p", ["type": "XCSURI"], text: "TBXBasicXCSV02.xcs")
            try writer.end()
        }
        try writer.end()
    }
}
