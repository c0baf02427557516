import Rasm
import Testing

@Suite("Whose name a mention is")
struct ResolutionTests {
    @Test(arguments: [
        MentionCase("كيم", "|كيم>kim-jong-un"),
        MentionCase("مات كيم جونغ إيل. وكان كيم مريضا", "|كيم جونغ إيل>kim-jong-il", "|كيم>kim-jong-il"),
        MentionCase("قال سميث", "|سميث>john-smith?"),
        MentionCase("كتب آدم سميث كتابا، وقال سميث", "|آدم سميث>adam-smith", "|سميث>adam-smith"),
        MentionCase("قال سميث قبل أن يصل جون سميث", "|سميث>john-smith", "|جون سميث>john-smith"),
        MentionCase(
            "جون سميث ثم آدم سميث ثم سميث", "|جون سميث>john-smith", "|آدم سميث>adam-smith", "|سميث>adam-smith?"),
        MentionCase(
            "كيم جونغ أون وكيم جونغ إيل وكيم", "|كيم جونغ أون>kim-jong-un", "و|كيم جونغ إيل>kim-jong-il",
            "و|كيم>kim-jong-un"),
    ])
    func `a short form is the one the article names in full, else the default holder, else ambiguous`(
        _ example: MentionCase
    ) {
        #expect(shorthand(example.text) == example.mentions)
    }

    @Test func `entries of two glossaries with one id are one`() {
        var glossary = SmallGlossary.glossary
        glossary.merge(SmallGlossary.glossary)
        #expect(shorthand("قال سيرجي شويجو", index: TermIndex(glossary)) == ["|سيرجي شويجو>sergei-shoigu"])
        #expect(normalized("قال سيرجي شويجو", index: TermIndex(glossary)) == "قال سيرغي شويغو")
    }

    @Test(arguments: [
        MentionCase("ميلانيا ترامب"), MentionCase("وميلانيا ترامب"), MentionCase("كيم كارداشيان"),
        MentionCase("كيم داي جونغ"),
        MentionCase("ترامب الابن"), MentionCase("دونالد ترامب الابن"),
        MentionCase("نعومي كامبل وكيم يو جونغ"), MentionCase("جورج واشنطن"),
        MentionCase("ميلانيا وترامب", "و|ترامب>donald-trump"),
        MentionCase("كيم، كارداشيان", "|كيم>kim-jong-un"),
        MentionCase("استقبل كيم سيرغي شويغو", "|كيم>kim-jong-un", "|سيرغي شويغو>sergei-shoigu"),
    ])
    func `a short form inside an unlisted longer name is somebody else's`(_ example: MentionCase) {
        #expect(shorthand(example.text) == example.mentions)
    }

    @Test(arguments: [
        MentionCase("أنقذوا لاجئا سوريا وصاروخا روسيا"),
        MentionCase("التقى رئيسا روسيا والصين", "|روسيا>russia", "و|الصين>china"),
        MentionCase("صاروخًا روسيًا"), MentionCase("صاروخاً روسياً"), MentionCase("لروسيا", "ل|روسيا>russia"),
    ])
    func `an adjective in the accusative is no country`(_ example: MentionCase) {
        #expect(shorthand(example.text) == example.mentions)
    }

    @Test(arguments: [
        MentionCase("رد على خامنئي", "|خامنئي>ali-khamenei"), MentionCase("وعلى خامنئي", "|خامنئي>ali-khamenei"),
        MentionCase("قال على خامنئى", "|خامنئى>ali-khamenei"),
        MentionCase("قال علي خامنئي", "|علي خامنئي>ali-khamenei"),
        MentionCase("في جدة", "|جدة>jeddah"), MentionCase("قال جده"), MentionCase("وجده"),
        MentionCase("بجِدّة", "ب|جِدّة>jeddah"),
        MentionCase("كسرت الباب"), MentionCase("في سرت وكسرت", "|سرت>sirte"),
        MentionCase("مجلس الأمن القومي الروسي"), MentionCase("مجلس الأمن القومي. الروسي", "|مجلس الأمن القومي>nsc"),
        MentionCase("اتحاد مجلس الأمن القومي"),
    ])
    func `ordinary words are no names`(_ example: MentionCase) {
        #expect(shorthand(example.text) == example.mentions)
    }

