import Rasm
import RasmXML

public enum XLIFFExport {
    public static func write(_ analyzed: AnalyzedArticle, glossary: Glossary, to language: String) throws(XMLError) -> [UInt8] { [] }
}
