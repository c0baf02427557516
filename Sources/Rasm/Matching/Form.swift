/// One form a name may take in a text, and whose it is.
public struct Form: Sendable {
    /// Index into ``TermIndex/entries``.
    public let entry: Int
    public let type: TermType
    /// The status of this form: that of its term, or deprecated when a word is spelled with a deprecated spelling.
    public let status: AdministrativeStatus
    /// The form as the glossary writes it.
    public let text: String
    /// What a mention of this form becomes, as the glossary writes it; its own text when the form is not rewritten.
    public let target: String
    /// The status of the term it is a form of, and the term.
    public let term: Term
}

/// The facts of a form that its texts are not needed for, and where those are.
struct FormFacts: BitwiseCopyable, Sendable {
    private var entryNumber: UInt32 = 0
    /// Where in ``IndexPart/entries`` the record of its term is, which is its text and its target; of a form whose texts are not one, the number of its ``FormTexts``.
    private var place: UInt32 = 0
    /// One more than the number of its evidence; 0 for none.
    private var evidenceNumber: UInt32 = 0
    private var kindNumber: UInt8 = 0
    private var typeNumber: UInt8 = 0
    private var statusNumber: UInt8 = 0
    private var flags: Flags = []

    init(entry: Int, kind: EntryKind, type: TermType, status: AdministrativeStatus) {
        entryNumber = UInt32(entry)
        kindNumber = kind.caseNumber
        typeNumber = type.caseNumber
        statusNumber = status.caseNumber
    }

    /// - Parameter evidence: its number.
    mutating func set(evidence: Int) { evidenceNumber = UInt32(evidence + 1) }

    /// - Parameter place: where its text is, which is that of its term and its target.
    mutating func set(term place: UInt32) { self.place = place }

    /// - Parameter texts: their number.
    mutating func set(texts: Int) {
        place = UInt32(texts)
        add(.ownTexts)
    }

    mutating func worsen(to status: AdministrativeStatus) { statusNumber = self.status.worst(status).caseNumber }

    mutating func add(_ flag: Flags) { flags.insert(flag) }

    /// The same with one flag more.
    func adding(_ flag: Flags) -> FormFacts {
        var facts = self
        facts.add(flag)
        return facts
    }

    struct Flags: OptionSet, BitwiseCopyable, Sendable {
        let rawValue: UInt8
        static let kept = Flags(rawValue: 1)
        static let shortened = Flags(rawValue: 2)
        static let hamza = Flags(rawValue: 4)
        static let month = Flags(rawValue: 8)
        static let defaultHolder = Flags(rawValue: 16)
        static let ofRewrittenTerm = Flags(rawValue: 32)
        static let ownTexts = Flags(rawValue: 64)
    }

    private static let kinds = EntryKind.allCases
    private static let types = TermType.allCases
    private static let statuses = AdministrativeStatus.allCases

    var entry: Int { Int(entryNumber) }
    var kind: EntryKind { Self.kinds[min(Int(kindNumber), Self.kinds.count - 1)] }
    var type: TermType { Self.types[min(Int(typeNumber), Self.types.count - 1)] }
    var status: AdministrativeStatus { Self.statuses[min(Int(statusNumber), Self.statuses.count - 1)] }
    /// Index into ``TermIndex/evidence``.
    var evidence: Int? { evidenceNumber == 0 ? nil : Int(evidenceNumber) - 1 }
    /// The first of the types, and the last two of the statuses: asked of every mention, they are told by their numbers.
    var isFull: Bool { typeNumber == 0 }
    var isRewritten: Bool { statusNumber >= 2 }
    /// Whether a mention of it stays as the form is written.
    var isKept: Bool { flags.contains(.kept) }
    /// Whether another name of the entry is this one and more: مجلس الأمن القومي for مجلس الأمن القومي الأمريكي.
    var isShortened: Bool { flags.contains(.shortened) }
    /// Whether the أ of a word that folds to this form is still there in what is written for it, as its own letter or as the alef of the article.
    var keepsHamza: Bool { flags.contains(.hamza) }
    /// Whether its entry is a month, by its kind or, in a glossary that has none, by its names.
    var isMonth: Bool { flags.contains(.month) }
    /// Whether its entry is the one meant by it when the article does not say.
    var isDefaultHolder: Bool { flags.contains(.defaultHolder) }
    /// Whether the term it is a form of is itself rewritten.
    var isOfRewrittenTerm: Bool { flags.contains(.ofRewrittenTerm) }
    /// Where the record of its term is, which begins with its text.
    @inline(__always)
    var term: UInt32? { flags.contains(.ownTexts) ? nil : place }
    /// The number of its ``FormTexts``, where its text is not that of its term and its target.
    @inline(__always)
    var texts: Int? { flags.contains(.ownTexts) ? Int(place) : nil }
}

/// Where the texts of a form are, each behind its length, in ``IndexPart/entries``: in the record of a term, or behind that of its entry. Most forms have one for
/// all three, and no such list.
struct FormTexts: BitwiseCopyable, Sendable {
    var text: UInt32 = 0
    var target: UInt32 = 0
    /// The record of its term, which begins with the text of that.
    var term: UInt32 = 0
}

