import Rasm

/// Reads sentences of one language into tokens.
struct SentenceReading {
    let language: AlignmentLanguage
    var keepsPlaces = false

    func read(_ text: String, into vocabulary: inout Vocabulary) -> ReadSentence {
        var none: GlossaryAnchors?
        return read(text, into: &vocabulary, names: &none)
    }

    /// - Parameter names: the glossary's names, for an Arabic sentence.
    func read(
        _ text: String, into vocabulary: inout Vocabulary, names: inout GlossaryAnchors?
    ) -> ReadSentence {
        let article = Article(text)
        let bytes = article.bytes
        var sentence = ReadSentence()
        sentence.characters = bytes.count { $0 & 0xC0 != 0x80 }
        let words = Tokenizer.tokens(of: article)
        var numbers = [Int32?](repeating: nil, count: words.list.count)
        var position = 0
        var end = 0
        while position < words.list.count {
            let token = words.list[position]
            marks(in: bytes, end..<token.range.lowerBound, into: &sentence, &vocabulary)
            var next = position + 1
            if token.script == .digits {
                let number = WrittenDigits.number(at: position, in: words, bytes: bytes)
                next = number.end
                let last = words.list[next - 1].range
                append(vocabulary.number(of: number.key), token.range.lowerBound..<last.upperBound, to: &sentence)
            } else {
                let follows =
                    position > 0 && bytes[words.list[position - 1].range.upperBound..<token.range.lowerBound].count <= 3
                    && isPossessive(words, position, bytes)
                if !follows {
                    add(words, token, into: &sentence, &vocabulary)
                    numbers[position] = sentence.tokens.last
                }
            }
            end = words.list[next - 1].range.upperBound
            position = next
        }
        marks(in: bytes, end..<bytes.count, into: &sentence, &vocabulary)
        sentence.glossary = names?.pairs(in: article, words, numbers: numbers, &vocabulary) ?? []
        return sentence
    }

    private func add(
        _ words: Tokens, _ token: Token, into sentence: inout ReadSentence, _ vocabulary: inout Vocabulary
    ) {
        var letters = Array(words.letters(of: token))
        var isCapital = false
        if token.script != .arabic {
            (letters, isCapital) = LatinFolding.folded(letters)
        }
        let number = vocabulary.number(of: LightStem.stem(letters, script: token.script))
        append(number, token.range, to: &sentence)
        let mayBeName = letters.count >= 3 && (isCapital || !language.hasCapitals && token.script == .arabic)
        if mayBeName, !NoNames.words.contains(letters) {
            sentence.names.append(NameCandidate(word: vocabulary.number(of: letters), token: number))
        }
    }

    private func append(_ token: Int32, _ place: Range<Int>, to sentence: inout ReadSentence) {
        sentence.tokens.append(token)
        if keepsPlaces { sentence.places.append(place) }
    }

    /// The s of "Putin's".
    private func isPossessive(_ words: Tokens, _ position: Int, _ bytes: [UInt8]) -> Bool {
        let letters = words.letters(of: words.list[position])
        guard letters.count == 1, letters.first! | 0x20 == 0x73 else { return false }
        let gap = bytes[words.list[position - 1].range.upperBound..<words.list[position].range.lowerBound]
        return gap.elementsEqual([0x27]) || gap.elementsEqual([0xE2, 0x80, 0x99])
    }

    /// Question and quotation marks are translated as they are.
    private func marks(
        in bytes: [UInt8], _ range: Range<Int>, into sentence: inout ReadSentence, _ vocabulary: inout Vocabulary
    ) {
        var offset = range.lowerBound
        while offset < range.upperBound {
            switch bytes[offset] {
            case 0x3F: append(vocabulary.number(of: Mark.question), offset..<(offset + 1), to: &sentence)
            case 0xD8 where offset + 1 < range.upperBound && bytes[offset + 1] == 0x9F:
                append(vocabulary.number(of: Mark.question), offset..<(offset + 2), to: &sentence)
            case 0x22: append(vocabulary.number(of: Mark.quotation), offset..<(offset + 1), to: &sentence)
            case 0xC2 where offset + 1 < range.upperBound && (bytes[offset + 1] == 0xAB || bytes[offset + 1] == 0xBB):
                append(vocabulary.number(of: Mark.quotation), offset..<(offset + 2), to: &sentence)
            case 0xE2
            where offset + 2 < range.upperBound && bytes[offset + 1] == 0x80
                && (0x9C...0x9F).contains(bytes[offset + 2]):
                append(vocabulary.number(of: Mark.quotation), offset..<(offset + 3), to: &sentence)
            default: break
            }
            offset += 1
        }
    }
}

/// Keys of the marks that are tokens.
enum Mark {
    static let question: [UInt16] = [0x3F]
    static let quotation: [UInt16] = [0x22]
}
