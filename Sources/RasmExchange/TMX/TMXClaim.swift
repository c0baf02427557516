import Rasm

/// An entry's claim to a source text: «كيم» is claimed by everyone whose short form it is.
struct TMXClaim {
    var entry: Int
    var name: SpelledName
    /// Whether the glossary says that this entry is the one meant when the text alone does not tell.
    var isDefaultHolder: Bool

    /// The claim that a client may be told of, where it sees nothing but this text.
    ///
    /// It is decided as ``Resolver`` would in an article that holds nothing else: a full form before short ones, then the default holder, then
    /// whoever is alone. Of two full forms, which a glossary should not have, the one it lists and prefers wins over a made or deprecated one.
    /// - Returns: nil when several entries remain.
    static func winner(of claims: [TMXClaim]) -> TMXClaim? {
        let full = claims.filter { $0.name.type.isFull }
        let candidates = full.isEmpty ? claims : full
        if let sole = best(of: candidates) { return sole }
        if let holder = best(of: candidates.filter(\.isDefaultHolder)) { return holder }
        guard let rank = full.map(\.name.rank).min() else { return nil }
        return best(of: full.filter { $0.name.rank == rank })
    }

    /// The best claim, when all are of one entry.
    private static func best(of claims: [TMXClaim]) -> TMXClaim? {
        guard let first = claims.first, claims.allSatisfy({ $0.entry == first.entry }) else { return nil }
        return claims.min { $0.name.rank < $1.name.rank }
    }
}
