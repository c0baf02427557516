import Testing

@testable import Rasm

@Suite("Vowel marks that contradict a name")
struct VowelledWordTests {
    struct Pair: Sendable, CustomTestStringConvertible {
        var name: String
        var written: String

        init(_ name: String, _ written: String) {
            self.name = name
            self.written = written
        }

        var testDescription: String { "\(written) for \(name)" }
    }

    @Test(arguments: [
        Pair("مِصْر", "مصر"), Pair("مِصْر", "مِصر"), Pair("مِصْر", "مِصْرَ"), Pair("مِصْر", "مـِـصْر"), Pair("دُبَيّ", "دُبَيُّ"),
        Pair("الرَّقَّة", "رَّقَّة"), Pair("لُبْنَان", "لُبْنَاْن"), Pair("لُبْنَانٌ", "لبنانٍ"), Pair("المَغْرِب", "اَلْمَغرب"),
        Pair("الرَّقَّة", "الرقَة"), Pair("صَيْدَا", "صيدا"),
    ])
    func `absent marks and case endings contradict nothing`(_ pair: Pair) {
        #expect(!VowelledWord(pair.written).contradicts(VowelledWord(pair.name)))
    }

    @Test(arguments: [
        Pair("مِصْر", "مُصر"), Pair("مِصْر", "مصِر"), Pair("مِصْر", "مصرٌ"), Pair("مِصْر", "مصرّ"), Pair("قَطَر", "قطّر"),
        Pair("صُور", "صُوَر"), Pair("طَالِبَانُ", "طالبانِ"), Pair("صَيْدَا", "صيداً"), Pair("صَيْدَا", "صيدًا"), Pair("سِيُول", "سُيول"),
    ])
    func `another vowel, a doubled letter and tanwin do`(_ pair: Pair) {
        #expect(VowelledWord(pair.written).contradicts(VowelledWord(pair.name)))
    }

    @Test(arguments: ["مصر", "قطر", "الرقه", "طالبان", "دبي"])
    func `the table is asked by folded letters`(_ word: String) {
        #expect(VowelledNames.sayings(of: Phrase(word).folded[0]) != nil)
    }
}
