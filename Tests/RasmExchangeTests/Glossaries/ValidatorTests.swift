import Rasm
import Testing

@testable import RasmExchange

@Suite("What the validator finds")
struct ValidatorTests {
    @Test(arguments: [
        GlossaryCase(
            "two entries of one id", "entries:\n  - {id: x, kind: city}\n  - {id: x, kind: city}", "4:10 duplicate-id"),
        GlossaryCase("an id with a capital", "entries: [{id: Seoul, kind: city}]", "2:16 invalid-id"),
        GlossaryCase(
            "a Wikidata item without Q", "entries: [{id: x, kind: city, wikidata: 8684}]", "2:16 invalid-wikidata"),
        GlossaryCase("a language that is none", "entries: [{id: x, kind: city, xx: a}]", "2:35 invalid-language"),
        GlossaryCase(
            "a region that is none", "entries: [{id: x, kind: city, ar: {full: {term: سيول, regions: [sy, UK]}}}]",
            "2:49 invalid-region", "2:49 invalid-region"),
        GlossaryCase(
            "two preferred terms", "entries: [{id: x, kind: city, ar: {full: {preferred: [سيول, سول]}}}]",
            "2:61 two-preferred"),
        GlossaryCase(
            "a deprecated term with nothing to become",
            "entries: [{id: x, kind: city, ar: {full: سيول, short: {deprecated: [سول]}}}]", "2:69 no-preferred"),
        GlossaryCase(
            "a full form of two entries",
            "entries:\n  - {id: x, kind: city, ar: سيول}\n  - {id: y, kind: city, ar: سيول}", "4:29 shared-full-form"),
        GlossaryCase(
            "a full form of two entries, folded",
            "entries:\n  - {id: x, kind: country, ar: أوكرانيا}\n  - {id: y, kind: country, ar: اوكرانيا}",
            "4:32 shared-full-form"),
        GlossaryCase(
            "a full form of two entries through a spelling row",
            "spellings: {سيول: [سول]}\nentries:\n  - {id: x, kind: city, ar: سيول}\n  - {id: y, kind: city, ar: {full: سول}}",
            "4:29 deprecated-is-preferred"),
        GlossaryCase(
            "evidence on both tells them apart",
            "entries:\n  - {id: x, kind: city, ar: {full: {term: سيول, near: [مدينة]}}}\n  - {id: y, kind: event, ar: {full: {term: سيول, not-near: [مدينة]}}}"
        ),
        GlossaryCase(
            "evidence on one side does not",
            "entries:\n  - {id: x, kind: city, ar: {full: سيول}}\n  - {id: y, kind: event, ar: {full: {term: سيول, near: [أمطار]}}}",
            "4:44 shared-full-form"),
        GlossaryCase(
            "an English name of two entries",
            "entries:\n  - {id: x, kind: country, en: Georgia}\n  - {id: y, kind: region, en: Georgia}",
            "4:31 shared-full-form warning"),
        GlossaryCase(
            "a short form of two people",
            "entries:\n  - {id: x, kind: person, ar: {full: بيل كلينتون, short: كلينتون}}\n  - {id: y, kind: person, ar: {full: هيلاري كلينتون, short: كلينتون}}",
            "4:61 shared-short-form note"),
        GlossaryCase(
            "a short form with a default holder",
            "entries:\n  - {id: x, kind: person, ar: {full: كيم أون, short: كيم, default-for: كيم}}\n  - {id: y, kind: person, ar: {full: كيم إيل, short: كيم}}"
        ),
        GlossaryCase(
            "a short form with two default holders",
            "entries:\n  - {id: x, kind: person, ar: {full: كيم أون, short: كيم, default-for: كيم}}\n  - {id: y, kind: person, ar: {full: كيم إيل, short: كيم, default-for: كيم}}",
            "4:10 default-for-unknown"),
        GlossaryCase(
            "a default short form the entry has not",
            "entries: [{id: x, kind: person, ar: {full: كيم أون, short: كيم, default-for: أون}}]",
            "2:16 default-for-unknown"),
        GlossaryCase(
            "a deprecated form that is another's preferred one",
            "entries:\n  - {id: x, kind: person, ar: {full: جون كيري, short: {preferred: كيري, deprecated: [كيربي]}}}\n  - {id: y, kind: person, ar: {full: جون كيربي, short: كيربي}}",
            "3:86 deprecated-is-preferred"),
        GlossaryCase(
            "a full form of two letters", "entries: [{id: qom, kind: city, ar: قم}]", "2:37 short-name warning"),
        GlossaryCase(
            "combining marks", "entries: [{id: x, kind: city, fr: \"Cote\u{0301}\"}]", "2:35 decomposed-name warning"),
        GlossaryCase(
            "an Arabic comma in a spelling row",
            "spellings: {سالم: [سليم، سلام]}\nentries: [{id: x, kind: person, ar: سالم}]", "2:20 arabic-comma warning"),
        GlossaryCase(
            "an Arabic comma between terms and in evidence",
            "entries: [{id: x, kind: city, ar: {full: {preferred: {term: سيول, near: [مدينة، عاصمة]}, deprecated: [سول، سوول]}}}]",
            "2:61 arabic-comma warning", "2:103 arabic-comma warning"),
        GlossaryCase(
            "an Arabic comma among name words",
            "name-words: {before: [ميلانيا، إيفانكا]}\nentries: [{id: x, kind: city, ar: سيول}]",
            "2:23 arabic-comma warning"),
        GlossaryCase("a term without letters", "entries: [{id: x, kind: city, en: \"—\"}]", "2:35 bad-term"),
    ])
    func `about entries and terms`(_ example: GlossaryCase) {
        expectProblems(example)
    }

