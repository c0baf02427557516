import Rasm

/// Which of the languages a text is in: by its script, and of two with the Latin script by the words no text does without.
public enum LanguageGuess {
    /// - Returns: nil when the text is too short or too mixed to tell.
    public static func language(of sentences: [String]) -> AlignmentLanguage? {
        var scripts: [Script: Int] = [:]
        var words: [AlignmentLanguage: Int] = [:]
        for sentence in sentences.prefix(enough) {
            let tokens = Tokenizer.tokens(of: Article(sentence))
            for token in tokens.list where token.script != .digits {
                scripts[token.script, default: 0] += 1
                guard token.script == .latin else { continue }
                let letters = LatinFolding.folded(Array(tokens.letters(of: token))).letters
                for (language, common) in common where common.contains(letters) { words[language, default: 0] += 1 }
            }
        }
        let total = scripts.values.reduce(0, +)
        guard total >= 5, let script = scripts.max(by: { $0.value < $1.value }), script.value * 2 > total else {
            return nil
        }
        switch script.key {
        case .arabic: return .arabic
        case .cyrillic: return .russian
        case .latin:
            let (english, french) = (words[.english] ?? 0, words[.french] ?? 0)
            guard english + french >= 5 else { return nil }
            return english >= 2 * french ? .english : french >= 2 * english ? .french : nil
        default: return nil
        }
    }

    /// So many sentences tell as much as all.
    private static let enough = 500

    private static let common: [(AlignmentLanguage, Set<[UInt16]>)] = [
        (.english, words("the of and to in is was for that with by he it his as has are from at this be have")),
        (.french, words("le la les des du et une est dans pour que qui sur par avec au aux il pas ce sont ne")),
    ]

    private static func words(_ text: String) -> Set<[UInt16]> {
        Set(text.split(separator: " ").map { Array($0.utf16) })
    }
}
