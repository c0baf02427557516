/// Adjectives of nationality: after the shortened name of an institution they tell whose it is.
///
/// «مجلس الأمن القومي التركي» is not the American council, whose full name ends in الأمريكي.
enum Nationalities {
    /// Whether a folded word is such an adjective with the article: الروسي, الروسية.
    static func isAdjective(_ word: ArraySlice<UInt16>) -> Bool {
        guard word.starts(with: [LetterFolding.alef, LetterFolding.lam]) else { return false }
        let stem = word.dropFirst(2)
        return stems.contains(Array(stem)) || stem.last == LetterFolding.heh && stems.contains(Array(stem.dropLast()))
    }

    private static let stems: Set<[UInt16]> = Set(
        """
        روسي أمريكي أميركي بريطاني فرنسي ألماني صيني ياباني كوري إيراني تركي إسرائيلي مصري سوري عراقي لبناني أردني سعودي إماراتي قطري كويتي بحريني عماني
        يمني ليبي تونسي جزائري مغربي موريتاني سوداني صومالي فلسطيني هندي باكستاني أفغاني أوكراني بولندي إيطالي إسباني برتغالي كندي أسترالي برازيلي أرجنتيني
        مكسيكي هولندي بلجيكي سويدي نرويجي فنلندي دنماركي نمساوي سويسري يوناني قبرصي روماني بلغاري مجري تشيكي سلوفاكي صربي كرواتي أرمني أذربيجاني جورجي
        كازاخستاني أوزبكي طاجيكي قرغيزي بيلاروسي فيتنامي تايلندي إندونيسي ماليزي فلبيني تايواني إثيوبي إريتري كيني نيجيري غاني سنغالي تشادي كوبي فنزويلي
        كولومبي سوفيتي سوفياتي
        """.split(whereSeparator: \.isWhitespace).flatMap { Phrase(String($0)).folded })
}
