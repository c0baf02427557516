import Rasm

/// Chooses the units of a memory of names for one direction.
///
/// The source is every spelling known, deprecated ones too, so that each is met; the target is the preferred term alone. A client reads a unit
/// both ways, which is why a file serves one direction: from `ar` to `en` شويجو may stand in it, from `en` to `ar` it cannot.
struct TMXUnits {
    /// Trados refuses longer segments.
    static let maximumLength = 2_000

    private let glossary: Glossary
    private let from: String
    private let to: String
    /// Source texts in order of first appearance, and who claims each.
    private var texts: [String] = []
    private var claims: [String: [TMXClaim]] = [:]

    /// - Parameter bothWays: leaves deprecated sources out, so that the pairs may be read in either direction.
    init(_ glossary: Glossary, from: String, to: String, bothWays: Bool = false) {
        self.glossary = glossary
        self.from = from
        self.to = to
        for (number, names) in SpelledName.all(in: glossary, language: from).enumerated() {
            let defaults = Set(glossary.entries[number].section(from)?.defaultFor ?? [])
            for name in names where name.text.unicodeScalars.count <= Self.maximumLength {
                if bothWays, name.status.isRewritten { continue }
                if claims[name.text] == nil { texts.append(name.text) }
                let isHolder = defaults.contains(name.term.text)
                claims[name.text, default: []].append(TMXClaim(entry: number, name: name, isDefaultHolder: isHolder))
            }
        }
    }

    /// One unit a source text, in the order of the glossary.
    var list: [TMXUnit] {
        var ids: Set<String> = []
        return texts.compactMap { text in
            guard var unit = unit(of: claims[text] ?? []) else { return nil }
            // Two texts of one hash have not been seen, yet ids must differ.
            while !ids.insert(unit.id).inserted { unit.id += "x" }
            return unit
        }
    }

    private func unit(of claims: [TMXClaim]) -> TMXUnit? {
        guard let claim = TMXClaim.winner(of: claims) ?? agreed(claims), let target = target(of: claim) else {
            return nil
        }
        let entry = glossary.entries[claim.entry].id
        return TMXUnit(
            id: TMXUnitID.id(entry: entry, language: from, text: claim.name.text), entry: entry, type: claim.name.type,
            status: claim.name.status, source: claim.name.text, target: target,
            needsEvidence: !claim.name.term.evidence.near.isEmpty)
    }

    /// The first of several claims that all come to the same translation, so that it does not matter whose name it is.
    private func agreed(_ claims: [TMXClaim]) -> TMXClaim? {
        let targets = Set(claims.map { target(of: $0) })
        return targets.count == 1 ? claims.first : nil
    }

    private func target(of claim: TMXClaim) -> String? {
        let term = TargetTerm.term(for: claim.name.type, of: glossary.entries[claim.entry], in: to)
        return term.flatMap { $0.text.unicodeScalars.count <= Self.maximumLength ? $0.text : nil }
    }
}
