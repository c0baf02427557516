import Rasm

/// Finds the entry of the glossary that an entry of a file is.
enum EntryMatch {
    case none
    case entry(Int)
    /// One that has all its names, of several that have names of it: there is nothing to add to it.
    case anyOf(Int)
    case conflict(ImportConflict, String, SourcePlace?)

    /// By names: the entry that has a name of every language in which any entry has one.
    ///
    /// A short form alone means somebody only when each language that the entry has agrees: كيم with Kim is Kim Jong Un, كيم with Kim Kardashian is not.
    init(_ entry: ImportedEntry, in ledger: NameLedger) {
        var claims = Claims()
        let heads = entry.heads
        for name in entry.names {
            for holding in ledger.claimants(of: name.text, name.language) {
                claims.add(holding, of: name, isHead: heads[name.language] == name)
            }
        }
        guard !claims.languages.isEmpty else {
            self = .none
            return
        }
        guard let common = claims.common, !common.isEmpty else {
            let (words, place) = claims.disagreement(ledger)
            self = .conflict(.languagesDisagree, words, place)
            return
        }
        let brought = Set(entry.names.map(\.language))
        let likely = common.filter { number in
            claims.hasFullForm(number)
                || brought.intersection(ledger.entries[number].languages).isSubset(of: claims.languages)
        }
        self = Self.best(of: likely.sorted(), entry, claims, ledger)
    }

    private static func best(_ numbers: [Int], _ rank: (Int) -> Int) -> [Int] {
        let best = numbers.map(rank).max()
        return numbers.filter { rank($0) == best }
    }

    private static func best(of likely: [Int], _ entry: ImportedEntry, _ claims: Claims, _ ledger: NameLedger)
        -> EntryMatch
    {
        var numbers = best(likely) { claims.fullForms(of: $0) }
        if let hint = entry.hint, let hinted = numbers.first(where: { ledger.entries[$0].id == hint }) {
            return .entry(hinted)
        }
        numbers = best(numbers) { claims.names(of: $0) }
        numbers = best(numbers) { number in
            entry.names.count { ledger.entries[number].defaults.contains(FoldedName($0.text)) }
        }
        guard let first = numbers.first else { return .none }
        if likely.count > 1, claims.names(of: first) == entry.names.count { return .anyOf(first) }
        if numbers.count == 1 { return .entry(first) }
        let ids = numbers.map { "«\(ledger.entries[$0].id)»" }.joined(separator: ", ")
        return .conflict(
            .ambiguous, "its names are those of \(ids); give it the id of the one that is meant",
            ledger.entries[first].place)
    }
}

extension ImportedEntry {
    /// The name that stands first in each language: the preferred full form where there is one.
    fileprivate var heads: [String: ImportedName] {
        var heads: [String: ImportedName] = [:]
        let ranked = ranked
        for type in TermType.allCases {
            for (name, _) in ranked where name.type == type && heads[name.language] == nil {
                heads[name.language] = name
            }
        }
        return heads
    }
}

/// Which entries have which names of an entry of a file.
private struct Claims {
    private var byLanguage: [String: Set<Int>] = [:]
    private var all: [Int: Set<ImportedName>] = [:]
    private var full: [Int: Set<ImportedName>] = [:]
    private var order: [(name: ImportedName, entry: Int, place: SourcePlace?)] = []

    var languages: Set<String> { Set(byLanguage.keys) }

    /// A short form points to its entry only where the file has no fuller name in its language: Markov with John Markov does not.
    mutating func add(_ holding: NameLedger.Holding, of name: ImportedName, isHead: Bool) {
        all[holding.entry, default: []].insert(name)
        if holding.type == .shortForm, !isHead { return }
        byLanguage[name.language, default: []].insert(holding.entry)
        if holding.type != .shortForm { full[holding.entry, default: []].insert(name) }
        order.append((name, holding.entry, holding.place))
    }

    /// The entries that every language knows of which any name is known.
    var common: Set<Int>? {
        byLanguage.values.reduce(nil as Set<Int>?) { $0?.intersection($1) ?? $1 }
    }

    func hasFullForm(_ entry: Int) -> Bool { full[entry] != nil }
    func fullForms(of entry: Int) -> Int { full[entry]?.count ?? 0 }
    func names(of entry: Int) -> Int { all[entry]?.count ?? 0 }

    /// Two names of which no entry has both.
    func disagreement(_ ledger: NameLedger) -> (String, SourcePlace?) {
        let first = order[0]
        let other = order.first { $0.name.language != first.name.language && $0.entry != first.entry } ?? first
        return (
            "«\(first.name.text)» (\(first.name.language)) is a name of «\(ledger.entries[first.entry].id)», and «\(other.name.text)» (\(other.name.language)) "
                + "of «\(ledger.entries[other.entry].id)»" + (other.place.map { ", at \($0)" } ?? ""),
            first.place
        )
    }
}
