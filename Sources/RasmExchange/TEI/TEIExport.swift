import Rasm
import RasmXML

public enum TEIExport {
    public static func write(
        _ analyzed: AnalyzedArticle, glossary: Glossary, title: String? = nil, date: ExportDate = .unset
    ) throws(XMLError) -> [UInt8] { [] }
}
