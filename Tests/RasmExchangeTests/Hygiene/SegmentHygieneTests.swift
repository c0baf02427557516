import Rasm
import Testing

@testable import RasmExchange

@Suite("What keeps a segment from matching")
struct SegmentHygieneTests {
    private func mended(_ text: String, _ language: String?) -> String {
        let bytes = Array(text.utf8)
        return String(
            decoding: SegmentHygiene(bytes[...], language: language).edits.applied(to: bytes), as: UTF8.self)
    }

    private func told(_ text: String, _ language: String?) -> [String] {
        SegmentHygiene(Array(text.utf8)[...], language: language).findings.map {
            "\($0.rule.rawValue.dropFirst("hygiene-".count)) \($0.mended)/\($0.places)"
        }
    }

    @Test(arguments: [
        // Signs that are no letters.
        ("ar", "قال النبي ﷺ في ﷽ عن الله ﷻ و﷼ وﷲ وﷴ وﷰ ﷼"), ("ar", "﴾آية﴿ ﷿ ﷏"), ("fa", "۵۰ ﷼"),
        // Tatweel that is spelling.
        ("ar", "عام 1445هـ الموافق"), ("ar", "سنة ١٤٤٥ هـ"), ("ar", "هـ.ش"), ("ar", "ق.م"), ("ar", "ا.هـ."),
        ("ar", "اهـ"),
        ("ar", "صحيفة الـ«غارديان» والـBBC وبـ\"تاس\" ولـ(رويترز)"), ("ar", "كـ 3 وبـ5 والـ 20 والـ٢٠"),
        ("ar", "ـــــ"),
        ("ar", "الـ"), ("ar", "ـه"), ("ar", "مسـٔول"), ("ur", "ـکتاب کتـاب"),
        // Joiners of pictures and of other languages.
        ("ar", "شكرا 👨\u{200D}👩\u{200D}👧 🏴\u{200D}☠️ ❤️\u{200D}🔥"), ("en", "👨\u{200D}👩\u{200D}👧 ok"),
        ("fa", "می\u{200C}خواهم کتاب\u{200C}ها"), ("ur", "ہے\u{200C}"), ("hi", "क\u{94D}\u{200D}ष क\u{94D}\u{200C}ष"),
        ("ckb", "ئه\u{200C}مه"), ("ar", "ه\u{200D}"), ("ar", "HTML\u{200D}x"), ("ar", "क\u{94D}\u{200D}ष"),
        // Word breaks of languages without spaces.
        ("th", "สวัสดี\u{200B}ครับ Windows\u{200B} x"), ("km", "ខ្ញុំ\u{200B}ស្រលាញ់"), ("lo", "ກ\u{200B}ຂ"),
        ("my", "က\u{200B}ခ"),
        ("ja", "\u{3000}これ\u{3000}は"), ("ar", "كلمة สวัสดี\u{200B}ครับ"),
        // No-break spaces where they belong.
        ("ru", "10\u{A0}км в\u{A0}Москве"), ("de", "z.\u{A0}B. 10\u{202F}000"), ("fr", "«\u{A0}Bonjour\u{A0}!\u{A0}»"),
        ("en", "10\u{A0}km a\u{2009}b"), ("cs", "v\u{A0}Praze"), ("ar", "5\u{A0}كم و10\u{202F}000"),
        ("ar", "أ\u{A0}ف\u{A0}ب"), ("ar", "د.\u{A0}محمد «\u{A0}نص"), ("fa", "آقای\u{A0}خامنه"),
        // Marks that order something.
        ("ar", "كلام\u{200F} (ABC)\u{200F} هنا"), ("ar", "\u{200E}+963 11 123\u{200E} ثم"), ("ar", "C++\u{200E}, كلام"),
        ("ar", "السعر 10\u{200E}-20"), ("ar", "السعر \u{61C}5-10"), ("ar", "قال:\u{200F} نعم"), ("ar", "\u{200F}BBC"),
        ("ar", "«كلام»\u{200F}"), ("ar", "\u{200E}كلام"), ("ar", "\u{200F}\u{200E}كلام"),
        ("ar", "قال \u{2067}abc\u{2069}"),
        ("ar", "قال \u{2068}شويغو\u{2069}: نعم"), ("ar", "قال \u{202E}شويغو\u{202C} نعم"),
        ("he", "ש\u{200F}a (b)\u{200F}"),
        ("en", "a\u{200F}b"), ("en", "C++\u{200E}"), ("ar", "BBC\u{200E}"),
        // Line ends, tabs, word joiners that may be meant are told of, or not, but stay.
        ("ar", "قال\u{2060}: x"), ("en", "10\u{2060} km"), ("ar", "شكّل حكومةً غداً"),
        ("en", "plain text, 3 < 4 & so on."),
        (nil, "كلام\u{200C}هنا\u{A0}x"),
    ])
    func `what means something is neither changed nor told of`(_ language: String?, _ text: String) {
        #expect(mended(text, language) == text)
        #expect(told(text, language) == [])
    }

