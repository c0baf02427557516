import RasmAlign
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
                "«\(a)» and «\(b)» cannot be compared: names in Arabic letters are compared with each other and with those in Latin and Cyrillic letters"
            }
        }
    }

    private var spellings = NameSimilarity()

    private let sounds = CrossScriptSimilarity()

    mutating func probability(_ a: String, _ b: String) throws(Problem) -> Double {
        switch (try script(of: a), try script(of: b)) {
        case (.arabic, .arabic):
            guard let first = NameWords(a), let second = NameWords(b) else { throw .scripts(a, b) }
            return spellings.probability(first, second)
        case (.arabic, .latin), (.latin, .arabic), (.arabic, .cyrillic), (.cyrillic, .arabic), (.latin, .cyrillic),
            (.cyrillic, .latin):
            return sounds.probability(a, b)
        default: throw .scripts(a, b)
        }
    }

    private func script(of name: String) throws(Problem) -> NameScript {
        guard let script = NameScript.of(name), script != .mixed else { throw .noLetters(name) }
        return script
    }
}

/// A probability as it is written, with so many decimals.
enum Probability {
    /// For lists that are ranked: near 0 and 1 too, no two that differ look alike.
    static let ranking = 12

    static func text(_ probability: Double, decimals: Int = 4) -> String {
        let whole = (0..<decimals).reduce(1) { product, _ in product * 10 }
        let parts = Int((probability * Double(whole)).rounded())
        let digits = String(parts % whole)
        return "\(parts / whole)." + String(repeating: "0", count: decimals - digits.count) + digits
    }
}
