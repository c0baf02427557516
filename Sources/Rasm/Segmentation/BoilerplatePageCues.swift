extension BoilerplateCueTable {
    /// The furniture of a page: navigation, buttons, notices, traces of plugins.
    static let page: [BoilerplateCueGroup] = [
        .init(
            place: .whole, verdict: .block, most: 8,
            phrases: """
                زر الذهاب إلى الأعلى، الذهاب إلى الأعلى، العودة إلى الأعلى، العودة للأعلى، إلى الأعلى، للأعلى، \
                back to top، scroll to top
                """),
        .init(
            place: .whole, verdict: .line, most: 5,
            phrases: """
                إعلان، إعلانات، الرئيسية، الصفحة الرئيسية، القائمة، القائمة الرئيسية، بحث، ابحث، إغلاق، طباعة، \
                حفظ، حجم الخط، تكبير الخط، تصغير الخط، تسجيل الدخول، تخطى إلى المحتوى، تخطي إلى المحتوى، \
                انتقل إلى المحتوى، عرض المزيد، المزيد، التالي، السابق، جاري التحميل، جار التحميل، \
                استمع إلى المقال، استمع للمقال، استمع للخبر، استمع، advertisement، ad، loading، print، menu، home، \
                search، close
                """),
        .init(
            place: .opening, verdict: .line, most: 12,
            phrases: "الرئيسية >، الصفحة الرئيسية >، أنت هنا، انت الآن في، home >، you are here"),
        .init(
            place: .opening, verdict: .line, most: 25,
            phrases: """
                camera icon، tag icon، icon، الوسوم، الوسوم :، وسوم :، كلمات مفتاحية، الكلمات المفتاحية، \
                كلمات دلالية، الكلمات الدلالية، علامات :، تصنيفات :، التصنيف :، التصنيفات :، tags :، tags، \
                verified by، powered by
                """),
        .init(
            place: .anywhere, verdict: .line, most: 20, mayStop: true,
            phrases: """
                جميع الحقوق محفوظة، كافة الحقوق محفوظة، كل الحقوق محفوظة، الحقوق محفوظة ل، all rights reserved، ©
                """),
        .init(
            place: .anywhere, verdict: .margin, most: 40, mayStop: true,
            phrases: "ملفات تعريف الارتباط، سياسة الخصوصية، شروط الاستخدام، privacy policy"),
        .init(
            place: .opening, verdict: .line, most: 40, mayStop: true,
            phrases: """
                يستخدم هذا الموقع ملفات، نستخدم ملفات تعريف، باستخدامك لهذا الموقع، this website uses cookies
                """),
    ]

    /// Newsletters, subscriptions and donations.
    static let support: [BoilerplateCueGroup] = [
        .init(
            place: .opening, verdict: .line, most: 20, mayStop: true,
            phrases: """
                اشترك في النشرة، اشترك في نشرتنا، اشتركوا في النشرة، اشتركوا في نشرتنا، اشترك بالنشرة، \
                اشترك بنشرتنا، اشترك الآن، اشترك معنا، سجل بريدك، أدخل بريدك، ضع بريدك، اضغط هنا، انقر هنا، \
                لتصلك آخر الأخبار، لتصلك أحدث الأخبار، ادعمنا، subscribe to our، sign up for، click here
                """),
        .init(
            place: .opening, verdict: .margin, most: 5,
            phrases: """
                ادعم، ادعموا، تبرع، تبرعوا، ساهم، ساهموا، ساعدنا، ساعدونا، اشترك، اشتركوا، حمل تطبيق، حملوا تطبيق
                """),
        .init(
            place: .anywhere, verdict: .margin, most: 12,
            phrases: "النشرة البريدية، نشرتنا البريدية، القائمة البريدية"),
    ]

    /// Who, when, from where, how long to read.
    static let provenance: [BoilerplateCueGroup] = [
        .init(
            place: .whole, verdict: .line, most: 5,
            phrases: """
                فريق التحرير، هيئة التحرير، كتب فريق التحرير، بقلم فريق التحرير، بواسطة فريق التحرير، \
                كتبه فريق التحرير، غرفة التحرير
                """),
        .init(
            place: .anywhere, verdict: .line, most: 15,
            phrases: """
                # دقيقة للقراءة، # دقائق للقراءة، دقيقة واحدة للقراءة، أقل من دقيقة، دقيقتان للقراءة، \
                دقيقتين للقراءة، # دقيقة قراءة، # دقائق قراءة، وقت القراءة، مدة القراءة، زمن القراءة، # min read، \
                # minute read، # minutes read
                """),
        .init(
            place: .opening, verdict: .line, most: 10,
            phrases: "المصدر :، المصادر :، مصدر الخبر :، رابط مختصر، الرابط المختصر، رابط الخبر"),
        .init(
            place: .opening, verdict: .date, most: 14,
            phrases: """
                آخر تحديث، تحديث، تم التحديث، تاريخ التحديث، حدث في، تاريخ النشر، تاريخ الإضافة، نشر، نشر في، \
                نشر بتاريخ، نشرت في، منذ، قبل، last updated، published، updated
                """),
        .init(
            place: .whole, verdict: .line, most: 4,
            phrases: """
                # مشاهدة، # مشاهدات، # قراءة، عدد المشاهدات، عدد القراءات، مشاهدات، المشاهدات، # views، # shares، \
                # مشاركة
                """),
    ]
}
