import RasmAlign
import Testing

/// Names in two scripts, as they sound.
struct CrossScriptSimilarityTests {
    private let similarity = CrossScriptSimilarity()

    @Test(arguments: [
        ("Putin", "بوتين"), ("Vladimir Putin", "فلاديمير بوتين"), ("Shoigu", "شويجو"), ("Shoigu", "شويغو"),
        ("Gagarin", "جاجارين"),
        ("Abdulrahman", "عبد الرحمن"), ("Assad", "الأسد"), ("al-Kahlot", "كحلوت"), ("Guterres", "غوتيريش"),
        ("Zürich", "زيورخ"),
        ("Путин", "بوتين"), ("Сергей Шойгу", "سيرغي شويغو"), ("Джонсон", "جونسون"), ("Сергей Шойгу", "Sergei Shoigu"),
        ("Хрущёв", "Khrushchev"), ("پاکستان", "Pakistan"),
    ])
    func `spellings of one name are likely one, in either order`(pair: (String, String)) {
        #expect(similarity.probability(pair.0, pair.1) > 0.65)
        #expect(similarity.probability(pair.0, pair.1) == similarity.probability(pair.1, pair.0))
    }

    @Test(arguments: [
        ("Putin", "شويغو"), ("Vladimir Putin", "سيرغي شويغو"), ("Merkel", "ماكرون"), ("Путин", "الرياض"),
        ("Сергей Шойгу", "Vladimir Putin"),
        ("Kim", "ترامب"), ("Germany", "ألمانيا"),
    ])
    func `strangers are not`(pair: (String, String)) {
        #expect(similarity.probability(pair.0, pair.1) < 0.2)
    }

    @Test(arguments: [("", "بوتين"), ("Putin", ""), ("12", "بوتين"), ("…", "…"), ("日本", "اليابان")])
    func `what holds no letters of these scripts is nobody's name`(pair: (String, String)) {
        #expect(similarity.probability(pair.0, pair.1) == 0)
    }

    @Test func `vowel marks, tatweel and accents change nothing`() {
        let plain = similarity.logOdds("Erdogan", "أردوغان")
        #expect(similarity.logOdds("Erdoğan", "أَرْدوغـان") == plain)
    }

    @Test func `the right name is ahead of those that look like it`() {
        let right = similarity.logOdds("Lavrov", "لافروف")
        for other in ["لوفر", "فلاديمير", "بافلوف", "لابروف سكي"] {
            #expect(similarity.logOdds("Lavrov", other) < right)
        }
    }
}
