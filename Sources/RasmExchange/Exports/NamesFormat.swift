import Rasm
import RasmXML

/// A format for names, with its settings: all that `rasm export` writes of a glossary.
///
/// ```swift
/// let file = try NamesFormat.omegaT(from: "ar", to: "en", bothWays: false).file(of: glossary)
/// LossReport(of: glossary, in: file.content)[.shortForms]  // how many short forms are not in it
/// ```
public enum NamesFormat: Sendable, Hashable {
    case tmx(from: String, to: String, bothWays: Bool)
    case tbx(TBXExport.Options)
    case multiTerm(MultiTermExport.Options)
    case memoQ(MemoQExport.Options)
    case omegaT(from: String, to: String, bothWays: Bool)
    case utx(from: String, to: String, bothWays: Bool)
    case csv(CSVExport.Options)

    /// The name of the subcommand that writes it.
    public var name: String {
        switch self {
        case .tmx: "tmx"
        case .tbx: "tbx"
        case .multiTerm: "multiterm"
        case .memoQ: "memoq"
        case .omegaT: "omegat"
        case .utx: "utx"
        case .csv: "csv"
        }
    }

    /// The languages it is restricted to; nil for all.
    public var languages: [String]? {
        switch self {
        case .tmx(let from, let to, _), .omegaT(let from, let to, _), .utx(let from, let to, _): [from, to]
        case .tbx(let options): options.languages
        case .multiTerm(let options): options.languages
        case .memoQ(let options): options.languages
        case .csv: nil
        }
    }

    /// What a file is called whose name nobody gave.
    public var fileName: String {
        let pair = languages.map { "." + $0.joined(separator: "-") } ?? ""
        return switch self {
        case .tmx: "names\(pair).tmx"
        case .tbx(let options): "names.\(options.label)\(pair).tbx"
        case .multiTerm: "names\(pair).multiterm.xml"
        case .memoQ: "names\(pair).memoq.csv"
        case .omegaT: "names\(pair).utf8"
        case .utx: "names\(pair).utx"
        case .csv: "names.csv"
        }
    }

    /// - Throws: when a name holds a character that XML cannot carry.
    public func file(of glossary: Glossary, date: ExportDate = .unset) throws(XMLError) -> NamesFile {
        switch self {
        case .tmx(let from, let to, let bothWays):
            try TMXExport.file(of: glossary, from: from, to: to, bothWays: bothWays, date: date)
        case .tbx(let options): try TBXExport.file(of: glossary, options, date: date)
        case .multiTerm(let options): try MultiTermExport.file(of: glossary, options)
        case .memoQ(let options): MemoQExport.file(of: glossary, options)
        case .omegaT(let from, let to, let bothWays):
            WordListExport.omegaTFile(of: glossary, from: from, to: to, bothWays: bothWays)
        case .utx(let from, let to, let bothWays):
            WordListExport.utxFile(of: glossary, from: from, to: to, bothWays: bothWays, date: date)
        case .csv(let options): CSVExport.file(of: glossary, options)
        }
    }
}
