import RasmAlign
import Testing

struct LanguageGuessTests {
    @Test(arguments: [
        ("وصل الرئيس إلى العاصمة صباح اليوم", "ar"), ("Президент прибыл в столицу сегодня утром", "ru"),
        ("The president arrived in the capital this morning and it was raining when he came to the palace", "en"),
        ("Le président est arrivé dans la capitale ce matin et il a été reçu par le ministre des affaires", "fr"),
        ("2024 – 17:30", ""), ("Shoigu", ""),
        (
            "Der Präsident ist heute in der Stadt angekommen, und das Treffen mit dem Minister ist nicht öffentlich",
            "de"
        ),
        (
            "El presidente llegó a la capital por la mañana y el ministro fue a recibirlo con los embajadores del país",
            "es"
        ),
        ("Президент прибув до столиці, і це був візит, що його чекали від весни та який обіцяє багато", "uk"),
        ("رئیس جمهور در سفر به تهران با وزیر دیدار کرد و گفت که این دیدار برای مردم مهم است", "fa"),
        ("صدر نے کہا ہے کہ یہ ملاقات ملک کے لیے بہت اہم ہے اور اس میں سب شامل ہیں", "ur"),
        ("Ο πρόεδρος έφτασε στην πρωτεύουσα σήμερα", "el"),
    ])
    func `a language is told by its script, or by the words no text does without`(text: String, language: String) {
        #expect((LanguageGuess.language(of: [text]) ?? "") == language)
    }

    @Test(arguments: [
        ("A miniszter ma délelőtt a fővárosba érkezett", AlignmentLanguage.arabic, "Latin letters"),
        ("הנשיא הגיע לבירה הבוקר עם השר", .english, "letters that are none of «en»"),
        ("The president arrived in the capital this morning and it was raining when he came", .french, "«en»"),
        ("A miniszter ma délelőtt a fővárosba érkezett", .english, ""),
        ("وصل الرئيس الروسي إلى طهران صباح اليوم", .arabic, ""), ("CNN, BBC", .arabic, ""),
    ])
    func `a text that is clearly in another language, or in other letters, is told`(
        text: String, language: AlignmentLanguage, found: String
    ) {
        #expect((LanguageGuess.other(than: language, in: [text]) ?? "") == found)
    }
}
