/// The article of a name that stands before its quotation mark: الـ«غارديان», للـ"غارديان", والـ(غارديان).
extension TokenScan {
    /// After an article outside, a name has to be found without its own.
    static let cutAfterArticleOutside = ProcliticCut(letters: 0, restored: .article)

    /// Whether the word before a name is the article, and the name has none of its own.
    ///
    /// The article touches the quotation mark, bracket, hyphen or tag, or ends in a tatweel: بال by itself is also a word (mind), and what is
    /// written آل is a family.
    func hasArticleOutside(before position: Int) -> Bool {
        guard tokens.mayFollowArticle(position) else { return false }
        let (previous, token) = (tokens.list[position - 1], tokens.list[position])
        let endsInTatweel = tokens.endsInTatweel(previous)
        guard previous.isArabic, token.isArabic, !previous.isGlued,
            ProcliticCuts.isArticleStack(tokens.word(of: previous)), !tokens.word(of: token).hasArticle,
            let gap = gapWithoutTags(from: previous, to: token),
            gap.isSubset(of: [.quote, .object, .hyphen, .invisible, .space]), endsInTatweel || !gap.contains(.space)
        else { return false }
        return !WrittenLetters.of(article.text(previous.range)).contains {
            $0 == 0x0622 || $0 == 0x0623 || $0 == 0x0625
        }
    }

    /// What stands between two neighbouring words, where need be on both sides of tags that part the runs of text; nil when the runs are
    /// parted by something else.
    private func gapWithoutTags(from left: Token, to right: Token) -> Gap? {
        let article = article
        let bytes = article.bytes.span
        guard right.beginsRun else { return bytes.gap(from: left.end, to: right.start) }
        let run = run(of: right)
        guard run > 0, article.runs[run - 1].contains(left.start) else { return nil }
        let tags = article.runs[run - 1].upperBound..<article.runs[run].lowerBound
        guard article.bytes[tags].first == UInt8(ascii: "<"), article.bytes[tags].last == UInt8(ascii: ">") else {
            return nil
        }
        return bytes.gap(from: left.end, to: tags.lowerBound)
            .union(bytes.gap(from: tags.upperBound, to: right.start))
    }

    /// The number of the run that a token stands in.
    private func run(of token: Token) -> Int {
        var (low, high) = (0, article.runs.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if article.runs[middle].lowerBound <= token.start { low = middle } else { high = middle - 1 }
        }
        return low
    }
}

extension Tokens {
    /// Whether the word before one may be the article that belongs to it.
    @inline(__always)
    func mayFollowArticle(_ position: Int) -> Bool {
        guard position > 0 else { return false }
        let previous = self[known: position &- 1]
        // By far the most words have a space before them, and are told by this one look. The word lies behind both bytes, so they are there.
        let (end, bytes) = (previous.end, bytes.span)
        if bytes[unchecked: end] == 0x20, bytes[unchecked: end &- 1] != Self.tatweel || !endsInTatweel(previous) {
            return false
        }
        // It ends in ل, and the longest, وبال and its like, has four letters.
        return !previous.isPlain || previous.length <= 8 && bytes[previous.end - 1] == Self.lam
    }

    /// The second byte of ل, which no other plain letter has, and of tatweel.
    private static let lam: UInt8 = 0x84
    private static let tatweel: UInt8 = 0x80

    fileprivate func endsInTatweel(_ token: Token) -> Bool {
        let last = token.end - 1
        return bytes[last] == Self.tatweel && token.length > 2 && bytes[last - 1] == 0xD9
    }
}
