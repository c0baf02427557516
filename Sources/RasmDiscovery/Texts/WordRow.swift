/// The Arabic words of a document as numbers, in the order in which they stand there: all that a census counts, in a quarter of the text's length or less.
///
/// Words follow each other with one space between them unless something else is said:
///
/// | code | what it says |
/// |---|---|
/// | 0 | the next number is what lies between the word before and the next one: its bytes, doubled, and 1 more where something that is no Arabic word stands there |
/// | 1 | names of the glossary begin, or end |
/// | 2 | the text ends |
/// | 3 | the article ends |
/// | 4 … | a word; its number is 4 less |
///
/// In a file each number takes as many bytes as it needs (LEB128, as in DWARF 5, §7.6).
struct WordRow: Sendable {
    enum Code {
        static let gap: UInt32 = 0
        static let known: UInt32 = 1
        static let endOfText: UInt32 = 2
        static let endOfArticle: UInt32 = 3
        static let firstWord: UInt32 = 4
    }

    private(set) var codes: [UInt32] = []
    private var isKnown = false

    init() {}

    /// Appends a word of a text.
    ///
    /// - Parameters:
    ///   - gap: what lies between it and the word before, or the beginning of the text, in bytes; nil when that is nothing but a space.
    ///   - isBroken: whether something that is no Arabic word stands there.
    @inline(__always)
    mutating func append(_ word: Int, gap: Int?, isBroken: Bool, isKnown: Bool) {
        if let gap { append(gap: gap, isBroken) }
        if isKnown != self.isKnown {
            codes.append(Code.known)
            self.isKnown = isKnown
        }
        codes.append(UInt32(truncatingIfNeeded: word) + Code.firstWord)
    }

    private mutating func append(gap: Int, _ isBroken: Bool) {
        var rest = gap
        while rest > Self.longestGap {
            codes += [Code.gap, UInt32(Self.longestGap * 2)]
            rest -= Self.longestGap
        }
        codes.append(Code.gap)
        codes.append(UInt32(rest * 2) + (isBroken ? 1 : 0))
    }

    /// Longer ones are said in parts.
    private static let longestGap = 1 << 30

    mutating func endText() {
        codes.append(Code.endOfText)
        isKnown = false
    }

    mutating func endArticle() { codes.append(Code.endOfArticle) }

    // MARK: In a file

    /// The bytes of the row.
    ///
    /// - Parameter numbers: those to be written for its words; nil for their own.
    func bytes(_ numbers: [Int32]?) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(codes.count * 2)
        var isLength = false
        for code in codes {
            var rest = code
            if !isLength, code >= Code.firstWord, let numbers {
                rest = UInt32(numbers[Int(code - Code.firstWord)]) + Code.firstWord
            }
            isLength = !isLength && code == Code.gap
            while rest >= 0x80 {
                bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
                rest &>>= 7
            }
            bytes.append(UInt8(truncatingIfNeeded: rest))
        }
        return bytes
    }

    /// Reads a row again.
    ///
    /// - Parameter words: how many words there are; nil is what comes of a row that names others, or breaks off.
    init?(_ bytes: UnsafeRawBufferPointer, words: Int) {
        codes.reserveCapacity(bytes.count * 5 / 8)
        var (number, shift, isLength): (UInt32, UInt32, Bool) = (0, 0, false)
        let end = UInt32(words) + Code.firstWord
        for byte in bytes {
            number |= UInt32(byte & 0x7F) &<< shift
            if byte >= 0x80 {
                shift &+= 7
                if shift > 28 { return nil }
                continue
            }
            if !isLength, number >= end { return nil }
            codes.append(number)
            isLength = !isLength && number == Code.gap
            (number, shift) = (0, 0)
        }
        if isLength || shift > 0 { return nil }
    }
}
