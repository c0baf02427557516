import Testing

@testable import RasmDiscovery

struct PackedLettersTests {
    @Test(arguments: ["شويغو", "ا", "", "وبالجارديان", "أبوظبي", "شُويـغو", "ﺷﻮﻳﻐﻮ", "گورباتشوڤ"])
    func `a word is its written letters, however it is read`(text: String) throws {
        let letters = KnownNames.letters(text)
        let packed = try #require(Array(text.utf8).withUnsafeBufferPointer { PackedLetters(utf8: $0) })
        #expect(packed.letters == letters)
        #expect(packed == PackedLetters(letters))
        #expect(packed.count == letters.count)
        #expect(packed.folded.letters == KnownNames.folded(letters))
    }

    @Test func `what is too long has no number`() {
        let long = String(repeating: "ش", count: 22)
        #expect(PackedLetters(KnownNames.letters(long)) == nil)
        #expect(Array(long.utf8).withUnsafeBufferPointer { PackedLetters(utf8: $0) } == nil)
        #expect(PackedLetters(KnownNames.letters(String(long.dropLast()))) != nil)
    }

    @Test func `words are cut and joined as their letters are`() throws {
        let word = try #require(PackedLetters(SpellingAlphabet.codes(of: "وبالجارديان")))
        let front = try #require(PackedLetters(SpellingAlphabet.codes(of: "وب")))
        #expect(word.starts(with: front))
        #expect(word.dropFirst(2).text == "الجارديان")
        #expect(front.appending(word.dropFirst(2)) == word)
        #expect(!word.starts(with: word.dropFirst(1)))
        let long = try #require(PackedLetters(SpellingAlphabet.codes(of: String(repeating: "ش", count: 20))))
        #expect(long.appending(front) == nil)
    }

    @Test func `a table finds what it was given, and nothing else`() {
        var table = PackedLettersTable(expected: 2)
        let words = (1...33).flatMap { a in (1...33).map { PackedLetters([UInt8(a), UInt8($0), 1])! } }
        for (number, word) in words.enumerated() { #expect(table.insert(word) == (number, true)) }
        for (number, word) in words.enumerated() { #expect(table.number(of: word) == number) }
        #expect(table.insert(words[5]) == (5, false))
        #expect(table.number(of: PackedLetters([40, 40])!) == nil)
    }
}