    @Test(arguments: [
        MentionCase("أسطول المحيط الهادئ الأمريكي"),
        MentionCase("أسطول المحيط الهادئ، الأمريكي", "|أسطول المحيط الهادئ>pacific-fleet"),
        MentionCase("لأسطول المحيط الهادئ الروسي", "ل|أسطول المحيط الهادئ الروسي>pacific-fleet"),
        MentionCase("أسطول المحيط الهادئ الجديد", "|أسطول المحيط الهادئ>pacific-fleet"),
        MentionCase("الولايات المتحدة المكسيكية"), MentionCase("في ﻫﺎﻧﻮﻱ", "|ﻫﺎﻧﻮﻱ>hanoi"),
        MentionCase("أمريكا اللاتينية وأمريكا", "و|أمريكا>united-states"),
        MentionCase("الكرملين الروسي", "|الكرملين>kremlin"),
    ])
    func `the like-named thing of another state is another thing`(_ example: MentionCase) {
        #expect(shorthand(example.text) == example.mentions)
    }

    @Test(arguments: [
        MentionCase("قناة روسيا اليوم", "|روسيا اليوم>rt"), MentionCase("إن روسيا اليوم أقوى", "|روسيا>russia"),
    ])
    func `a homograph without evidence does not hide the name it begins with`(_ example: MentionCase) {
        #expect(shorthand(example.text) == example.mentions)
    }

    @Test(arguments: [
        MentionCase("مارس الرياضة"), MentionCase("آب إلى بيته"), MentionCase("سيول جارفة"), MentionCase("أمطار وسيول"),
        MentionCase("11 مارس", "|مارس>month-march"),
        MentionCase("في مارس 2020", "|مارس>month-march"),
        MentionCase("الخامس من شهر آب", "|آب>month-august"),
        MentionCase("في آب/أغسطس", "|آب>month-august", "|أغسطس>month-august"),
        MentionCase("بين موسكو وسيول", "و|سيول>seoul"),
        MentionCase("ضربت فيضانات البلاد، وسيول تستعد", "و|سيول>seoul"), MentionCase("ضربت فيضانات البلاد وسيول تستعد"),
        MentionCase("جيران-25 وجيران25", "|جيران-25>geran-25", "و|جيران25>geran-25"), MentionCase("جيران 25 عائلة"),
        MentionCase("وقعت فيضانات. وصل إلى سيول", "|سيول>seoul"),
    ])
    func `a homograph needs its evidence`(_ example: MentionCase) {
        #expect(shorthand(example.text) == example.mentions)
    }

    @Test(arguments: [
        MentionCase("سيؤول الحكم إلى المجلس"), MentionCase("سيأول المفسر الآية"), MentionCase("له لسان سؤول"),
        MentionCase("طالب سؤول"), MentionCase("إلى من سيؤول المنصب في النهاية"),
        MentionCase("في سيؤول", "|سيؤول>seoul"), MentionCase("وبسيؤول", "وب|سيؤول>seoul"),
        MentionCase("العاصمة الكورية سيؤول", "|سيؤول>seoul"),
        MentionCase("سيؤول عاصمة كوريا الجنوبية", "|سيؤول>seoul", "|كوريا الجنوبية>south-korea"),
        MentionCase("سيؤول (أ ب) -", "|سيؤول>seoul"),
        MentionCase("قال: سيؤول، بعد شهر، الحكم إليه"), MentionCase("عاد من سيؤول الكورية", "|سيؤول>seoul"),
        MentionCase("زار الوفد سيؤول", "|سيؤول>seoul"),
        MentionCase("القاهرة - رويتر: قال", "|رويتر>reuters"), MentionCase("زار سيول", "|سيول>seoul"),
        MentionCase("دبى الجراد على الزرع"), MentionCase("كل ما دبى"),
        MentionCase("في دبى", "|دبى>dubai"), MentionCase("إمارة دبى", "|دبى>dubai"), MentionCase("بدبى", "ب|دبى>dubai"),
        MentionCase("زرنا دبي", "|دبي>dubai"), MentionCase("زرنا دبی", "|دبی>dubai"),
        MentionCase("من الأمارات الدالة على المرض"), MentionCase("دولة الأمارات", "|الأمارات>emirates"),
        MentionCase("الأمارات العربية", "|الأمارات>emirates"), MentionCase("للأمارات", "لل|أمارات>emirates"),
        MentionCase("من الامارات", "|الامارات>emirates"),
        MentionCase("زار أبي أحمد في بيته"), MentionCase("رئيس الوزراء أبي أحمد", "|أبي أحمد>abiy-ahmed"),
        MentionCase("قال آبي أحمد", "|آبي أحمد>abiy-ahmed"),
        MentionCase("يا بنت شيلي الكتب"), MentionCase("فازت شيلي", "|شيلي>chile"),
        MentionCase("لفوف القماش"), MentionCase("قصفت لفوف", "|لفوف>lviv"),
        MentionCase("قال المؤرخ رويتر"), MentionCase("كان رويتر هناك"), MentionCase("نقلت رويتر", "|رويتر>reuters"),
        MentionCase("(رويتر)", "|رويتر>reuters"), MentionCase("قال لرويتر", "ل|رويتر>reuters"),
        MentionCase("كانت رويترز هناك", "|رويترز>reuters"),
    ])
    func `a spelling that is another word as well needs evidence before it is rewritten`(_ example: MentionCase) {
        #expect(shorthand(example.text) == example.mentions)
    }

