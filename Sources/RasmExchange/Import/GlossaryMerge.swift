import Rasm

/// The files of a glossary with what is added to them, read back.
struct GlossaryMerge {
    private(set) var changes: [FileReplacer.Change] = []
    /// The glossary as it would be.
    private(set) var glossary = Glossary()
    /// What cannot be added where it belongs, by the id of its entry.
    private(set) var refusals: [(entry: String, refusal: ImportRefusals.Refusal)] = []

    init(_ folder: EditableGlossary, updates: [ConceptEntry], creations: [ConceptEntry]) throws {
        var byFile: [String: [ConceptEntry]] = [:]
        for update in updates { byFile[update.place?.file ?? "", default: []].append(update) }
        for file in folder.files {
            let bytes = try added(byFile[file.path] ?? [], file.path == folder.target ? creations : [], to: file)
            if bytes == file.bytes {
                glossary.merge(file.glossary)
            } else {
                try take(file.path, file.bytes, new: bytes)
            }
        }
        if !creations.isEmpty, !folder.files.contains(where: { $0.path == folder.target }) {
            let editing = try YAMLGlossaryEditing(nil)
            try take(folder.target, nil, new: Self.bytes(of: editing, creations, folder.target))
        }
        try check(folder.glossary, updates, creations)
    }

    private mutating func added(
        _ updates: [ConceptEntry], _ creations: [ConceptEntry], to file: EditableGlossary.File
    ) throws -> [UInt8] {
        if updates.isEmpty, creations.isEmpty { return file.bytes }
        guard GlossaryFormat(of: GlossaryFile(path: file.path, bytes: file.bytes)) == .yaml else {
            for update in updates { refuse(update, "it stands in a file that is no YAML") }
            return file.bytes
        }
        let text = GlossaryFile(path: file.path, bytes: file.bytes)
        var editing = try YAMLGlossaryEditing(text)
        for update in updates {
            guard let place = update.place else { continue }
            do throws(YAMLText.Unwritable) {
                try editing.add(update, at: place)
            } catch {
                refuse(update, error.reason)
            }
        }
        let mark = file.bytes.prefix(file.bytes.count - text.bytes.count)
        return mark + (try Self.bytes(of: editing, creations, file.path))
    }

    private static func bytes(
        of editing: YAMLGlossaryEditing, _ creations: [ConceptEntry], _ path: String
    ) throws(InputError) -> [UInt8] {
        do throws(YAMLText.Unwritable) {
            return try editing.bytes(with: creations)
        } catch {
            throw InputError(path, "entries cannot be added to this file: \(error.reason); give another with --into")
        }
    }

    private mutating func refuse(_ update: ConceptEntry, _ reason: String) {
        let message = "«\(update.id)» cannot be added to where it stands: \(reason); add the name by hand"
        refusals.append(
            (update.id, ImportRefusals.Refusal(conflict: .unwritable, message: message, glossary: update.place)))
    }

    private mutating func take(_ path: String, _ old: [UInt8]?, new: [UInt8]) throws(GlossaryErrors) {
        let read = GlossaryReader.read(GlossaryFile(path: path, bytes: new))
        if !read.problems.isEmpty { throw GlossaryErrors(read.problems) }
        glossary.merge(read.glossary)
        changes.append(FileReplacer.Change(path: path, old: old, new: new))
    }

    /// Makes sure that the files say what was there and what was to be added, and nothing else.
    private func check(_ before: Glossary, _ updates: [ConceptEntry], _ creations: [ConceptEntry]) throws(InputError) {
        if changes.isEmpty { return }
        let refused = Set(refusals.map(\.entry))
        let added = Dictionary((updates + creations).map { ($0.id, $0) }) { first, _ in first }
        var wanted: [String: [EntryContent]] = [:]
        var seen: Set<String> = []
        for entry in before.entries {
            // Of two entries with one id the first is added to.
            let addition = refused.contains(entry.id) || !seen.insert(entry.id).inserted ? nil : added[entry.id]
            wanted[entry.id, default: []].append(EntryContent(entry, with: addition))
        }
        for entry in creations { wanted[entry.id, default: []].append(EntryContent(entry, with: nil)) }
        var found: [String: [EntryContent]] = [:]
        for entry in glossary.entries { found[entry.id, default: []].append(EntryContent(entry, with: nil)) }
        guard let (id, _) = wanted.filter({ found[$0.key] != $0.value }).min(by: { $0.key < $1.key }) else {
            return
        }
        throw InputError(
            glossary.entries.first { $0.id == id }?.place?.file ?? "(glossary)",
            "«\(id)» cannot be added to as it is written here; add its names by hand. Nothing was written")
    }
}

