import RasmXML

/// Validates exchange files against Rasm's own RELAX NG schemas, through libxml2.
///
/// ```swift
/// for problem in try ExportCheck.problems(in: bytes, as: .tmx, file: "names.tmx") { print(problem) }
/// // names.tmx:9:5: …
/// ```
public enum ExportCheck {
    /// The formats there are schemas of.
    public enum Format: String, Sendable, CaseIterable {
        case tmx
        case tbxV2 = "tbx-v2"
        case tbxV3 = "tbx-v3"
        case tbxMin = "tbx-min"
        case tei
        case xliff
        case xliff12 = "xliff-1.2"
        case multiTerm = "multiterm"

        /// What its files are called by their names.
        public var family: ContainerFormat {
            switch self {
            case .tmx: .tmx
            case .tbxV2, .tbxV3, .tbxMin: .tbx
            case .xliff, .xliff12: .xliff
            case .tei, .multiTerm: .xml
            }
        }

        /// What people call it.
        public var name: String {
            switch self {
            case .tmx: "TMX"
            case .tbxV2: "TBX v2"
            case .tbxV3: "TBX v3"
            case .tbxMin: "TBX-Min"
            case .tei: "TEI"
            case .xliff: "XLIFF"
            case .xliff12: "XLIFF 1"
            case .multiTerm: "MultiTerm XML"
            }
        }
    }

    /// All that is wrong with a file by the schema of its format; empty when it is valid.
    ///
    /// - Throws: when the file is not well-formed.
    public static func problems(in bytes: [UInt8], as format: Format, file: String = "") throws(XMLError)
        -> [XMLProblem]
    {
        try schema(of: format).problems(in: bytes, file: file)
    }

    /// The same for bytes that are UTF-8 whatever they declare.
    static func problems(inUTF8 bytes: [UInt8], as format: Format, file: String = "") throws(XMLError) -> [XMLProblem] {
        try schema(of: format).problems(inUTF8: bytes, file: file)
    }

    /// Compiled once: that takes a millisecond, a small file less.
    static func schema(of format: Format) throws(XMLError) -> XMLSchema {
        try schemas[Format.allCases.firstIndex(of: format)!].get()
    }

    private static let schemas: [Result<XMLSchema, XMLError>] = Format.allCases.map { format in
        let (bytes, file) = source(of: format)
        do throws(XMLError) {
            return .success(try XMLSchema(bytes, file: file))
        } catch {
            return .failure(error)
        }
    }

    private static func source(of format: Format) -> (bytes: [UInt8], file: String) {
        switch format {
        case .tmx: (PackageResources.tmx14_rng, "tmx14.rng")
        case .tbxV2: (PackageResources.tbx_v2_core_rng, "tbx-v2-core.rng")
        case .tbxV3: (PackageResources.tbx_v3_core_rng, "tbx-v3-core.rng")
        case .tbxMin: (PackageResources.tbx_min_rng, "tbx-min.rng")
        case .tei: (PackageResources.tei_rasm_rng, "tei-rasm.rng")
        case .xliff: (PackageResources.xliff2_rng, "xliff2.rng")
        case .xliff12: (PackageResources.xliff12_rng, "xliff12.rng")
        case .multiTerm: (PackageResources.multiterm_rng, "multiterm.rng")
        }
    }
}
