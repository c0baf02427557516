/// Nouns in the indefinite accusative, after which a word in ‑يا is an adjective: «لاجئا سوريا» is a Syrian refugee.
///
/// An adverb in the accusative (أيضا, لاحقا) says nothing of the word after it, and is not here; nor is a noun that stands in the dual before a
/// country's name (رئيسا روسيا والصين, two presidents).
enum AccusativeNouns {
    static let words: [String] = text.split(whereSeparator: \.isWhitespace).map(String.init)

    private static let text = """
        مواطنا مترجما مهاجرا عسكريا عنصرا مراسلا لاجئا شابا طفلا ضابطا مسؤولا جوازا جنديا صاروخا هجوما دبلوماسيا طيارا صحفيا رجلا وفدا فريقا نظاما قرارا
        اقتراحا مقترحا منتجا طالبا عالما كاتبا جاسوسا عميلا موقفا دورا تدخلا نفوذا قمرا غازا نفطا قمحا سلاحا مشروعا
        خبيرا طبيبا محاميا ناشطا معارضا فنانا مخرجا شاعرا مطعما لقاحا قاربا قطارا زورقا مقاتلا مدنيا أسيرا محتجزا
        معتقلا مهندسا باحثا تاجرا عاملا سائحا بنكا مصرفا تقريرا بيانا اتفاقا انسحابا عدوانا احتلالا حصارا قصفا اعتراضا
        ضغطا تأييدا
        """
}
