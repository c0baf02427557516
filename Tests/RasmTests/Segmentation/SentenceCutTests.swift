import Rasm
import Testing

/// A line with ¦ where it must be cut, and nowhere else.
struct SentenceCutCase: Sendable, CustomTestStringConvertible {
    var marked: String
    var testDescription: String { marked }

    init(_ marked: String) {
        self.marked = marked
    }

    /// The sentences, by the marks. Space at a mark belongs to no sentence.
    var expected: [String] {
        marked.split(separator: "¦").map { part in
            String(
                String.UnicodeScalarView(
                    part.unicodeScalars.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()))
        }
    }

    var found: [String] {
        let article = Article(marked.filter { $0 != "¦" })
        return Segmenter().segments(of: article).map { article.text($0.range) }
    }
}

@Suite("Where a sentence ends")
struct SentenceCutTests {
    @Test(
        arguments: [
            "غادر الوزير.¦ وبقي السفير.", "هل يغادر؟¦ لا جواب.", "غادر!¦ وبقي السفير.", "متى؟!¦ لا جواب!!¦ انتهى.",
            "غادر الوزير…¦ وبقي السفير...¦ وحده.", "غادر الوزير .¦ وبقي السفير .",
            "بدأت القمة، وانتهت: لا بيان؛ لا صورة.",
            "انتهت القمة.¦ - لم يصدر بيان.", "انتهت القمة.\u{200F}¦ وبقي السفير.", "انتهت القمة۔¦ وبقي السفير.",
        ].map(SentenceCutCase.init))
    func `a stop, a question, a call and an ellipsis end`(_ line: SentenceCutCase) {
        #expect(line.found == line.expected)
    }

    @Test(
        arguments: [
            "بلغ السعر 7.5 دولار.¦ ثم هبط.", "عدد السكان 3.200.000 نسمة.", "وصل في 3.9.2021 صباحا.", "عند 11.45 مساء.",
            "بنسبة ٣.٧ بالمئة.¦ ثم هبطت.", "بلغ العدد 40.¦ وأصيب غيرهم.", "في عام 2018.¦ ثم عاد.",
            "على متن ياك-42.¦ ثم عاد.",
            "3. وصل الوفد.¦ ثم غادر.", "٣. وصل الوفد.", "المادة 7.3.1 واضحة.", "بنسبة 6.5%.¦ ثم هبطت.",
        ].map(SentenceCutCase.init))
    func `a decimal, a date and a list number are no end`(_ line: SentenceCutCase) {
        #expect(line.found == line.expected)
    }

    @Test(
        arguments: [
            "تحدث د. رامي ثم م. ليلى.¦ وغادرا.", "حضر أ.د. ليلى وا.د رامي.", "حضر ود. ليلى.",
            "بين د.رامي وأ.ليلى خلاف.",
            "عام 300 ق.م. في صور.¦ وبعده.", "سنة 900 هـ. في فاس.", "شركة ش.م.م. جديدة.",
            "نقلت أ.ف.ب عن شاهد.¦ ونقلت د.ب.أ. عنه.",
            "انظر ص. 8 وج. 3 منه.", "في القرن الثاني ق.م.¦ وقال المؤرخ إنه طويل.",
            "(خبز، زيت، إلخ.) وصلت.¦ وغيرها إلخ.¦ وانتهى.",
            "كتب Mr. Hill عن D.C. وعن U.S. Navy.¦ ثم سكت.", "كتبه J. K. Hill أمس.", "أوصى بفيتامين B.¦ وأضاف أنه نافع.",
            "الموقع www.example.org مغلق.¦ والبريد x.y@z.org كذلك.", "على https://example.org/ص?ب=1.2 خبر.",
            "الملف خريطة.pdf عندي.¦ وملف خريطة.قديمة.docx عندك.", "شركة Hill Inc. في دبي.",
        ].map(SentenceCutCase.init))
    func `an abbreviation, an address and a file name are no end`(_ line: SentenceCutCase) {
        #expect(line.found == line.expected)
    }

    @Test(
        arguments: [
            "Ils y sont allés.¦ Le 28 août.¦ Il était très ému.¦ Le public est déjà là.¦ La directrice, Anne Petit, a été félicitée.",
            "Il est né.¦ Sa sœur aussi.", "À 18 h.¦ Il partit.", "Ce que Jean a.¦ Il le garde.",
            "MM. Durand et Petit sont là.",
            "Mme. Petit et le gén. Roy.", "Près de 40 hab. Paris reste loin.¦ C’est tout.",
            "La société Roy Inc.¦ L’usine ferme.",
            "« Pourquoi ? »¦ Elle se tut.", "L’été.¦ Été comme hiver.",
        ].map(SentenceCutCase.init))
    func `in French a letter with an accent is a letter like any other`(_ line: SentenceCutCase) {
        #expect(line.found == line.expected)
    }

