import Rasm
import RasmXML

/// Writes the sentences of an article for translation: XLIFF 1.2, which every translation tool reads, with the names of each as notes.
///
/// A paragraph or headline is a `group`, a sentence a `trans-unit` whose white space counts. Boilerplate and code have `translate="no"`. White space between two
/// sentences is left out: 1.2 has no place for what is between units.
public enum XLIFF12Export {
    /// - Parameters:
    ///   - language: the language to translate to; its preferred terms are in the notes.
    ///   - targets: whether each sentence stands in its target as well, marked as not yet translated. OmegaT translates what stands in targets, and
    ///     nothing else (seen in 3.6).
    /// - Throws: when a name of the glossary holds a character that XML cannot carry. The article may hold any.
    public static func write(
        _ analyzed: AnalyzedArticle, glossary: Glossary, to language: String, targets: Bool = false
    ) throws(XMLError) -> [UInt8] {
        let names = XLIFFGlossary(analyzed, entries: EntryLookup(glossary), to: language)
        var units = XLIFF12Units(analyzed, names: names, language: language, targets: targets)
        var writer = try XMLWriter()
        try writer.declaration()
        try writer.start("xliff", ["xmlns": "urn:oasis:names:tc:xliff:document:1.2", "version": "1.2"])
        try writer.start(
            "file",
            [
                "original": XMLText.carried(analyzed.name), "source-language": analyzed.language,
                "target-language": language, "datatype": "plaintext",
            ])
        try writer.start("header")
        try writer.element(
            "tool",
            ["tool-id": ExportTool.name, "tool-name": ExportTool.name, "tool-version": ExportTool.version])
        try writer.end()
        try writer.start("body")
        try units.write(&writer)
        try writer.end()
        try writer.end()
        try writer.end()
        return try writer.finish()
    }
}
