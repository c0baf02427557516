/// What a mention is written as.
struct Rendering {
    /// The bytes replaced: the mention's range, except where ل has to give back its article (للبي بي سي becomes لبي بي سي).
    var range: Range<Int>
    var text: String
    /// Whether nothing that stands between the words of the name would be lost.
    var isSafe: Bool
    /// Whether the text is known to be what stands there already, byte for byte.
    var isUnchanged = false
}

/// Fits a target into the place of a mention: keeps what stands between the words, and agrees with the proclitic.
struct RenderingComposer {
    let article: Article
    let tokens: Tokens
    /// The targets met before: an article writes the same names again and again.
    private var phrases: [String: Phrase] = [:]

    init(article: Article, tokens: Tokens) {
        self.article = article
        self.tokens = tokens
    }

    /// - Parameter target: the name to write, as the glossary writes it.
    mutating func rendering(of mention: Mention, as target: String) -> Rendering {
        if stands(target, at: mention) {
            return Rendering(range: mention.range, text: target, isSafe: true, isUnchanged: true)
        }
        let phrase = phrase(target)
        guard let first = phrase.words.first else {
            return Rendering(range: mention.range, text: article.text(mention.range), isSafe: false)
        }
        let head = agreeing(first, with: mention)
        if phrase.words.count == mention.tokens.count {
            return Rendering(
                range: head.start..<mention.range.upperBound, text: sameWordCount(phrase, head.text, mention),
                isSafe: true)
        }
        let text = head.text + phrase.rest
        return Rendering(range: head.start..<mention.range.upperBound, text: text, isSafe: hasOnlyPlainGaps(mention))
    }

    /// Whether a target is what stands there, and no proclitic wants it otherwise: so it is with most mentions.
    private func stands(_ target: String, at mention: Mention) -> Bool {
        guard mention.junction == .plain, target.utf8.count == mention.range.count,
            mention.proclitics.isEmpty || !Phrase.hasArticle(target)
        else { return false }
        let bytes = article.bytes.span.extracting(mention.range)
        return target.utf8.withContiguousStorageIfAvailable { target in
            target.indices.allSatisfy { target[$0] == bytes[$0] }
        } ?? false
    }

    private mutating func phrase(_ text: String) -> Phrase {
        if let phrase = phrases[text] { return phrase }
        let phrase = Phrase(text)
        phrases[text] = phrase
        return phrase
    }

    /// The target's words with the article's own gaps between them; only a hyphen gives way to the target's gap.
    private func sameWordCount(_ phrase: Phrase, _ head: String, _ mention: Mention) -> String {
        var text = ""
        for (offset, position) in mention.tokens.enumerated() {
            let token = tokens.list[position]
            let keepsDigits = token.script == .digits && tokens.letters(of: token) == phrase.folded[offset]
            text += keepsDigits ? article.text(token.range) : offset == 0 ? head : phrase.words[offset]
            guard offset < phrase.gaps.count else { break }
            let gap = article.bytes.span.gap(
                from: token.range.upperBound, to: tokens.list[position + 1].range.lowerBound)
            text +=
                gap.contains(.hyphen)
                ? phrase.gaps[offset]
                : article.text(token.range.upperBound..<tokens.list[position + 1].range.lowerBound)
        }
        return text
    }

    private func hasOnlyPlainGaps(_ mention: Mention) -> Bool {
        mention.tokens.dropLast().allSatisfy { position in
            let gap = article.bytes.span.gap(
                from: tokens.list[position].range.upperBound, to: tokens.list[position + 1].range.lowerBound)
            return gap == .space || gap == .hyphen || gap.isEmpty
        }
    }

    /// The first word of the target, and where it begins in the text, agreeing with the proclitic before it.
    ///
    /// ل swallows the alef of the article: ل + الغارديان is للغارديان. The other proclitics are written on as they are.
    private func agreeing(_ word: String, with mention: Mention) -> (start: Int, text: String) {
        let start = mention.range.lowerBound
        let hasArticle = Phrase.hasArticle(word)
        switch mention.junction {
        case .plain:
            let fuses = hasArticle && lastProclitic(of: mention)?.letter == UInt32(LetterFolding.lam)
            return (start, fuses ? afterLam(word) : word)
        case .articleOutside:
            return (start, hasArticle ? String(String.UnicodeScalarView(word.unicodeScalars.dropFirst(2))) : word)
        case .ligature(let count):
            let ligature = article.bytes.span.scalar(at: start)
            let letters = PresentationForms.letters(of: ligature.value) ?? []
            let proclitic = String(decoding: letters.prefix(Int(count)), as: UTF16.self)
            return (start, proclitic + (hasArticle && proclitic.hasSuffix("ل") ? afterLam(word) : word))
        case .fusedArticle, .fusedArticleBeforeLam:
            guard hasArticle else { return (lastProclitic(of: mention)?.offset ?? start, word) }
            return (start, String(afterLam(word).dropFirst()))
        }
    }

    /// A word with article as it is written after ل: لكرملين for الكرملين, and لاذقية for اللاذقية, which has a ل of its own.
    private func afterLam(_ word: String) -> String {
        let rest = word.unicodeScalars.dropFirst(2)
        let text = String(String.UnicodeScalarView(rest))
        return text.hasPrefix("ل") ? text : "ل" + text
    }

    private func lastProclitic(of mention: Mention) -> (letter: UInt32, offset: Int)? {
        var last: (letter: UInt32, offset: Int)?
        var offset = mention.proclitics.lowerBound
        while offset < mention.proclitics.upperBound {
            let scalar = article.bytes.span.scalar(at: offset)
            if case .arabic(let letter) = LetterFolding.classify(scalar.value) { last = (UInt32(letter), offset) }
            offset += scalar.length
        }
        return last
    }
}
