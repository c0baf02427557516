import Rasm
import Testing

@Suite("What kind of line a segment is")
struct SegmentKindTests {
    private static let prose = "عقد الوزيران اجتماعا طويلا في العاصمة صباح اليوم وبحثا فيه أسعار القمح والوقود."

    /// The kinds of a line's segments in the middle of an article.
    private func kinds(_ line: String) -> Set<Segment.Kind> {
        let article = Article("\(Self.prose)\n\(line)\n\(Self.prose)")
        return Set(Segmenter().segments(of: article).dropFirst().dropLast().map(\.kind))
    }

    @Test(arguments: [
        "اقرأ أيضاً: موسم القمح", "إقرأ أيضا", "واتساب", "فيسبوك تويتر واتساب", "شارك على فيسبوك", "تم نسخ الرابط",
        "جميع الحقوق محفوظة © 2024 موقع القمح", "اشترك في النشرة البريدية ليصلك الجديد.", "تابعنا على غوغل نيوز",
        "المصدر: وكالات",
        "آخر تحديث: 12 مايو 2024 - 10:30", "الرئيسية > أخبار > قمح", "3 دقائق للقراءة", "الأكثر قراءة", "#قمح #خبز",
        "الوسوم: قمح، خبز", "منذ 3 ساعات", "0 تعليقات", "ع ع ع", "×", "* * *", "tag icon", "إعلان", "أخبار ذات صلة:",
        "لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *", "WhatsApp", "زر الذهاب إلى الأعلى",
        "شارك | اطبع | أرسل إلى صديق", "مشاركة | طباعة | حجم الخط",
    ])
    func `a line of the page is boilerplate, all of it`(_ line: String) {
        #expect(kinds(line) == [.boilerplate])
    }

    @Test(arguments: [
        "شارك الوزير في الاجتماع أمس.", "تابعنا على مدار الأسبوع ما جرى في السوق، ولم نجد قمحا.",
        "منذ عام 2019 لم يهبط السعر.",
        "المصدر قال إن القمح وصل أمس.", "ادعم الوزير الخبز في خطته الجديدة، ثم رفع سعر القمح والوقود معا.",
        "قبل 3 سنوات هبط السعر.",
    ])
    func `prose with the words of a cue is text`(_ line: String) {
        #expect(kinds(line) == [.text])
    }

    @Test(arguments: [
        "موسم القمح يبدأ مبكرا", "تحديث: ارتفاع سعر القمح إلى 20", "كتب: رامي سالم", "فيسبوك وتويتر يحظران الحساب",
        "ماذا بعد القمح؟",
        "القائمة الكاملة للأسعار", "حقل قمح قرب المدينة (وكالات)",
    ])
    func `a short line without a stop is a headline`(_ line: String) {
        #expect(kinds(line) == [.headline])
    }

    @Test(arguments: ["وقال الوزير:", "- خفض سعر الخبز", "وقال “لن نخفض سعر الخبز هذا العام", "هبط السعر. ثم ارتفع"])
    func `a line that goes on or is cut off is text`(_ line: String) {
        #expect(kinds(line) == [.text])
    }

    @Test func `what follows related articles at the end is boilerplate`() {
        let article = Article("\(Self.prose)\n\nمقالات ذات صلة\nموسم القمح يبدأ\nنحن بحاجتك.. ابق معنا")
        #expect(Segmenter().segments(of: article).map(\.kind) == [.text, .boilerplate, .boilerplate, .boilerplate])
    }

    @Test func `text that comes after related articles is text`() {
        let article = Article("\(Self.prose)\n\nمقالات ذات صلة\nموسم القمح يبدأ\n\(Self.prose)")
        #expect(Segmenter().segments(of: article).map(\.kind) == [.text, .boilerplate, .headline, .text])
    }
}
