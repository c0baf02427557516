/// Nouns that say what somebody is, and the words around them: for telling «الممثل سانتياغو» from «زار الممثل سانتياغو».
enum PersonRoles {
    /// What a definite noun of the list is written with.
    struct Noun {
        /// Whether ب, ك or ل is written onto it.
        let hasPreposition: Bool
    }

    /// A folded word that is such a noun with the article, whatever is written onto it: الممثل, والممثلة, للممثل; nil when it is none.
    static func definite(_ word: ArraySlice<UInt16>) -> Noun? {
        var rest = word
        func isNoun(_ noun: ArraySlice<UInt16>) -> Bool { nouns.contains(Array(noun)) }
        if rest.first == LetterFolding.waw || rest.first == feh { rest = rest.dropFirst() }
        if rest.starts(with: article) { return isNoun(rest.dropFirst(2)) ? Noun(hasPreposition: false) : nil }
        guard let preposition = rest.first, prepositionLetters.contains(preposition) else { return nil }
        rest = rest.dropFirst()
        if preposition == LetterFolding.lam, rest.first == LetterFolding.lam {
            // للاعب is ل + اللاعب: of three ل, one is not written.
            return isNoun(rest) || isNoun(rest.dropFirst()) ? Noun(hasPreposition: true) : nil
        }
        return rest.starts(with: article) && isNoun(rest.dropFirst(2)) ? Noun(hasPreposition: true) : nil
    }

    /// Whether a folded word is a preposition, or a verb that takes no object: a name after its subject belongs to the subject.
    static func takesNoObject(_ word: ArraySlice<UInt16>) -> Bool { objectless.contains(Array(word)) }

    /// Whether a folded word is a verb whose object may be a place: «زار», «غادرت».
    static func takesPlace(_ word: ArraySlice<UInt16>) -> Bool { goings.contains(Array(word)) }

    /// Whether a folded word is the name of a Latin letter, as initials are written: بوكر تي واشنطن.
    ///
    /// Without those that are Arabic words as well (في, إن, أو, أم).
    static func isInitial(_ word: ArraySlice<UInt16>) -> Bool { initials.contains(Array(word)) }

    private static let article: [UInt16] = [LetterFolding.alef, LetterFolding.lam]
    private static let feh: UInt16 = 0x0641
    private static let prepositionLetters: Set<UInt16> = [0x0628, 0x0643, LetterFolding.lam]

    private static func folded(_ text: String) -> Set<[UInt16]> {
        Set(text.split(whereSeparator: \.isWhitespace).flatMap { Phrase(String($0)).folded })
    }

    private static let initials = folded("إيه بي سي دي إف جي إتش جيه كيه آر إس تي دبليو إكس")

    /// Without the article. A president or a minister is not among them: «زار الرئيس موسكو» is all the news there is.
    private static let nouns = folded(
        """
        ممثل ممثلة لاعب لاعبة شاعر شاعرة مؤرخ مؤرخة كاتب كاتبة مخرج مخرجة نجم نجمة مغني مغنية فنان فنانة روائي روائية مدرب مدربة حارس مهاجم مدافع محلل محللة
        خبير خبيرة باحث باحثة أستاذ أستاذة دكتور دكتورة سيد سيدة آنسة صحفي صحفية صحافي صحافية مصور مصورة مهندس مهندسة عالمة طبيب طبيبة محامي محامية مصمم
        مصممة ملحن موسيقار موسيقي مطرب مطربة راقص راقصة رسام رسامة نحات نحاتة عداء عداءة سباح سباحة ملاكم مصارع دراج متزلج متسابق متسابقة راهب راهبة بارون
        بارونة لورد ليدي سيناتور سيناتورة بروفيسور بروفسور قديس قديسة ناشط ناشطة مذيع مذيعة إعلامي إعلامية معلق معلقة ناقد ناقدة فيلسوف مفكر مستشرق مستكشف
        رحالة جنرال عقيد رقيب عارضة مترجم مترجمة طالب طالبة مواطن مواطنة
        """)

    private static let objectless = folded(
        """
        قال قالت يقول تقول صرح صرحت أوضح أوضحت أشار أشارت توفي توفيت ولد ولدت فاز فازت ظهر ظهرت شارك شاركت تحدث تحدثت
        في إلى من عن على مع عند لدى ضد حول بين أن إن لأن لكن
        """)

    private static let goings = folded(
        """
        زار زارت يزور تزور زيارة غادر غادرت يغادر تغادر مغادرة وصل وصلت يصل تصل وصول دخل دخلت يدخل تدخل دخول بلغ بلغت يبلغ تبلغ ودع ودعت يودع تودع قصد قصدت يقصد
        تقصد هجر هجرت يهجر ترك تركت يترك تترك سكن سكنت يسكن تسكن جاب جابت يجوب تجوب أحب أحبت يحب تحب عشق عشقت يعشق تعشق شاهد شاهدت يشاهد رأى رأت يرى ترى عرف
        عرفت يعرف تعرف اختار اختارت يختار تختار فضل فضلت يفضل مثل مثلت يمثل تمثل هاجم هاجمت يهاجم تهاجم انتقد انتقدت ينتقد تنتقد اتهم اتهمت يتهم تتهم طالب طالبت يطالب
        دعا دعت يدعو تدعو قاد قادت يقود تقود منح منحت يمنح تمنح أهدى أهدت درب دربت يدرب واجه واجهت يواجه أبلغ أبلغت سكنى
        """)
}
