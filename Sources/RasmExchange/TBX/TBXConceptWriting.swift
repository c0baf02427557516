import Rasm
import RasmXML

/// Writes the three levels of a termbase.
extension TBXExport {
    static func write(_ concept: TBXConcept, _ vocabulary: TBXVocabulary, _ writer: inout XMLWriter) throws(XMLError) {
        try writer.start(vocabulary.concept, ["id": concept.id])
        if concept.kind != .other {
            try writer.element("descrip", ["type": "subjectField"], text: concept.kind.rawValue)
        }
        if let item = concept.wikidata {
            let target = "https://www.wikidata.org/wiki/\(item)"
            try writer.element("xref", ["type": "externalCrossReference", "target": target], text: item)
        }
        if let note = concept.note, !note.isEmpty { try writer.element("note", text: note) }
        for section in concept.sections {
            try writer.start(vocabulary.section, ["xml:lang": section.language])
            for name in section.names { try write(name, vocabulary, &writer) }
            try writer.end()
        }
        try writer.end()
    }

    /// A `tig` (version 2) holds its notes after the term and before anything else, and so does a `termSec`.
    private static func write(_ name: SpelledName, _ vocabulary: TBXVocabulary, _ writer: inout XMLWriter)
        throws(XMLError)
    {
        try writer.start(vocabulary.term)
        try writer.element("term", text: name.text)
        try writer.element("termNote", ["type": "termType"], text: name.type.rawValue)
        try writer.element("termNote", ["type": "partOfSpeech"], text: "properNoun")
        try writer.element("termNote", ["type": "administrativeStatus"], text: name.status.tbxValue)
        for region in name.term.regions {
            try writer.element("termNote", ["type": "geographicalUsage"], text: region)
        }
        try writer.end()
    }
}
