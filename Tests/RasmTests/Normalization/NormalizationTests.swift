import Rasm
import Testing

struct RewriteCase: Sendable, CustomTestStringConvertible {
    var before: String
    var after: String

    init(_ before: String, _ after: String) {
        self.before = before
        self.after = after
    }

    var testDescription: String { "\(before) → \(after)" }
}

@Suite("What is written")
struct NormalizationTests {
    @Test(arguments: [
        RewriteCase("وشويجو", "وشويغو"),
        RewriteCase("سيرجي شويجو", "سيرغي شويغو"),
        RewriteCase("جونغ أون", "كيم"),
        RewriteCase("لجونغ أون", "لكيم"),
        RewriteCase("كيم جونج أون", "كيم جونغ أون"),
        RewriteCase("كيم جونغ-أون", "كيم جونغ أون"),
        RewriteCase("كيم جونغون", "كيم جونغ أون"),
        RewriteCase("بيونغيانغ", "بيونغ يانغ"),
        RewriteCase("ببيونج يانج", "ببيونغ يانغ"),
        RewriteCase("كير جايلز", "كير جايلز"),
        RewriteCase("هونغ كيون", "هونغ كيون"),
        RewriteCase("الولايات المتحدة الامريكيه", "الولايات المتحدة الأمريكية"),
        RewriteCase("سوريه", "سورية"),
    ])
    func `a spelling becomes the glossary's, of the same type`(_ example: RewriteCase) {
        #expect(normalized(example.before) == example.after)
    }

    @Test(arguments: [
        RewriteCase("للجارديان", "للغارديان"),
        RewriteCase("لجارديان", "للغارديان"),
        RewriteCase("بجارديان", "بالغارديان"),
        RewriteCase("لالكرملين", "للكرملين"),
        RewriteCase("للبي بي سي", "لبي بي سي"),
        RewriteCase("وللبي بي سي", "ولبي بي سي"),
        RewriteCase("بالبي بي سي", "ببي بي سي"),
        RewriteCase("ﻷوكرانيا", "لأوكرانيا"),
        RewriteCase("لأوكرانيا", "لأوكرانيا"),
        RewriteCase("للاذقيه", "للاذقية"),
        RewriteCase("لـلكرملين", "لـلكرملين"),
    ])
    func `the rewrite agrees with its proclitic`(_ example: RewriteCase) {
        #expect(normalized(example.before) == example.after)
    }

    @Test(arguments: [
        RewriteCase("شُويجو", "شويغو"),
        RewriteCase("بـِشـويجو", "بـِشويغو"),
        RewriteCase("«كيم» جونج أون", "«كيم» جونغ أون"),
        RewriteCase("كيم\u{A0}جونج  أون", "كيم\u{A0}جونغ  أون"),
        RewriteCase("كيم\nجونج أون", "كيم\nجونغ أون"),
        RewriteCase("غيران ٢٥", "غيران ٢٥"),
        RewriteCase("\u{200F}بـوتين\u{200F}", "\u{200F}بوتين\u{200F}"),
    ])
    func `noise inside a word vanishes, what stands between words stays`(_ example: RewriteCase) {
        #expect(normalized(example.before) == example.after)
    }

    @Test func `a rewrite that would lose a mark between words is only suggested`() throws {
        let article = Article("كيم «جونغون»")
        let finding = try #require(Analysis(of: article, index: SmallGlossary.index).findings.first)
        #expect(finding.edit == nil)
        #expect(finding.suggestion == "كيم جونغ أون")
        #expect(normalized("كيم «جونغون»") == "كيم «جونغون»")
    }

    @Test func `an ambiguous name is reported and never rewritten`() throws {
        let findings = Analysis(of: Article("قال سميث"), index: SmallGlossary.index).findings
        #expect(findings.map(\.rule) == [.ambiguousName])
        #expect(findings.allSatisfy { $0.edit == nil && $0.severity == .note })
    }

    @Test(arguments: [
        (HouseStyle(shortForms: .expanded), "قال شويجو ثم قال شويجو", "قال سيرغي شويغو ثم قال شويغو"),
        (HouseStyle(shortForms: .expanded), "سيرغي شويغو ثم شويغو", "سيرغي شويغو ثم شويغو"),
        (HouseStyle(months: .levantine), "في يوليو 2020", "في تموز 2020"),
        (HouseStyle(months: .egyptian), "في تموز 2020", "في يوليو 2020"),
        (HouseStyle(months: .both), "في يوليو 2020", "في تموز/يوليو 2020"),
        (HouseStyle(months: .both), "في يوليو/تموز 2020", "في يوليو/تموز 2020"),
        (HouseStyle(), "في يوليو/تموز 2020", "في يوليو/تموز 2020"),
    ])
    func `house style decides on short forms and months`(_ style: HouseStyle, _ before: String, _ after: String) {
        #expect(normalized(before, style: style) == after)
        #expect(normalized(after, style: style) == after)
    }

    @Test func `a rule that is off neither reports nor rewrites`() {
        let style = HouseStyle(severities: [.orthography: nil])
        #expect(Analysis(of: Article("اوكرانيا"), index: SmallGlossary.index, style: style).findings.isEmpty)
        #expect(normalized("اوكرانيا", style: style) == "اوكرانيا")
        #expect(
            Analysis(of: Article("اوكرانيا"), index: SmallGlossary.index, style: style).mentions.map(\.rendering) == [
                "اوكرانيا"
            ])
    }
}
