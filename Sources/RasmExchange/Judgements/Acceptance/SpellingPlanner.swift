import Rasm

/// Finds the widest place for each spelling at which it makes names right and harms none.
struct SpellingPlanner {
    private(set) var folder: EditableGlossary
    private(set) var written: [WrittenSpellings] = []
    private let accepted: AcceptedSpellings
    private let entry: ConceptEntry
    /// The word, or run of words, whose spellings they are, as the entry writes it.
    let word: String
    private let folded: FoldedName
    private let contexts: [ContextCheck]
    private var validBefore: ValidationCount?

    /// - Throws: when the entry has no such name.
    init(_ accepted: AcceptedSpellings, _ folder: EditableGlossary) throws(Acceptance.Refusal) {
        self.accepted = accepted
        self.folder = folder
        guard let entry = folder.glossary.entries.first(where: { $0.id == accepted.entry }) else {
            throw Acceptance.Refusal(message: "the glossary has no entry «\(accepted.entry)» any more")
        }
        guard let word = Self.word(accepted.name, of: entry, folder.glossary, accepted.language) else {
            throw Acceptance.Refusal(
                message: "«\(accepted.name)» is no name of «\(entry.id)», nor a word of one; add "
                    + accepted.spellings.map { "«\($0)»" }.joined(separator: ", ") + " by hand")
        }
        self.entry = entry
        self.word = word
        folded = FoldedName(word)
        contexts = accepted.contexts.compactMap { ContextCheck($0, of: word) }
    }

    /// A name as the terms of an entry write it: what stands in one of them, or what a row makes of that.
    private static func word(
        _ name: String, of entry: ConceptEntry, _ glossary: Glossary, _ language: String
    ) -> String? {
        guard let section = entry.section(language) else { return nil }
        func isHeld(_ word: FoldedName) -> Bool { section.terms.contains { FoldedName($0.text).holds(word) } }
        let folded = FoldedName(name)
        if isHeld(folded) { return name }
        return (section.spellings + glossary.spellings).first { row in
            row.spellings.contains { FoldedName($0.text) == folded } && isHeld(FoldedName(row.key))
        }?.key
    }

    /// Places for all spellings: for all at once where that is right, else for one after the other.
    mutating func write() throws {
        if accepted.spellings.count > 1, try place(accepted.spellings, at: .everyName) == nil { return }
        for spelling in accepted.spellings {
            var first: String?
            var isPlaced = false
            for place in places {
                guard let objection = try self.place([spelling], at: place, since: first) else {
                    isPlaced = true
                    break
                }
                first = first ?? objection
            }
            if !isPlaced { throw Acceptance.Refusal(message: "«\(spelling)» cannot be written: \(first ?? "")") }
        }
    }

    /// What becomes of the places where the spellings stand.
    func outcomes() -> [ContextCheck.Outcome] {
        let index = TermIndex(folder.glossary, language: accepted.language)
        return contexts.map { $0.outcome(index, isAdmitted: isAdmitted) }
    }

    private var isAdmitted: Bool { accepted.status == .admitted }

    private var sharedRow: SpellingRow? { folder.glossary.spellings.first { FoldedName($0.key) == folded } }

    private func row(of entry: ConceptEntry) -> SpellingRow? {
        entry.section(accepted.language)?.spellings.first { FoldedName($0.key) == folded }
    }

    private var places: [SpellingPlace] {
        let same = WordHolders(folded, in: folder.glossary, accepted.language).sharing(nameOf: entry).map(\.id)
        var places: [SpellingPlace] = [.everyName]
        if same.count > 1 { places.append(.entries(same)) }
        return places + [.entries([entry.id]), .names(ofOneWord: false), .names(ofOneWord: true)]
    }

    /// Writes spellings at a place.
    ///
    /// - Returns: why they cannot be written there; nil when they have been.
    private mutating func place(
        _ spellings: [String], at place: SpellingPlace, since reason: String? = nil
    ) throws -> String? {
        let attempt: EditableGlossary
        var holders = Set([entry.id])
        do {
            switch place {
            case .everyName:
                attempt = try adding(sharedAdditions(spellings))
                holders = Set(WordHolders(folded, in: folder.glossary, accepted.language).entries.map(\.id))
            case .entries(let ids):
                attempt = try adding(ownAdditions(spellings, ids))
                holders = Set(ids)
            case .names(let isOfOneWord):
                attempt = try addingNames(spellings, isOfOneWord: isOfOneWord)
            }
        } catch let objection as Objection {
            return objection.reason
        } catch let objection as YAMLText.Unwritable {
            return objection.reason
        }
        if let harm = try harm(attempt.glossary, holders, place) { return harm }
        let index = TermIndex(attempt.glossary, language: accepted.language)
        let outcomes = contexts.filter { spellings.contains($0.spelling) }.map {
            ($0.spelling, $0.outcome(index, isAdmitted: isAdmitted))
        }
        if outcomes.contains(where: { $0.1 == .wrong }) { return "another name would be written where it stands" }
        if case .names(ofOneWord: false) = place, !outcomes.contains(where: { $0.1 == .right }) {
            return "names of several words do not stand there"
        }
        folder = attempt
        written.append(WrittenSpellings(place: place, word: word, spellings: spellings, reason: reason))
        return nil
    }

