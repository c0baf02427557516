/// A tool that is given names, and in which formats it takes them: `--for` of `rasm export`.
public enum ExportClient: String, Sendable, Hashable, CaseIterable {
    case omegaT36 = "omegat-3.6"
    case omegaT61 = "omegat-6.1"
    case okapi
    case translateToolkit = "translate-toolkit"
    case trados
    case memoQ = "memoq"
    case weblate
    case multiTerm = "multiterm"

    /// What people call it.
    public var name: String {
        switch self {
        case .weblate: "Weblate"
        case .multiTerm: "MultiTerm"
        default: Client(rawValue: rawValue)?.name ?? rawValue
        }
    }

    /// The formats it takes names in, the one that carries most of what the client understands first.
    public func formats(from: String, to: String) -> [NamesFormat] {
        let pair = [from, to]
        let memory = NamesFormat.tmx(from: from, to: to, bothWays: false)
        let pairs = NamesFormat.omegaT(from: from, to: to, bothWays: false)
        let termbase = NamesFormat.tbx(TBXExport.Options(version: .v2, profile: .omegat, languages: pair))
        switch self {
        case .omegaT36, .omegaT61: return [pairs, memory, termbase]
        case .okapi, .translateToolkit: return [termbase, memory]
        case .trados: return [.multiTerm(MultiTermExport.Options(languages: pair)), memory]
        case .memoQ: return [.memoQ(MemoQExport.Options(languages: pair)), memory]
        case .weblate: return [.tbx(TBXExport.Options(version: .v2, profile: .weblate, languages: pair))]
        case .multiTerm: return [.multiTerm(MultiTermExport.Options(languages: pair))]
        }
    }

    /// How articles go to it for translation.
    public enum Articles: Sendable, Hashable {
        /// XLIFF 2.1 with the Glossary Module.
        case xliff2
        /// XLIFF 1.2; with targets that hold the source, or without.
        case xliff12(targets: Bool)
    }

    /// nil when it translates none.
    public var articles: Articles? {
        switch self {
        case .omegaT36, .omegaT61: .xliff12(targets: true)
        case .okapi: .xliff2
        case .translateToolkit, .trados, .memoQ, .weblate: .xliff12(targets: false)
        case .multiTerm: nil
        }
    }

    /// Where its ways are known from; «run» means seen by running the client.
    public var sources: [String] {
        let omegaT = [
            "OmegaT shows every target of a glossary, whatever its status, and every second column; run (3.6)",
            "OmegaT's XLIFF filter translates what stands in target elements; run (3.6)",
        ]
        switch self {
        case .omegaT36, .omegaT61: return omegaT
        case .okapi:
            return [
                "Okapi, net.sf.okapi.lib.terminology.tbx.TBXReader: the status is not read (source of 2021; not run)"
            ]
        case .translateToolkit:
            return ["translate-toolkit 3.20.4, storage/tbx.py: a unit's target is the first term; run"]
        case .trados:
            return [
                "Trados Studio takes its termbases from MultiTerm; a Status hides nothing unless a filter is set up (not run)"
            ]
        case .memoQ:
            return [
                "memoQ Web API documentation, «Term base in CSV format»; Term_Info after files it exports (not run)"
            ]
        case .weblate:
            return [
                "Weblate documentation, «TermBase eXchange format»; WeblateOrg/weblate issue 12795 (not run)",
                "translate-toolkit 3.20.4, storage/tbx.py, through which Weblate reads; run",
            ]
        case .multiTerm: return ["RWS, MultiTerm API documentation, «MTF Elements» (not run)"]
        }
    }
}
