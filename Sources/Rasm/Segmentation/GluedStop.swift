extension StopJudge {
    /// A mark with no space behind it: a forgotten space (الجمعة.وزار), or part of a number, an abbreviation, an address, a file name.
    func endsGlued(
        _ cluster: StopCluster, _ before: StopBefore, _ state: SentenceState, _ quotes: QuotationState,
        _ kind: SentenceCharacter, at next: Int
    ) -> Bool {
        if state.isAddress || before.isListNumber { return false }
        switch cluster.strength {
        case .doubled: return false
        case .exclamation: return !before.isCased && (kind.isWord || kind.opens || kind == .straightQuote)
        case .ellipsis: return !isPause(before) && (kind == .arabic || kind == .openingQuote)
        case .fullStop: break
        }
        if before.isAbbreviation { return false }
        switch kind {
        case .arabic: return !isShortPiece(at: next) && !isFileName(from: next)
        case .digit: return before.last == .arabic && before.letters > 2
        case .upper: return before.last == .arabic && before.letters > 1 && !isFileName(from: next - 1)
        case .openingQuote, .straightQuote: return true
        case .openingBracket, .dash, .hash: return !before.isCased && before.last != .digit
        default: return false
        }
    }

    private func isPause(_ before: StopBefore) -> Bool { before.letters < 2 || before.isCased }

    /// A single letter with a stop behind it: the next piece of an abbreviation (أ.ف.ب).
    private func isShortPiece(at offset: Int) -> Bool {
        guard let (word, after) = reader.word(at: offset, before: end), word.letters == 1 else { return false }
        return reader.kind(at: after, before: end) == .stop
    }

    /// Whether the rest of the word holds a stop with a Latin letter behind it, and ends so: تقرير.نهائي.pdf, شركة.com.
    private func isFileName(from start: Int) -> Bool {
        let limit = min(end, start + 64)
        var offset = start
        while offset < limit, let kind = reader.kind(at: offset, before: end), kind != .space {
            offset += reader.scalar(at: offset).length
            guard kind == .stop, reader.kind(at: offset, before: end)?.isCased == true else { continue }
            guard let (word, after) = reader.word(at: offset, before: end), word.letters <= 5 else { return false }
            return Self.extensions.contains(word) || reader.kind(at: after, before: end) != .space
        }
        return false
    }

    /// What stands behind the last stop of a file or a host. Names of three letters (CNN, BBC) are no such thing.
    private static let extensions: Set<FoldedWord> = Set(
        "com org net info edu gov tv me io co ai pdf doc docx xls xlsx ppt pptx txt csv xml html htm json jpg jpeg png gif mp mpeg mov zip rar"
            .split(separator: " ").map { FoldedWord(String($0)) })
}
