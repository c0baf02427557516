/// Nouns that say what somebody is, and the words around them: for telling «الممثل سانتياغو» from «زار الممثل سانتياغو».
enum PersonRoles {
    /// What a definite noun of the list is written with.
    struct Noun {
        /// Whether ب, ك or ل is written onto it.
        let hasPreposition: Bool
    }

    /// A word that is such a noun with the article, whatever is written onto it: الممثل, والممثلة, للممثل; nil when it is none.
    /// - Parameter isNoun: whether a word is one of ``nouns``.
    static func definite<Word: TextWord>(_ word: Word, isNoun: (Word) -> Bool) -> Noun? {
        guard word.count > 3 else { return nil }
        var rest = word
        if rest[0] == LetterFolding.waw || rest[0] == feh { rest = rest.dropFirst(1) }
        if rest.hasArticle { return isNoun(rest.dropFirst(2)) ? Noun(hasPreposition: false) : nil }
        let preposition = rest[0]
        guard prepositionLetters.contains(preposition) else { return nil }
        rest = rest.dropFirst(1)
        if preposition == LetterFolding.lam, rest[0] == LetterFolding.lam {
            // للاعب is ل + اللاعب: of three ل, one is not written.
            return isNoun(rest) || isNoun(rest.dropFirst(1)) ? Noun(hasPreposition: true) : nil
        }
        return rest.hasArticle && isNoun(rest.dropFirst(2)) ? Noun(hasPreposition: true) : nil
    }

    /// Whether a folded word is a preposition, or a verb that takes no object: a name after its subject belongs to the subject.
    static func takesNoObject(_ word: ArraySlice<UInt16>) -> Bool { objectless.contains(Array(word)) }

    /// Whether a folded word is a verb whose object may be a place: «زار», «غادرت».
    static func takesPlace(_ word: ArraySlice<UInt16>) -> Bool { goings.contains(Array(word)) }

    private static let feh: UInt16 = 0x0641
    private static let prepositionLetters: [UInt16] = [0x0628, 0x0643, LetterFolding.lam]

    private static func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    private static func folded(_ text: String) -> Set<[UInt16]> {
        Set(text.split(whereSeparator: \.isWhitespace).flatMap { Phrase(String($0)).folded })
    }

    /// The names of Latin letters, as initials are written: بوكر تي واشنطن.
    ///
    /// Without those that are Arabic words as well (في, إن, أو, أم).
    static let initials = words("إيه بي سي دي إف جي إتش جيه كيه آر إس تي دبليو إكس")

    /// Without the article. A president or a minister is not among them: «زار الرئيس موسكو» is all the news there is.
    static let nouns = words(
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
