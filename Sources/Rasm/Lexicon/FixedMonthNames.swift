/// Words that make a month part of a name: مدينة 6 أكتوبر is a city, أيلول الأسود an organisation; neither is a date.
enum FixedMonthNames {
    /// Whether a folded word before a month or its day begins such a name.
    static func isBeginning(_ word: ArraySlice<UInt16>) -> Bool { beginnings.contains(Array(word)) }

    /// Whether a folded word after a month makes a name of it.
    static func isEnding(_ word: ArraySlice<UInt16>) -> Bool { endings.contains(Array(word)) }

    /// Whether a folded word is part of a day in words: السادس, الثالث والعشرين.
    static func isOrdinal(_ word: ArraySlice<UInt16>) -> Bool { ordinals.contains(Array(word)) }

    static let of: [UInt16] = [0x0645, 0x0646]

    private static func folded(_ text: String) -> Set<[UInt16]> {
        Set(text.split(whereSeparator: \.isWhitespace).flatMap { Phrase(String($0)).folded })
    }

    /// Without the article: «حرب أكتوبر» is a name, «الحرب في أكتوبر» a date.
    private static let beginnings = folded(
        """
        مدينة مدن شارع ميدان ساحة دوار جسر كوبري محور طريق نفق حي ضاحية حديقة جامعة مدرسة كلية معهد مستشفى ملعب استاد قاعدة محطة مطار ميناء سد قناة
        حركة حركات حزب تيار تحالف قوى فريق تجمع شباب جبهة تنظيم منظمة كتيبة كتائب لواء سرايا ألوية
        ثورة ثوار انتفاضة حرب حروب نصر انتصار انتصارات معركة انقلاب نكسة جريدة صحيفة مجلة دار مسرح مهرجان
        """)

    private static let endings = folded("الأسود الأحمر الوردي اللهاب الهدار")

    private static let ordinals = folded(
        """
        الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الحادي عشر العشرين العشرون والعشرين والعشرون الثلاثين والثلاثين والثلاثون
        الفاتح
        """)
}
