// Learns how English letters and Arabic letters stand for each other in names, and writes Sources/RasmAlign/Anchors/SoundCosts.swift.
//
//     swiftc -O scripts/train-sounds.swift -o /tmp/train-sounds
//     /tmp/train-sounds ../shared/data/name-vocabulary-dev.tsv ../shared/data/name-variants-dev.tsv > Sources/RasmAlign/Anchors/SoundCosts.swift
//
// Pieces of up to three English and two Arabic letters, memoryless, by Viterbi training (Ristad and Yianilos, "Learning String-Edit Distance", 1998,
// with pieces in place of single letters). One name in ten, told by a hash of the English name, is held out; how often the right Arabic form is first
// among a thousand is said on standard error.

import Foundation

struct Unit: Hashable {
    var english: [UInt8]
    var arabic: [UInt16]
}

let shapes: [(Int, Int)] = [
    (0, 1), (1, 0), (1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (3, 2),
]

func floor(_ i: Int, _ j: Int) -> Double { -9 - 4 * Double(i + j) }

func fold(_ word: Substring) -> [UInt16] {
    var letters = word.utf16.compactMap { letter -> UInt16? in
        switch letter {
        case 0x0622, 0x0623, 0x0625, 0x0671: 0x0627
        case 0x0649, 0x06CC: 0x064A
        case 0x06A9: 0x0643
        case 0x0640, 0x064B...0x065F, 0x0670: nil
        default: letter
        }
    }
    if letters.last == 0x0629 { letters[letters.count - 1] = 0x0647 }
    return letters
}

func hash(_ word: [UInt8]) -> UInt64 {
    word.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
}

var training: [(e: [UInt8], a: [UInt16])] = []
var heldOut: [(e: [UInt8], a: [UInt16])] = []
var seen: Set<Unit> = []
for path in CommandLine.arguments.dropFirst() {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for line in text.split(separator: "\n").dropFirst() {
        let fields = line.split(separator: "\t")
        guard fields.count > 2, !fields[1].contains(" "), !fields[2].contains(" ") else { continue }
        let english = fields[1].lowercased().utf8.filter { 0x61...0x7A ~= $0 }
        let arabic = fold(fields[2])
        guard english.count > 1, arabic.count > 1, arabic.allSatisfy({ 0x0620...0x06FF ~= $0 }) else { continue }
        guard seen.insert(Unit(english: english, arabic: arabic)).inserted else { continue }
        if hash(english) % 10 == 0 { heldOut.append((english, arabic)) } else { training.append((english, arabic)) }
    }
}

/// The best way to cut both words into pieces: its logarithm, and the pieces.
func cut(_ e: [UInt8], _ a: [UInt16], _ costs: [Unit: Double], wantsUnits: Bool) -> (Double, [Unit]) {
    let (n, m) = (e.count, a.count)
    var best = [Double](repeating: -.infinity, count: (n + 1) * (m + 1))
    var back = [(Int, Int)](repeating: (0, 0), count: best.count)
    best[0] = 0
    for i in 0...n {
        for j in 0...m where i + j > 0 {
            for (di, dj) in shapes where i >= di && j >= dj {
                let before = best[(i - di) * (m + 1) + j - dj]
                guard before > -.infinity else { continue }
                let unit = Unit(english: Array(e[(i - di)..<i]), arabic: Array(a[(j - dj)..<j]))
                let value = before + (costs[unit] ?? floor(di, dj))
                if value > best[i * (m + 1) + j] {
                    best[i * (m + 1) + j] = value
                    back[i * (m + 1) + j] = (di, dj)
                }
            }
        }
    }
    var units: [Unit] = []
    var (i, j) = (n, m)
    while wantsUnits, i + j > 0 {
        let (di, dj) = back[i * (m + 1) + j]
        units.append(Unit(english: Array(e[(i - di)..<i]), arabic: Array(a[(j - dj)..<j])))
        (i, j) = (i - di, j - dj)
    }
    return (best[n * (m + 1) + m], units)
}

var counts: [Unit: Double] = [:]
for (e, a) in training {
    let n = Double(e.count)
    let m = Double(a.count)
    for (di, dj) in shapes where di <= 2 && dj <= 1 && e.count >= di && a.count >= dj {
        for i in 0...Int(e.count - di) {
            for j in 0...Int(a.count - dj) {
                let distance = abs((Double(i) + Double(di) / 2) / n - (Double(j) + Double(dj) / 2) / m)
                guard distance < 0.2 else { continue }
                let share = (di, dj) == (2, 1) ? 0.3 : di == 0 || dj == 0 ? 0.15 : 1
                counts[Unit(english: Array(e[i..<(i + di)]), arabic: Array(a[j..<(j + dj)])), default: 0] +=
                    (0.2 - distance) * share
            }
        }
    }
}
var costs: [Unit: Double] = [:]
let rounds = 6
for round in 0...rounds {
    let total = counts.values.reduce(0, +)
    let least = round == 0 ? 0.5 : round == rounds ? 8 : 3
    costs = counts.filter { $0.value >= least }.mapValues { log($0 / total) }
    if round == rounds { break }
    counts = [:]
    for (e, a) in training.prefix(20_000) { for unit in cut(e, a, costs, wantsUnits: true).1 { counts[unit, default: 0] += 1 } }
}

// How well it ranks.
func score(_ e: [UInt8], _ a: [UInt16]) -> Double { cut(e, a, costs, wantsUnits: false).0 / Double(e.count + a.count) }
let forms = Array(Set(heldOut.map(\.a))).sorted { $0.lexicographicallyPrecedes($1) }
var (first, asked) = (0, 0)
var (right, wrong): ([Double], [Double]) = ([], [])
for (number, pair) in heldOut.enumerated() where number % max(1, heldOut.count / 150) == 0 {
    let own = score(pair.e, pair.a)
    let known = Set(heldOut.filter { $0.e == pair.e }.map(\.a))
    let rivals = (0..<1000).map { forms[($0 &* 7919 &+ number) % forms.count] }.filter { !known.contains($0) }
    let best = rivals.map { score(pair.e, $0) }.max()!
    asked += 1
    if own > best { first += 1 }
    right.append(own)
    wrong.append(best)
}
func quantiles(_ values: [Double]) -> String {
    let sorted = values.sorted()
    return [0.05, 0.25, 0.5, 0.75, 0.95].map { String(format: "%.2f", sorted[Int(Double(sorted.count - 1) * $0)]) }
        .joined(separator: " ")
}
FileHandle.standardError.write(
    Data(
        "pairs \(training.count), held out \(heldOut.count); pieces \(costs.count); first of 1,000: \(first) of \(asked)\nright \(quantiles(right))\nbest wrong \(quantiles(wrong))\n"
            .utf8))

// One row an English piece: the Arabic pieces with their costs in hundredths.
var rows: [String: [(String, Int)]] = [:]
for (unit, cost) in costs {
    let english = unit.english.isEmpty ? "-" : String(decoding: unit.english, as: UTF8.self)
    let arabic = unit.arabic.isEmpty ? "-" : String(decoding: unit.arabic, as: UTF16.self)
    rows[english, default: []].append((arabic, Int((-cost * 100).rounded())))
}
print("extension SoundModel {")
print("    /// The cost of each English piece as each Arabic piece, in hundredths of a natural logarithm; `-` is nothing. Written by")
print("    /// scripts/train-sounds.swift, not by hand.")
print("    static let costs = \"\"\"")
for (english, list) in rows.sorted(by: { $0.key < $1.key }) {
    let cells = list.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map { "\($0.0)\($0.1)" }
    print("        \(english) \(cells.joined(separator: " "))")
}
print("        \"\"\"")
print("}")
