@testable import Rasm

/// The matching job said as plainly as can be: every form tried at every word in every way. Slow, and what the real matcher is held against.
struct NaiveMatcher {
    struct Found: Equatable {
        var tokens: Range<Int>
        var forms: [Int]
    }

    let article: Article
    let tokens: Tokens
    let index: TermIndex
    private let names: [(words: [[UInt16]], form: Int)]

    init(_ article: Article, tokens: Tokens, index: TermIndex) {
        self.article = article
        self.tokens = tokens
        self.index = index
        names = index.forms.enumerated().map { (Phrase($0.element.text).folded, $0.offset) }
    }

    func mentions() -> [Found] {
        var found: [Found] = []
        var position = 0
        while position < tokens.list.count {
            guard let mention = mention(at: position) else {
                position += 1
                continue
            }
            let later = mention.tokens.dropFirst().first { start in
                guard let other = self.mention(at: start) else { return false }
                return other.tokens.upperBound > mention.tokens.upperBound && other.tokens.count >= mention.tokens.count
            }
            if let later {
                position = later
            } else {
                found.append(mention)
                position = mention.tokens.upperBound
            }
        }
        return found
    }

    private func mention(at position: Int) -> Found? {
        let token = tokens.list[position]
        if token.isGlued { return nil }
        let word = Array(tokens.letters(of: token))
        let raw = article.text(token.range)
        if raw.hasSuffix("\u{0649}"), ["علي", "وعلي", "فعلي", "اعلي"].map({ Array($0.utf16) }).contains(word) {
            return nil
        }
        let whole = longest(from: position, first: word, needsArticle: false)
        guard token.script == .arabic else { return whole }
        let asks = raw.unicodeScalars.first == "\u{0623}" && !followsPreposition(position)
        if isWhole(word) {
            guard asks, word.count > 2,
                let asked = longest(from: position, first: Array(word.dropFirst()), needsArticle: false),
                asked.tokens.count > max(1, whole?.tokens.count ?? 0)
            else { return whole }
            return asked
        }
        var best = whole
        var isBestWhole = whole != nil
        for (prefix, rest, needsArticle, isQuestion) in cuts(of: word, hasHamza: asks) {
            let isArticle = isQuestion && !needsArticle && Array(word.prefix(prefix)) == Array("ال".utf16)
            if let found = longest(from: position, first: rest, needsArticle: needsArticle, isArticle: isArticle) {
                let length = best?.tokens.count ?? 0
                let savesHamza =
                    isQuestion && isBestWhole && found.tokens.count == length
                    && (needsArticle || best!.forms.allSatisfy { !index.facts[$0].keepsHamza })
                if found.tokens.count > length || savesHamza { (best, isBestWhole) = (found, false) }
            }
            if !needsArticle, isWhole(Array(word.dropFirst(prefix))) { break }
        }
        return best
    }

    private func followsPreposition(_ position: Int) -> Bool {
        guard position > 0, !tokens.list[position].beginsRun,
            gap(before: position).isPlainSpace
        else { return false }
        return ["في", "الي", "من", "عن", "علي"].contains(
            String(decoding: tokens.letters(of: tokens.list[position - 1]), as: UTF16.self))
    }

    private func isWhole(_ word: [UInt16]) -> Bool {
        index.words.find(word).roles.isWhole
    }

    /// Every stack of proclitics that a word begins with, the shortest first, and what follows it.
    private func cuts(of word: [UInt16], hasHamza: Bool) -> [(
        prefix: Int, rest: [UInt16], needsArticle: Bool, isQuestion: Bool
    )] {
        func letters(_ text: String) -> [UInt16] { Array(text.utf16) }
        var cuts: [(prefix: Int, rest: [UInt16], needsArticle: Bool, isQuestion: Bool)] = []
        for question in hasHamza ? ["", "ا"] : [""] {
            for conjunction in ["", "و", "ف"] {
                for preposition in ["", "ب", "ك", "ل"] {
                    let prefix = letters(question + conjunction + preposition)
                    guard !prefix.isEmpty, word.starts(with: prefix) else { continue }
                    let rest = Array(word.dropFirst(prefix.count))
                    if rest.count >= 2 { cuts.append((prefix.count, rest, false, !question.isEmpty)) }
                    guard preposition == "ل", rest.first == letters("ل")[0], rest.count >= 2 else { continue }
                    cuts.append((prefix.count + 1, letters("ال") + rest.dropFirst(), true, !question.isEmpty))
                    cuts.append((prefix.count + 1, letters("الل") + rest.dropFirst(), true, !question.isEmpty))
                }
            }
        }
        return cuts.enumerated().sorted { left, right in
            (left.element.prefix, left.element.needsArticle ? 1 : 0, left.offset)
                < (right.element.prefix, right.element.needsArticle ? 1 : 0, right.offset)
        }.map(\.element)
    }

    /// The longest form that begins at a word, whose first word is read as `first`.
    /// - Parameter isArticle: whether what stands before `first` may be the article: then no name that has one as well is meant.
    private func longest(from position: Int, first: [UInt16], needsArticle: Bool, isArticle: Bool = false) -> Found? {
        let fitting = names.filter { name in
            guard name.words.first == first, position + name.words.count <= tokens.list.count else { return false }
            if needsArticle, !Phrase.hasArticle(index.forms[name.form].text) { return false }
            if isArticle, isNameWithArticle(index.forms[name.form].target) { return false }
            return zip(position + 1..<position + name.words.count, name.words.dropFirst()).allSatisfy { next, word in
                joins(next) && Array(tokens.letters(of: tokens.list[next])) == word
            }
        }
        let usable = fitting.filter { name in !isFullNameInQuotes(position, name, fitting) }
        guard let count = usable.map(\.words.count).max() else { return nil }
        return Found(
            tokens: position..<position + count, forms: usable.filter { $0.words.count == count }.map(\.form).sorted())
    }

    private func isNameWithArticle(_ text: String) -> Bool {
        let words = Phrase(text).folded
        let wanted = [Array("ال".utf16) + words[0]] + words.dropFirst()
        return names.contains { $0.words == wanted && index.facts[$0.form].keepsHamza }
    }

    private func joins(_ next: Int) -> Bool {
        let right = tokens.list[next]
        return !right.beginsRun && !right.isGlued && gap(before: next).joinsName
    }

    private func gap(before next: Int) -> Gap {
        article.bytes.span.gap(from: tokens.list[next - 1].range.upperBound, to: tokens.list[next].range.lowerBound)
    }

    /// Whether what follows the last quote mark inside a form is a full name, by itself, of an entry that has a form here.
    private func isFullNameInQuotes(
        _ position: Int, _ name: (words: [[UInt16]], form: Int), _ all: [(words: [[UInt16]], form: Int)]
    ) -> Bool {
        let count = name.words.count
        guard let quoted = (1..<max(count, 1)).last(where: { gap(before: position + $0).contains(.quote) }) else {
            return false
        }
        let owners = all.filter { $0.words.count == count }.map { index.forms[$0.form].entry }
        let inner = name.words.dropFirst(quoted)
        return names.contains { other in
            let form = index.forms[other.form]
            return form.type.isFull && other.words.elementsEqual(inner) && owners.contains(form.entry)
        }
    }
}
