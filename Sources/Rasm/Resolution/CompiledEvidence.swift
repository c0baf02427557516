/// ``Evidence`` as it lies in an index: words by number, the built-in cues as flags.
struct EvidenceRecord: BitwiseCopyable, Sendable {
    /// Ranges of ``IndexPart/evidenceWords``, each ascending.
    var near = ColumnRange()
    var notNear = ColumnRange()
    var previous = ColumnRange()
    var next = ColumnRange()
    var notNext = ColumnRange()
    var notPrevious = ColumnRange()
    var proclitics = ColumnRange()
    var cues = CompiledEvidence.Cues()
}

/// A set of numbers in an index.
struct WordSet {
    private let numbers: UnsafeBufferPointer<UInt32>

    init(_ words: ColumnRange, in column: Column<UInt32>) {
        numbers = column.buffer(words)
    }

    var isEmpty: Bool { numbers.isEmpty }

    func contains(_ number: Int) -> Bool {
        var (low, high) = (0, numbers.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(numbers[middle]) < number { low = middle + 1 } else { high = middle }
        }
        return low < numbers.count && Int(numbers[low]) == number
    }
}

/// ``Evidence`` ready for looking up.
struct CompiledEvidence {
    private let record: EvidenceRecord
    private let words: Column<UInt32>

    init(_ record: EvidenceRecord, words: Column<UInt32>) {
        self.record = record
        self.words = words
    }

    /// The cues that ``Evidence/near`` may name.
    struct Cues: OptionSet, BitwiseCopyable, Sendable {
        let rawValue: UInt32
        /// A number from 1 to 31 before the name.
        static let day = Cues(rawValue: 1)
        /// A number from 1000 to 2999 after the name.
        static let year = Cues(rawValue: 2)
        /// Another month's name.
        static let month = Cues(rawValue: 4)
        /// No word stands beside the name without a sign between: «لندن (رويتر)».
        static let alone = Cues(rawValue: 8)
        /// No cues, but what else is to be known of some evidence.
        static let exact = Cues(rawValue: 16)
        static let needed = Cues(rawValue: 32)
        static let all: Cues = [.day, .year, .month, .alone]

        static func named(_ text: String) -> Cues? {
            switch text {
            case "#day": .day
            case "#year": .year
            case "#month": .month
            case "#alone": .alone
            default: nil
            }
        }
    }

    var near: WordSet { WordSet(record.near, in: words) }
    var notNear: WordSet { WordSet(record.notNear, in: words) }
    var nearCues: Cues { record.cues.intersection(.all) }
    var previous: WordSet { WordSet(record.previous, in: words) }
    var next: WordSet { WordSet(record.next, in: words) }
    /// Proclitic letters that are evidence: «بسيؤول» is in Seoul, where سيؤول may be a verb.
    var proclitics: WordSet { WordSet(record.proclitics, in: words) }
    var notNext: WordSet { WordSet(record.notNext, in: words) }
    var notPrevious: WordSet { WordSet(record.notPrevious, in: words) }
    var isExact: Bool { record.cues.contains(.exact) }
    var needsEvidence: Bool { record.cues.contains(.needed) }
}

/// The evidence of all terms while an index is built.
struct EvidenceBuilder {
    private var records: [EvidenceRecord] = []
    private var words: [UInt32] = []
    /// Many terms have the same evidence.
    private var known: [Evidence: Int] = [:]

    /// The number of some evidence, taken up now when it is new.
    mutating func add(_ evidence: Evidence, _ numbers: inout WordNumbers) -> Int {
        if let number = known[evidence] { return number }
        var record = EvidenceRecord()
        if !(evidence.near.isEmpty && evidence.previous.isEmpty && evidence.next.isEmpty) {
            record.cues.insert(.needed)
        }
        for text in evidence.near { record.cues.formUnion(CompiledEvidence.Cues.named(text) ?? []) }
        record.near = add(
            numbers.intern(firstWordsOf: evidence.near.filter { CompiledEvidence.Cues.named($0) == nil }))
        let letters = evidence.previous.compactMap { Phrase($0).folded.first }.filter { $0.count == 1 }
        record.proclitics = add(Set(letters.map { Int($0[0]) }).sorted())
        record.previous = add(
            numbers.intern(firstWordsOf: evidence.previous.filter { Phrase($0).folded.first?.count != 1 }))
        record.next = add(numbers.intern(firstWordsOf: evidence.next))
        if evidence.isExact { record.cues.insert(.exact) }
        record.notNear = add(numbers.intern(firstWordsOf: evidence.notNear))
        record.notNext = add(numbers.intern(firstWordsOf: evidence.notNext))
        record.notPrevious = add(numbers.intern(firstWordsOf: evidence.notPrevious))
        records.append(record)
        known[evidence] = records.count - 1
        return records.count - 1
    }

    private mutating func add(_ numbers: [Int]) -> ColumnRange {
        let start = UInt32(words.count)
        words += numbers.map { UInt32($0) }
        return ColumnRange(start: start, end: UInt32(words.count))
    }

    func write(to index: inout IndexWriter) {
        index.add(.evidence, records)
        index.add(.evidenceWords, words)
    }
}
