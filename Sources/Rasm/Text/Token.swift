/// A word of a text: a run of letters of one script, or of digits.
///
/// A token says where its word stands; the letters are folded when somebody asks for them, since most words of a text are nobody's name. There is one
/// for every eleven bytes of a text, so all of it lies in eight.
public struct Token: Sendable, Hashable {
    /// From the low end: the script in 3 bits, a bit for each of two yes-or-noes, the length in 20, another such bit, the start in 38.
    private let bits: UInt64

    private static let scriptBits: UInt64 = 7
    private static let gluedBit: UInt64 = 8
    private static let beginsRunBit: UInt64 = 16
    private static let lengthShift: UInt64 = 5
    /// Set in a word that is not plain, directly above the length: so one comparison tells of a word that it is plain and not too long.
    private static let strangeBit: UInt64 = 1 << 25
    private static let startShift: UInt64 = 26
    /// The greatest length that is kept.
    static let longest = 0xF_FFFF

    /// - Parameter range: of a word longer than a megabyte, which is no name, only the beginning is kept; an article has less than 256 gigabytes.
    @inline(__always)
    init(_ range: Range<Int>, _ script: Script, isGlued: Bool, beginsRun: Bool, isPlain: Bool) {
        bits =
            UInt64(range.lowerBound) &<< Self.startShift | UInt64(min(range.count, Self.longest)) &<< Self.lengthShift
            | (isPlain ? 0 : Self.strangeBit) | (beginsRun ? Self.beginsRunBit : 0) | (isGlued ? Self.gluedBit : 0)
            | UInt64(script.rawValue)
    }

    /// A word of nothing but plain letters, which does not begin a run, and is no longer than ``longest``.
    @inline(__always)
    init(plain start: Int, end: Int) {
        bits =
            UInt64(truncatingIfNeeded: start) &<< Self.startShift
            | UInt64(truncatingIfNeeded: end &- start) &<< Self.lengthShift | UInt64(Script.arabic.rawValue)
    }

    /// The byte offset of the first letter.
    var start: Int { Int(truncatingIfNeeded: bits &>> Self.startShift) }
    /// The bytes from there to the last letter and the marks on it.
    var length: Int { Int(truncatingIfNeeded: bits &>> Self.lengthShift) & Self.longest }
    /// The length of a plain word; of any other something longer than ``longest``.
    var lengthIfPlain: Int { Int(truncatingIfNeeded: bits &>> Self.lengthShift) & (2 &* Self.longest &+ 1) }
    var end: Int { start &+ length }
    /// The byte range in the article.
    public var range: Range<Int> { start..<end }

    package var script: Script { Script(rawValue: UInt8(truncatingIfNeeded: bits & Self.scriptBits))! }
    var isArabic: Bool { bits & Self.scriptBits == UInt64(Script.arabic.rawValue) }
    /// Whether a character glues this token to something that is no text: an underscore or @, as in hashtags and addresses.
    var isGlued: Bool { bits & Self.gluedBit != 0 }
    /// Whether it is the first of its text run: words of two runs are never neighbours.
    var beginsRun: Bool { bits & Self.beginsRunBit != 0 }
    /// Whether the tokenizer saw nothing but plain letters in it (``ByteBlock/letters``), two bytes each; when it did not look, false.
    var isPlain: Bool { bits & Self.strangeBit == 0 }
}

/// The words of an article.
public struct Tokens: Sendable {
    public let list: [Token]
    /// The article's bytes.
    let bytes: [UInt8]

    /// Whether a ZERO WIDTH SPACE follows a letter anywhere.
    let hasZeroWidthSpace: Bool

    init(_ list: [Token], of article: Article, hasZeroWidthSpace: Bool = false) {
        self.list = list
        self.hasZeroWidthSpace = hasZeroWidthSpace
        bytes = article.bytes
    }

    /// The word at a position that is known to be one of the list: no look is taken whether it is.
    @inline(__always)
    subscript(known position: Int) -> Token { list.span[unchecked: position] }

    /// The folded letters of a token, in UTF-16 code units.
    package func letters(of token: Token) -> [UInt16] {
        LetterFolding.letters(of: token, in: bytes.span)
    }
}
