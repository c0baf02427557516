import Rasm

/// What a file from elsewhere holds, as it says it: entries not yet made ours, and what is wrong with the file.
struct ForeignReading {
    var entries: [ForeignEntry] = []
    var problems: [FileProblem] = []
    /// Units of a memory that are sentences, and so no names.
    var sentences = 0
    /// Units of a memory that are short and yet no names, as their words and capitals tell.
    var phrases = PassedPhrases()
    /// What is said of names that the glossary has no place for.
    var leftOut = LeftOut()

    /// The entries as ours.
    ///
    /// This takes them: the memory of the terms of one becomes that of the next.
    mutating func takeGlossary() -> Glossary {
        var glossary = Glossary()
        glossary.entries.reserveCapacity(entries.count)
        for number in entries.indices {
            // By place, so that no entry is copied for it.
            glossary.entries.append(entries.span[number].conceptEntry)
            entries[number].terms = []
        }
        entries = []
        return glossary
    }

    /// Reads a file that is not YAML.
    init(_ file: GlossaryFile, _ format: GlossaryFormat, _ hints: ForeignHints = ForeignHints()) {
        switch format {
        case .table: self = TableGlossaryReader.read(file, hints)
        case .tbx: self = TBXGlossaryReader.read(file)
        case .omegaT: self = OmegaTListReader.read(file, hints)
        case .utx: self = UTXGlossaryReader.read(file)
        case .yaml: self.init()
        }
    }

    init(entries: [ForeignEntry] = [], problems: [FileProblem] = [], leftOut: LeftOut = LeftOut()) {
        self.entries = entries
        self.problems = problems
        self.leftOut = leftOut
    }

    init(_ problem: FileProblem) {
        problems = [problem]
    }
}

/// The units that were passed over as phrases of an interface: how many, and the first of them.
public struct PassedPhrases: Sendable, Hashable {
    public private(set) var count = 0
    public private(set) var examples: [String] = []

    /// So many are shown.
    private static let shown = 3

    mutating func add(_ text: String) {
        count += 1
        if examples.count < Self.shown, !examples.contains(text) { examples.append(text) }
    }
}

/// What whoever has a file knows of it, and the file does not say.
public struct ForeignHints: Sendable {
    /// What the columns of a table hold: the word for it (`term`, `en`, `status`), and the column's own header.
    public var columns: [(role: String, header: String)] = []
    /// The languages of a list of pairs, source and target.
    public var pair: (from: String, to: String)?

    /// The encoding of a list or table that has no byte order mark; nil for UTF-8.
    public var encoding: CharacterEncoding?

    /// Whether all units of a memory are names, whatever they look like.
    public var hasNamesOnly = false

    public init() {}

    /// Whether a word is one that a column may be given: `term`, `id`, `en`, `en_short`, `status` …
    public static func isRole(_ word: String) -> Bool { TableColumn(header: word) != nil }

    /// Whether a word is the tag of a language.
    public static func isLanguage(_ word: String) -> Bool { ForeignLanguage(word) != nil }
}
