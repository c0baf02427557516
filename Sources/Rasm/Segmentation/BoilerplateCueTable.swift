/// The cues, by what part of a page they come from. Taken from the templates of Arabic news sites in general, not from one site.
enum BoilerplateCueTable {
    static let groups: [BoilerplateCueGroup] = related + sharing + comments + page + support + provenance

    /// Lists of other articles.
    private static let related: [BoilerplateCueGroup] = [
        .init(
            place: .whole, verdict: .block, most: 6,
            phrases: """
                مقالات ذات صلة، مقالات متعلقة، مقالات مشابهة، مقالات مرتبطة، مقالات أخرى، مواضيع متعلقة، \
                مواضيع ذات صلة، مواضيع مشابهة، مواضيع قد تهمك، موضوعات متعلقة، موضوعات ذات صلة، أخبار ذات صلة، \
                أخبار متعلقة، أخبار مشابهة، أخبار أخرى، تقارير ذات صلة، مواد ذات صلة، قصص ذات صلة، ذات صلة، \
                متعلقات، الأكثر قراءة، الأكثر مشاهدة، الأكثر تداولا، الأكثر شعبية، الأكثر تعليقا، آخر الأخبار، \
                أحدث الأخبار، أحدث المقالات، آخر المقالات، قد يهمك، قد يهمك أيضا، قد يعجبك، قد يعجبك أيضا، \
                ربما يعجبك أيضا، ربما يهمك أيضا، المزيد من الأخبار، مختارات، اخترنا لك، اخترنا لكم، \
                related articles، related posts، you may also like، most read
                """),
        .init(
            place: .opening, verdict: .line, most: 30, mayStop: true,
            phrases: """
                اقرأ أيضا، اقرؤوا أيضا، اقرأوا أيضا، اقرئي أيضا، اقرأ كذلك، إقرأ أيضا، شاهد أيضا، شاهدوا أيضا، \
                طالع أيضا، اقرأ المزيد، قراءة المزيد، لقراءة المزيد، لمزيد من التفاصيل، المقال السابق، \
                المقال التالي، الخبر السابق، الخبر التالي، الموضوع السابق، الموضوع التالي، read more، read also، \
                also read
                """),
        .init(
            place: .opening, verdict: .line, most: 20,
            phrases: "اقرأ :، شاهد :، طالع :، للمزيد :، قد يهمك :، قد يهمك أيضا :، ذات صلة :، المزيد عن :"),
        .init(
            place: .opening, verdict: .margin, most: 6,
            phrases: "المزيد من، المزيد عن، المزيد حول، للمزيد"),
    ]

    /// Share bars, and the links of the site's own accounts.
    private static let sharing: [BoilerplateCueGroup] = [
        .init(
            place: .whole, verdict: .block, most: 8,
            phrases: """
                شارك المقال، شارك الخبر، شارك الموضوع، شارك هذا المقال، شارك هذا الخبر، شارك هذا الموضوع، \
                شارك المقالة، شارك القصة، شاركها، شاركه، شارك، مشاركة، مشاركة المقال، مشاركة الخبر، مشاركة عبر، \
                شارك عبر، شارك على، شارك مع أصدقائك، انشر، share، share this، share this article
                """),
        .init(
            place: .opening, verdict: .line, most: 8,
            phrases: """
                شارك على فيسبوك، شارك على تويتر، شارك عبر، مشاركة عبر، مشاركة على، شارك هذا، شارك المقال، \
                شارك الخبر، انقر للمشاركة، اضغط للمشاركة، تم النسخ، تم نسخ الرابط، نسخ الرابط، انسخ الرابط، \
                share on، copy link
                """),
        .init(
            place: .opening, verdict: .line, most: 12,
            phrases: """
                تابعنا على، تابعونا على، تابعنا عبر، تابعونا عبر، تابعوا صفحتنا، تابع صفحتنا، تابع قناتنا، \
                تابعوا قناتنا، انضم إلى قناتنا، انضموا إلى قناتنا، انضم إلينا، انضموا إلينا، اشترك في قناتنا، \
                اشتركوا في قناتنا، follow us
                """),
    ]

    /// Comment forms and counts.
    private static let comments: [BoilerplateCueGroup] = [
        .init(
            place: .whole, verdict: .block, most: 6,
            phrases: """
                اترك تعليقا، اترك تعليقك، اترك ردا، اترك رد، أضف تعليقا، أضف تعليق، أضف تعليقك، اكتب تعليقا، \
                اكتب تعليقك، شاركنا رأيك، شارك برأيك، التعليقات، تعليقات، لا تعليقات، لا توجد تعليقات، \
                لا يوجد تعليقات، # تعليق، # تعليقات، تعليقات القراء، تعليقات الزوار، إلغاء الرد، إرسال التعليق، \
                أرسل التعليق، leave a comment، leave a reply، comments، # comments
                """),
        .init(
            place: .anywhere, verdict: .block, most: 40, mayStop: true,
            phrases: """
                لن يتم نشر عنوان بريدك، لن ينشر عنوان بريدك، الحقول الإلزامية مشار إليها، الحقول المطلوبة محددة، \
                احفظ اسمي، your email address will not be published، required fields are marked
                """),
        .init(
            place: .whole, verdict: .margin, most: 4,
            phrases: """
                الاسم، البريد الإلكتروني، الموقع الإلكتروني، الموقع، تعليق، التعليق، إرسال، email، name، website
                """),
    ]
}