/// What an entry says, whatever its order.
struct EntryContent: Equatable {
    private var kind: EntryKind
    private var wikidata: String?
    private var note: String?
    private var tests: Int
    private var terms: [String: Set<Term>] = [:]

    init(_ entry: ConceptEntry, with addition: ConceptEntry?) {
        kind = entry.kind
        wikidata = entry.wikidata ?? addition?.wikidata
        note = entry.note ?? addition?.note
        tests = entry.tests.count
        for section in entry.sections + (addition?.sections ?? []) {
            for var term in section.terms {
                term.place = nil
                terms[section.language, default: []].insert(term)
            }
        }
    }
}

extension ImportRefusals {
    /// Refuses all that a plan has for entries that cannot be added to.
    mutating func refuse(_ refusals: [(entry: String, refusal: Refusal)], in planner: ImportPlanner) {
        if refusals.isEmpty { return }
        let updates = Dictionary(planner.updates.map { ($0.id, $0) }) { first, _ in first }
        for (entry, refusal) in refusals {
            guard let addition = updates[entry] else { continue }
            for term in addition.sections.flatMap(\.terms) {
                if let place = term.place { names[place] = refusal }
            }
            heads.insert(entry)
        }
    }

    /// Refuses what problems of the merged glossary come of, where that can be told.
    mutating func refuse(_ problems: [FileProblem], of merge: GlossaryMerge, in planner: ImportPlanner) {
        if problems.isEmpty { return }
        let origins = merge.origins(of: planner.updates + planner.creations)
        for problem in problems {
            let refusal = Refusal(conflict: .invalid, message: "\(problem.message) [\(problem.rule)]", glossary: nil)
            for place in [problem.place.description] + Self.places(in: problem.message) {
                if let origin = origins[place] { names[origin] = refusal }
            }
        }
        let tests = problems.filter { $0.rule == GlossaryRule.failingTest.rawValue }
        if tests.isEmpty { return }
        let found = merge.found(inTestsAt: Set(tests.map(\.place)))
        for problem in tests {
            let refusal = Refusal(
                conflict: .invalid, message: "with it a self-test fails: \(problem.message) [\(problem.rule)]",
                glossary: problem.place)
            for place in found[problem.place] ?? [] {
                if let origin = origins[place.description] { names[origin] = refusal }
            }
        }
    }

    /// The places that a message names: `…, at names.yaml:12:5; …`.
    private static func places(in message: String) -> [String] {
        message.split(separator: ", ").compactMap { part in
            part.hasPrefix("at ") ? String(part.dropFirst(3).prefix { $0 != ";" }) : nil
        }
    }
}

extension GlossaryMerge {
    /// The terms that may be met in the sentences of self-tests, by the places of both.
    fileprivate func found(inTestsAt places: Set<SourcePlace>) -> [SourcePlace: [SourcePlace]] {
        let index = TermIndex(glossary)
        var found: [SourcePlace: [SourcePlace]] = [:]
        for entry in glossary.entries {
            for test in entry.tests {
                guard let place = test.place ?? entry.place, places.contains(place) else { continue }
                let article = Article(test.text)
                let mentions = Matcher(index).mentions(in: article)
                found[place, default: []] += mentions.flatMap(index.forms).compactMap { index.forms[$0].term.place }
            }
        }
        return found
    }

    /// Where each term that was added comes from, by the place at which it would stand.
    fileprivate func origins(of plans: [ConceptEntry]) -> [String: SourcePlace] {
        let added = Dictionary(plans.map { ($0.id, $0) }) { first, _ in first }
        var origins: [String: SourcePlace] = [:]
        for entry in glossary.entries {
            guard let addition = added[entry.id] else { continue }
            for section in entry.sections {
                for term in section.terms {
                    let same = addition.section(section.language)?.terms.first {
                        $0.text == term.text && $0.type == term.type && $0.status == term.status
                    }
                    if let place = term.place, let origin = same?.place { origins[place.description] = origin }
                }
            }
        }
        return origins
    }
}
