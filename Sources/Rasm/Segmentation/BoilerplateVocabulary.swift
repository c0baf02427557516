/// Words that make a line boilerplate when it holds nothing else.
enum BoilerplateVocabulary {
    /// What the buttons of a share bar say. `و` words are left out: “فيسبوك وتويتر” is a headline.
    static let networks = words(
        """
        فيسبوك الفيسبوك تويتر إكس واتساب واتس آب الواتساب تلغرام تيليجرام تليجرام تيلقرام لينكدإن لينكد إن بينتيريست \
        بنترست ريديت ماسنجر فايبر إنستغرام انستجرام إنستقرام يوتيوب تيك توك سناب شات سكايب ثريدز facebook twitter x \
        whatsapp telegram linkedin pinterest reddit messenger viber instagram youtube tiktok snapchat skype threads \
        tumblr vk odnoklassniki pocket
        """)

    /// What else stands in such a bar.
    static let buttons = words(
        """
        مشاركة شارك عبر على طباعة نسخ الرابط رابط بريد إلكتروني البريد الإلكتروني إيميل تويت غرد أرسل إرسال حفظ \
        اطبع انسخ احفظ إلى صديق لصديق حجم الخط تكبير تصغير تعليق تعليقات علق \
        share tweet email print copy link via on
        """)

    /// What a date is made of, besides numbers.
    static let dates = words(
        """
        السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة يناير فبراير مارس أبريل إبريل مايو يونيو يوليو \
        أغسطس سبتمبر أكتوبر نوفمبر ديسمبر كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين الأول الثاني محرم \
        صفر ربيع جمادى رجب شعبان رمضان شوال ذو القعدة الحجة في يوم بتاريخ الساعة عند منذ قبل م ص هـ ه صباحا مساء \
        ظهرا بتوقيت غرينتش جرينتش مكة المكرمة السعودية القاهرة دمشق بيروت عمان المحلي دقيقة دقائق دقيقتين ساعة ساعات \
        ساعتين أيام يومين أسبوع أسابيع أسبوعين شهر أشهر شهرين سنة سنوات عام أمس اليوم آخر تحديث gmt am pm ago hours \
        days minutes
        """)

    private static func words(_ list: String) -> Set<FoldedWord> {
        Set(list.split(separator: " ").map { FoldedWord(String($0)) } + [.colon, .step])
    }
}