    private struct Objection: Error {
        var reason: String
    }

    private mutating func harm(_ after: Glossary, _ holders: Set<String>, _ place: SpellingPlace) throws -> String? {
        let problems = ValidationCount.problems(in: after)
        if !problems.isEmpty {
            let before = validBefore ?? ValidationCount(of: folder.glossary)
            validBefore = before
            if let problem = before.worse(problems, in: after).first {
                return "\(problem.message) [\(problem.rule)]"
            }
        }
        // What the editor says of the very name of an entry holds, though it may be a word elsewhere.
        if case .names(ofOneWord: true) = place { return nil }
        return SpellingHarm(folder.glossary, accepted.language).reason(after, holders: holders)
    }

    // MARK: Rows

    private func adding(_ additions: [RowAddition]) throws -> EditableGlossary {
        if additions.isEmpty { throw Objection(reason: "its row has it already") }
        return try folder.adding(additions)
    }

    /// Spellings for the row that all names share, and for the entries that have a row of their own in its place.
    private func sharedAdditions(_ spellings: [String]) throws(Objection) -> [RowAddition] {
        let holders = WordHolders(folded, in: folder.glossary, accepted.language)
        let same = Set(holders.sharing(nameOf: entry).map(\.id))
        let shared = sharedRow
        if shared == nil {
            if row(of: entry) != nil { throw Objection(reason: "«\(entry.id)» has a row of its own for «\(word)»") }
            if let other = holders.entries.first(where: { !same.contains($0.id) }) {
                throw Objection(reason: "«\(word)» is another name in «\(other.id)»")
            }
            // A name of several words is the entry's own.
            if folded.wordCount > 1 { throw Objection(reason: "«\(word)» is more than one word") }
        }
        let file = shared?.place?.file ?? entry.place.map(\.file).flatMap(yaml) ?? folder.target
        let special = holders.entries.filter { row(of: $0) != nil && (same.contains($0.id) || shared == nil) }
        let new = self.spellings(spellings, notIn: shared)
        let addition = RowAddition(
            word: shared?.key ?? word, spellings: new, language: accepted.language, entry: nil, file: file)
        return (new.isEmpty ? [] : [addition]) + ownAdditions(spellings, special)
    }

    private func ownAdditions(_ spellings: [String], _ ids: [String]) -> [RowAddition] {
        ownAdditions(spellings, folder.glossary.entries.filter { ids.contains($0.id) })
    }

    private func ownAdditions(_ spellings: [String], _ entries: [ConceptEntry]) -> [RowAddition] {
        entries.compactMap { entry in
            let own = row(of: entry)
            // An entry's row takes the place of the shared one, so it says what that says.
            let inherited = own == nil ? sharedRow : nil
            let new = self.spellings(spellings, notIn: own ?? inherited)
            if new.isEmpty { return nil }
            return RowAddition(
                word: own?.key ?? word,
                spellings: (inherited?.spellings ?? []).map { Spelling($0.text, $0.status) } + new,
                language: accepted.language, entry: entry, file: entry.place?.file ?? folder.target)
        }
    }

    /// The spellings that a row has not.
    private func spellings(_ texts: [String], notIn row: SpellingRow?) -> [Spelling] {
        let known = Set((row?.spellings ?? []).map { FoldedName($0.text) })
        return texts.filter { !known.contains(FoldedName($0)) }.map { Spelling($0, accepted.status) }
    }

    private func yaml(_ path: String) -> String? {
        let file = folder.files.first { $0.path == path }
        return file.flatMap { GlossaryFormat(of: GlossaryFile(path: path, bytes: $0.bytes)) == .yaml ? path : nil }
    }

    // MARK: Names

    /// Adds the names of the entry with the word spelled so. What is rewritten becomes the preferred name of its type, so only that is spelled.
    private func addingNames(_ spellings: [String], isOfOneWord: Bool) throws -> EditableGlossary {
        let terms = (entry.section(accepted.language)?.terms ?? []).filter {
            isAdmitted ? !$0.status.isRewritten : $0.status == .preferred
        }
        var names: [GivenNames.Name] = []
        for term in terms where isOfOneWord || FoldedName(term.text).wordCount > 1 {
            for spelling in spellings {
                let words = term.text.split(separator: " ")
                let spelled =
                    FoldedName(term.text) == folded
                    ? spelling
                    : words.map { FoldedName(String($0)) == folded ? spelling : String($0) }.joined(separator: " ")
                guard spelled != term.text else { continue }
                names.append(
                    GivenNames.Name(spelled, language: accepted.language, type: term.type, status: accepted.status))
            }
        }
        if names.isEmpty { throw Objection(reason: "no preferred name of «\(entry.id)» holds «\(word)»") }
        let result = try GlossaryImport.plan(GivenNames(entry: entry.id, names: names), from: "review", into: folder)
        if let conflict = result.items.first(where: { $0.action == .conflict }) {
            throw Objection(reason: conflict.message)
        }
        if let problem = result.problems.first { throw Objection(reason: problem.description) }
        return try result.changes.reduce(folder) { try $0.with($1.new, at: $1.path) }
    }
}
