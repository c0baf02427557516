import Foundation
import RasmDiscovery

/// Which sound of an English name each letter of its Arabic spelling writes, learned from the names alone: how likely each letter writes each sound, or
/// nothing, and each sound stays unwritten, by expectation and maximization (Baum and others, 1970).
struct SoundAlignment {
    /// A name: its sounds and its letters.
    private struct Name {
        var sounds: [Int]
        var letters: [UInt8]
        /// The part of the data it belongs to.
        var part: Int
    }

    private var names: [Name] = []
    /// By sound and letter; 0 is nothing for either.
    private var likelihood: [Double]
    private static let size = SpellingAlphabet.size
    private static let longest = SpellingAlignment.longest

    init(_ forms: Names) {
        for form in forms.forms {
            for key in form.keys {
                let sounds = Self.sounds(forms.english[key].text)
                guard 1..<Self.longest ~= sounds.count, form.letters.count < Self.longest else { continue }
                names.append(
                    Name(sounds: sounds, letters: form.letters, part: Training.part(ofEnglish: forms.english[key])))
            }
        }
        likelihood = [Double](repeating: 1, count: LetterReadings.sounds * Self.size)
        // A letter that writes nothing is rarer.
        for letter in 0..<Self.size { likelihood[letter] = 0.1 }
        normalize(&likelihood)
        for _ in 0..<7 { learn() }
    }

    private func normalize(_ values: inout [Double]) {
        let sum = values.reduce(0, +)
        for cell in values.indices { values[cell] /= sum }
    }

    /// What letters stand for in all names but those of one part.
    func readings(without part: Int? = nil) -> LetterReadings {
        var tally = ReadingCounts.Tally()
        for name in names where name.part != part {
            let (letters, between) = readings(name)
            tally.add(name.letters, letters: letters, between: between)
        }
        return LetterReadings(tally.counts(least: 5))
    }

    /// The sounds of an English name by number: letters, and those that two or more letters write; of doubled ones one.
    private static func sounds(_ english: String) -> [Int] {
        var word = english.lowercased().filter { "a"..."z" ~= $0 }
        for (letters, sound) in [
            ("tsch", "C"), ("sch", "S"), ("tch", "C"), ("sh", "S"), ("ch", "C"), ("ph", "f"), ("th", "T"), ("kh", "K"),
            ("gh", "G"), ("ck", "k"), ("dj", "j"), ("zh", "Z"), ("dh", "D"), ("oo", "u"), ("ee", "i"), ("qu", "q"),
        ] { word = word.replacingOccurrences(of: letters, with: sound) }
        var sounds: [Int] = []
        for letter in word.utf8 {
            let number =
                letter >= UInt8(ascii: "a")
                ? Int(letter - UInt8(ascii: "a")) + 1 : 27 + Array("CSTKGZD".utf8).firstIndex(of: letter)!
            if number != sounds.last { sounds.append(number) }
        }
        return sounds
    }

    private func cell(_ sound: Int, _ letter: UInt8) -> Int { sound * Self.size + Int(letter) }

    /// One round: expected counts over all alignments of each name.
    private mutating func learn() {
        var counts = [Double](repeating: 1e-3, count: likelihood.count)
        for name in names {
            let (n, m) = (name.sounds.count, name.letters.count)
            let width = m + 1
            var forward = [Double](repeating: 0, count: (n + 1) * width)
            var backward = forward
            forward[0] = 1
            for i in 0...n {
                for j in 0...m where i + j > 0 {
                    var sum = 0.0
                    if i > 0, j > 0 {
                        sum +=
                            forward[(i - 1) * width + j - 1] * likelihood[cell(name.sounds[i - 1], name.letters[j - 1])]
                    }
                    if i > 0 { sum += forward[(i - 1) * width + j] * likelihood[cell(name.sounds[i - 1], 0)] }
                    if j > 0 { sum += forward[i * width + j - 1] * likelihood[cell(0, name.letters[j - 1])] }
                    forward[i * width + j] = sum
                }
            }
            let whole = forward[n * width + m]
            guard whole > 0 else { continue }
            backward[n * width + m] = 1
            for i in (0...n).reversed() {
                for j in (0...m).reversed() {
                    var sum = i == n && j == m ? 1.0 : 0
                    func go(_ cell: Int, to next: Int) {
                        let share = backward[next] * likelihood[cell]
                        sum += share
                        counts[cell] += forward[i * width + j] * share / whole
                    }
                    if i < n, j < m { go(cell(name.sounds[i], name.letters[j]), to: (i + 1) * width + j + 1) }
                    if i < n { go(cell(name.sounds[i], 0), to: (i + 1) * width + j) }
                    if j < m { go(cell(0, name.letters[j]), to: i * width + j + 1) }
                    backward[i * width + j] = sum
                }
            }
        }
        normalize(&counts)
        likelihood = counts
    }

    /// In the likeliest alignment: the sound of each letter, and the first vowel before each and after the last that is not written.
    private func readings(_ name: Name) -> (letters: [Int], between: [Int]) {
        let (n, m) = (name.sounds.count, name.letters.count)
        let width = m + 1
        var best = [Double](repeating: 0, count: (n + 1) * width)
        var back = [UInt8](repeating: 0, count: (n + 1) * width)
        best[0] = 1
        for i in 0...n {
            for j in 0...m where i + j > 0 {
                var (value, way) = (-1.0, UInt8(0))
                if i > 0, j > 0 {
                    value = best[(i - 1) * width + j - 1] * likelihood[cell(name.sounds[i - 1], name.letters[j - 1])]
                }
                if i > 0 {
                    let other = best[(i - 1) * width + j] * likelihood[cell(name.sounds[i - 1], 0)]
                    if other > value { (value, way) = (other, 1) }
                }
                if j > 0 {
                    let other = best[i * width + j - 1] * likelihood[cell(0, name.letters[j - 1])]
                    if other > value { (value, way) = (other, 2) }
                }
                best[i * width + j] = value
                back[i * width + j] = way
            }
        }
        var letters = [Int](repeating: LetterReadings.nothing, count: m)
        var between = [Int](repeating: LetterReadings.nothing, count: m + 1)
        var (i, j) = (n, m)
        while i + j > 0 {
            switch back[i * width + j] {
            case 0:
                (i, j) = (i - 1, j - 1)
                letters[j] = name.sounds[i]
            case 1:
                i -= 1
                if let vowel = Self.vowel(name.sounds[i]) { between[j] = vowel }
            default: j -= 1
            }
        }
        return (letters, between)
    }

    /// A vowel by its place among those that may be unwritten: y is an i.
    private static func vowel(_ sound: Int) -> Int? {
        let (i, y) = (9, 25)
        return sound == LetterReadings.nothing ? nil : LetterReadings.vowels.firstIndex(of: sound == y ? i : sound)
    }
}
