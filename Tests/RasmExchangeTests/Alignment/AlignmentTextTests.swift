import Testing

@testable import RasmExchange

/// The sentences that are aligned are what people read.
@Suite("Texts to align")
struct AlignmentTextTests {
    private static let markdown: [(source: String, text: String)] = [
        ("# Kim *met* Putin ##\n", "Kim met Putin"), ("Setext\n======\n", "Setext"), ("#tag\n", "#tag"),
        ("**وصل** [شويغو](https://example.org \"x\") إلى _باكو_.\n", "وصل شويغو إلى باكو."),
        ("وصل *شويغو\nإلى* باكو.\n", "وصل شويغو إلى باكو."), ("one  \ntwo\\\nthree\n", "one\ntwo\nthree"),
        ("- first\n- **second**\n  goes on\n1. third\n", "first\n\nsecond goes on\n\nthird"),
        ("> quoted\n> still\n\nnot\n", "quoted still\n\nnot"), ("a `code *x*` b\n", "a code *x* b"),
        ("5 * 3 * 2 and snake_case_name and a*\n", "5 * 3 * 2 and snake_case_name and a*"),
        ("***both*** and **bold *in* it**\n", "both and bold in it"), ("~~gone~~ ~5\n", "gone ~5"),
        (
            "[by label][1], [plain], [1] and [none]\n\n[1]: https://example.org\n[plain]: <x> \"t\"\n",
            "by label, plain, 1 and [none]"
        ),
        ("see![a *map*](map.png) here[^1].\n\n[^1]: A note.\n", "see here.\n\na map\n\nA note."),
        ("<b>bold</b> &amp; <https://example.org> 3 < 4\n", "bold & https://example.org 3 < 4"),
        ("\\*not emphasis\\* \\[x\\]\n", "*not emphasis* [x]"),
        ("---\ntitle: x\n---\ntext\n\n***\n\n```\ncode\n```\n", "text"),
        ("| a | b |\n|---|---|\n| **c** | d \\| e |\n", "a\n\nb\n\nc\n\nd | e"),
        ("[ملاحظة]: هذا نص طويل.\n", "[ملاحظة]: هذا نص طويل."), ("- [x] done\n", "done"),
    ]

    @Test(arguments: markdown)
    func `markdown is read without its markup`(_ source: String, _ text: String) {
        var read = MarkdownReading.text(of: Array(source.utf8))[...]
        while read.last == "\n" { read.removeLast() }
        #expect(read == text)
    }

    private static let english = """
        The minister of foreign affairs arrived in the capital on Monday for talks that are expected to last until the end of the week, \
        according to officials. He will meet the president, the prime minister and the leaders of the opposition before he leaves for Baku.
        """
    private static let arabic = """
        وصل وزير الخارجية إلى العاصمة يوم الاثنين لإجراء محادثات يتوقع أن تستمر حتى نهاية الأسبوع وفق ما أعلنه مسؤولون. وسيلتقي الوزير الرئيس ورئيس \
        الوزراء وقادة المعارضة قبل أن يغادر إلى باكو في ختام زيارته الرسمية الأولى إلى البلاد منذ توليه منصبه.
        """

    /// Wraps a text as `fold -s` does.
    private static func wrapped(_ text: String, _ column: Int, inBytes: Bool = false) -> String {
        func length(_ text: String) -> Int { inBytes ? text.utf8.count : text.unicodeScalars.count }
        var lines = [""]
        for word in text.split(separator: " ") {
            let line = lines[lines.count - 1]
            if line.isEmpty {
                lines[lines.count - 1] = String(word)
            } else if length(line) + 1 + length(String(word)) > column {
                lines.append(String(word))
            } else {
                lines[lines.count - 1] += " " + word
            }
        }
        return lines.joined(separator: "\n")
    }

    @Test(arguments: [english, arabic], [40, 60, 76])
    func `the lines of wrapped paragraphs are joined`(_ text: String, _ column: Int) throws {
        for inBytes in [false, true] {
            let paragraphs = [text, text].map { Self.wrapped($0, column, inBytes: inBytes) }
            for gap in ["\n\n", "\n"] {
                let read = try #require(
                    WrappedLines(Array(("A headline\n\n" + paragraphs.joined(separator: gap) + "\n").utf8)))
                let lines = String(decoding: read.joined, as: UTF8.self).split(separator: "\n").map(String.init)
                #expect(lines.joined(separator: " ") == "A headline \(text) \(text)")
                // Without a blank line a paragraph may end where its last line is full.
                #expect(lines.count == 3 || gap == "\n" && lines.count == 2)
            }
        }
    }

    private static let meant = [
        // Sentences, headlines, verses, a list of names: as long as they are.
        english.replacing(". ", with: ".\n"),
        [english, arabic, english, arabic, english, arabic].joined(separator: "\n"),
        "Kim meets Putin\nTrump talks to Xi about trade\nOil falls\nFrance votes on Sunday in the first round\nGold rises to a record high\nRain",
        "قفا نبك من ذكرى حبيب ومنزل\nبسقط اللوى بين الدخول فحومل\nفتوضح فالمقراة لم يعف رسمها\nلما نسجتها من جنوب وشمأل\nترى بعر الآرام في عرصاتها\nوقيعانها كأنه حب فلفل",
        "Shall I compare thee to a summer's day?\nThou art more lovely and more temperate:\nRough winds do shake the darling buds of May,\nAnd summer's lease hath all too short a date;\nSometime too hot the eye of heaven shines,\nAnd often is his gold complexion dimm'd;",
        "one\ntwo\nthree\nfour\nfive\nsix", "",
    ]

    @Test(arguments: meant)
    func `lines that are meant stay`(_ text: String) {
        #expect(WrappedLines(Array(text.utf8)) == nil)
    }
}
