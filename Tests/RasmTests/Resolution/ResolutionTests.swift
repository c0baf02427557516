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
}
