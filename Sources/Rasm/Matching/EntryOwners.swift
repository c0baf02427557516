/// Which entries are one, and what is to be known of each: entries of two glossaries with one id are one, their names are no rivals.
struct EntryOwners {
    private let language: String
    /// By the number of an entry, the first with its id; empty where no id is there twice.
    private let firsts: [UInt32]
    /// By the first of several entries with one id, the folded short forms for which any of them is the default.
    private var joined: [Int: [FoldedKey]] = [:]

    init(_ entries: [ConceptEntry], language: String) {
        self.language = language
        firsts = RepeatedIdentifiers.firsts(of: entries)
        for number in firsts.indices where Int(firsts[number]) != number {
            let first = Int(firsts[number])
            joined[first] = defaults(of: first, at: first, in: entries) + ownDefaults(number, in: entries)
        }
    }

    /// Of entries with an id of their own each.
    init(allDifferentIn language: String) {
        self.language = language
        firsts = []
    }

    func first(of number: Int) -> Int { firsts.isEmpty ? number : Int(firsts[number]) }

    /// Whether an entry is a month, by its kind or, in a glossary that has none, by its names.
    func isMonth(_ place: Int, in entries: [ConceptEntry]) -> Bool {
        switch entries.span[place].kind {
        case .month: return true
        case .other: break
        default: return false
        }
        let sections = entries.span[place].sections
        guard let section = sections.place(of: language) else { return false }
        let terms = sections.span[section].terms
        return terms.indices.contains { Homographs.isMonthName(terms.span[$0].text) }
    }

    /// The folded short forms for which an entry is the default.
    /// - Parameters:
    ///   - first: its number.
    ///   - place: where it stands among some.
    func defaults(of first: Int, at place: Int, in entries: [ConceptEntry]) -> [FoldedKey] {
        joined.isEmpty ? ownDefaults(place, in: entries) : joined[first] ?? ownDefaults(place, in: entries)
    }

    private func ownDefaults(_ place: Int, in entries: [ConceptEntry]) -> [FoldedKey] {
        let sections = entries.span[place].sections
        guard let section = sections.place(of: language), !sections.span[section].defaultFor.isEmpty else { return [] }
        return sections.span[section].defaultFor.map { FoldedKey(Phrase($0)) }
    }
}

/// Finds ids that are there twice. Nearly all are there once, so that only those a filter has met before are kept and compared.
enum RepeatedIdentifiers {
    /// By the number of an entry, the first with its id; nothing if no id is there twice.
    static func firsts(of entries: [ConceptEntry]) -> [UInt32] {
        let hashes = entries.indices.map { entries.span[$0].id.withBytes(hash) }
        return firsts(hashes) { entries[$0].id }
    }

    static func hash(_ id: UnsafeBufferPointer<UInt8>) -> UInt64 { IndexFile.checksum(UnsafeRawBufferPointer(id)) }

    /// The same of entries whose ids have these hashes.
    static func firsts(_ hashes: [UInt64], id: (Int) -> String) -> [UInt32] {
        guard let met = metBefore(hashes) else { return [] }
        var known: [String: UInt32] = [:]
        var firsts: [UInt32] = []
        for number in hashes.indices where met.contains(hashes[number]) {
            let id = id(number)
            let first = known[id]
            if first == nil { known[id] = UInt32(number) }
            guard let first else { continue }
            if firsts.isEmpty { firsts = hashes.indices.map { UInt32($0) } }
            firsts[number] = first
        }
        return firsts
    }

    /// The hashes that a filter held when they came: of ids that are repeated, and by mistake of a few others.
    private static func metBefore(_ hashes: [UInt64]) -> Repetitions? {
        var filter = HashFilterBuilder(expected: hashes.count)
        let met = hashes.filter { !filter.add($0) }
        return met.isEmpty ? nil : Repetitions(met)
    }

    /// A set that says no to most at one look.
    private struct Repetitions {
        private let hashes: Set<UInt64>
        private var filter: HashFilterBuilder

        init(_ hashes: [UInt64]) {
            self.hashes = Set(hashes)
            filter = HashFilterBuilder(expected: hashes.count)
            for hash in hashes { filter.add(hash) }
        }

        func contains(_ hash: UInt64) -> Bool { filter.contains(hash) && hashes.contains(hash) }
    }
}

extension [LanguageSection] {
    /// Where the section of a language stands.
    func place(of language: String) -> Int? {
        indices.first { span[$0].language == language }
    }
}
