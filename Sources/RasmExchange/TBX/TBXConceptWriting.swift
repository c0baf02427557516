import Rasm
import RasmXML

/// Writes the three levels of a termbase.
extension TBXExport {
    static func write(_ concept: TermbaseConcept, _ vocabulary: TBXVocabulary, _ writer: inout XMLWriter)
        throws(XMLError)
    {
        try writer.start(vocabulary.concept, ["id": concept.id])
        if concept.kind != .other { try vocabulary.write(.subjectField, concept.kind.rawValue, &writer) }
        if let item = concept.wikidata {
            try vocabulary.write(
                .externalCrossReference, item, target: "https://www.wikidata.org/wiki/\(item)", &writer)
        }
        if let note = concept.note, !note.isEmpty {
            if vocabulary.isForWeblate {
                try vocabulary.write(.definition, note, &writer)
            } else {
                try writer.element("note", text: note)
            }
        }
        for section in concept.sections {
            try writer.start(vocabulary.section, ["xml:lang": section.language])
            for name in section.names { try write(name, vocabulary, &writer) }
            try writer.end()
        }
        try writer.end()
    }

    /// A `tig` (version 2) holds its notes after the term and before anything else, and so does a `termSec`.
    ///
    /// The part of speech is `noun`: TBX-Basic has no value for proper nouns (module Min, `partOfSpeech`). Weblate shows such notes to its
    /// users as they are, so it is given those alone that tell a term from an ordinary one.
    private static func write(_ name: SpelledName, _ vocabulary: TBXVocabulary, _ writer: inout XMLWriter)
        throws(XMLError)
    {
        try writer.start(vocabulary.term)
        try writer.element("term", text: name.text)
        let isForWeblate = vocabulary.isForWeblate
        if !isForWeblate || name.type != .fullForm { try vocabulary.write(.termType, name.type.rawValue, &writer) }
        if !isForWeblate { try vocabulary.write(.partOfSpeech, "noun", &writer) }
        try vocabulary.write(.administrativeStatus, vocabulary.value(of: name.status), &writer)
        for region in name.term.regions { try vocabulary.write(.geographicalUsage, region, &writer) }
        try writer.end()
    }
}
