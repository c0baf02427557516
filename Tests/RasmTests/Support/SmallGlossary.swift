import Rasm

/// Names enough for every trap of Arabic the tests know.
enum SmallGlossary {
    static let glossary = Glossary(
        entries: [
            entry(
                "kim-jong-un", .person, "كيم جونغ أون", short: "كيم", deprecatedShort: ["جونغ أون"], defaultFor: ["كيم"]
            ),
            entry("kim-jong-il", .person, "كيم جونغ إيل", short: "كيم"),
            entry("kim-hong-kyun", .person, "كيم هونغ كيون", admittedShort: ["هونغ كيون"]),
            entry("kim-il-sung", .person, "كيم إيل سونغ", admittedShort: ["إيل سونغ"]),
            entry("vladimir-putin", .person, "فلاديمير بوتين", short: "بوتين"),
            entry("sergei-shoigu", .person, "سيرغي شويغو", short: "شويغو"),
            entry("donald-trump", .person, "دونالد ترامب", short: "ترامب"),
            entry("edward-wong", .person, "إدوارد وونغ", short: "وونغ"),
            entry("yuri-gagarin", .person, "يوري غاغارين", short: "غاغارين"),
            entry("keir-giles", .person, "كير جايلز", short: "جايلز"),
            entry("john-smith", .person, "جون سميث", short: "سميث"),
            entry("adam-smith", .person, "آدم سميث", short: "سميث"),
            entry("kremlin", .organisation, "الكرملين"),
            entry("the-guardian", .media, "الغارديان", deprecated: ["غارديان"]),
            entry("bbc", .media, "بي بي سي", admitted: ["BBC", "هيئة الإذاعة البريطانية"], deprecated: ["البي بي سي"]),
            entry("bbc-news", .media, "بي بي سي نيوز"),
            entry("tass", .media, "تاس", admitted: ["وكالة تاس"]),
            entry("washington-post", .media, "واشنطن بوست"),
            entry("washington-dc", .city, "واشنطن"),
            entry("pyongyang", .city, "بيونغ يانغ"),
            entry("komsomolsk-on-amur", .city, "كومسومولسك أون أمور"),
            entry("latakia", .city, "اللاذقية"),
            entry("russia", .country, "روسيا", admitted: ["روسيا الاتحادية", "الاتحاد الروسي"]),
            entry("ukraine", .country, "أوكرانيا"),
            entry("pacific-fleet", .organisation, "أسطول المحيط الهادئ", admitted: ["أسطول المحيط الهادئ الروسي"]),
            entry("rt", .media, terms: [Term("روسيا اليوم", evidence: Evidence(near: ["قناة"]))]),
            entry("germany", .country, "ألمانيا"),
            entry("china", .country, "الصين"),
            entry("south-korea", .country, "كوريا الجنوبية", admitted: ["جمهورية كوريا"]),
            entry("north-korea", .country, "كوريا الشمالية"),
            entry("syria", .country, "سوريا", admitted: ["سورية"]),
            entry("united-states", .country, "الولايات المتحدة", admitted: ["الولايات المتحدة الأمريكية", "أمريكا"]),
            entry("hwasong", .weapon, "هواسونغ"),
            entry(
                "geran-25", .weapon,
                terms: [
                    Term("غيران-25"), Term("Geranium-25", .fullForm, .admitted),
                    Term("جيران-25", .fullForm, .deprecated),
                ]),
            seoul, march, august, july,
            entry("ali-khamenei", .person, "علي خامنئي", short: "خامنئي"),
            entry("jeddah", .city, terms: [Term("جدة", evidence: Evidence(isExact: true))]),
            entry("pope-francis", .person, terms: [Term("جورج", evidence: Evidence(near: ["بابا"]))]),
            entry("hanoi", .city, terms: [Term("هانوي", evidence: Evidence(isExact: true))]),
            entry("sirte", .city, "سرت"),
            entry("jens-stoltenberg", .person, "ينس ستولتنبرغ", short: "ستولتنبرغ"),
            entry("mike-pence", .person, "مايك بنس", short: "بنس"),
            entry("mahmoud-abbas", .person, "محمود عباس", short: "عباس", admittedShort: ["أبو مازن"]),
            entry("bin-laden", .person, "أسامة بن لادن", short: "بن لادن"),
            entry("bin-salman", .person, "محمد بن سلمان", short: "بن سلمان", admittedShort: ["ابن سلمان"]),
            entry("abiy-ahmed", .person, "آبي أحمد"),
            entry("elon-musk", .person, "إيلون ماسك", short: "ماسك"),
            entry("stockholm", .city, "ستوكهولم"), entry("santiago", .city, "سانتياغو"), entry("dubai", .city, "دبي"),
            entry("raqqa", .city, "الرقة"), entry("lviv", .city, "لفيف"), entry("amman", .city, "عمّان"),
            entry("oman", .country, terms: [Term("سلطنة عمان"), Term("عُمان", .shortForm)]),
            entry("reuters", .media, "رويترز"), entry("opec", .organisation, "أوبك", deprecated: ["الأوبك"]),
            entry("taliban", .organisation, "طالبان"), entry("luxembourg", .country, "لوكسمبورغ"),
            entry("egypt", .country, "مصر"), entry("qatar", .country, "قطر"), entry("chad", .country, "تشاد"),
            entry("lebanon", .country, "لبنان"), entry("samoa", .country, "ساموا"),
            entry("morocco", .country, "المغرب"),
            entry("emirates", .country, "الإمارات"), entry("chile", .country, "تشيلي"),
            month("month-june", "يونيو", "حزيران"), month("month-october", "أكتوبر", "تشرين الأول"),
            month("month-february", "فبراير", "شباط"), month("month-september", "سبتمبر", "أيلول"),
            entry(
                "nsc", .organisation,
                terms: [Term("مجلس الأمن القومي", evidence: Evidence(notNext: ["الروسي"], notPrevious: ["اتحاد"]))]),
        ],
        spellings: [
            row("سيرغي", "سيرجي", "سرغي"), row("شويغو", "شويجو", "شويقو"), row("جونغ أون", "جونج أون", "جونغون"),
            row("غاغارين", "جاجارين"), row("الغارديان", "الجارديان"), row("غارديان", "جارديان"),
            row("بيونغ يانغ", "بيونغيانغ", "بيونج يانج"),
            row("فلاديمير", "فلادمير"), row("يوري", "إيوري"), row("بنس", "بينس"), row("بن لادن", "ابن لادن"),
            row("ستوكهولم", "استوكهولم"), row("سانتياغو", "سانتياجو"), row("سيول", "سيؤول", "سيأول", "سؤول"),
            row("رويترز", "رويتر"), row("لوكسمبورغ", "لوكسمبرج"), row("تشيلي", "شيلي"), row("لفيف", "لفوف"),
        ],
        nameWords: NameWords(
            before: ["ميلانيا", "جورج", "أكيم"].map { NameWord($0) },
            after: ["كارداشيان", "*ونغ", "داي جونغ", "الابن"].map { NameWord($0) }, ordinary: [NameWord("كسرت")]))

