/// Which entries are one, and what is to be known of each before the forms of any are written down.
struct EntryOwners {
    /// By the number of an entry, the first with its id: entries of two glossaries with one id are one, their names are no rivals.
    private var firsts: [UInt32] = []
    private var months: [Bool] = []
    /// By the first entry, the folded short forms for which it is the default.
    private(set) var defaults: [Int: [FoldedKey]] = [:]

    init(_ entries: [ConceptEntry], language: String) {
        firsts.reserveCapacity(entries.count)
        months.reserveCapacity(entries.count)
        var ids = RepeatedIdentifiers(in: entries)
        for number in entries.indices {
            // Entry by entry no more is taken than is asked for: copying one counts a dozen owners.
            let sections = entries.span[number].sections
            let place = sections.place(of: language)
            months.append(Self.isMonth(entries.span[number].kind, place.map { sections.span[$0].terms } ?? []))
            guard let place else {
                firsts.append(UInt32(number))
                continue
            }
            let first = ids.first(number, entries)
            firsts.append(UInt32(first))
            for short in sections.span[place].defaultFor {
                defaults[first, default: []].append(FoldedKey(Phrase(short)))
            }
        }
    }

    func first(of number: Int) -> Int { Int(firsts[number]) }
    func isMonth(_ number: Int) -> Bool { months[number] }

    /// Whether an entry is a month, by its kind or, in a glossary that has none, by its names.
    private static func isMonth(_ kind: EntryKind, _ terms: [Term]) -> Bool {
        kind == .month || kind == .other && terms.indices.contains { Homographs.isMonthName(terms.span[$0].text) }
    }
}

/// The first entry of each id, while an index is built: nearly all ids are there once, so that only those a filter has met before are kept.
private struct RepeatedIdentifiers {
    private var filter: HashFilterBuilder
    /// The hashes that the filter held when they came: of ids that are repeated, and by mistake of a few others.
    private var repeated: Set<UInt64> = []
    private var firsts: [String: Int] = [:]

    init(in entries: [ConceptEntry]) {
        filter = HashFilterBuilder(expected: entries.count)
        for number in entries.indices {
            let hash = Self.hash(entries.span[number].id)
            if !filter.add(hash) { repeated.insert(hash) }
        }
    }

    private static func hash(_ id: String) -> UInt64 {
        var id = id
        return id.withUTF8 { IndexFile.checksum(UnsafeRawBufferPointer($0)) }
    }

    /// The first entry with the id of one: itself if there was none before. Asked of all in their order.
    mutating func first(_ number: Int, _ entries: [ConceptEntry]) -> Int {
        guard !repeated.isEmpty, repeated.contains(Self.hash(entries.span[number].id)) else { return number }
        let id = entries[number].id
        let first = firsts[id] ?? number
        firsts[id] = first
        return first
    }
}

extension [LanguageSection] {
    /// Where the section of a language stands.
    func place(of language: String) -> Int? {
        indices.first { span[$0].language == language }
    }
}
