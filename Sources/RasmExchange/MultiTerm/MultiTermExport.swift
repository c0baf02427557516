import Rasm
import RasmXML

/// Writes a glossary as MultiTerm XML: UTF-16 in little-endian order with a byte order mark, as MultiTerm writes it.
///
/// ```xml
/// <conceptGrp><concept>1</concept><languageGrp><language lang="AR" type="Arabic"/><termGrp><term>شويغو</term>…
/// ```
/// Elements after the schema MTF (RWS, MultiTerm API documentation, "MTF Elements"). What is said of a term is in fields, which a termbase must
/// have to import them: ID, Subject, Note and Wikidata of an entry; Status, Term type and Region of a term.
///
/// Trados offers every term of an entry whatever its Status, unless the user sets up a filter: deprecated terms are in it only when asked for. Full
/// names and short forms are entries apart, so that none is offered for the other.
public enum MultiTermExport {
    public struct Options: Sendable, Hashable {
        /// The languages it is restricted to, nil for all.
        public var languages: [String]?
        /// Whether deprecated terms are in it, marked by their Status.
        public var deprecated: Bool

        public init(languages: [String]? = nil, deprecated: Bool = false) {
            self.languages = languages
            self.deprecated = deprecated
        }
    }

    static func file(of glossary: Glossary, _ options: Options) throws(XMLError) -> NamesFile {
        var chosen = TermbaseConcepts(
            glossary,
            TermbaseSelection(languages: options.languages, separatesTypes: true, rewritten: options.deprecated))
        let concepts = chosen.list
        return NamesFile(
            bytes: try bytes(concepts),
            content: ExportContent(
                concepts, languages: options.languages ?? ExportLanguages.all(in: glossary),
                statuses: Set(AdministrativeStatus.allCases), facets: Set(ExportFacet.allCases)))
    }

    private static func bytes(_ concepts: [TermbaseConcept]) throws(XMLError) -> [UInt8] {
        // Two bytes a character: without indentation a file is a third smaller.
        var writer = try XMLWriter(layout: .indented(0))
        try writer.start("mtf")
        for (number, concept) in concepts.enumerated() { try write(concept, number: number + 1, &writer) }
        try writer.end()
        let text =
            "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n" + String(decoding: try writer.finish(), as: UTF8.self)
        var bytes: [UInt8] = [0xFF, 0xFE]
        bytes.reserveCapacity(text.utf16.count * 2 + 2)
        for unit in text.utf16 { bytes += [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)] }
        return bytes
    }

    private static func write(_ concept: TermbaseConcept, number: Int, _ writer: inout XMLWriter) throws(XMLError) {
        try writer.start("conceptGrp")
        try writer.element("concept", text: String(number))
        try field("ID", concept.id, &writer)
        if concept.kind != .other { try field("Subject", concept.kind.rawValue, &writer) }
        if let item = concept.wikidata { try field("Wikidata", "https://www.wikidata.org/wiki/\(item)", &writer) }
        if let note = concept.note, !note.isEmpty { try field("Note", note, &writer) }
        for section in concept.sections {
            try writer.start("languageGrp")
            try writer.element(
                "language",
                ["lang": section.language.uppercased(), "type": LanguageName.name(of: section.language)])
            for name in section.names { try write(name, &writer) }
            try writer.end()
        }
        try writer.end()
    }

    private static func write(_ name: SpelledName, _ writer: inout XMLWriter) throws(XMLError) {
        try writer.start("termGrp")
        try writer.element("term", text: name.text)
        try field("Status", name.status.rawValue, &writer)
        try field("Term type", word(for: name.type), &writer)
        for region in name.term.regions { try field("Region", region, &writer) }
        try writer.end()
    }

    private static func field(_ name: String, _ value: String, _ writer: inout XMLWriter) throws(XMLError) {
        try writer.start("descripGrp")
        try writer.element("descrip", ["type": name], text: value)
        try writer.end()
    }

    private static func word(for type: TermType) -> String {
        switch type {
        case .fullForm: "full form"
        case .shortForm: "short form"
        case .acronym: "acronym"
        }
    }
}
