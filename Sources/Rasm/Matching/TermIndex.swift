/// Which of the forms with the same words a mention may be.
enum FormChoice: UInt8, BitwiseCopyable, Sendable {
    case all
    /// After لل, only those with an article of their own.
    case withArticle
    /// After أ + ل, none that would be written like a name with the article: ألكاميرون is an الكاميرون, and nobody asks about Cameron so.
    case withoutNamesake

    @inline(__always)
    init(after cut: ProcliticCut) {
        self = cut.restored != .none ? .withArticle : cut.mayBeArticle ? .withoutNamesake : .all
    }
}

/// Letters that are another word as well (``MistakableSpellings``), and the evidence that they are a name.
struct Lookalike: Sendable {
    let letters: [UInt16]
    /// For ``TermIndex/evidence(_:)``.
    let evidence: Int
}

/// All forms of all names of one language, ready for matching: a trie over folded words, and the glossary it was made of.
///
/// It lies in columns that are used where they are, so a file of it is ready as soon as it is mapped. It is a value that any number of threads may read.
public struct TermIndex: Sendable {
    /// Keeps the columns of all the parts below alive.
    let holder: IndexHolder
    public let entries: Entries
    public let forms: Forms
    /// What the resolver asks of each form again and again.
    let facts: Column<FormFacts>
    let words: WordTable
    /// What words are beside names.
    let roles: WordRoleTable
    let guards: NameGuards
    let trie: NameTrie
    let beginnings: NameBeginnings
    private let evidenceRecords: Column<EvidenceRecord>
    private let evidenceWords: Column<UInt32>

    /// Where all of it lies.
    public var memory: IndexMemory { holder.columns.memory }
    public var language: String { holder.columns.language }
    var lookalikes: NumberedValues<Lookalike> { holder.lookalikes }

    public init(_ glossary: Glossary, language: String = "ar") {
        let memory = Self.compiled(glossary, language: language, program: "")
        // Nothing can be wrong with what was made just now.
        try! self.init(memory, program: nil, entries: glossary.entries)
    }

    /// The memory of an index, which may be written to a file and mapped another time.
    /// - Parameters:
    ///   - program: the version of the program that makes it, since words of its own are in it.
    ///   - source: anything that is to be kept with it.
    public static func compiled(
        _ glossary: Glossary, language: String = "ar", program: String, source: String = ""
    ) -> IndexMemory {
        TermIndexBuilder.memory(of: glossary, language: language, program: program, source: source)
    }

    /// An index that lies in memory already.
    /// - Parameter program: the version of the program that must have made it.
    public init(_ memory: IndexMemory, program: String) throws(CompiledGlossaryError) {
        try self.init(memory, program: .some(program))
    }

    /// - Parameter known: the entries of the glossary that it was made of, where they are at hand.
    private init(
        _ memory: IndexMemory, program: String?, entries known: [ConceptEntry]? = nil
    ) throws(CompiledGlossaryError) {
        let columns = try IndexColumns(memory, program: program)
        var small = RecordReader(columns.column(.small, of: UInt8.self).whole)
        words = WordTable(columns)
        roles = WordRoleTable(columns, words)
        trie = NameTrie(columns)
        beginnings = NameBeginnings(
            words: words, filter: HashFilter(columns.column(.beginnings)), keylessScripts: small.keylessScripts())
        guards = NameGuards(columns, &small)
        let lookalikes = NumberedValues(
            small.list { reader in
                let form = reader.number()
                let evidence = reader.number()
                let letters = reader.list { UInt16(truncatingIfNeeded: $0.number()) }
                return (form, Lookalike(letters: letters, evidence: evidence))
            })
        holder = IndexHolder(columns, files: small.texts(), known: known, lookalikes: lookalikes)
        entries = Entries(holder)
        forms = Forms(holder)
        facts = forms.facts
        evidenceRecords = columns.column(.evidence)
        evidenceWords = columns.column(.evidenceWords)
    }

    /// An index that was made in this process.
    public init(own memory: IndexMemory) {
        // Nothing can be wrong with what was made just now.
        try! self.init(memory, program: nil)
    }

    /// Whether a file that begins so is a compiled index.
    public static func isCompiled(_ head: [UInt8]) -> Bool { head.starts(with: IndexFile.magic) }

