import Rasm
import Testing

@testable import RasmExchange

@Suite("Names on both sides of a translation")
struct BilingualTests {
    static let check = BilingualCheck(
        Glossary(entries: [
            entry("shoigu", .person, "سيرغي شويغو", "شويغو", ["Sergei Shoigu", "Shoigu"], deprecated: "Shoygu"),
            entry("lavrov", .person, "سيرغي لافروف", "لافروف", ["Sergei Lavrov", "Lavrov"]),
            entry("reuters", .media, "رويترز", nil, ["Reuters"]),
            entry("usa", .country, "الولايات المتحدة", nil, ["United States"]),
        ]))

    private static func entry(
        _ id: String, _ kind: EntryKind, _ full: String, _ short: String?, _ english: [String],
        deprecated: String? = nil
    ) -> ConceptEntry {
        var en = [Term(english[0])] + english.dropFirst().map { Term($0, .shortForm) }
        if let deprecated { en.append(Term(deprecated, .shortForm, .deprecated)) }
        return ConceptEntry(
            id: id, kind: kind,
            sections: [
                LanguageSection(language: "ar", terms: [Term(full)] + (short.map { [Term($0, .shortForm)] } ?? [])),
                LanguageSection(language: "en", terms: en),
            ])
    }

    private func rules(_ arabic: String, _ english: String) throws -> [String] {
        let tmx =
            "<tmx version=\"1.4\"><header srclang=\"ar\"/><body><tu><tuv xml:lang=\"ar\"><seg>\(arabic)</seg></tuv>"
            + "<tuv xml:lang=\"en\"><seg>\(english)</seg></tuv></tu></body></tmx>"
        return try Self.check.problems(in: Array(tmx.utf8), path: "a.tmx").map(\.rule)
    }

    @Test(arguments: [
        ("قال سيرغي شويغو ذلك.", "Sergei Shoigu said so.", []),
        ("قال شويغو ذلك.", "Shoigu said so.", []),
        ("وبشويغو بدأ.", "It began with <hi>Shoigu</hi>.", []),
        ("قال شويغو ذلك.", "SHOIGU'S words.", []),
        ("قال شويغو ذلك.", "He said so.", ["missing-name"]),
        ("قال شويغو ذلك.", "Lavrov said so.", ["wrong-name"]),
        ("قال شويغو للافروف ذلك.", "Shoigu told Lavrov so.", []),
        ("قال شويغو ذلك.", "Shoygu said so.", ["deprecated-translation"]),
        ("نقلت رويترز عنه.", "Reuters quoted him.", []),
        ("نقلت رويترز عنه.", "He was quoted.", ["missing-name"]),
        ("قوات الولايات المتحدة.", "US forces.", []),
        ("قتل 1127 شخصا.", "1,197 people died.", ["different-numbers"]),
        ("قتل ١٬١٢٧ شخصا عام 2011.", "In 2011, 1,127 people died.", []),
        ("أكثر من 30،000 شخص.", "More than 30,000 people.", []),
        ("نحو مليوني شخص.", "About 2,000,000 people.", []),
        ("", "Shoigu", []),
    ])
    func `what is wrong is found, and what may be right is not`(
        _ arabic: String, _ english: String, _ expected: [String]
    ) throws {
        #expect(try rules(arabic, english) == expected)
    }

    @Test(arguments: [
        "<segment><source>قال شويغو ذلك.</source><target>He said so.</target></segment>",
        "<segment><source>قال <pc id=\"1\">شويغو</pc> ذلك.</source><target>He said so.</target></segment>",
    ])
    func `XLIFF is compared by segment`(_ segment: String) throws {
        let text =
            "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"ar\" trgLang=\"en\"><file id=\"f\">\n"
            + "<unit id=\"1\"><segment><source>شويغو</source><target>Shoigu</target></segment>\n\(segment)</unit></file></xliff>"
        let problems = try Self.check.problems(in: Array(text.utf8), path: "a.xlf")
        #expect(problems.map(\.rule) == ["missing-name"])
        #expect(problems.first?.place.line == 3)
    }
}