    @Test(
        arguments: [
            "Прибыло 5 тыс. человек и 3 млн. рублей.¦ Он уехал.",
            "На ул. Ленина и в доме им. В. И. Кирова тихо.¦ Все ушли.",
            "Выступил проф. Иванов, за ним зам. министра.¦ Потом все.", "Цена 5 руб. 20 коп. за штуку.",
            "См. рис. 5 и табл. 2.",
            "Площадь 5 кв. м. и больше.", "Родился в 1799 г.¦ Он рос в Москве.", "В 1799 г. Пушкин родился в Москве.",
            "Писал А. С. Пушкин.¦ В 1837 г. он погиб.", "«Да!»¦ Он ушёл.", "«Да!» — сказал он.¦ Все ушли.",
            "Хлеб, соль и т. д. были на столе.¦ Ещё вино и др.¦ Это всё.", "ИМ. КИРОВА ЗАВОД",
        ].map(SentenceCutCase.init))
    func `in Russian an abbreviation is no end, and a capital begins`(_ line: SentenceCutCase) {
        #expect(line.found == line.expected)
    }

    @Test(
        arguments: [
            "Kick-off is at 8 p.m.¦ The hosts won.", "He lives in the U.S.¦ His sister does not.",
            "The U.S. Navy left.",
            "Acme Inc.¦ The firm closed.", "Acme Inc. Holdings closed.", "“Why?”¦ She left.", "“Why?” Smith asked.",
            "“Why?” she asked.",
            "Brig. Gen. Ali spoke.", "Dr. In Kim spoke.", "Mr. O’Brien of Hill Inc. O’Brien left.",
        ].map(SentenceCutCase.init))
    func `in English a word that is capital only at a beginning begins`(_ line: SentenceCutCase) {
        #expect(line.found == line.expected)
    }

    @Test(arguments: ["عاش حتى 1990م.¦ وغادر بعدها.", "سنة 900هـ.¦ ثم عاد."].map(SentenceCutCase.init))
    func `the letter of a year is no abbreviation`(_ line: SentenceCutCase) {
        #expect(line.found == line.expected)
    }

    @Test(
        arguments: [
            "غادر السبت.¦وبقي السفير.", "غادر عام 2018.¦وبقي السفير.", "هل غادر؟¦نعم غادر.",
            "غادر السبت .¦وبقي السفير.",
            "غادر السبت.¦«لن يعود»، قالوا.",
        ].map(SentenceCutCase.init))
    func `a forgotten space hides no end`(_ line: SentenceCutCase) {
        #expect(line.found == line.expected)
    }

    @Test(
        arguments: [
            "غادر الوزير. .¦ وبقي السفير. .", "غادر الوزير. ..¦ وبقي السفير.", "عاجل.. الوزير يغادر",
            "الوزير... عودة بلا وداع",
            "قال [...] ثم سكت.¦ وقال (…) ثم عاد.", "... ثم عاد.", "غادر الوزير.[4]¦ وبقي السفير.",
            "**غادر الوزير.**¦ وبقي السفير.",
        ].map(SentenceCutCase.init))
    func `noise belongs to the sentence before it`(_ line: SentenceCutCase) {
        #expect(line.found == line.expected)
    }
}

@Suite("Where a quotation ends a sentence")
struct QuotationCutTests {
    @Test(
        arguments: [
            "قال: «لن نعود.»¦ ثم غادر.", "قال “هذا قليل”.¦ ثم غادر.", "قال: \"لن نعود.\"¦ ثم غادر.",
            "(غادر الوزير أمس.)¦ وبقي السفير.",
            "قال جار: “من جاور السعيد يسعد”.¦ “وهذا ما أراه”.", "قال: «متى نعود؟».¦ ثم غادر.", "قال ”لا“.¦ ثم غادر.",
            "قال: «وصلنا.¦ لن نعود.»¦ ثم غادر.", "انتهت القمة.¦ (وكالات)",
        ].map(SentenceCutCase.init))
    func `a stop inside a quotation ends behind it`(_ line: SentenceCutCase) {
        #expect(line.found == line.expected)
    }

    @Test(
        arguments: [
            "«متى تعود؟» سأل المذيع.¦ فضحك.", "صاح: “لن نعود!” وأضاف أنه تعب.", "سأل: «متى تعود؟»، ثم غادر.",
            "قرأ كتاب «من أين نبدأ؟» أمس.", "قال (ضاحكا!) إنه تعب.", "«لن نعود.» قال الوزير.¦ ثم غادر.",
            "عرض مسلسل «أين أبي؟ حكاية بيت» أمس.", "قال “إنه لا يثق بحرس”. القصر كله”.", "ذكر أن هذا (!) صحيح.",
        ].map(SentenceCutCase.init))
    func `a sentence goes on behind a quotation`(_ line: SentenceCutCase) {
        #expect(line.found == line.expected)
    }

    @Test(
        arguments: [
            "قال المذيع: «متى تعود؟»¦ قال الوزير: «غدا».", "ختم: «كفى!»¦ من جهته غادر السفير.",
            "قال: «تعبت.¦ متى نعود؟»¦ وأضاف أنه باق.",
        ].map(SentenceCutCase.init))
    func `another sentence begins behind a quotation`(_ line: SentenceCutCase) {
        #expect(line.found == line.expected)
    }
}
