/// A word as a number, for looking up in a table of words: أُضيف and اضيف are the same.
///
/// Letters fold as names do (``LetterFolding``), marks vanish, final ة is ه, letters with two cases are lower case, every number is `#`.
struct FoldedWord: Hashable {
    private(set) var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    /// How many letters it has; 0 when there is no word.
    private(set) var letters = 0
    private var pending: UInt16 = 0

    static let number = FoldedWord(marker: 1)
    static let colon = FoldedWord(marker: 2)
    /// What stands between the steps of a path: > / | » ›.
    static let step = FoldedWord(marker: 3)
    static let copyright = FoldedWord(marker: 4)

    /// Stands for the length of a word that is too long for any table.
    static let many = 99

    init() {}

    init(_ text: String) {
        for scalar in text.unicodeScalars { add(scalar.value) }
        finish()
    }

    private init(marker: UInt16) {
        pending = marker
        finish()
    }

    /// Adds a letter; a mark changes nothing.
    @inline(__always)
    mutating func add(_ scalar: UInt32) {
        switch LetterFolding.classify(scalar) {
        case .arabic(let letter): append(letter)
        case .presentationForm:
            for letter in PresentationForms.letters(of: scalar) ?? [] {
                if case .arabic(let folded) = LetterFolding.classify(UInt32(letter)) { append(folded) }
            }
        case .letter: append(UInt16(truncatingIfNeeded: Self.lowered(scalar)))
        case .digit, .mark, .invisible, .separator: break
        }
    }

    private static func lowered(_ scalar: UInt32) -> UInt32 {
        if scalar < 0x80 { return scalar >= 0x41 && scalar <= 0x5A ? scalar | 0x20 : scalar }
        return Unicode.Scalar(scalar)?.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar
    }

    mutating func finish() {
        mix(pending == LetterFolding.tehMarbuta ? LetterFolding.heh : pending)
        pending = 0
    }

    private mutating func append(_ letter: UInt16) {
        if letters > 0 { mix(pending) }
        pending = letter
        letters += 1
    }

    /// FNV-1a, 64 bits: with a few hundred words in the table, a chance meeting is one in 10^16.
    @inline(__always)
    private mutating func mix(_ letter: UInt16) {
        hash = (hash ^ UInt64(letter)) &* 0x100_0000_01b3
    }

    static func == (left: FoldedWord, right: FoldedWord) -> Bool { left.hash == right.hash }
    func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}

extension SentenceReader {
    /// No word of a table is longer, with its marks.
    private static let longestWord = 48

    /// The word that begins at an offset, and where it ends; nil when it is too long for any table.
    func word(at start: Int, before end: Int) -> (word: FoldedWord, end: Int)? {
        var word = FoldedWord()
        var offset = start
        var script: SentenceCharacter?
        while offset < end {
            let scalar = scalar(at: offset)
            let kind = SentenceCharacter(scalar.value)
            guard continues(kind, script) else { break }
            if kind.isWord { script = kind == .upper ? .lower : kind }
            word.add(scalar.value)
            offset += scalar.length
            if offset - start > Self.longestWord { return nil }
        }
        guard script != .digit else { return (.number, offset) }
        word.finish()
        return (word, offset)
    }

    /// The word that ends at an offset, and where it begins; nil when it is too long for any table.
    func word(endingAt end: Int, notBefore start: Int) -> (word: FoldedWord, start: Int)? {
        var begin = end
        var script: SentenceCharacter?
        while begin > start {
            let before = offset(before: begin, notBefore: start)
            let kind = SentenceCharacter(scalar(at: before).value)
            guard continues(kind, script) else { break }
            if kind.isWord { script = kind == .upper ? .lower : kind }
            begin = before
            if end - begin > Self.longestWord { return nil }
        }
        return word(at: begin, before: end).map { ($0.word, begin) }
    }

    /// A word is letters of one script, with marks and joiners on them.
    private func continues(_ kind: SentenceCharacter, _ script: SentenceCharacter?) -> Bool {
        if kind == .mark || kind == .invisible { return true }
        return kind.isWord && (script == nil || script == (kind == .upper ? .lower : kind))
    }
}
