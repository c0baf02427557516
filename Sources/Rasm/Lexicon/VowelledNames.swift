/// Names whose letters are those of ordinary words too, with their vowel marks: where a text writes marks, they tell.
///
/// مُصِرّ is insistent, and no Egypt; تُشاد «is built», and no Chad. A name that is said in several ways is here in each. A last letter without
/// marks takes any case; with a mark, that one alone (طالبانِ are two students); with tanwin, tanwin as well.
enum VowelledNames {
    /// The ways a word of a name is said, by its folded letters; nil for words whose marks tell nothing.
    static func sayings(of word: [UInt16]) -> [VowelledWord]? { table[word] }

    private static let table: [[UInt16]: [VowelledWord]] = {
        let words = text.split(whereSeparator: \.isWhitespace).map { VowelledWord(String($0)) }
        var table = Dictionary(grouping: words) { word in
            var letters = word.letters.map(\.letter)
            if letters.last == LetterFolding.tehMarbuta { letters[letters.count - 1] = LetterFolding.heh }
            return letters
        }
        table[[]] = nil
        return table
    }()

    private static let text = """
        مِصْر مَصْر قَطَر تْشَاد تَشَاد تِشَاد لُبْنَانٌ لِبْنَانٌ عُمَان عَمَّان المَغْرِب تُونِس تُونُس تُونَس الأُرْدُنّ اليَمَن
        السُّودَان العِرَاق الهِنْد الصِّين المَجَر النِّمْسَا القِرْم القَرْم القَرَم كُوبَا غَانَا بِنِين سَامْوَا الجَزَائِر
        البَحْرَيْن الكُوَيْت السُّوَيْد الصُّومَال كِنْيَا كِينْيَا مَالِي مَالْطَا لِيبْيَا
        دُبَيّ الرَّقَّة حِمْص حَلَب حَمَاة صُور صَيْدَا سِرْت سُرْت مَكَّة غَزَّة القُدْس القُدُس عَدَن تَعِزّ مَأْرِب الحُدَيْدَة الخَلِيل
        تَدْمُر دَرْعَا رَفَح مَسْقَط مَرَّاكُش مَرْعَش مَرْعِش المَوْصِل المَنَامَة الرِّبَاط جِنِين بَابِل فَاس طَنْجَة نَابُلُس الدَّوْحَة
        البَصْرَة السُّوَيْس الخُرْطُوم الشَّارِقَة سِيُول سِيوُل سِئُول سِيؤُل نِيس لِيُون رُومَا الرِّيَاض القَاهِرَة
        الشَّرْع الشَّرَع مَاسْك مِشْعَل مَشْعَل مَشَار مُرْسِي مُرْسِيّ عَوْنٌ صَلَاحٌ صَدَّامٌ رَبِيعٌ دَرْوِيشٌ عَبَّاسٌ السَّادَات الأَسَد
        بَارْك مِيلِي مِيلَيْ لُولَا كُول مُون مَاكْرُون بِنْس بَنْس مُودِي
        طَالِبَانُ طَالِبَانَ طَالِبَانْ فَتْحٌ حَمَاس دَاعِش نَاسَا وَفَا تَاس سَانَا النَّهَار الأَهْرَام
        مَارِس مَارْس مَارْسٌ تَمُّوز شُبَاطٌ شُبَاط آذَار
        """
}