    @Test(arguments: [
        ("ar", "- أ\n- ب", ["double-space 0/1"]), ("ar", "أ\r\nب", ["double-space 0/1"]),
        ("ar", "عنوان\n\n  نص", ["double-space 0/1"]),
        ("ar", "قال.\n  ثم", ["double-space 0/1"]), ("en", "1.\tText", ["double-space 0/1"]),
        ("fr", "mot \u{A0}!", ["double-space 0/1"]),
        ("ar", "قال \u{2003} x", ["double-space 0/1"]), ("ar", "لل\u{200C}بي\u{200C}بي", ["invisible 0/2"]),
        ("de", "Wort\u{AD}teil", ["invisible 0/1"]), ("ar", "http://a/\u{200B}b في\u{200B}بيروت", ["invisible 0/2"]),
        ("ar", "كَلَامٌ", ["vowel-marks 0/3"]), ("ar", "ﮩﺎ ﻣﯽ ﹷ", ["glyph-letters 0/3"]), ("ar", "دـار", ["tatweel 0/1"]),
        ("ar", "هـٰذا", ["vowel-marks 0/1"]),
        ("en", "]]\u{FEFF}>", ["invisible 0/1"]),
    ])
    func `what only a person can say is told of and left`(_ language: String, _ text: String, _ findings: [String]) {
        #expect(told(text, language) == findings)
        if !text.contains("ﺎ") { #expect(mended(text, language) == text) }
    }

    @Test(arguments: [
        ("ar", "قـــال شويـغو", "قال شويغو", ["tatweel 2/2"]), ("ar", "الـغارديان", "الغارديان", ["tatweel 1/1"]),
        ("fa", "کتـاب", "کتاب", ["tatweel 1/1"]), ("ar", "ﻗﺎﻝ ﺷﻮﻳﻐﻮ", "قال شويغو", ["glyph-letters 2/2"]),
        ("ar", "شكرﴽ ﮐﺘﺎﺏ ﭘﺎﺭﻳﺲ ﺑﯿﺖ", "شكراً كتاب پاريس بيت", ["glyph-letters 4/4"]),
        ("fa", "ﮐﺘﺎﺏ ﻛﺘﺎﺏ ﺑﻴﺖ ﮐﯽ", "کتاب کتاب بیت کی", ["glyph-letters 4/4"]),
        ("ar", "ﻗﺎﻝ ﷺ", "قال ﷺ", ["glyph-letters 1/1"]),
        ("ar", " قال  شويغو ", "قال شويغو", ["edge-space 2/2", "double-space 1/1"]),
        ("ja", "  これ", "これ", ["edge-space 1/1"]),
        ("ar", "قال\u{A0}شويغو،\u{A0}ثم\u{A0}\u{A0}ذهب", "قال شويغو، ثم ذهب", ["no-break-space 3/3"]),
        ("ar", "قال\n   شويغو", "قال شويغو", ["double-space 1/1"]),
        ("en", "he\r\n\tsaid", "he said", ["double-space 1/1"]),
        ("ar", "\u{200F}قال\u{200F} شويغو\u{200F}\u{200F} هنا\u{200E}", "قال شويغو هنا", ["bidi-mark 4/4"]),
        ("ar", "قال \u{200F} شويغو", "قال شويغو", ["double-space 1/1", "bidi-mark 1/1"]),
        ("en", "a\u{200E}b", "ab", ["bidi-mark 1/1"]),
        ("en", "the word قال\u{200F} شويغو", "the word قال شويغو", ["bidi-mark 1/1"]),
        ("ar", "قال \u{2068}شويغو\u{2069} نعم \u{202B}ثم\u{202C}", "قال شويغو نعم ثم", ["bidi-mark 2/2"]),
        ("ar", "قا\u{AD}ل", "قال", ["invisible 1/1"]),
        ("ar", "د\u{200C}ار كلمة\u{200C} ق\u{200D}ال", "دار كلمة قال", ["invisible 3/3"]),
        ("en", "\u{FEFF}text", "text", ["invisible 1/1"]),
        ("en", "a \u{200B}\u{200B}b\u{200B}", "a b", ["invisible 2/2"]),
        ("en", "co\u{2060}op\u{2060}", "coop", ["invisible 2/2"]),
        ("ar", "وصل إلى الـ«غارديان» قـبل", "وصل إلى الـ«غارديان» قبل", ["tatweel 1/1"]),
    ])
    func `what means nothing is mended, and told once a rule`(
        _ language: String, _ text: String, _ expected: String, _ findings: [String]
    ) {
        #expect(mended(text, language) == expected)
        #expect(told(text, language) == findings)
        #expect(told(expected, language) == [])
    }

    @Test(arguments: ["", " ", "\u{200F}", " \u{FEFF}\u{A0}", "\u{200B}\u{FFFC} "])
    func `a segment with nothing to see is left as it is`(_ text: String) {
        #expect(told(text, "ar") == [])
        #expect(mended(text, "ar") == text)
    }

    @Test func `a finding stands where the first place is`() {
        let finding = SegmentHygiene(Array("قال شوـــيغـو".utf8)[...], language: "ar").findings
        // شو joins nothing after it, so its tatweel is for a person.
        #expect(finding.count == 1)
        #expect(finding[0].range == 11..<17)
        #expect((finding[0].places, finding[0].mended) == (2, 1))
        #expect(finding[0].message == "letters drawn long with tatweel, in 2 places")
        #expect(finding[0].fix == "rasm normalize --hygiene mends 1 of them")
    }

    // MARK: properties

    /// Letters, words, and all that may stand between them.
    private static let pieces: [String] =
        [
            "ا", "ل", "د", "ه", "غ", "ي", "ى", "ک", "ی", "ء", "قال", "شويغو", "BBC", "text", "Москва", "שלום",
            "क\u{94D}", "สวัสดี",
        ]
        + ["5", "٥", "10", " ", "  ", "\u{A0}", "\u{202F}", "\u{3000}", "\u{2009}", "\n", "\n  ", "\t", "\u{2028}"]
        + [
            "ـ", "ــ", "\u{200F}", "\u{200E}", "\u{61C}", "\u{200C}", "\u{200D}", "\u{200B}", "\u{2060}", "\u{FEFF}",
            "\u{AD}",
        ]
        + ["\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}", "\u{202A}", "\u{202B}", "\u{202C}", "\u{202E}"]
        + [
            "(", ")", "«", "»", ".", "،", ":", "]]", ">", "👨", "\u{FE0F}", "\u{FFFC}", "\u{64B}", "\u{64E}", "\u{651}",
            "\u{654}",
        ]
        + ["ﻗ", "ﺎ", "ﻝ", "ﻻ", "ﯼ", "ﮏ", "ﮩ", "ﴽ", "ﷺ", "﷼", "ﹷ", "ﺍ"]

    private static let languages: [String?] = ["ar", "fa", "ur", "en", "fr", "ru", "th", "he", nil]

    private static func segment(_ random: inout SeededRandom) -> String {
        (0..<Int.random(in: 1...14, using: &random)).map { _ in pieces.randomElement(using: &random)! }.joined()
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `mended twice is mended once, and no letter is lost`(_ seed: UInt64) {
        var random = SeededRandom(seed)
        for _ in 0..<300 {
            let text = Self.segment(&random)
            let language = Self.languages.randomElement(using: &random)!
            let bytes = Array(text.utf8)
            let codes = (0..<2).map { _ in
                // Between two characters.
                String(text.unicodeScalars.prefix(Int.random(in: 0...text.unicodeScalars.count, using: &random))).utf8
                    .count
            }.sorted()
            let hygiene = SegmentHygiene(bytes[...], codes: codes, language: language)
            let once = hygiene.edits.applied(to: bytes)
            // A code stands behind as many of the bytes that are left.
            let moved = codes.map { code in
                hygiene.edits.filter { $0.range.upperBound <= code }.applied(to: Array(bytes[..<code])).count
            }
            let again = SegmentHygiene(once[...], codes: moved, language: language)
            #expect(again.edits.isEmpty, "\(Self.spelled(text)) \(codes) \(language ?? "-")")
            let left = Set(hygiene.findings.filter { $0.mended < $0.places }.map(\.rule))
            #expect(Set(again.findings.map(\.rule)) == left, "\(Self.spelled(text)) \(codes) \(language ?? "-")")
            #expect(Self.letters(of: once, language) == Self.letters(of: bytes, language), "\(Self.spelled(text))")
        }
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `clean text is left as it is`(_ seed: UInt64) {
        let words: [(String, [String])] = [
            (
                "ar",
                [
                    "قال", "شويغو", "الـ«غارديان»", "1445هـ", "ﷺ", "5\u{A0}كم", "(BBC)\u{200F}", "👨\u{200D}👩", "غداً،",
                    "٪50", "https://a.b/c",
                ]
            ),
            ("fa", ["می\u{200C}خواهم", "کتاب\u{200C}ها", "۵۰", "«تاس»", "ﷺ", "ه\u{200D}.ش"]),
            ("fr", ["L’été\u{A0}!", "«\u{A0}oui\u{A0}»", "10\u{202F}000\u{A0}km", "œuvre"]),
            ("ru", ["10\u{A0}км", "в\u{A0}Москве", "№\u{A0}5", "«ТАСС»"]), ("th", ["สวัสดี\u{200B}ครับ", "Windows"]),
            ("hi", ["क\u{94D}\u{200D}ष", "क\u{94D}\u{200C}ष"]),
        ]
        var random = SeededRandom(seed)
        for (language, list) in words {
            let text = (0..<8).map { _ in list.randomElement(using: &random)! }.joined(separator: " ")
            #expect(mended(text, language) == text)
        }
    }

    private static func spelled(_ text: String) -> String {
        text.unicodeScalars.map { "U+" + String($0.value, radix: 16, uppercase: true) }.joined(separator: " ")
    }

    /// What is said: everything but white space, what is not seen, and tatweel; glyphs as the letters they draw.
    private static func letters(of bytes: [UInt8], _ language: String?) -> [Unicode.Scalar] {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
            switch scalar.value {
            case 0x20, 0x09...0x0D, 0xA0, 0x2000...0x200F, 0x2028...0x202F, 0x2060...0x2069, 0x640, 0x61C, 0xAD, 0xFEFF:
                []
            case 0xFEF4: [language == "fa" ? "ی" : "ي"]
            case 0xFED7...0xFEDA where scalar == "ﻗ": ["ق"]
            case 0xFE8D, 0xFE8E: ["ا"]
            case 0xFEDD: ["ل"]
            case 0xFEFB: ["ل", "ا"]
            case 0xFD3D: ["ا", "\u{64B}"]
            case 0xFB8F: [language == "fa" ? "ک" : language == "ar" ? "ك" : scalar]
            case 0xFBFC: [language == "fa" ? "ی" : scalar]
            default: [scalar]
            }
        }
    }
}