    @Test func `a glossary that has such a spelling as a term with evidence of its own is believed`() {
        let evidence = Evidence(notNext: ["الحكم"])
        let seoul = SmallGlossary.entry(
            "seoul", .city, terms: [Term("سيول"), Term("سيؤول", .fullForm, .deprecated, evidence: evidence)])
        let index = TermIndex(Glossary(entries: [seoul]))
        #expect(shorthand("قالت سيؤول", index: index) == ["|سيؤول>seoul"])
        #expect(shorthand("سيؤول الحكم", index: index) == [])
    }

    @Test(arguments: [
        MentionCase("هو مُصِرٌّ"), MentionCase("مِصرٌ"), MentionCase("في مِصْرَ ومصرِ", "|مِصْرَ>egypt", "و|مصرِ>egypt"),
        MentionCase("تُشاد المباني"), MentionCase("في تَشاد وتْشاد", "|تَشاد>chad", "و|تْشاد>chad"),
        MentionCase("قطَّر الماء"), MentionCase("كل قُطُر"), MentionCase("قَطْر"), MentionCase("قَطَرُ", "|قَطَرُ>qatar"),
        MentionCase("سامُوا الناس"), MentionCase("سَامْوا", "|سَامْوا>samoa"),
        MentionCase("طالِبانِ من الجامعة"), MentionCase("طالِبان", "|طالِبان>taliban"),
        MentionCase("مَاسِك بيده"), MentionCase("مَاسْك", "|مَاسْك>elon-musk"),
        MentionCase("بالرِّقّة واللطف"), MentionCase("وللرَّقَّة", "ولل|رَّقَّة>raqqa"), MentionCase("للرِّقة"),
        MentionCase("المُغرب عن الوجه"), MentionCase("اَلْمَغْرِب", "|اَلْمَغْرِب>morocco"),
        MentionCase("لُبنانٍ جديد", "|لُبنانٍ>lebanon"),
        MentionCase("شُويغو وشـويغو", "|شُويغو>sergei-shoigu", "و|شـويغو>sergei-shoigu"),
        MentionCase("عَمَّان", "|عَمَّان>amman"), MentionCase("عُمَان", "|عُمَان>oman"), MentionCase("عمان", "|عمان>amman"),
    ])
    func `vowel marks that are another word's make another word`(_ example: MentionCase) {
        #expect(shorthand(example.text) == example.mentions)
    }

    @Test(arguments: [
        MentionCase("الممثل سانتياجو سيغورا"), MentionCase("مع الممثل الإسباني سانتياغو"),
        MentionCase("للممثل سانتياغو"),
        MentionCase("قال اللاعب سانتياغو"), MentionCase("كتبت الشاعرة سانتياجو"),
        MentionCase("قال الكاتب والصحفي سانتياغو"), MentionCase("الأمريكي سانتياغو", "|سانتياغو>santiago"),
        MentionCase("زار الممثل سانتياجو", "|سانتياجو>santiago"),
        MentionCase("غادر اللاعب سانتياغو", "|سانتياغو>santiago"),
        MentionCase("كره اللاعب سانتياغو", "|سانتياغو>santiago"),
        MentionCase("اللاعب في سانتياغو", "|سانتياغو>santiago"),
        MentionCase("المدرب مصر", "|مصر>egypt"), MentionCase("اللاعب بسانتياغو", "ب|سانتياغو>santiago"),
        MentionCase("المخرج: سانتياغو جميلة", "|سانتياغو>santiago"),
        MentionCase("الممثل بوتين", "|بوتين>vladimir-putin"),
    ])
    func `a place after a noun for what somebody is, is his name, unless he goes there`(_ example: MentionCase) {
        #expect(shorthand(example.text) == example.mentions)
    }

    @Test(arguments: [
        MentionCase("ويليام رويترز"), MentionCase("روزا لوكسمبرج"), MentionCase("بوكر تي واشنطن"),
        MentionCase("جورج دبليو بوتين"), MentionCase("زار جاك لوكسمبورغ", "|لوكسمبورغ>luxembourg"),
        MentionCase("توماس في واشنطن", "|واشنطن>washington-dc"),
        MentionCase("توماس أم واشنطن", "|واشنطن>washington-dc"),
    ])
    func `a place or a firm after a given name is a surname, with an initial between as well`(_ example: MentionCase) {
        #expect(shorthand(example.text) == example.mentions)
    }
}
