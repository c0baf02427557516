/// The words around a mention, for the stages that look around.
///
/// An object, because it is handed on for each mention, and copying all that it holds would cost more than the looking.
final class Neighbourhood {
    let scan: TokenScan

    init(scan: TokenScan) {
        self.scan = scan
    }

    var article: Article { scan.article }
    var tokens: Tokens { scan.tokens }
    var index: TermIndex { scan.index }
    var roles: WordRoleTable { scan.index.roles }

    /// Evidence stands at most this many words away.
    private static let reach = 3

    /// The positions within reach on both sides that are in the same sentence, and whether they are in the same clause.
    func neighbours(of mention: Range<Int>) -> [(position: Int, isSameClause: Bool)] {
        var neighbours: [(position: Int, isSameClause: Bool)] = []
        neighbours.reserveCapacity(2 * Self.reach)
        func look(_ positions: some Sequence<Int>, leftOf: (Int) -> Int) {
            var isSameClause = true
            for position in positions {
                let left = leftOf(position)
                guard tokens.list.indices.contains(position) else { return }
                switch stop(between: left, left + 1) {
                case .sentence: return
                case .clause: isSameClause = false
                case nil: break
                }
                neighbours.append((position, isSameClause))
            }
        }
        look((mention.lowerBound - Self.reach..<mention.lowerBound).reversed()) { $0 }
        look(mention.upperBound..<mention.upperBound + Self.reach) { $0 - 1 }
        return neighbours
    }

    enum Stop {
        case clause, sentence
    }

    /// What ends between two neighbouring words: a sentence at a stop, question or exclamation mark or line end, a clause at a comma.
    func stop(between left: Int, _ right: Int) -> Stop? {
        if tokens.list[right].beginsRun { return .sentence }
        var stop: Stop?
        var offset = tokens.list[left].range.upperBound
        let end = tokens.list[right].range.lowerBound
        let bytes = article.bytes.span
        while offset < end {
            let scalar = bytes.scalar(at: offset)
            switch scalar.value {
            case 0x0A, 0x0D, 0x2028, 0x2029, 0x2E, 0x21, 0x3F, 0x061F, 0x2026: return .sentence
            case 0x2C, 0x3A, 0x3B, 0x060C, 0x061B: stop = .clause
            default: break
            }
            offset += scalar.length
        }
        return stop
    }

    func endsSentence(between left: Int, _ right: Int) -> Bool {
        stop(between: left, right) == .sentence
    }

    func number(at position: Int) -> Int? {
        let token = tokens.list[position]
        guard token.script == .digits else { return nil }
        let digits = tokens.letters(of: token)
        return digits.count <= 4 ? digits.reduce(0) { $0 * 10 + Int($1) - 0x30 } : nil
    }

    /// Whether something holds for the number of a word, or of what is left of it without proclitics and article.
    func anyWordNumber(at position: Int, _ isWanted: (Int) -> Bool) -> Bool {
        func isKnown(_ word: some TextWord) -> Bool {
            let number = word.number(in: index.words)
            return number != 0 && isWanted(number)
        }
        let token = tokens.list[position]
        if let key = tokens.key(of: token) { return anyWord(of: key, isArabic: true, isKnown) }
        return anyWord(of: tokens.word(of: token), isArabic: token.isArabic, isKnown)
    }

    /// Whether a word, or what is left of it without proclitics and article, is something beside a name.
    func anyWord(at position: Int, is role: WordRoles) -> Bool {
        let token = tokens.list[position]
        if let key = tokens.key(of: token) {
            return anyWord(of: key, isArabic: true) { $0.roles(in: roles).contains(role) }
        }
        return anyWord(of: tokens.word(of: token), isArabic: token.isArabic) { $0.roles(in: roles).contains(role) }
    }

    /// Whether a word itself is something beside a name.
    func word(at position: Int, is role: WordRoles) -> Bool {
        let token = tokens.list[position]
        let found = tokens.key(of: token)?.roles(in: roles) ?? tokens.word(of: token).roles(in: roles)
        return found.contains(role)
    }

    @inline(__always)
    private func anyWord<Word: TextWord>(of word: Word, isArabic: Bool, _ isWanted: (Word) -> Bool) -> Bool {
        func isWantedWithoutArticle(_ word: Word) -> Bool {
            word.count > 3 && word.hasArticle && isWanted(word.dropFirst(2))
        }
        if isWanted(word) || isWantedWithoutArticle(word) { return true }
        guard isArabic else { return false }
        return ProcliticCuts(of: word, beginsWithHamza: false).contains { cut in
            // لل leaves what it leaves: the rest is looked up without its article.
            guard cut.restored != .articleBeforeLam else { return false }
            let rest = word.dropFirst(cut.letters)
            return isWanted(rest) || isWantedWithoutArticle(rest)
        }
    }

    func gap(_ left: Int, _ right: Int) -> Gap {
        let (last, next) = (tokens.list[left].end, tokens.list[right])
        if next.beginsRun { return .other }
        // Nearly always it is one space.
        if next.start == last + 1, article.bytes[last] == 0x20 { return .space }
        return article.bytes.span.gap(from: last, to: next.start)
    }
}
