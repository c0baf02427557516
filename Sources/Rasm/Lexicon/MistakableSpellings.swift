/// Spellings of names that are ordinary words, or other people's names, when they are written with just these letters.
///
/// The names themselves are not mistaken: سيول needs nothing, but سيؤول is a verb («سيؤول الحكم إلى المجلس») unless something says that it is
/// the city. So this is asked only of what would be rewritten; a glossary that has the spelling as a term with evidence of its own is believed.
enum MistakableSpellings {
    struct Row {
        /// As they are written, but for vowel marks and tatweel.
        let spellings: [String]
        let evidence: Evidence
    }

    static let rows: [Row] = [
        // The verb آل, «to pass to», and أوّل, «to interpret».
        Row(
            spellings: ["سيؤول", "سيأول"],
            evidence: Evidence(
                near: ["#alone"] + korea + visits, previous: korea + seats + ["ب", "ل"],
                notNext: words(
                    "إلى إليه إليها إليهم إليك به بها بهم أمر أمره أمرها أمرهم حكم مصير مصيره وضع حال سلطة ملك ملكية مآل قرار منصب رئاسة إرث ميراث عرش قيادة زعامة مفسر"
                ),
                notPrevious: words("الذي التي ما ماذا لمن كيف هل أنه أنها قد"))),
        // «Inquisitive».
        Row(
            spellings: ["سؤول"],
            evidence: Evidence(
                near: korea, previous: korea + seats,
                notPrevious: words("لسان طالب طالبة طفل رجل قلب عقل فتى صبي تلميذ"))),
        // The founder's surname; by itself the agency of the datelines of old.
        Row(
            spellings: ["رويتر"],
            evidence: Evidence(
                near: ["#alone"] + words("وكالة وكالات أنباء نقلا"),
                previous: words(
                    """
                    وكالة وفق وفقا حسب بحسب نقلت ذكرت قالت أفادت أوردت نشرت أعلنت أضافت أكدت كشفت أوضحت بثت أبلغت أبلغ أشارت تابعت مراسل مراسلة مراسلو مراسلي مصور
                    مصورو شبكة موقع عدسة خدمة استطلاع ل
                    """))),
        // The verb دبى of locusts, and an old spelling of «to crawl».
        Row(
            spellings: ["دبى"],
            evidence: Evidence(
                near: ["#alone"]
                    + words("إمارات إماراتي إماراتية أبوظبي أبوظبى شارقة عجمان مكتوم راشد إمارة"),
                previous: words(
                    """
                    في إلى من نحو عبر بين مدينة إمارة مطار حكومة شرطة حاكم بلدية معرض بورصة سوق أسواق كأس قمة جائزة إكسبو مهرجان ميناء بنك نادي شركات طيران زار زارت
                    غادر غادرت وصل وصلت ب ل
                    """),
                next: words("مول مارينا"), notNext: words("جراد نمل نحل قمل دود سيل"))),
        // «Signs»: من الأمارات الدالة على المرض.
        Row(
            spellings: ["الأمارات"],
            evidence: Evidence(
                near: words(
                    "دبي أبوظبي سعودية قطر كويت بحرين مصر عمان سفير سفارة خليج زايد نهيان إماراتي إماراتية دولة"),
                previous: words("دولة رئيس حكومة سفير في إلى بين جيش شعب اتحاد منتخب ل"), next: words("عربية متحدة"),
                notNext: words("دالة دال سابقة ظاهرة قاطعة"))),
        // «My father Ahmad», and the genitive of a kunya.
        Row(
            spellings: ["أبي أحمد"],
            evidence: Evidence(
                near: words("رئيس وزراء إثيوبيا إثيوبي إثيوبية أديس تيغراي أمهرة نوبل نهضة سد أفورقي حكومة حكومته"),
                previous: words("أعلن صرح اتهم تعهد"))),
        // The imperative «carry!» to a woman, in half the dialects.
        Row(
            spellings: ["شيلي"],
            evidence: Evidence(
                notNear: ["يا"],
                notNext: words(
                    "كتب كتاب شنطة حقيبة أغراض صحون طفل ولد عيل إيدك يدك يديك عينك كيس أكياس سلة طبق أطباق طنجرة"),
                notPrevious: words("بنت بنتي يا ماما أمي أختي حبيبتي قومي تعالي روحي خذي"))),
        // «Rolls» of cloth or paper.
        Row(
            spellings: ["لفوف"],
            evidence: Evidence(
                notNext: words("قماش أقمشة ورق أوراق شاش حرير سلك أسلاك خيط خيوط سجاد بلاستيك كابل تبغ ملفوف"),
                notPrevious: words("ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة عدة بضعة بعض"))),
    ]

    private static let korea = words(
        "كوريا كوري كورية كوريين كوريون طوكيو بيونغ بيونغيانغ بكين واشنطن موسكو سفير سفارة أولمبياد جنوبية")
    /// «زار الوفد سيؤول»; «سيؤول 5 مارس (رويترز)».
    private static let visits = words(
        "زار زارت يزور تزور زيارة زيارته غادر غادرت يغادر وصل وصلت يصل وصول وصوله رويترز يونهاب")
    /// What stands before a city and before no verb.
    private static let seats = words("في إلى بين عن على نحو مدينة عاصمة حكومة جامعة بلدية عمدة مطار")

    private static func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init)
    }
}
