import RasmAlign
import Testing

struct LanguageGuessTests {
    @Test(arguments: [
        ("وصل الرئيس إلى العاصمة صباح اليوم", "ar"), ("Президент прибыл в столицу сегодня утром", "ru"),
        ("The president arrived in the capital this morning and it was raining when he came to the palace", "en"),
        ("Le président est arrivé dans la capitale ce matin et il a été reçu par le ministre des affaires", "fr"),
        ("2024 – 17:30", ""), ("Shoigu", ""),
    ])
    func `a language is told by its script, or by the words no text does without`(text: String, language: String) {
        #expect((LanguageGuess.language(of: [text])?.rawValue ?? "") == language)
    }
}