    @Test(arguments: [
        GlossaryCase(
            "two rows of one key",
            "spellings:\n  أندري: [اندريه]\n  اندري: [أندراي]\nentries: [{id: x, kind: person, ar: أندري}]",
            "4:3 duplicate-row"),
        GlossaryCase(
            "a row and its reverse",
            "spellings:\n  سيرغي: [سيرجي]\n  سيرجي: [سيرغي]\nentries: [{id: x, kind: person, ar: سيرغي سيرجي}]",
            "4:11 spelling-cycle"),
        GlossaryCase(
            "three rows in a ring",
            "spellings:\n  سيرغي: [سيرجي]\n  سيرجي: [سرغي]\n  سرغي: [سرجي, سيرغي]\nentries: [{id: x, kind: person, ar: سيرغي سيرجي سرغي}]",
            "5:16 spelling-cycle"),
        GlossaryCase(
            "two admitted for each other",
            "spellings:\n  سيرغي: {admitted: [سيرجي]}\n  سيرجي: {admitted: [سيرغي]}\nentries: [{id: x, kind: person, ar: سيرغي سيرجي}]"
        ),
        GlossaryCase(
            "a key of itself", "spellings:\n  سيرغي: [سيرغي]\nentries: [{id: x, kind: person, ar: سيرغي}]",
            "3:11 spelling-cycle"),
        GlossaryCase(
            "spellings that fold away",
            "spellings:\n  سيرغي: [سيرغى, سِيرغي, سيرجي, سيرجى]\nentries: [{id: x, kind: person, ar: سيرغي}]",
            "3:11 unreachable-spelling",
            "3:18 unreachable-spelling", "3:33 unreachable-spelling"),
        GlossaryCase(
            "a row no name holds", "spellings:\n  سيرغي: [سيرجي]\nentries: [{id: x, kind: person, ar: سيرغيا}]",
            "3:3 unreachable-spelling warning"),
        GlossaryCase(
            "a row of two words",
            "spellings:\n  بيونغ يانغ: [بيونغيانغ]\nentries: [{id: x, kind: city, ar: مدينة بيونغ يانغ}]"),
        GlossaryCase(
            "an entry's own row that its names do not hold",
            "entries: [{id: x, kind: city, ar: {full: سيول, spellings: {طوكيو: [توكيو]}}}]",
            "2:60 unreachable-spelling warning"),
        GlossaryCase(
            "a term that folds to another",
            "entries: [{id: x, kind: city, ar: {full: {preferred: أوكرانيا, admitted: [اوكرانيا]}}}]",
            "2:75 unreachable-spelling"),
        GlossaryCase(
            "a term that folds to another in a language that is only written",
            "entries: [{id: x, kind: person, en: {full: {preferred: Ben Gvir, admitted: [Ben-Gvir, Ben Gvir]}}}]",
            "2:87 unreachable-spelling"),
        GlossaryCase(
            "an exact term that folds to another",
            "entries: [{id: x, kind: city, ar: {full: {preferred: جدة, admitted: [{term: جده, exact: true}]}}}]"),
        GlossaryCase(
            "a term that the rows make anyway",
            "spellings: {سيرغي: [سيرجي]}\nentries: [{id: x, kind: person, ar: {full: {preferred: سيرغي شويغو, deprecated: [سيرجي شويغو]}}}]",
            "3:82 unreachable-spelling note"),
        GlossaryCase(
            "more spellings than the index takes",
            "spellings: {ابب: [\((1...40).map { "ا" + String(repeating: "ب", count: $0 + 2) }.joined(separator: ", "))]}\nentries: [{id: x, kind: city, ar: ابب ابب ابب}]",
            "3:35 too-many-spellings"),
    ])
    func `about spelling tables`(_ example: GlossaryCase) {
        expectProblems(example)
    }

    @Test func `a long chain of rows is no cycle, and takes no stack`() {
        let rows = (0..<50_000).map { SpellingRow(key: "ا\($0)", spellings: [Spelling("ا\($0 + 1)")]) }
        #expect(SpellingCycles.problems(in: rows.map { (FoldedName($0.key), $0) }) == [])
    }

    private func expectProblems(_ example: GlossaryCase) {
        let (glossary, problems) = readYAML(example.text)
        #expect(problems == [])
        #expect(Set(GlossaryValidator.problems(in: glossary).summariesWithSeverity) == Set(example.problems))
    }
}