/// All forms of an index, each made when it is asked for.
public struct Forms: RandomAccessCollection, Sendable {
    private let holder: IndexHolder
    let facts: Column<FormFacts>
    private let texts: Column<FormTexts>
    private let records: Column<UInt8>

    init(_ holder: IndexHolder) {
        self.holder = holder
        facts = holder.columns.column(.formFacts)
        texts = holder.columns.column(.formTexts)
        records = holder.columns.column(.entries)
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { facts.count }

    public subscript(number: Int) -> Form {
        let facts = facts[number]
        return Form(
            entry: facts.entry, type: facts.type, status: facts.status, text: text(of: number),
            target: target(of: number), term: term(of: number))
    }

    /// A form as the glossary writes it.
    func text(of number: Int) -> String { String(decoding: textBytes(of: number), as: UTF8.self) }

    /// What a mention of it becomes.
    func target(of number: Int) -> String { String(decoding: targetBytes(of: number), as: UTF8.self) }

    /// Both as they lie in the index, which outlives them.
    @inline(__always)
    func textBytes(of number: Int) -> UnsafeBufferPointer<UInt8> {
        let facts = facts[number]
        return recordedText(at: facts.term ?? ownTexts(facts).text)
    }
    @inline(__always)
    func targetBytes(of number: Int) -> UnsafeBufferPointer<UInt8> {
        let facts = facts[number]
        return recordedText(at: facts.term ?? ownTexts(facts).target)
    }

    /// Asks for what says where the texts of a form are and what it is, for somebody who will look soon; then for its target.
    @inline(__always)
    func prefetch(_ number: Int) { facts.prefetch(number) }

    @inline(__always)
    func prefetchText(of number: Int) {
        let facts = facts[number]
        records.prefetch(Int(facts.term ?? ownTexts(facts).target))
    }

    func term(of number: Int) -> Term {
        let facts = facts[number]
        var reader = reader(at: facts.term ?? ownTexts(facts).term)
        return reader.term(holder.files)
    }

    private func ownTexts(_ facts: FormFacts) -> FormTexts { texts[facts.texts ?? texts.count] }

    @inline(__always)
    private func recordedText(at place: UInt32) -> UnsafeBufferPointer<UInt8> {
        var reader = reader(at: place)
        return reader.textBytes()
    }

    @inline(__always)
    private func reader(at place: UInt32) -> RecordReader {
        RecordReader(records.buffer(records.clamped(place, .max)))
    }
}

/// The forms that a mention may be, by their numbers.
public struct FormNumbers: RandomAccessCollection, Sendable {
    private let holder: IndexHolder
    private let endings: Column<UInt32>
    private let range: Range<Int>
    /// The few there are, where some of the range are none of them.
    private let some: [Int]?

    init(_ holder: IndexHolder, _ endings: Column<UInt32>, _ range: Range<Int>, where isWanted: ((Int) -> Bool)? = nil)
    {
        self.holder = holder
        self.endings = endings
        self.range = range
        some = isWanted.map { isWanted in range.map { Int(endings[$0]) }.filter(isWanted) }
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { some?.count ?? range.count }
    public subscript(position: Int) -> Int { some?[position] ?? Int(endings[range.lowerBound + position]) }
}

/// The entries of the glossary that an index was made of. Those of a file are each made when they are asked for; where the glossary is at hand they are
/// its own, since whoever asks of each form for its term would else make an entry of a hundred thousand terms as often.
public struct Entries: RandomAccessCollection, Sendable {
    private let holder: IndexHolder
    private let starts: Column<UInt32>
    private let records: Column<UInt8>

    init(_ holder: IndexHolder) {
        self.holder = holder
        starts = holder.columns.column(.entryStarts)
        records = holder.columns.column(.entries)
    }

    public var startIndex: Int { 0 }
    /// The starts are one more: the end of the last.
    public var endIndex: Int { Swift.max(0, starts.count - 1) }

    public subscript(number: Int) -> ConceptEntry {
        if let known = holder.known { return known[number] }
        var reader = reader(number)
        return reader.entry(holder.files)
    }

    /// The id of an entry, which its record begins with.
    func id(of number: Int) -> String {
        if let known = holder.known { return known[number].id }
        var reader = reader(number)
        return reader.text()
    }

    /// The same as it lies in the index, which outlives it; nil of one with other letters than ASCII: nobody has looked whether a damaged file holds UTF-8
    /// here, and the making of a string mends it.
    @inline(__always)
    func plainID(of number: Int) -> UnsafeBufferPointer<UInt8>? {
        var reader = reader(number)
        let bytes = reader.textBytes()
        return bytes.isASCII ? bytes : nil
    }

    /// Asks for the place of a record, for somebody who will look soon; then for the record.
    @inline(__always)
    func prefetch(_ number: Int) { starts.prefetch(number) }

    @inline(__always)
    func prefetchID(of number: Int) { records.prefetch(Int(starts[number])) }

    @inline(__always)
    private func reader(_ number: Int) -> RecordReader {
        RecordReader(records.buffer(records.clamped(starts[number], starts[number + 1])))
    }
}