    /// Up to this size a file is looked over as a whole when it is opened.
    public static var wholeCheckLimit: Int { IndexFile.wholeCheckLimit }

    /// A number that stands for some bytes, with one chance in 2⁶⁴ to stand for others.
    public static func checksum(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBytes(IndexFile.checksum) }

    /// Whether every byte is the one that was written: for files too large to be looked over each time.
    public var isIntact: Bool { holder.columns.isIntact }

    /// What was kept with it when it was made.
    public var source: String {
        String(decoding: holder.columns.column(.source, of: UInt8.self).whole, as: UTF8.self)
    }

    /// The glossary that it was made of.
    public var glossary: Glossary {
        var shared = RecordReader(holder.columns.column(.shared, of: UInt8.self).whole)
        return Glossary(
            entries: Array(entries), spellings: shared.list { $0.row(holder.files) },
            nameWords: shared.nameWords(holder.files))
    }

    /// The forms a mention may be, by their index in ``forms``; at least one.
    public func forms(of mention: Mention) -> FormNumbers {
        forms(endingAt: mention.name.node, of: mention.name.choice)
    }

    /// Hands on the same one by one: for whoever asks of every mention, no list is made.
    @inline(__always)
    func forEachForm(of mention: Mention, _ body: (Int) -> Void) {
        let choice = mention.name.choice
        for place in trie.forms(endingAt: mention.name.node, needsArticle: choice == .withArticle) {
            let form = Int(trie.endings[place])
            if choice == .withoutNamesake, hasNamesake(form) { continue }
            body(form)
        }
    }

    /// The forms that end at a node of the trie, by their index in ``forms``.
    func forms(endingAt node: UInt32, of choice: FormChoice = .all) -> FormNumbers {
        let range = trie.forms(endingAt: node, needsArticle: choice == .withArticle)
        guard choice == .withoutNamesake else { return FormNumbers(holder, trie.endings, range) }
        return FormNumbers(holder, trie.endings, range) { !hasNamesake($0) }
    }

    @inline(__always)
    func hasForms(endingAt step: TrieStep, of choice: FormChoice) -> Bool {
        switch choice {
        case .all: step.hasForms
        case .withArticle: step.hasArticleForms
        case .withoutNamesake: !forms(endingAt: step.node, of: choice).isEmpty
        }
    }

    @inline(__always)
    func evidence(_ number: Int) -> CompiledEvidence { CompiledEvidence(evidenceRecords[number], words: evidenceWords) }

    /// A word of a text.
    @inline(__always)
    func word(_ token: Token, of tokens: Tokens) -> KnownWord {
        tokens.key(of: token).map { words.find($0) } ?? words.find(tokens.letters(of: token))
    }

    /// A word that is none of the first of a name.
    @inline(__always)
    func laterWord(_ token: Token, of tokens: Tokens) -> LaterWord {
        tokens.key(of: token).map { LaterWord($0) } ?? laterWord(tokens.letters(of: token))
    }

    private func laterWord(_ letters: [UInt16]) -> LaterWord {
        WordKey(folded: letters).map { LaterWord($0) } ?? LaterWord(number: Int(words.find(letters).number))
    }

    /// Whether what a form becomes, with the article written onto it, is a name of its own that keeps the article: كاميرون the man, الكاميرون the state.
    private func hasNamesake(_ form: Int) -> Bool {
        // Of most not even the first word is one of a name then.
        if let word = WordKey(firstOf: forms.targetBytes(of: form))?.following(LetterFolding.article),
            beginnings.find(word).root.isNowhere
        {
            return false
        }
        var folded = Phrase(forms.target(of: form)).folded
        guard let first = folded.first else { return false }
        folded[0] = LetterFolding.article + first
        let end = folded.dropFirst().reduce(words.find(folded[0]).root) { trie.child($0, laterWord($1)) }
        return forms(endingAt: end.node).contains { facts[$0].keepsHamza }
    }
}

extension WordKey {
    /// The key of the first word of a text, where it is parted from the others by a space.
    fileprivate init?(firstOf text: UnsafeBufferPointer<UInt8>) {
        let end = text.firstIndex(of: 0x20) ?? text.count
        self.init(marked: Token(0..<end, .arabic, isGlued: false, beginsRun: false, isPlain: false), text.span)
    }
}
