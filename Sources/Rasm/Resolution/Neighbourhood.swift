/// The words around a mention, for the stages that look around.
struct Neighbourhood {
    let article: Article
    let tokens: Tokens
    let index: TermIndex

    /// Evidence stands at most this many words away.
    private static let reach = 3

    /// The positions within reach on both sides that are in the same sentence, and whether they are in the same clause.
    func neighbours(of mention: Range<Int>) -> [(position: Int, isSameClause: Bool)] {
        var neighbours: [(position: Int, isSameClause: Bool)] = []
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
        look((1...Self.reach).map { mention.lowerBound - $0 }) { $0 }
        look(mention.upperBound..<mention.upperBound + Self.reach) { $0 - 1 }
        return neighbours
    }

    enum Stop {
        case clause, sentence
    }

    /// What ends between two neighbouring words: a sentence at a stop, question or exclamation mark or line end, a clause at a comma.
    func stop(between left: Int, _ right: Int) -> Stop? {
        if tokens.list[left].run != tokens.list[right].run { return .sentence }
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
        guard token.script == .digits, token.letters.count <= 4 else { return nil }
        return tokens.letters(of: token).reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }

    /// The numbers of a word and of what is left of it without proclitics and article.
    func wordNumbers(at position: Int) -> [Int] {
        let token = tokens.list[position]
        let letters = tokens.folded.span.extracting(token.letters)
        var numbers = [index.words.find(letters), withoutArticle(letters)]
        if token.script == .arabic, ProcliticSplitter.mayCut(letters[0]) {
            for cut in ProcliticSplitter.cuts(of: letters, beginsWithHamza: false)
            where cut.restored != .articleBeforeLam {
                let rest = letters.extracting(cut.letters..<letters.count)
                numbers.append(index.words.find(rest))
                numbers.append(withoutArticle(rest))
            }
        }
        return numbers.filter { $0 != 0 }
    }

    func withoutArticle(_ letters: Span<UInt16>) -> Int {
        guard letters.count > 3, letters[0] == LetterFolding.alef, letters[1] == LetterFolding.lam else { return 0 }
        return index.words.find(letters.extracting(2..<letters.count))
    }

    func gap(_ left: Int, _ right: Int) -> Gap {
        if tokens.list[left].run != tokens.list[right].run { return .other }
        return article.bytes.span.gap(from: tokens.list[left].range.upperBound, to: tokens.list[right].range.lowerBound)
    }
}
