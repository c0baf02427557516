import Foundation
import RasmDiscovery

/// The development names: Arabic forms by English name.
struct Names {
    /// Each form with the numbers of the English names it renders.
    var forms: [(text: String, letters: [UInt8], keys: [Int])] = []
    var english: [EnglishSound] = []
    /// The forms of each English name.
    var formsOfKey: [[Int]] = []

    /// - Parameter folds: which parts of the data are taken; how an English name's consonants sound decides its part, so no two parts hold the same names.
    init(_ path: String, folds: Set<Int>, of count: Int) throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        var numberOfForm: [String: Int] = [:]
        var numberOfKey: [String: Int] = [:]
        for line in text.split(separator: "\n").dropFirst() {
            let fields = line.split(separator: "\t")
            guard fields.count > 2 else { continue }
            let sound = EnglishSound(String(fields[1]))
            guard folds.contains(sound.part(of: count)) else { continue }
            let units = fields[2].utf16.filter {
                !(0x064B...0x065F ~= $0 || $0 == 0x0640 || $0 == 0x0670 || $0 == 0x200C)
            }
            guard !units.isEmpty, units.allSatisfy({ 0x0600...0x06FF ~= $0 }) else { continue }
            let form = String(decoding: units, as: UTF16.self)
            let key =
                numberOfKey[sound.text]
                ?? {
                    numberOfKey[sound.text] = english.count
                    english.append(sound)
                    formsOfKey.append([])
                    return english.count - 1
                }()
            let number =
                numberOfForm[form]
                ?? {
                    numberOfForm[form] = forms.count
                    forms.append((form, units.map(SpellingAlphabet.code), []))
                    return forms.count - 1
                }()
            if !forms[number].keys.contains(key) {
                forms[number].keys.append(key)
                formsOfKey[key].append(number)
            }
        }
    }

    /// Whether two forms render one name (1), names that are clearly different (0), or names that may be the same (−1).
    func label(_ a: Int, _ b: Int) -> Int8 {
        for key in forms[a].keys where forms[b].keys.contains(key) { return 1 }
        for one in forms[a].keys {
            for other in forms[b].keys where !english[one].differs(from: english[other]) { return -1 }
        }
        return 0
    }

    /// All pairs of forms of one name, smaller number first.
    var variants: [(Int, Int)] {
        var seen: Set<Int> = []
        var pairs: [(Int, Int)] = []
        for list in formsOfKey {
            for (position, a) in list.enumerated() {
                for b in list[..<position] {
                    let (x, y) = (min(a, b), max(a, b))
                    if seen.insert(x * forms.count + y).inserted { pairs.append((x, y)) }
                }
            }
        }
        return pairs
    }

    var list: NameList {
        var list = NameList()
        for form in forms { list.append(form.letters) }
        return list
    }
}

/// How an English name sounds, roughly: two that sound alike may be one name.
struct EnglishSound {
    let text: String
    let consonants: [UInt8]
    let sounds: [UInt8]
    private let loose: [UInt8]

    init(_ english: String) {
        text = english
        var word = english.lowercased().filter { "a"..."z" ~= $0 }
        for (letters, sound) in [
            ("tsch", "C"), ("sch", "C"), ("tch", "C"), ("sh", "C"), ("ch", "C"), ("ph", "f"), ("th", "t"), ("kh", "k"),
            ("gh", "g"),
            ("ck", "k"), ("dj", "j"), ("zh", "j"), ("x", "ks"), ("q", "k"), ("w", "v"), ("z", "s"), ("ce", "se"),
            ("ci", "si"),
            ("cy", "sy"), ("c", "k"),
        ] { word = word.replacingOccurrences(of: letters, with: sound) }
        // Vowels are heard, but not which: Feinberg and Fienberg may be one name.
        let heard = word.utf8.filter { $0 != UInt8(ascii: "h") }
        sounds = Self.single(heard.map { "aeiouy".utf8.contains($0) ? UInt8(ascii: "a") : $0 })
        consonants = Self.single(heard.filter { !"aeiouy".utf8.contains($0) })
        let classes: [Character: Character] = ["C": "s", "k": "s", "v": "f", "d": "t", "j": "s", "p": "b"]
        loose = Self.single(
            consonants.map { (classes[Character(Unicode.Scalar($0))] ?? Character(Unicode.Scalar($0))).asciiValue! })
    }

    private static func single(_ word: [UInt8]) -> [UInt8] {
        var single: [UInt8] = []
        for letter in word where letter != single.last { single.append(letter) }
        return single
    }

    func differs(from other: EnglishSound) -> Bool {
        if text == other.text || distance(Array(text.utf8), Array(other.text.utf8)) <= 1 { return false }
        if consonants != other.consonants {
            return distance(sounds, other.sounds) >= 2 || loose != other.loose
        }
        return distance(sounds, other.sounds) >= 2
    }

    /// Which of `count` parts of the data the name belongs to: by its consonants, with those that sound alike taken as one.
    func part(of count: Int) -> Int {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for letter in Self.single(loose.map { $0 == UInt8(ascii: "g") ? UInt8(ascii: "s") : $0 }) {
            hash = (hash ^ UInt64(letter)) &* 0x100_0000_01b3
        }
        hash = (hash ^ hash >> 30) &* 0xbf58_476d_1ce4_e5b9
        return Int((hash ^ hash >> 27) % UInt64(count))
    }
}

/// Levenshtein's distance.
func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for (j, y) in b.enumerated() {
            let above = row[j + 1]
            row[j + 1] = min(above + 1, row[j] + 1, diagonal + (x == y ? 0 : 1))
            diagonal = above
        }
    }
    return row[b.count]
}
