// Learns how English letters and Arabic letters stand for each other in names, and writes Sources/RasmAlign/Anchors/SoundCosts.swift.
//
//     swiftc -O scripts/train-sounds.swift -o /tmp/train-sounds
//     /tmp/train-sounds ../shared/data/name-vocabulary-dev.tsv ../shared/data/name-variants-dev.tsv > Sources/RasmAlign/Anchors/SoundCosts.swift
//
// Pieces of up to three English and two Arabic letters, memoryless, by Viterbi training (Ristad and Yianilos, "Learning String-Edit Distance", 1998,
// with pieces in place of single letters); beside it how often each letter is. Names are parted by a hash of their English consonants, so that no
// spelling of a name is on two sides: of ten parts one is never looked at here (`make accuracy` measures on it), one tells how likely a pair is by its
// cost (logistic regression), and eight are learned from.

import Foundation

struct Piece: Hashable {
    var english: [UInt8]
    var arabic: [UInt16]
}

struct Pair {
    var english: [UInt8]
    var arabic: [UInt16]
}

let shapes: [(Int, Int)] = [
    (0, 1), (1, 0), (1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (3, 2),
]

/// What a piece costs that was never seen.
func floor(_ i: Int, _ j: Int) -> Double { -9 - 4 * Double(i + j) }

func fold(_ word: Substring) -> [UInt16] {
    var letters = word.utf16.compactMap { letter -> UInt16? in
        switch letter {
        case 0x0622, 0x0623, 0x0625, 0x0671: 0x0627
        case 0x0649, 0x06CC: 0x064A
        case 0x06A9: 0x0643
        // Letters for foreign sounds, as plain Arabic writes them: پ چ ژ ڤ گ.
        case 0x067E: 0x0628
        case 0x0686: 0x0634
        case 0x0698: 0x062C
        case 0x06A4: 0x0641
        case 0x06AF: 0x063A
        case 0x0640, 0x064B...0x065F, 0x0670: nil
        default: letter
        }
    }
    if letters.last == 0x0629 { letters[letters.count - 1] = 0x0647 }
    return letters
}

/// The tenth that a name belongs to. NameRanking of rasm-accuracy holds the same rule.
func part(_ english: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var last: UInt8 = 0
    for letter in english where !"aeiouy".utf8.contains(letter) && letter != last {
        hash = (hash ^ UInt64(letter)) &* 0x100_0000_01b3
        last = letter
    }
    return hash % 10
}

var training: [Pair] = []
var calibrating: [Pair] = []
var seen: Set<Piece> = []
for path in CommandLine.arguments.dropFirst() {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for line in text.split(separator: "\n").dropFirst() {
        let fields = line.split(separator: "\t")
        guard fields.count > 2, !fields[1].contains(" "), !fields[2].contains(" ") else { continue }
        let english = fields[1].lowercased().decomposedStringWithCanonicalMapping.utf8.filter { 0x61...0x7A ~= $0 }
        let arabic = fold(fields[2])
        guard english.count > 1, arabic.count > 1, arabic.allSatisfy({ 0x0620..<0x0660 ~= $0 }) else { continue }
        guard seen.insert(Piece(english: english, arabic: arabic)).inserted else { continue }
        switch part(english) {
        case 0: continue
        case 1: calibrating.append(Pair(english: english, arabic: arabic))
        default: training.append(Pair(english: english, arabic: arabic))
        }
    }
}

/// The best way to cut both words into pieces: its logarithm, and the pieces.
func cut(_ pair: Pair, _ costs: [Piece: Double], wantsPieces: Bool) -> (Double, [Piece]) {
    let (e, a) = (pair.english, pair.arabic)
    let (n, m) = (e.count, a.count)
    var best = [Double](repeating: -.infinity, count: (n + 1) * (m + 1))
    var back = [(Int, Int)](repeating: (0, 0), count: best.count)
    best[0] = 0
    for i in 0...n {
        for j in 0...m where i + j > 0 {
            for (di, dj) in shapes where i >= di && j >= dj {
                let before = best[(i - di) * (m + 1) + j - dj]
                guard before > -.infinity else { continue }
                let piece = Piece(english: Array(e[(i - di)..<i]), arabic: Array(a[(j - dj)..<j]))
                let value = before + (costs[piece] ?? floor(di, dj))
                if value > best[i * (m + 1) + j] {
                    best[i * (m + 1) + j] = value
                    back[i * (m + 1) + j] = (di, dj)
                }
            }
        }
    }
    var pieces: [Piece] = []
    var (i, j) = (n, m)
    while wantsPieces, i + j > 0 {
        let (di, dj) = back[i * (m + 1) + j]
        pieces.append(Piece(english: Array(e[(i - di)..<i]), arabic: Array(a[(j - dj)..<j])))
        (i, j) = (i - di, j - dj)
    }
    return (best[n * (m + 1) + m], pieces)
}

var counts: [Piece: Double] = [:]
for pair in training {
    let (e, a) = (pair.english, pair.arabic)
    let (n, m) = (Double(e.count), Double(a.count))
    for (di, dj) in shapes where di <= 2 && dj <= 1 && e.count >= di && a.count >= dj {
        for i in 0...(e.count - di) {
            for j in 0...(a.count - dj) {
                let distance = abs((Double(i) + Double(di) / 2) / n - (Double(j) + Double(dj) / 2) / m)
                guard distance < 0.2 else { continue }
                let share = (di, dj) == (2, 1) ? 0.3 : di == 0 || dj == 0 ? 0.15 : 1
                counts[Piece(english: Array(e[i..<(i + di)]), arabic: Array(a[j..<(j + dj)])), default: 0] +=
                    (0.2 - distance) * share
            }
        }
    }
}
var costs: [Piece: Double] = [:]
let rounds = 6
for round in 0...rounds {
    let total = counts.values.reduce(0, +)
    let least = round == 0 ? 0.5 : 3
    costs = counts.filter { $0.value >= least }.mapValues { log($0 / total) }
    if round == rounds { break }
    counts = [:]
    for pair in training { for piece in cut(pair, costs, wantsPieces: true).1 { counts[piece, default: 0] += 1 } }
}

// How often each letter is.
var englishLetters: [UInt8: Double] = [:]
var arabicLetters: [UInt16: Double] = [:]
for pair in training {
    for letter in pair.english { englishLetters[letter, default: 1] += 1 }
    for letter in pair.arabic { arabicLetters[letter, default: 1] += 1 }
}
let (englishTotal, arabicTotal) = (englishLetters.values.reduce(0, +), arabicLetters.values.reduce(0, +))
let englishLogs = englishLetters.mapValues { log($0 / englishTotal) }
let arabicLogs = arabicLetters.mapValues { log($0 / arabicTotal) }

// How likely a pair is, by what it is likelier than two names that have nothing to do with each other. The letters count 0.7 of what they should: of 0 to 1,
// that ranks best among the names that are calibrated on, both ways. Of the names that are not the right one, half are any other, half the nearest of
// fifty, which is what a program has to tell apart.
let letterShare = 0.7
func evidence(_ pair: Pair) -> Double {
    let letters =
        pair.english.reduce(0) { $0 + (englishLogs[$1] ?? -9) } + pair.arabic.reduce(0) { $0 + (arabicLogs[$1] ?? -9) }
    return cut(pair, costs, wantsPieces: false).0 - letterShare * letters
}
var rows: [(evidence: Double, isRight: Bool)] = []
for (number, pair) in calibrating.enumerated() {
    rows.append((evidence(pair), true))
    let others = (0..<50).map { calibrating[(number &* 7919 &+ $0 &* 104_729 &+ 1) % calibrating.count] }
        .filter { $0.english != pair.english }.map { evidence(Pair(english: pair.english, arabic: $0.arabic)) }
    rows.append((others[0], false))
    rows.append((others.max()!, false))
}
// Newton's method; the likelihood is concave, so a dozen steps are enough.
var (offset, slope) = (0.0, 0.0)
for _ in 0..<12 {
    var (g0, g1, h00, h01, h11) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for (x, isRight) in rows {
        let p = 1 / (1 + exp(-(offset + slope * x)))
        let miss = (isRight ? 1 : 0) - p
        g0 += miss
        g1 += miss * x
        h00 += p * (1 - p)
        h01 += p * (1 - p) * x
        h11 += p * (1 - p) * x * x
    }
    let determinant = h00 * h11 - h01 * h01
    offset += (h11 * g0 - h01 * g1) / determinant
    slope += (h00 * g1 - h01 * g0) / determinant
}
let report =
    "learned from \(training.count) pairs, calibrated on \(calibrating.count); pieces \(costs.count); offset \(offset), slope \(slope)\n"
FileHandle.standardError.write(Data(report.utf8))

func hundredths(_ value: Double) -> Int { Int((-value * 100).rounded()) }

/// Broken after 120 columns.
func lines(_ cells: [String]) -> String {
    var lines = [""]
    for cell in cells {
        if lines.last!.count + cell.count > 120 { lines.append("") }
        lines[lines.count - 1] += lines.last!.isEmpty ? cell : " " + cell
    }
    return lines.map { "        " + $0 }.joined(separator: "\n")
}

// One row an English piece: the Arabic pieces with their costs in hundredths.
var table: [String: [(String, Int)]] = [:]
for (piece, cost) in costs {
    let english = piece.english.isEmpty ? "-" : String(decoding: piece.english, as: UTF8.self)
    let arabic = piece.arabic.isEmpty ? "-" : String(decoding: piece.arabic, as: UTF16.self)
    table[english, default: []].append((arabic, hundredths(cost)))
}
let letters =
    englishLogs.map { (String(decoding: [$0.key], as: UTF8.self), hundredths($0.value)) }.sorted { $0.0 < $1.0 }
    + arabicLogs.map { (String(decoding: [$0.key], as: UTF16.self), hundredths($0.value)) }.sorted { $0.0 < $1.0 }
print("// Written by scripts/train-sounds.swift, not by hand.")
print("extension SoundModel {")
print("    /// How likely a pair is, by logistic regression.")
print("    static let likelihood = Likelihood(")
print("        offset: \(String(format: "%.4f, slope: %.4f", offset, slope)), letterShare: \(letterShare))")
print("")
print("    /// The cost of each letter by itself, in hundredths of a natural logarithm.")
print("    static let letterCosts = \"\"\"")
print(lines(letters.map { "\($0.0)\($0.1)" }))
print("        \"\"\"")
print("")
print(
    "    /// The cost of each English piece as each Arabic piece, in hundredths of a natural logarithm; `-` is nothing."
)
print("    static let costs = \"\"\"")
for (english, list) in table.sorted(by: { $0.key < $1.key }) {
    let cells = list.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map { "\($0.0)\($0.1)" }
    print("        \(english) \(cells.joined(separator: " "))")
}
print("        \"\"\"")
print("}")
