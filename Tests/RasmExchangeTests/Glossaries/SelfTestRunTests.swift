import Rasm
import Testing

@testable import RasmExchange

@Suite("Self-tests of entries")
struct SelfTestRunTests {
    private static let names = """
        spellings: {شويغو: [شويجو]}
        entries:
          - {id: kim, kind: person, ar: {full: كيم جونغ أون, short: كيم}}
          - {id: bbc, kind: media, ar: {full: {preferred: بي بي سي, deprecated: [البي بي سي]}}}
          - {id: kim-il-sung, kind: person, ar: {full: كيم إيل سونغ, short: كيم}}
          - id: shoigu
            kind: person
            ar: {full: سيرغي شويغو, short: شويغو}
            tests:

        """

    @Test(arguments: [
        GlossaryCase("found as marked", "mentions: [\"قال [شويجو] و[سيرغي شويغو]\"]"),
        GlossaryCase("normalized as said", "mentions: [{text: \"قال [شويجو] نعم\", normalized: قال شويغو نعم}]"),
        GlossaryCase("normalized, without brackets", "mentions: [{text: قال شويجو نعم, normalized: قال شويغو نعم}]"),
        GlossaryCase("nothing in it", "none: [قرار شويجوي]"),
        GlossaryCase("not found", "mentions: [\"قال [شيغو] نعم\"]", "«شيغو» is not found"),
        GlossaryCase("found and not marked", "mentions: [\"قال [شويجو] وشويغو\"]", "«شويغو» is found and not marked"),
        GlossaryCase(
            "found with other bounds", "mentions: [\"قال سيرغي [شويغو]\"]",
            "«شويغو» is not found, but «سيرغي شويغو» as «shoigu»; «سيرغي شويغو» is found and not marked"),
        GlossaryCase(
            "found as another", "mentions: [\"قال [كيم إيل سونغ]\"]",
            "«كيم إيل سونغ» is not found, but «كيم إيل سونغ» as «kim-il-sung»"),
        GlossaryCase("ambiguous", "mentions: [\"قال [كيم] نعم\"]", "«كيم» is not found, since «كيم» is ambiguous here"),
        GlossaryCase(
            "normalized to something else", "mentions: [{text: \"قال [شويجو]\", normalized: قال شويجو}]",
            "the sentence becomes «قال شويغو», not «قال شويجو»"),
        GlossaryCase(
            "found where nothing should be", "none: [قال شويجو]", "«شويجو» is found as «shoigu», and nothing should be"),
    ])
    func `each failure says what was found and what was expected`(_ example: GlossaryCase) throws {
        let (glossary, problems) = readYAML(Self.names + "      " + example.text)
        #expect(problems == [])
        let failures = SelfTestRun(TermIndex(glossary)).problems()
        #expect(failures.map(\.message) == example.problems)
        #expect(failures.allSatisfy { $0.place.line == 11 && $0.rule == "failing-test" })
    }

    @Test(arguments: ["قال لل[بي بي سي]", "قال ل[لبي بي سي]", "قال ل[بي بي سي]", "قال ب[البي بي سي]"])
    func `an article that goes with the rewrite may be marked or not`(_ sentence: String) throws {
        let text =
            "entries: [{id: bbc, kind: media, ar: {full: {preferred: بي بي سي, deprecated: [البي بي سي]}}, tests: {mentions: [\"\(sentence)\"]}}]"
        #expect(SelfTestRun(TermIndex(readYAML(text).glossary)).problems() == [])
    }
}
