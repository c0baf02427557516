/// Cuts a line into sentences in one pass.
struct SentenceCutter {
    let reader: SentenceReader
    let words: SentenceWords

    /// Appends the sentences of a line; answers whether a quotation is still open at its end.
    func cut(_ line: Range<Int>, into sentences: inout [Range<Int>]) -> Bool {
        var state = SentenceState(at: line.lowerBound)
        var quotes = QuotationState()
        var judge = StopJudge(reader: reader, words: words, line: line)
        var offset = line.lowerBound
        while offset < line.upperBound {
            let scalar = reader.scalar(at: offset)
            let kind = SentenceCharacter(scalar.value)
            guard kind.endsSentence else {
                take(kind, offset..<offset + scalar.length, line, &state, &quotes)
                offset += scalar.length
                continue
            }
            let open = quotes
            var marks = StopClusterReader(reader: reader, end: line.upperBound, quotes: quotes)
            let cluster = marks.cluster(at: offset)
            quotes = marks.quotes
            offset = cluster.range.upperBound
            if judge.ends(cluster, state, open) {
                sentences.append(state.start..<offset)
                state = SentenceState(at: reader.trimmed(offset..<line.upperBound).lowerBound)
                offset = state.start
                quotes.endSentence()
            } else {
                state.take(cluster.isClosed ? .closingQuote : .stop, endingAt: offset)
            }
        }
        if state.start < line.upperBound { sentences.append(state.start..<line.upperBound) }
        return quotes.isOpen
    }

    @inline(__always)
    private func take(
        _ kind: SentenceCharacter, _ range: Range<Int>, _ line: Range<Int>, _ state: inout SentenceState,
        _ quotes: inout QuotationState
    ) {
        switch kind {
        case .openingQuote, .closingQuote, .straightQuote:
            takeQuote(kind, range, line, &state, &quotes)
        case .colon, .other:
            if startsAddress(at: range.lowerBound, line.upperBound) { state.isAddress = true }
            state.take(kind, endingAt: range.upperBound)
        case .lower where !state.isGlued && startsHost(at: range.lowerBound, line.upperBound):
            state.isAddress = true
            state.take(kind, endingAt: range.upperBound)
        default:
            state.take(kind, endingAt: range.upperBound)
        }
    }

    private func takeQuote(
        _ kind: SentenceCharacter, _ range: Range<Int>, _ line: Range<Int>, _ state: inout SentenceState,
        _ quotes: inout QuotationState
    ) {
        let before = state.isGlued ? state.last : .space
        let next = reader.kind(at: range.upperBound, before: line.upperBound)
        if quotes.opens(kind, after: before, before: next) {
            quotes.open(
                kind, at: range.lowerBound, !state.hasWord ? .sentenceStart : state.last == .colon ? .colon : .inside)
            state.take(.openingQuote, endingAt: range.upperBound)
        } else {
            quotes.close(kind)
            state.take(.closingQuote, endingAt: range.upperBound)
        }
    }

    /// `@` and `://` make an address of what they stand in.
    private func startsAddress(at offset: Int, _ end: Int) -> Bool {
        let bytes = reader.bytes
        if bytes[offset] == UInt8(ascii: "@") { return true }
        return bytes[offset] == UInt8(ascii: ":") && offset + 2 < end && bytes[offset + 1] == UInt8(ascii: "/")
            && bytes[offset + 2] == UInt8(ascii: "/")
    }

    private func startsHost(at offset: Int, _ end: Int) -> Bool {
        let bytes = reader.bytes
        return offset + 3 < end && bytes[offset] == UInt8(ascii: "w") && bytes[offset + 1] == UInt8(ascii: "w")
            && bytes[offset + 2] == UInt8(ascii: "w") && bytes[offset + 3] == UInt8(ascii: ".")
    }
}
