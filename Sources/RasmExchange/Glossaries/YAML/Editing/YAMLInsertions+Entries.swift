import Rasm
import Yams

/// Adds names to entries that stand in a file.
extension YAMLInsertions {
    /// Adds what an entry lacks: the terms, the note, the item. The entry stands where `node` is.
    mutating func add(_ additions: ConceptEntry, to node: Node) throws(Unwritable) {
        guard case .mapping(let fields) = node else { throw Unwritable(reason: "it is no mapping") }
        var missing = YAMLEntries.head(of: additions)
        for section in additions.sections {
            if let field = fields.first(where: { $0.key.scalar?.string == section.language }) {
                try add(section, to: field.value, key: field.key)
            } else {
                missing.append(Pair(section.language, YAMLEntries.section(section)))
            }
        }
        try add(missing, to: node)
    }

    private mutating func add(_ section: LanguageSection, to node: Node, key: Node) throws(Unwritable) {
        guard case .mapping(let fields) = node else { return try addBeside(fullForm: node, key: key, section) }
        var missing: [Pair] = []
        for type in TermType.allCases {
            let terms = section.terms.filter { $0.type == type }
            if terms.isEmpty { continue }
            let name = YAMLEntries.key(of: type)
            if let field = fields.first(where: { $0.key.scalar?.string == name }) {
                try add(terms, to: field.value, key: field.key)
            } else {
                let section = LanguageSection(language: section.language, terms: terms)
                switch YAMLEntries.section(section) {
                case .map(let pairs): missing += pairs
                case let value: missing.append(Pair(name, value))
                }
            }
        }
        try add(missing, to: node)
    }

    /// Adds terms to a section that is nothing but its preferred full form.
    private mutating func addBeside(fullForm: Node, key: Node, _ section: LanguageSection) throws(Unwritable) {
        let full = YAMLEntries.statuses(of: section.terms.filter(\.type.isFull))
        let others = LanguageSection(language: section.language, terms: section.terms.filter { !$0.type.isFull })
        var beside: [Pair] = []
        if !others.terms.isEmpty, case .map(let pairs) = YAMLEntries.section(others) { beside = pairs }
        let levels: [(key: String, beside: [Pair])] =
            full.isEmpty ? [("full", beside)] : [("preferred", full), ("full", beside)]
        try wrap(fullForm, key: key, inMappings: levels)
    }

    /// Adds terms to those of their type: a preferred term alone, or a mapping of statuses.
    private mutating func add(_ terms: [Term], to node: Node, key: Node) throws(Unwritable) {
        guard case .mapping(let fields) = node, !fields.contains(where: { $0.key.scalar?.string == "term" }) else {
            return try wrap(node, key: key, inMappings: [("preferred", YAMLEntries.statuses(of: terms))])
        }
        var missing: [Pair] = []
        for pair in YAMLEntries.statuses(of: terms) {
            guard let field = fields.first(where: { $0.key.scalar?.string == pair.key }) else {
                missing.append(pair)
                continue
            }
            guard case .list(let items) = pair.value else {
                throw Unwritable(reason: "it has a preferred term already")
            }
            if case .sequence = field.value {
                try add(items, to: field.value)
            } else {
                try wrap(field.value, key: field.key, inListWith: items)
            }
        }
        try add(missing, to: node)
    }
}

/// A YAML glossary file that is added to.
struct YAMLGlossaryEditing {
    private var insertions: YAMLInsertions
    /// The file as it was read; nil for one that is not there yet.
    let document: YAMLDocument?
    /// The number of each entry in the list, by the place of its id.
    private var numbers: [Place: Int] = [:]

    private struct Place: Hashable {
        var line: Int
        var column: Int
    }

    /// - Parameter file: a file that can be read as a glossary; nil for one that is not there yet.
    init(_ file: GlossaryFile?) throws(GlossaryErrors) {
        insertions = YAMLInsertions(YAMLText(file?.bytes ?? []))
        document = try file.map { file throws(GlossaryErrors) in try YAMLDocument(file) }
        numbers = document.map(Self.numbers) ?? [:]
    }

    /// The file with the additions.
    func bytes(with entries: [ConceptEntry]) throws(YAMLText.Unwritable) -> [UInt8] {
        guard let document else {
            let lines =
                ["rasm: 1", "", "entries:"] + YAMLValue.lines(ofItems: entries.map(YAMLEntries.entry), indent: 2)
            return Array(lines.map { $0 + "\n" }.joined().utf8)
        }
        var insertions = insertions
        try withExtendedLifetime(document) { () throws(YAMLText.Unwritable) in
            try Self.add(entries.map(YAMLEntries.entry), to: document.root, &insertions)
        }
        return insertions.bytes
    }

    private static func add(
        _ entries: [YAMLValue], to root: Node, _ insertions: inout YAMLInsertions
    ) throws(YAMLText.Unwritable) {
        guard !entries.isEmpty else { return }
        guard case .mapping(let fields) = root else { throw YAMLText.Unwritable(reason: "it is no mapping") }
        if let list = fields.first(where: { $0.key.scalar?.string == "entries" })?.value {
            try insertions.add(entries, to: list)
        } else {
            try insertions.add([YAMLValue.Pair("entries", .list(entries))], to: root)
        }
    }

    /// Adds to an entry that stands in the file, at the place of its id.
    mutating func add(_ additions: ConceptEntry, at place: SourcePlace) throws(YAMLText.Unwritable) {
        guard let node = entry(at: place) else { throw YAMLText.Unwritable(reason: "it is not where it was read") }
        try edit { insertions throws(YAMLText.Unwritable) in try insertions.add(additions, to: node) }
    }

    /// Makes additions to the file as a whole or not at all.
    mutating func edit(
        _ add: (inout YAMLInsertions) throws(YAMLText.Unwritable) -> Void
    ) throws(YAMLText.Unwritable) {
        guard let document else { throw YAMLText.Unwritable(reason: "its file is not there") }
        try withExtendedLifetime(document) { () throws(YAMLText.Unwritable) in try insertions.addWhole(add) }
    }

    /// The node of an entry that stands in the file, by the place of its id.
    func entry(at place: SourcePlace) -> Node? {
        numbers[Place(line: place.line, column: place.column)].flatMap { number in
            document.flatMap { Self.entries(of: $0.root)?[number] }
        }
    }

    private static func entries(of root: Node) -> Node.Sequence? {
        guard case .mapping(let fields) = root,
            case .sequence(let entries)? = fields.first(where: { $0.key.scalar?.string == "entries" })?.value
        else { return nil }
        return entries
    }

    private static func numbers(of document: YAMLDocument) -> [Place: Int] {
        var numbers: [Place: Int] = [:]
        for (number, entry) in (entries(of: document.root) ?? []).enumerated() {
            guard case .mapping(let fields) = entry,
                let mark = fields.first(where: { $0.key.scalar?.string == "id" })?.value.mark
            else { continue }
            numbers[Place(line: mark.line, column: mark.column)] = number
        }
        return numbers
    }
}
