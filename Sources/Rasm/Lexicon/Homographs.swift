/// Names that are ordinary words too, and the evidence that tells them apart: for glossaries that bring none of their own.
///
/// مارس the verb, نيسان the car and آب "he returned" are no months.
enum Homographs {
    /// The evidence a term needs, if it needs any.
    /// - Parameter isMonth: whether its entry is a month; نيسان the car maker needs no day beside it.
    static func evidence(for text: String, isMonth: Bool) -> Evidence? {
        guard mayBeHomograph(text) else { return nil }
        if isMonth, ambiguousMonths.contains(text) { return months }
        return places[text]
    }

    /// Whether a text is neither a homograph nor the name of a month.
    static func isNeither(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let last = text.last, (shapes[Int(last)] | monthShapes[Int(last)]) >> text.count & 1 != 0 else {
            return true
        }
        return !all.contains(String(decoding: text, as: UTF8.self))
    }

    private static let all = plainMonths.union(ambiguousMonths).union(places.keys)

    /// By the last byte of a text, a bit for each number of bytes that one of the homographs with it has: with a million names it counts that most are told
    /// not to be here without being hashed.
    private static let shapes: [UInt64] = {
        var shapes = [UInt64](repeating: 0, count: 256)
        for text in ambiguousMonths + Array(places.keys) { shapes[Int(text.utf8.last!)] |= 1 << text.utf8.count }
        return shapes
    }()

    /// The same of the months. None has more than one letter that can be written as two characters, which takes two bytes more, and none ends in one.
    private static let monthShapes: [UInt64] = {
        var shapes = [UInt64](repeating: 0, count: 256)
        for text in plainMonths { shapes[Int(text.utf8.last!)] |= 0b101 << text.utf8.count }
        return shapes
    }()

    private static func mayBe(_ text: String, in shapes: [UInt64]) -> Bool {
        guard let last = text.utf8.last else { return false }
        // A shift by 64 and more gives 0.
        return shapes[Int(last)] >> text.utf8.count & 1 != 0
    }

    private static func mayBeHomograph(_ text: String) -> Bool { mayBe(text, in: shapes) }

    /// Whether a text is a month's name and nothing else: an entry with such a name is a month, whatever its glossary says.
    static func isMonthName(_ text: String) -> Bool { mayBe(text, in: monthShapes) && plainMonths.contains(text) }

    private static let plainMonths: Set = [
        "يناير", "فبراير", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
        "كانون الثاني",
        "شباط", "آذار", "أيار", "حزيران", "تموز", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول",
    ]

    private static let ambiguousMonths: Set = ["مارس", "نيسان", "آب", "أوت", "ماي", "جوان"]

    private static let months = Evidence(
        near: [
            "#day", "#year", "#month", "شهر", "منتصف", "مطلع", "أوائل", "أواخر", "بداية", "نهاية", "ماضي", "مقبل",
            "جاري", "حالي", "قادم",
            "فائت", "منصرم", "عام", "سنة",
        ],
        notPrevious: [
            "سيارة", "سيارات", "سيارته", "سيارتها", "شركة", "رينو", "تويوتا", "هوندا", "طراز", "موديل", "محرك", "مصنع",
            "مصانع", "أسهم", "مجموعة", "تيك",
            "تيريزا",
        ])

    /// سيول is Seoul, and floods; أمريكا اللاتينية and روسيا البيضاء are other places; عنب بلدي is a newspaper, and local grapes.
    private static let places = [
        "أمريكا": Evidence(notNext: americas), "أميركا": Evidence(notNext: americas),
        "روسيا": Evidence(notNext: ["البيضاء"]),
        "عنب بلدي": Evidence(notPrevious: words("كيلو كيلوغرام طن طنا أطنان حبة حبات عصير صندوق صناديق سلة")),
        "سيول": Evidence(
            notNext: words(
                """
                جارفة جارف عارمة جديدة مفاجئة عنيفة قوية كبيرة خطيرة خطرة مدمرة هائلة غزيرة شديدة محملة متدفقة كاسحة قاتلة طينية موسمية رعدية منهمرة هادرة
                فيضانات فيضان انهيارات انزلاقات أمطار جرفت اجتاحت غمرت وديان أودية
                """),
            notPrevious: words(
                """
                أمطار غزيرة فيضان فيضانات اجتاحت تجتاح جرفت جرفته جرفتهم غمرت تغمر أغرقت شكلت تشكل تشكلت حدوث جريان تدفق تدفقت جراء مياه مجرى مجاري موجة
                عواصف عاصفة رياح ثلوج برد انجراف
                """)),
    ]

    private static let americas = ["اللاتينية", "الشمالية", "الجنوبية", "الوسطى"]

    private static func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init)
    }
}
