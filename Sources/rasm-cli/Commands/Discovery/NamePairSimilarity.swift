import RasmDiscovery

/// Two names of any scripts, compared by whoever knows their scripts.
struct NamePairSimilarity {
    /// Why a pair cannot be compared.
    enum Problem: Error {
        case notTwo
        case noLetters(String)
        case scripts(String, String)

        var message: String {
            switch self {
            case .notTwo: "holds no two names with one tab between them"
            case .noLetters(let name): "«\(name)» has no letters of one script, so it cannot be compared"
            case .scripts(let a, let b):
                "«\(a)» and «\(b)» cannot be compared: only names in Arabic letters are compared with each other"
            }
        }
    }

    private var spellings = NameSimilarity()

    mutating func probability(_ a: String, _ b: String) throws(Problem) -> Double {
        for name in [a, b] {
            let script = NameScript.of(name)
            if script == nil || script == .mixed { throw .noLetters(name) }
        }
        guard let first = NameWords(a), let second = NameWords(b) else { return try acrossScripts(a, b) }
        return spellings.probability(first, second)
    }

    /// Names of different scripts, or of none that is Arabic.
    private func acrossScripts(_ a: String, _ b: String) throws(Problem) -> Double { throw .scripts(a, b) }
}

/// A probability as it is written: four decimals.
enum Probability {
    static func text(_ probability: Double) -> String {
        let parts = Int((probability * 10_000).rounded())
        let digits = String(parts % 10_000)
        return "\(parts / 10_000)." + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
