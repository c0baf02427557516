import Rasm
import Yams

/// Adds spellings to tables that stand in a file.
extension YAMLInsertions {
    /// Adds spellings to the row of a word in the table of a mapping; the row, and the table, are made where there is none.
    mutating func add(_ spellings: [Spelling], toRowOf word: String, inTableOf holder: Node) throws(Unwritable) {
        guard case .mapping(let fields) = holder else { throw Unwritable(reason: "it is no mapping") }
        let row = YAMLEntries.row(of: word, spellings)
        guard let table = fields.first(where: { $0.key.scalar?.string == "spellings" }) else {
            // Of a file, the table stands above the entries; of a section, beside its terms.
            if let head = fields.first(where: { $0.key.scalar?.string == "rasm" }), try !text.isFlow(holder) {
                let indent = (holder.mark?.column ?? 1) - 1
                let lines =
                    [String(repeating: " ", count: indent) + "spellings:"]
                    + YAMLValue.lines(of: [row], indent: indent + 2)
                return try insert(lines: lines, after: try text.end(of: head.value))
            }
            return try add([Pair("spellings", .map([row]))], to: holder)
        }
        guard case .mapping(let rows) = table.value else {
            throw Unwritable(reason: "its table of spellings is no mapping")
        }
        let key = FoldedName(word)
        guard let known = rows.first(where: { $0.key.scalar.map { FoldedName($0.string) == key } ?? false }) else {
            return try add([row], to: table.value)
        }
        try add(spellings, toRow: known.value, key: known.key)
    }

    private mutating func add(_ spellings: [Spelling], toRow row: Node, key: Node) throws(Unwritable) {
        guard case .mapping(let statuses) = row else {
            // A list is short for what is deprecated.
            let plain = spellings.filter { $0.status == .deprecated }.map { YAMLValue.text($0.text) }
            let others = YAMLEntries.statuses(of: spellings.filter { $0.status != .deprecated })
            guard others.isEmpty else {
                guard plain.isEmpty else { throw Unwritable(reason: "its row has no place for two statuses") }
                return try wrap(row, key: key, inMappings: [("deprecated", others)])
            }
            if case .sequence = row { return try add(plain, to: row) }
            return try wrap(row, key: key, inListWith: plain)
        }
        var missing: [Pair] = []
        for pair in YAMLEntries.statuses(of: spellings) {
            guard case .list(let items) = pair.value,
                let field = statuses.first(where: { $0.key.scalar?.string == pair.key })
            else {
                missing.append(pair)
                continue
            }
            if case .sequence = field.value {
                try add(items, to: field.value)
            } else {
                try wrap(field.value, key: field.key, inListWith: items)
            }
        }
        try add(missing, to: row)
    }
}

extension YAMLEntries {
    /// A row of a table of spellings: `شويغو: [شويجو]`.
    static func row(of word: String, _ spellings: [Spelling]) -> Pair {
        if spellings.allSatisfy({ $0.status == .deprecated }) {
            return Pair(word, .list(spellings.map { .text($0.text) }))
        }
        return Pair(word, .map(statuses(of: spellings)))
    }

    static func statuses(of spellings: [Spelling]) -> [Pair] {
        AdministrativeStatus.allCases.compactMap { status in
            let items = spellings.filter { $0.status == status }.map { YAMLValue.text($0.text) }
            return items.isEmpty ? nil : Pair(status.rawValue, .list(items))
        }
    }
}

extension YAMLGlossaryEditing {
    /// Adds spellings to the row of a word: in the table of an entry's section, or, without an entry, in that of the file.
    mutating func add(
        _ spellings: [Spelling], toRowOf word: String, ofEntryAt place: SourcePlace?, _ language: String
    ) throws(YAMLText.Unwritable) {
        guard let place else {
            guard let root = document?.root else { throw YAMLText.Unwritable(reason: "its file is not there") }
            return try edit { insertions throws(YAMLText.Unwritable) in
                try insertions.add(spellings, toRowOf: word, inTableOf: root)
            }
        }
        guard case .mapping(let fields)? = entry(at: place),
            let section = fields.first(where: { $0.key.scalar?.string == language })
        else { throw YAMLText.Unwritable(reason: "it is not where it was read") }
        try edit { insertions throws(YAMLText.Unwritable) in
            if case .mapping = section.value {
                try insertions.add(spellings, toRowOf: word, inTableOf: section.value)
            } else {
                let table = YAMLInsertions.Pair("spellings", .map([YAMLEntries.row(of: word, spellings)]))
                try insertions.wrap(section.value, key: section.key, inMappings: [("full", [table])])
            }
        }
    }
}
