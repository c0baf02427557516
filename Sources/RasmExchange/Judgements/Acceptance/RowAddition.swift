import Rasm

/// Spellings for the row of a word: of the table that all names share, or of an entry's own.
struct RowAddition {
    var word: String
    var spellings: [Spelling]
    var language: String
    /// nil for the shared table.
    var entry: ConceptEntry?
    /// The file that it is written into.
    var file: String
}

extension EditableGlossary {
    /// The same with more spellings in its tables, every other byte as it is.
    ///
    /// - Throws: `YAMLText.Unwritable` where that cannot be written as the file stands.
    func adding(_ additions: [RowAddition]) throws -> EditableGlossary {
        var result = self
        for path in Set(additions.map(\.file)).sorted() {
            let additions = additions.filter { $0.file == path }
            guard let file = files.first(where: { $0.path == path }) else {
                result = try result.with(Self.file(with: additions), at: path)
                continue
            }
            guard GlossaryFormat(of: GlossaryFile(path: path, bytes: file.bytes)) == .yaml else {
                throw YAMLText.Unwritable(reason: "\(path) is no YAML")
            }
            let text = GlossaryFile(path: path, bytes: file.bytes)
            var editing = try YAMLGlossaryEditing(text)
            for addition in additions {
                try editing.add(
                    addition.spellings, toRowOf: addition.word, ofEntryAt: addition.entry?.place, addition.language)
            }
            let mark = file.bytes.prefix(file.bytes.count - text.bytes.count)
            result = try result.with(mark + editing.bytes(with: []), at: path)
        }
        try check(result, additions)
        return result
    }

    /// A file that holds nothing but rows.
    private static func file(with additions: [RowAddition]) -> [UInt8] {
        let rows = YAMLValue.lines(of: additions.map { YAMLEntries.row(of: $0.word, $0.spellings) }, indent: 2)
        return Array((["rasm: 1", "", "spellings:"] + rows).map { $0 + "\n" }.joined().utf8)
    }

    /// Makes sure that another glossary says what this one does and what was added, and nothing else.
    private func check(_ result: EditableGlossary, _ additions: [RowAddition]) throws(YAMLText.Unwritable) {
        let unread = YAMLText.Unwritable(reason: "it would be read as something else than it says")
        guard
            glossary.entries.map({ EntryContent($0, with: nil) })
                == result.glossary.entries.map({ EntryContent($0, with: nil) })
        else { throw unread }
        var wanted = SpellingTables(glossary)
        for addition in additions { wanted.add(addition) }
        guard wanted == SpellingTables(result.glossary) else { throw unread }
    }
}

/// All rows of a glossary, whatever their order.
private struct SpellingTables: Equatable {
    private var spellings: [Row: Set<Spelling>] = [:]

    private struct Row: Hashable {
        /// Empty for the shared table.
        var entry = ""
        var language = ""
        var word: FoldedName
    }

    init(_ glossary: Glossary) {
        for row in glossary.spellings { add(row.spellings, to: Row(word: FoldedName(row.key))) }
        for entry in glossary.entries {
            for section in entry.sections {
                for row in section.spellings {
                    add(
                        row.spellings,
                        to: Row(entry: entry.id, language: section.language, word: FoldedName(row.key)))
                }
            }
        }
    }

    mutating func add(_ addition: RowAddition) {
        let word = FoldedName(addition.word)
        let row = addition.entry.map { Row(entry: $0.id, language: addition.language, word: word) } ?? Row(word: word)
        add(addition.spellings, to: row)
    }

    private mutating func add(_ more: [Spelling], to row: Row) {
        spellings[row, default: []].formUnion(more.map { Spelling($0.text, $0.status) })
    }
}
