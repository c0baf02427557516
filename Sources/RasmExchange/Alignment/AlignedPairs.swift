import Rasm
import RasmAlign

/// The sentence pairs of a file of translations in which one side is Arabic: TMX, XLIFF, gettext PO, TSV, CSV and JSON Lines.
public struct AlignedPairs: Sendable {
    public struct Pair: Sendable {
        public var arabic: String
        public var other: String
        public var place: SourcePlace
    }

    public private(set) var pairs: [Pair] = []
    public private(set) var other: AlignmentLanguage

    /// - Throws: for a file that holds no translations between Arabic and one of English, French and Russian.
    public init(path: String, options: BilingualOptions = BilingualOptions()) throws(InputError) {
        let units = try BilingualFile.units(in: try InputFiles.read(path), path: path, options)
        var byLanguage: [AlignmentLanguage: [Pair]] = [:]
        for unit in units {
            for target in unit.targets {
                guard let source = unit.sources.last else { continue }
                let sides = [source, target].map {
                    (language: AlignmentLanguage(rawValue: LanguageTag.primary(of: $0.language)), side: $0)
                }
                guard let arabic = sides.first(where: { $0.language == .arabic })?.side,
                    let other = sides.first(where: { $0.language != .arabic }), let language = other.language
                else { continue }
                byLanguage[language, default: []].append(
                    Pair(arabic: Self.text(arabic), other: Self.text(other.side), place: target.place))
            }
        }
        guard let most = byLanguage.max(by: { ($0.value.count, $1.key.rawValue) < ($1.value.count, $0.key.rawValue) })
        else {
            throw InputError(path, "holds no translations between Arabic and English, French or Russian")
        }
        (other, pairs) = (most.key, most.value)
    }

    private static func text(_ side: BilingualUnit.Side) -> String {
        side.article.text(0..<side.article.bytes.count)
    }
}
