/// Words for what somebody is, which translations put for a name and a name for: «the president», «الرئيس».
enum RoleWords {
    /// How many of them a text holds.
    static func count(in text: SideText) -> Int {
        let roles = roles[text.language] ?? []
        return text.words.count { word in
            NameTraces.bare(word.key, text.language).contains { roles.contains($0) }
        }
    }

    private static let roles: [String: Set<String>] = [
        "en": list(
            """
            president premier minister chancellor king queen prince princess pope pontiff emir sultan leader secretary chairman chief governor mayor senator
            ambassador general commander coach manager captain player author candidate nominee billionaire founder
            """, "en"),
        "fr": list(
            """
            président présidente premier première ministre chancelier chancelière roi reine prince princesse pape souverain émir sultan dirigeant chef secrétaire
            gouverneur maire sénateur ambassadeur général commandant entraîneur joueur auteur candidat milliardaire fondateur
            """, "fr"),
        "ru": list(
            """
            президент премьер министр канцлер король королева принц принцесса папа понтифик эмир султан лидер глава генсек секретарь председатель губернатор мэр
            сенатор посол генерал командующий тренер капитан игрок автор кандидат миллиардер основатель политик
            """, "ru"),
        "ar": list(
            """
            رئيس رئيسة رئيسه رئيسها رئيسهم وزير وزيرة مستشار مستشارة ملك ملكة عاهل أمير أميرة بابا سلطان زعيم قائد أمين سكرتير حاكم محافظ عمدة سيناتور سفير جنرال
            مدرب لاعب كاتب مرشح ملياردير مؤسس مرشد
            """, "ar"),
    ]

    private static func list(_ text: String, _ language: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map { WordStem.stem(WordKey.key(of: $0), language) })
    }
}
