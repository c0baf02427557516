/// A tool that reads translation memories, in the version whose behaviour is known.
public enum Client: String, Sendable, Hashable, CaseIterable {
    case omegaT36 = "omegat-3.6"
    case omegaT61 = "omegat-6.1"
    case okapi
    case translateToolkit = "translate-toolkit"
    case tmxValidator = "tmxvalidator"
    case trados
    case memoQ = "memoq"

    /// What people call it.
    public var name: String {
        switch self {
        case .omegaT36: "OmegaT 3.6"
        case .omegaT61: "OmegaT 6.1"
        case .okapi: "Okapi"
        case .translateToolkit: "translate-toolkit 3.20"
        case .tmxValidator: "TMXValidator 2.7"
        case .trados: "Trados Studio"
        case .memoQ: "memoQ"
        }
    }
}

/// The languages of a client's project.
public struct ClientProject: Sendable, Hashable {
    /// BCP 47.
    public var source: String
    public var target: String

    public init(source: String, target: String) {
        self.source = source
        self.target = target
    }
}
