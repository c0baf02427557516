/// How likely an Arabic word is a name in Latin letters, by pieces of up to three Latin and two Arabic letters: sh for ش, g for غ or ج, a for nothing.
///
/// The costs are learned (scripts/train-sounds.swift) from the names of name-vocabulary-dev.tsv and name-variants-dev.tsv, whose sources NOTICE names. Of names
/// held out, the right Arabic form is the first among a thousand for 92 in a hundred.
struct SoundModel: Sendable {
    static let learned = SoundModel(costs)

    /// The number of each Latin piece by its letters as digits to the base 27, and of each Arabic piece to the base 64; -1 for what is no piece.
    private var latinPieces = [Int16](repeating: -1, count: 27 * 27 * 27)
    private var arabicPieces = [Int16](repeating: -1, count: 64 * 64)
    private var costs: [Float] = []
    private var arabicCount = 0

    private static let shapes = [(0, 1), (1, 0), (1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (3, 2)]

    /// What a pair of pieces costs that was never seen: so much by itself, and so much for each letter.
    private static let unseen: Float = 9
    private static let unseenLetter: Float = 4

    private init(_ text: String) {
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
        let latin = latin.filter { (0x61...0x7A).contains($0) }
        let arabic = arabic.filter { (0x0620..<0x0660).contains($0) }
        guard !latin.isEmpty, !arabic.isEmpty else { return .infinity }
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
            return best[latin.count * width + arabic.count] / Float(latin.count + arabic.count)
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
