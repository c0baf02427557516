/// What a mention is written as.
struct Rendering {
    /// The bytes replaced: the mention's range, except where ل has to give back its article (للبي بي سي becomes لبي بي سي).
    var range: Range<Int>
    /// nil when it is known that nothing changes.
    var text: String?
    /// Whether nothing that stands between the words of the name would be lost.
    var isSafe = true
}

/// Fits a target into the place of a mention: keeps what stands between the words, and agrees with the proclitic.
struct RenderingComposer {
    private let article: Article
    private let tokens: Tokens
    private let forms: Forms
    private let met = MetTargets()

    /// The targets met before: an article writes the same names again and again. An object, since a composer that can change is copied for each question.
    private final class MetTargets {
        var phrases: [Target: Phrase] = [:]
    }

    init(article: Article, tokens: Tokens, forms: Forms) {
        self.article = article
        self.tokens = tokens
        self.forms = forms
    }

    /// - Parameter target: the name to write, as the glossary writes it.
    func rendering(of mention: Mention, as target: Target) -> Rendering {
        switch fit(of: target, at: mention) {
        case .stands: return Rendering(range: mention.range)
        case .whole: return Rendering(range: mention.range, text: forms.text(of: target))
        case nil: break
        }
        let phrase = phrase(target)
        guard let first = phrase.words.first else { return Rendering(range: mention.range) }
        let head = agreeing(first, with: mention)
        if phrase.words.count == mention.tokens.count {
            return Rendering(
                range: head.start..<mention.range.upperBound, text: sameWordCount(phrase, head.text, mention))
        }
        let text = head.text + phrase.rest
        return Rendering(range: head.start..<mention.range.upperBound, text: text, isSafe: hasOnlyPlainGaps(mention))
    }

    /// How a target fits where no proclitic wants it otherwise, as far as its bytes tell: so it is with nearly all mentions.
    private enum Fit {
        /// It is what stands there.
        case stands
        /// It has as many words as stand there, and single spaces between them as they have: it is written as it is.
        case whole
    }

    private func fit(of target: Target, at mention: Mention) -> Fit? {
        switch target {
        case .form(let number): return fit(of: forms.textBytes(of: number), at: mention)
        case .replacement(let number): return fit(of: forms.targetBytes(of: number), at: mention)
        case .text(var text): return text.withUTF8 { fit(of: $0, at: mention) }
        }
    }

    /// Whether a form is what stands there, just as the glossary writes it.
    func stands(_ form: Int, at mention: Mention) -> Bool {
        let text = forms.textBytes(of: form)
        return isWrittenOn(text, at: mention) && article.bytes.hold(text, in: mention.range)
    }

    /// Whether no proclitic wants a target otherwise than it is.
    private func isWrittenOn(_ target: UnsafeBufferPointer<UInt8>, at mention: Mention) -> Bool {
        mention.junction == .plain
            && (mention.proclitics.isEmpty || !Phrase.hasArticle(target) || !isAfterLam(mention))
    }

    private func fit(of target: UnsafeBufferPointer<UInt8>, at mention: Mention) -> Fit? {
        guard isWrittenOn(target, at: mention) else { return nil }
        if article.bytes.hold(target, in: mention.range) { return .stands }
        guard let words = Phrase.countOfPlainWords(target), words == mention.tokens.count else { return nil }
        let isSpaced = mention.tokens.dropLast().allSatisfy { position in
            let end = tokens.list[position].end
            return article.bytes[end] == 0x20 && tokens.list[position + 1].start == end + 1
        }
        return isSpaced ? .whole : nil
    }

    private func phrase(_ target: Target) -> Phrase {
        if let phrase = met.phrases[target] { return phrase }
        let phrase = Phrase(forms.text(of: target))
        met.phrases[target] = phrase
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
            return (start, hasArticle && isAfterLam(mention) ? afterLam(word) : word)
        case .articleOutside:
            return (start, hasArticle ? String(Substring(word.utf8.dropFirst(Phrase.articleLength))) : word)
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
        let text = String(Substring(word.utf8.dropFirst(Phrase.articleLength)))
        return text.hasPrefix("ل") ? text : "ل" + text
    }

    private func isAfterLam(_ mention: Mention) -> Bool {
        lastProclitic(of: mention)?.letter == UInt32(LetterFolding.lam)
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
