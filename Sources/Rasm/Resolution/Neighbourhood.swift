/// The words around a mention, for the stages that look around.
struct Neighbourhood {
    let scan: TokenScan

    var article: Article { scan.article }
    var tokens: Tokens { scan.tokens }
    var index: TermIndex { scan.index }

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

    /// The numbers of a word and of what is left of it without proclitics and article.
    func wordNumbers(at position: Int) -> [Int] {
        let token = tokens.list[position]
        let word = TextWord(token, of: tokens)
        var numbers: [Int] = []
        func add(_ number: Int) { if number != 0 { numbers.append(number) } }
        add(index.words.find(word))
        add(withoutArticle(word))
        guard token.script == .arabic else { return numbers }
        for cut in ProcliticCuts(of: word, beginsWithHamza: false) where cut.restored != .articleBeforeLam {
            // لل leaves what it leaves: the rest is looked up without its article.
            let rest = word.dropFirst(cut.letters)
            add(index.words.find(rest))
            add(withoutArticle(rest))
        }
        return numbers
    }

    private func withoutArticle(_ word: TextWord) -> Int {
        guard word.count > 3, word[0] == LetterFolding.alef, word[1] == LetterFolding.lam else { return 0 }
        return index.words.find(word.dropFirst(2))
    }

    func gap(_ left: Int, _ right: Int) -> Gap {
        if tokens.list[right].beginsRun { return .other }
        return article.bytes.span.gap(from: tokens.list[left].range.upperBound, to: tokens.list[right].range.lowerBound)
    }
}
