import CProcessor

/// What is to be kept in mind of a word while its group is looked at.
struct WordMark: OptionSet, BitwiseCopyable {
    let rawValue: UInt8

    /// A name may be there.
    static let wanted = WordMark(rawValue: 0x80)
    /// It is a word by itself, or becomes one by what was cut off.
    static let whole = WordMark(rawValue: 0x40)
    /// More has a say in what name it is than the words of the names.
    static let unsettled = WordMark(rawValue: 1)

    @inline(__always)
    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Of a word, or of what proclitics have left of it.
    @inline(__always)
    init(of word: KnownWord) {
        let hides = Bit(word.root.hidesName).number
        self.init(
            rawValue: WordMark(of: word.root).rawValue | UInt8(truncatingIfNeeded: Bit(word.roles.isWhole).number) &<< 6
                | UInt8(truncatingIfNeeded: hides))
    }

    /// Of a step that leads there.
    @inline(__always)
    init(of step: TrieStep) {
        self.init(rawValue: UInt8(truncatingIfNeeded: Bit(step.mayEndName).number) &<< 7)
    }
}

/// The marks of a group of words: a byte for each.
///
/// Whether a mark is made is a number, not a jump, for loops over words that no processor can foresee.
struct WordMarks: ~Copyable {
    private let marks: UnsafeMutablePointer<WordMark>

    /// How much memory they take: they are looked at sixteen at a time.
    static func bytes(_ words: Int) -> Int { words / 64 * 64 + 64 }

    /// - Parameters:
    ///   - words: how many there are at most.
    ///   - memory: outlives the marks.
    init(words: Int, in memory: inout ListMemory) {
        marks = memory.list(of: WordMark.self, Self.bytes(words))
    }

    /// Forgets the marks of the first words: those of a group, which may have fewer than there is room for.
    func removeAll(_ count: Int) { marks.update(repeating: [], count: Self.bytes(count)) }

    @inline(__always)
    func add(_ mark: WordMark, at place: Int) {
        marks[place] = WordMark(rawValue: marks[place].rawValue | mark.rawValue)
    }

    @inline(__always)
    func add(_ mark: WordMark, at place: Int, if isSo: Bit) {
        add(WordMark(rawValue: UInt8(truncatingIfNeeded: isSo.choose(Int(mark.rawValue), else: 0))), at: place)
    }

    @inline(__always)
    func contains(_ mark: WordMark, at place: Int) -> Bool { marks[place].rawValue & mark.rawValue != 0 }

    @inline(__always)
    subscript(mark: WordMark, place: Int) -> Bit { Bit(contains(mark, at: place)) }

    /// The words from one on that are wanted, of 64, in a bit each.
    func wanted(from place: Int) -> UInt64 {
        let bytes = UnsafeRawPointer(marks + place)
        return (0..<4).reduce(0) { bits, number in
            bits | rasm_highest_bits(bytes.loadUnaligned(fromByteOffset: 16 * number, as: SIMD16<UInt8>.self))
                &<< UInt64(16 * number)
        }
    }
}