    static let index = TermIndex(glossary)

    private static let seoul = entry(
        "seoul", .city,
        terms: [Term("سيول", .fullForm, .preferred, evidence: Evidence(notNear: ["جارفة", "فيضانات", "أمطار"]))])
    private static let march = entry(
        "month-march", .month,
        terms: [
            Term("مارس", regions: ["EG", "SA"], evidence: Evidence(near: ["#day", "#year", "#month", "شهر"])),
            Term("آذار", .fullForm, .admitted, regions: ["SY", "LB"]),
        ])
    private static let august = entry(
        "month-august", .month,
        terms: [
            Term("أغسطس", regions: ["EG", "SA"]),
            Term(
                "آب", .fullForm, .admitted, regions: ["SY", "LB"],
                evidence: Evidence(near: ["#day", "#year", "#month", "شهر"])),
        ])
    private static let july = entry(
        "month-july", .month,
        terms: [Term("يوليو", regions: ["EG", "SA"]), Term("تموز", .fullForm, .admitted, regions: ["SY", "LB"])])

    private static func month(_ id: String, _ egyptian: String, _ levantine: String) -> ConceptEntry {
        entry(
            id, .month,
            terms: [
                Term(egyptian, regions: ["EG", "SA"]), Term(levantine, .fullForm, .admitted, regions: ["SY", "LB"]),
            ])
    }

    static func row(_ key: String, _ spellings: String...) -> SpellingRow {
        SpellingRow(key: key, spellings: spellings.map { Spelling($0) })
    }

    static func entry(_ id: String, _ kind: EntryKind, terms: [Term], defaultFor: [String] = []) -> ConceptEntry {
        ConceptEntry(
            id: id, kind: kind, sections: [LanguageSection(language: "ar", terms: terms, defaultFor: defaultFor)])
    }

    static func entry(
        _ id: String, _ kind: EntryKind, _ full: String, admitted: [String] = [], deprecated: [String] = [],
        short: String? = nil,
        admittedShort: [String] = [], deprecatedShort: [String] = [], defaultFor: [String] = []
    ) -> ConceptEntry {
        var terms = [Term(full)]
        terms += admitted.map { Term($0, .fullForm, .admitted) }
        terms += deprecated.map { Term($0, .fullForm, .deprecated) }
        if let short { terms.append(Term(short, .shortForm)) }
        terms += admittedShort.map { Term($0, .shortForm, .admitted) }
        terms += deprecatedShort.map { Term($0, .shortForm, .deprecated) }
        return entry(id, kind, terms: terms, defaultFor: defaultFor)
    }
}

/// A mention in words: `proclitics|surface>entry`, as the tables of the tests write it.
func shorthand(_ text: String, style: HouseStyle = HouseStyle(), index: TermIndex = SmallGlossary.index) -> [String] {
    let article = Article(text)
    return Analysis(of: article, index: index, style: style).mentions.map {
        "\(article.text($0.proclitics))|\(article.text($0.range))>\($0.entry)\($0.isResolved ? "" : "?")"
    }
}

func normalized(_ text: String, style: HouseStyle = HouseStyle(), index: TermIndex = SmallGlossary.index) -> String {
    let article = Article(text)
    let bytes = Analysis(of: article, index: index, style: style).edits.applied(to: article.bytes)
    return String(decoding: bytes, as: UTF8.self)
}
