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

    @Test func `a family name by itself is the short form of the full name`() throws {
        let names = mined(
            .english,
            [
                ("وصل توم بيرييلو إلى أديس أبابا.", "Tom Perriello arrived in Addis Ababa."),
                ("وقال بيرييلو إن الاتفاق قريب.", "Perriello said an agreement was near."),
                ("وغادر بيرييلو أمس.", "Perriello left yesterday."),
            ])
        let perriello = try #require(names.first { $0.name == "Tom Perriello" })
        #expect(perriello.short?.name == "Perriello")
        #expect(perriello.short?.forms.map(\.text) == ["بيرييلو"])
        #expect(!names.contains { $0.name == "Perriello" })
    }

    @Test func `a family name that two people have is nobody's short form`() {
        let names = mined(
            .english,
            [
                ("وصل توم بيرييلو إلى أديس أبابا.", "Tom Perriello arrived in Addis Ababa."),
                ("ووصلت سارة بيرييلو أيضا.", "Sarah Perriello arrived as well."),
                ("وقال بيرييلو إن الاتفاق قريب.", "Perriello said an agreement was near."),
            ])
        #expect(names.contains { $0.name == "Perriello" })
        #expect(names.allSatisfy { $0.short == nil })
    }

    @Test(arguments: [
        (
            "وقال صلاح الدين القاسمي إن الأمر انتهى.", "Salah al-Din al-Qasimi said it was over.",
            "Salah al-Din al-Qasimi", "صلاح الدين القاسمي"
        ),
        ("وقال فادي حنا ذلك.", "Fadi Hanna said so.", "Fadi Hanna", "فادي حنا"),
    ])
    func `a common word beside a name is a part of it`(
        _ arabic: String, _ other: String, _ name: String, _ form: String
    ) {
        let names = mined(.english, [(arabic, other)])
        #expect(names.map(\.name) == [name])
        #expect(names.first?.forms.map(\.text) == [form])
    }

    /// Units, and the names that are told: with their forms in other cases, with a question mark where the nominative is guessed.
    private static let russian: [(units: [(arabic: String, other: String)], names: [String])] = [
        (
            [
                ("قال ألكسندر كورينكوف إنه وصل.", "Александр Куренков сказал, что прибыл."),
                ("وبحسب كورينكوف انتهى الأمر.", "По словам Куренкова, всё закончилось."),
            ], ["Александр Куренков, by itself Куренков: Куренкова"]
        ),
        (
            [
                ("عاد من كازاخستان.", "Он вернулся из Казахстана."), ("يعيش في كازاخستان.", "Он живёт в Казахстане."),
                ("وصلت كازاخستان.", "Казахстан прибыл."),
            ], ["Казахстан: Казахстана, Казахстане"]
        ),
        ([("يعيش في كورغان.", "Он живёт в Кургане.")], ["Кургане?"]),
        (
            [("عاد من كورغان.", "Он вернулся из Кургана."), ("في كورغان.", "Он в Кургане.")],
            ["Курган?: Кургана, Кургане"]
        ),
        ([("وصلت إلى باكو.", "Она прибыла в Баку.")], ["Баку"]),
        (
            [("قالت ألكسندرا ذلك.", "Это сказала Александра."), ("وصل ألكسندر.", "Александр прибыл.")],
            ["Александр", "Александра"]
        ),
    ]

    @Test(arguments: russian)
    func `forms of a Russian name are one name`(_ units: [(arabic: String, other: String)], _ names: [String]) {
        let told = mined(.russian, units).map { name in
            let short = name.short.map { ", by itself \($0.name)" } ?? ""
            let inflected = name.inflected + (name.short?.inflected ?? [])
            return name.name + (name.isGuessed ? "?" : "") + short
                + (inflected.isEmpty ? "" : ": " + inflected.joined(separator: ", "))
        }
        #expect(told.sorted() == names)
    }
}
