import Rasm
import RasmAlign
import Testing

/// Names that aligned sentences have on both sides.
struct NamePairTests {
    private static let units: [(arabic: String, other: String)] = [
        ("وصل سيرغي شويغو إلى باكو يوم الاثنين.", "Sergei Shoigu arrived in Baku on Monday."),
        ("وقال سيرغي شويغو للصحفيين إنه سيعود.", "Sergei Shoigu told reporters that he would return."),
        ("والتقى بسيرجي شويجو في المساء.", "He met Sergei Shoigu in the evening."),
        ("وتحدث الرئيس عبد الرحمن الحمدي في الجلسة.", "President Abdulrahman al-Hamdi spoke at the session."),
        ("ولم يحضر أحد آخر.", "Nobody Else came."),
    ]

    private func mined(_ other: AlignmentLanguage = .english, _ units: [(arabic: String, other: String)] = units)
        -> [MinedName]
    {
        var miner = NamePairMiner(other: other)
        for (number, unit) in units.enumerated() { miner.add(arabic: unit.arabic, other: unit.other, unit: number) }
        return miner.names()
    }

    @Test func `a name of several words is one, and its Arabic spellings stand together`() throws {
        let shoigu = try #require(mined().first { $0.name == "Sergei Shoigu" })
        #expect(shoigu.forms.map(\.text) == ["سيرغي شويغو", "سيرجي شويجو"])
        #expect(shoigu.forms.map(\.count) == [2, 1])
        #expect(shoigu.holders == 3)
        #expect(shoigu.forms.allSatisfy { $0.probability > 0.9 && $0.probability < 1 })
        #expect(shoigu.forms[1].units == [2])
    }

    @Test func `two Arabic words may be one of the other language, and particles are inside names`() {
        #expect(mined().contains { $0.name == "Abdulrahman al-Hamdi" && $0.forms[0].text == "عبد الرحمن الحمدي" })
    }

    @Test func `words that are translated by their meaning are no names`() {
        let names = mined().map(\.name)
        for word in ["Monday", "President", "He", "Nobody", "Nobody Else"] { #expect(!names.contains(word)) }
    }

    @Test func `Russian names are found`() {
        let names = mined(.russian, [("وصل فلاديمير بوتين إلى سوتشي.", "Владимир Путин прибыл в Сочи.")])
        #expect(Set(names.map(\.name)) == ["Владимир Путин", "Сочи"])
    }

    @Test func `what stands in another order is not joined`() {
        let names = mined(.english, [("زار ماكرون ميركل.", "Merkel Macron met."), ("", ""), ("نص", "")])
        #expect(!names.contains { $0.name == "Merkel Macron" })
    }
}
