import Rasm

/// Which language a text is in: by its script, and of those that share one by the words no text does without.
///
/// More languages are told apart than are aligned: a German text set down as Arabic would become a memory like any other.
public enum LanguageGuess {
    /// - Returns: its tag; nil when the text is too short or too mixed to tell.
    public static func language(of sentences: [String]) -> String? {
        language(of: Sample(sentences))
    }

    private static func language(of text: Sample) -> String? {
        guard let script = text.script else { return nil }
        return text.language(among: common.filter { $0.script == script }) ?? alone[script]
    }

    /// What a text is in, when it is clearly not in a language: `«de»`, `Latin letters`.
    public static func other(than language: AlignmentLanguage, in sentences: [String]) -> String? {
        let text = Sample(sentences)
        if let found = Self.language(of: text) { return found == language.rawValue ? nil : "«\(found)»" }
        guard let script = text.script, script != language.script else { return nil }
        return script == .other ? "letters that are none of «\(language.rawValue)»" : "\(script.name) letters"
    }

    /// The language a script stands for where no words speak for another.
    private static let alone: [Script: String] = [.arabic: "ar", .cyrillic: "ru", .greek: "el"]

    /// The words of some sentences, counted.
    private struct Sample {
        private var scripts: [Script: Int] = [:]
        private var words: [[UInt16]: Int] = [:]

        /// So many sentences tell as much as all.
        private static let enough = 500
        private static let fewest = 5

        init(_ sentences: [String]) {
            for sentence in sentences.prefix(Self.enough) {
                for word in Self.words(of: sentence) {
                    scripts[word.script, default: 0] += 1
                    words[word.letters, default: 0] += 1
                }
            }
        }

        static func words(of text: String) -> [(letters: [UInt16], script: Script)] {
            let tokens = Tokenizer.tokens(of: Article(text))
            return tokens.list.filter { $0.script != .digits }.map { token in
                let letters = Array(tokens.letters(of: token))
                return (token.script == .latin ? LatinFolding.folded(letters).letters : lowered(letters), token.script)
            }
        }

        /// Cyrillic capitals as small letters; other letters stay.
        private static func lowered(_ letters: [UInt16]) -> [UInt16] {
            letters.map { (0x410...0x42F).contains($0) ? $0 + 0x20 : (0x400...0x40F).contains($0) ? $0 + 0x50 : $0 }
        }

        /// The script that most words are in.
        var script: Script? {
            let total = scripts.values.reduce(0, +)
            guard total >= Self.fewest, let most = scripts.max(by: { $0.value < $1.value }), most.value * 2 > total
            else {
                return nil
            }
            return most.key
        }

        /// The language whose words are met often, and twice as often as those of any other.
        func language(among languages: [CommonLanguageWords]) -> String? {
            let counts = languages.map { ($0.language, $0.words.lazy.map { words[$0] ?? 0 }.reduce(0, +)) }
                .sorted { $0.1 > $1.1 }
            guard let first = counts.first, first.1 >= Self.fewest, counts.count == 1 || first.1 >= 2 * counts[1].1
            else {
                return nil
            }
            return first.0
        }
    }

    /// The commonest words of a language.
    private struct CommonLanguageWords {
        let language: String
        let script: Script
        let words: Set<[UInt16]>

        init(_ language: String, _ script: Script, _ words: String) {
            (self.language, self.script) = (language, script)
            self.words = Set(Sample.words(of: words).map(\.letters))
        }
    }

    private static let common: [CommonLanguageWords] = [
        .init("en", .latin, "the of and to in is was for that with by he it his as has are from at this be have"),
        .init("fr", .latin, "le la les des du et une est dans pour que qui sur par avec au aux il pas ce sont ne"),
        .init("de", .latin, "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch in er"),
        .init("es", .latin, "el la los las del que en por una con para su se lo como más pero al un y es fue"),
        .init("it", .latin, "il la che di un per è del una con non si da sono della le gli nel alla i e dei"),
        .init("pt", .latin, "o a que e do da em um para com não uma os no se na por mais as dos ao pelo"),
        .init("nl", .latin, "de het een van en in is dat op te voor met zijn niet aan er om bij die door naar werd"),
        .init(
            "tr", .latin,
            "ve bir bu için ile da de olarak çok daha olan gibi kadar ama sonra en olduğu ne o her mi yeni"),
        .init("ru", .cyrillic, "и в не на что с по это как из от для его к за был он а также о при у"),
        .init("uk", .cyrillic, "і в не на що з та до як це із від для його за був він є також про який у"),
        .init("bg", .cyrillic, "и в не на че с по това като от за се е да са си са след ще той при"),
        .init("sr", .cyrillic, "и у не на да с по је као из од за се су који о али то ће били до би"),
        .init("ar", .arabic, "في من على إلى أن التي الذي عن مع هذا هذه قال بعد كان لا ما بين وقال وفي ومن كما قد"),
        .init("fa", .arabic, "در به از که این است را با برای آن شد های می بود کرد شده خود تا هم یک کرده ها"),
        .init("ur", .arabic, "کے کی میں ہے اور سے کا کو نے پر یہ ہیں کہ تھا بھی گیا اس ان کر ہو جو تھے"),
    ]
}

extension AlignmentLanguage {
    fileprivate var script: Script {
        switch self {
        case .arabic: .arabic
        case .russian: .cyrillic
        case .english, .french: .latin
        }
    }
}

extension Script {
    fileprivate var name: String {
        switch self {
        case .arabic: "Arabic"
        case .latin: "Latin"
        case .greek: "Greek"
        case .cyrillic: "Cyrillic"
        case .digits, .other: "other"
        }
    }
}
