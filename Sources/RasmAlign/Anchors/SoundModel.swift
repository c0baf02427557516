/// How likely an Arabic word is a name in Latin letters, by pieces of up to three Latin and two Arabic letters: sh for ش, g for غ or ج, a for nothing.
///
/// The costs are learned (scripts/train-sounds.swift) from the names of name-vocabulary-dev.tsv and name-variants-dev.tsv, whose sources NOTICE names.
/// `make accuracy` says how often the right Arabic form of a name that was held out is the first among a thousand.
struct SoundModel: Sendable {
    static let learned = SoundModel(costs, letterCosts)

    /// The number of each Latin piece by its letters as digits to the base 27, and of each Arabic piece to the base 64; -1 for what is no piece.
    private var latinPieces = [Int16](repeating: -1, count: 27 * 27 * 27)
    private var arabicPieces = [Int16](repeating: -1, count: 64 * 64)
    private var costs: [Float] = []
    private var arabicCount = 0
    /// The cost of each letter by itself: Latin ones from a at 1, Arabic ones from U+0620 at 0.
    private var latinLetters = [Float](repeating: unseen, count: 27)
    private var arabicLetters = [Float](repeating: unseen, count: 64)

    private static let shapes = [(0, 1), (1, 0), (1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (3, 2)]

    /// What a pair of pieces costs that was never seen: so much by itself, and so much for each letter.
    private static let unseen: Float = 9
    private static let unseenLetter: Float = 4

    private init(_ text: String, _ letters: String) {
        for cell in letters.split(whereSeparator: \.isWhitespace) {
            let letter = cell.utf16.first!
            let cost = Float(String(cell.unicodeScalars.dropFirst()))! / 100
            if letter < 0x80 {
                latinLetters[Int(letter) - 0x60] = cost
            } else {
                arabicLetters[Int(letter) - 0x0620] = cost
            }
        }
        var cells: [(latin: Int, arabic: Int, cost: Float)] = []
        var (latinCount, arabicCount) = (0, 0)
        for row in text.split(separator: "\n") {
            let fields = row.split(separator: " ")
            let latin = Self.latinCode(fields[0] == "-" ? [] : Array(fields[0].utf16))
            if latinPieces[latin] < 0 {
                latinPieces[latin] = Int16(latinCount)
                latinCount += 1
            }
            for field in fields.dropFirst() {
                let letters = field.unicodeScalars.prefix { !("0"..."9").contains($0) }
                let arabic = Self.arabicCode(letters.first == "-" ? [] : letters.map { UInt16($0.value) })
                if arabicPieces[arabic] < 0 {
                    arabicPieces[arabic] = Int16(arabicCount)
                    arabicCount += 1
                }
                let cost = Float(String(field.unicodeScalars.dropFirst(letters.count)))! / 100
                cells.append((Int(latinPieces[latin]), Int(arabicPieces[arabic]), cost))
            }
        }
        self.arabicCount = arabicCount
        costs = [Float](repeating: 0, count: latinCount * arabicCount)
        for cell in cells { costs[cell.latin * arabicCount + cell.arabic] = cell.cost }
    }

    /// The cost of the cheapest way to cut both words into pieces, per letter of both: 1.8 for most names, 2.6 for a distant one, 3 and more for strangers.
    ///
    /// - Parameters:
    ///   - latin: small letters; others than a to z are left out.
    ///   - arabic: folded letters.
    func cost(_ latin: [UInt16], _ arabic: [UInt16]) -> Float {
        let latin = Self.latinLetters(of: latin)
        let arabic = Self.arabicLetters(of: arabic)
        guard !latin.isEmpty, !arabic.isEmpty else { return .infinity }
        return total(latin, arabic) / Float(latin.count + arabic.count)
    }

    /// The constants of logistic regression, and how much the letters count that a pair is made of.
    struct Likelihood: Sendable {
        var offset, slope, letterShare: Double
    }

    /// How much likelier than not it is that both are one name, as a natural logarithm: 0 is even. Nil when one of them has no letters to compare.
    ///
    /// What the letters cost by themselves is taken off, so that a name does not win by being short or made of common letters.
    func logOdds(_ latin: [UInt16], _ arabic: [UInt16]) -> Double? {
        let latin = Self.latinLetters(of: latin)
        let arabic = Self.arabicLetters(of: arabic)
        guard !latin.isEmpty, !arabic.isEmpty else { return nil }
        let letters =
            latin.reduce(0) { $0 + latinLetters[Int($1) - 0x60] }
            + arabic.reduce(0) { $0 + arabicLetters[Int($1) - 0x0620] }
        let likelihood = Self.likelihood
        let evidence = likelihood.letterShare * Double(letters) - Double(total(latin, arabic))
        return likelihood.offset + likelihood.slope * evidence
    }

    private static func latinLetters(of word: [UInt16]) -> [UInt16] { word.filter { (0x61...0x7A).contains($0) } }

    /// پ چ ژ ڤ گ are letters for foreign sounds that most texts write ب ش ج ف غ.
    private static let plain: [UInt16: UInt16] = [
        0x067E: 0x0628, 0x0686: 0x0634, 0x0698: 0x062C, 0x06A4: 0x0641, 0x06AF: 0x063A,
    ]

    private static func arabicLetters(of word: [UInt16]) -> [UInt16] {
        word.compactMap { (0x0620..<0x0660).contains($0) ? $0 : plain[$0] }
    }

    /// The cost of the cheapest way to cut both words into pieces.
    private func total(_ latin: [UInt16], _ arabic: [UInt16]) -> Float {
        let width = arabic.count + 1
        return withUnsafeTemporaryAllocation(of: Float.self, capacity: (latin.count + 1) * width) { best in
            best[0] = 0
            for i in 0...latin.count {
                for j in 0...arabic.count where i + j > 0 {
                    var least = Float.infinity
                    for (di, dj) in Self.shapes where i >= di && j >= dj {
                        let piece = cost(of: latin[(i - di)..<i], arabic[(j - dj)..<j])
                        least = min(least, best[(i - di) * width + j - dj] + piece)
                    }
                    best[i * width + j] = least
                }
            }
            return best[latin.count * width + arabic.count]
        }
    }

    @inline(__always)
    private func cost(of latin: ArraySlice<UInt16>, _ arabic: ArraySlice<UInt16>) -> Float {
        let row = Int(latinPieces[Self.latinCode(latin)])
        let column = Int(arabicPieces[Self.arabicCode(arabic)])
        if row >= 0, column >= 0 {
            let cost = costs[row * arabicCount + column]
            if cost > 0 { return cost }
        }
        return Self.unseen + Self.unseenLetter * Float(latin.count + arabic.count)
    }

    @inline(__always)
    private static func latinCode(_ letters: some Sequence<UInt16>) -> Int {
        letters.reduce(0) { $0 * 27 + Int($1) - 0x60 }
    }

    @inline(__always)
    private static func arabicCode(_ letters: some Sequence<UInt16>) -> Int {
        letters.reduce(0) { $0 * 64 + (Int($1) - 0x0620 + 1) & 63 }
    }
}
