import Rasm
import RasmXML

/// Writes the sentences of an article for translation: XLIFF 2.1 with the names of each paragraph in the Glossary Module.
///
/// A paragraph or headline is a `unit`, a sentence a `segment`, what stands between two sentences an `ignorable`. Boilerplate and code are
/// units with `translate="no"`. Ids count from 1 in the order of the article. XLIFF has no place for a date.
public enum XLIFFExport {
    /// - Parameter language: the language to translate to; its preferred terms are the translations in the glossary.
    /// - Throws: when a name of the glossary holds a character that XML cannot carry. The article may hold any.
    public static func write(_ analyzed: AnalyzedArticle, glossary: Glossary, to language: String) throws(XMLError)
        -> [UInt8]
    {
        var units = XLIFFUnits(analyzed, names: XLIFFGlossary(analyzed, entries: EntryLookup(glossary), to: language))
        var writer = try XMLWriter()
        try writer.declaration()
        try writer.start(
            "xliff",
            [
                "xmlns": "urn:oasis:names:tc:xliff:document:2.0", "xmlns:gls": "urn:oasis:names:tc:xliff:glossary:2.0",
                "version": "2.1", "srcLang": analyzed.language, "trgLang": language,
            ])
        try writer.start(
            "file",
            [
                "id": "f1", "original": XMLText.carried(analyzed.name), "srcDir": direction(of: analyzed.language),
                "trgDir": direction(of: language),
            ])
        try units.write(&writer)
        try writer.end()
        try writer.end()
        return try writer.finish()
    }

    /// The direction a language is written in (4.3.1.36 `srcDir`), of the languages newsrooms translate between.
    private static func direction(of language: String) -> String {
        let primary = language.split(separator: "-").first.map { $0.lowercased() } ?? ""
        return ["ar", "fa", "he", "ku", "ps", "ur"].contains(primary) ? "rtl" : "ltr"
    }
}
