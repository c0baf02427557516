import Testing

@testable import Rasm

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

    @Test(arguments: ["شويجو", "وشويجو"])
    func `a deprecated name that nothing is written for is told of, and stays`(text: String) {
        let section = LanguageSection(language: "ar", terms: [Term("شويجو", .fullForm, .deprecated)])
        let index = TermIndex(Glossary(entries: [ConceptEntry(id: "shoigu", kind: .person, sections: [section])]))
        let findings = Analysis(of: Article(text), index: index).findings
        #expect(findings.map(\.rule) == [.deprecatedTerm])
        #expect(findings.allSatisfy { $0.edit == nil && $0.surface == "شويجو" })
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

    @Test(arguments: [
        RewriteCase("كيم جونج–أون", "كيم جونغ أون"), RewriteCase("جيران–25", "غيران-25"),
        RewriteCase("كيم جونج – أون", "كيم جونج – أون"), RewriteCase("كيم جونج—أون", "كيم جونج—أون"),
        RewriteCase("كيم جونج––أون", "كيم جونج––أون"),
    ])
    func `an en dash that touches both words is a hyphen`(_ example: RewriteCase) {
        #expect(normalized(example.before) == example.after)
        #expect(normalized(example.after) == example.after)
    }

    @Test(arguments: [
        RewriteCase("سيرجي شوي\u{200B}جو", "سيرغي شويغو"),
        RewriteCase("شوي\u{200B}جو\u{200B} قال", "شويغو\u{200B} قال"),
        RewriteCase("كيم\u{200B}جونج\u{200B}أون", "كيم\u{200B}جونغ\u{200B}أون"),
        RewriteCase("قال كيم جونج\u{200B}أون", "قال كيم جونغ\u{200B}أون"),
        RewriteCase("وسيرجي\u{200B}شويجو وشويجو", "وسيرغي\u{200B}شويغو وشويغو"),
        RewriteCase("كيم\u{200B} جونج أون", "كيم\u{200B} جونغ أون"),
    ])
    func `a zero-width space hides no name, inside a word or between words`(_ example: RewriteCase) {
        #expect(normalized(example.before) == example.after)
        #expect(normalized(example.after) == example.after)
    }

    @Test(arguments: ["مصر\u{200B}ية", "قال\u{200B}بوتين", "غاغارين\u{200B}ات كيم\u{200B}ياء"])
    func `a part of a word beside a zero-width space is no name`(_ text: String) {
        #expect(shorthand(text).isEmpty)
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
        #expect(findings.map { $0.message() } == ["سميث may be john-smith or adam-smith; write the full name once"])
    }

    @Test(arguments: [
        (["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c"),
    ])
    func `an ambiguous name lists all it may be`(_ candidates: [String], _ words: String) {
        let finding = Finding(
            rule: .ambiguousName, severity: .note, range: 0..<0, entry: "a", rivals: Array(candidates.dropFirst()),
            surface: "x")
        #expect(finding.message() == "x may be \(words); write the full name once")
    }

    @Test func `the likeliest of an ambiguous name comes first`() {
        let findings = Analysis(of: Article("جون سميث ثم آدم سميث ثم سميث"), index: SmallGlossary.index).findings
        #expect(findings.map(\.candidates) == [["adam-smith", "john-smith"]])
    }

    @Test(arguments: [
        (HouseStyle(shortForms: .expanded), "قال شويجو ثم قال شويجو", "قال سيرغي شويغو ثم قال شويغو"),
        (HouseStyle(shortForms: .expanded), "سيرغي شويغو ثم شويغو", "سيرغي شويغو ثم شويغو"),
        (HouseStyle(months: .levantine), "في يوليو 2020", "في تموز 2020"),
        (HouseStyle(months: .egyptian), "في تموز 2020", "في يوليو 2020"),
        (HouseStyle(months: .both), "في يوليو 2020", "في تموز/يوليو 2020"),
        (HouseStyle(months: .both), "في يوليو/تموز 2020", "في يوليو/تموز 2020"),
        (HouseStyle(), "في يوليو/تموز 2020", "في يوليو/تموز 2020"),
        (HouseStyle(shortForms: .expanded), "قال أبو مازن", "قال محمود عباس"),
        (HouseStyle(shortForms: .unified), "قال أبو مازن", "قال عباس"),
    ])
    func `house style decides on short forms and months`(_ style: HouseStyle, _ before: String, _ after: String) {
        #expect(normalized(before, style: style) == after)
        #expect(normalized(after, style: style) == after)
    }

    @Test(arguments: [
        "شباط/فبراير 2020", "تشرين الأول (أكتوبر)", "يونيو حزيران", "يونيو - حزيران", "5 آب أغسطس", "5 آب – أغسطس",
        "أبو مازن محمود عباس", "أبو مازن (محمود عباس)", "محمود عباس «أبو مازن»",
    ])
    func `two names of one entry side by side are left as they are`(_ text: String) {
        for style in PropertyTests.styles { #expect(normalized("في \(text) قال", style: style) == "في \(text) قال") }
    }

    @Test(arguments: [
        RewriteCase("في يوليو، ثم في تموز", "في تموز، ثم في تموز"), RewriteCase("في يوليو. تموز", "في تموز. تموز"),
        RewriteCase("يوليو يوليو", "تموز تموز"),
    ])
    func `months that only follow each other are rewritten`(_ example: RewriteCase) {
        #expect(normalized(example.before, style: HouseStyle(months: .levantine)) == example.after)
    }

    @Test(arguments: [
        "مدينة 6 أكتوبر", "بمدينة السادس من أكتوبر", "شارع 26 يوليو", "حرب أكتوبر", "وحركة 6 يونيو", "أكتوبر الأحمر",
        "ثورة الثالث والعشرين من يوليو",
    ])
    func `a month in a name is no date`(_ text: String) {
        #expect(normalized("في \(text)", style: HouseStyle(months: .levantine)) == "في \(text)")
    }

    @Test(arguments: [
        RewriteCase("في السادس من أكتوبر", "في السادس من تشرين الأول"),
        RewriteCase("الحرب في أكتوبر", "الحرب في تشرين الأول"),
        RewriteCase("مدينة، 6 أكتوبر", "مدينة، 6 تشرين الأول"), RewriteCase("مدينة 46 أكتوبر", "مدينة 46 تشرين الأول"),
    ])
    func `a date is`(_ example: RewriteCase) {
        #expect(normalized(example.before, style: HouseStyle(months: .levantine)) == example.after)
    }

    @Test func `منظمة أيلول الأسود stays in an Egyptian house`() {
        #expect(normalized("منظمة أيلول الأسود", style: HouseStyle(months: .egyptian)) == "منظمة أيلول الأسود")
        #expect(normalized("أيلول الماضي", style: HouseStyle(months: .egyptian)) == "سبتمبر الماضي")
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
