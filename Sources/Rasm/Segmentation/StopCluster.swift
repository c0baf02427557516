/// The marks that end a sentence, as they stand together: `؟!`, `…»`, `.”.`, `. .`, `.[1]`.
struct StopCluster {
    enum Strength {
        case fullStop
        /// Exactly two stops: in Arabic news a pause or a colon (`عاجل.. كذا`), no end.
        case doubled
        case ellipsis
        case exclamation
    }

    var range: Range<Int>
    var strength = Strength.fullStop
    /// Whether it is one stop, with or without closing marks: all that can be part of an abbreviation.
    var isLoneStop = true
    /// Whether a quote or bracket closes after the last mark.
    var closesQuote = false
    var closesBracket = false

    var isClosed: Bool { closesQuote || closesBracket }
}

/// Reads a ``StopCluster``, and closes in the quotation state the quotes it holds.
struct StopClusterReader {
    let reader: SentenceReader
    let end: Int
    var quotes: QuotationState

    private var stops = 0
    private var exclaims = false
    private var trails = false

    init(reader: SentenceReader, end: Int, quotes: QuotationState) {
        self.reader = reader
        self.end = end
        self.quotes = quotes
    }

    mutating func cluster(at start: Int) -> StopCluster {
        var cluster = StopCluster(range: start..<start)
        var offset = start
        var groups = 0
        while offset < end {
            if let kind = reader.kind(at: offset, before: end), kind.endsSentence {
                offset = readMarks(from: offset)
                groups += 1
                // The two stops of `. ..` or `؟ ..` are noise behind a mark, no pause.
                if groups == 1 || strength != .doubled || cluster.isClosed { cluster.strength = strength }
                cluster.isLoneStop = groups == 1 && stops == 1 && strength == .fullStop
                (cluster.closesQuote, cluster.closesBracket) = (false, false)
            } else if let next = takeClosing(at: offset, &cluster) {
                offset = next
            } else {
                let next = reader.skipSpace(from: offset, to: end)
                guard next > offset, joins(at: next) else { break }
                offset = next
            }
        }
        cluster.range = start..<offset
        return cluster
    }

    private var strength: StopCluster.Strength {
        exclaims ? .exclamation : trails || stops > 2 ? .ellipsis : stops == 2 ? .doubled : .fullStop
    }

    private mutating func readMarks(from start: Int) -> Int {
        (stops, exclaims, trails) = (0, false, false)
        var offset = start
        while let kind = reader.kind(at: offset, before: end), kind.endsSentence {
            stops += kind == .stop ? 1 : 0
            exclaims = exclaims || kind == .exclamation
            trails = trails || kind == .ellipsis
            offset += reader.scalar(at: offset).length
        }
        return offset
    }

    /// Takes a closing mark glued to what is before it; nil when there is none.
    private mutating func takeClosing(at offset: Int, _ cluster: inout StopCluster) -> Int? {
        let scalar = reader.scalar(at: offset)
        let next = offset + scalar.length
        let following = reader.kind(at: next, before: end)
        let isBound = following?.isWord == true
        switch SentenceCharacter(scalar.value) {
        case .closingBracket:
            cluster.closesBracket = true
        case .openingQuote where !isBound && following?.opens != true, .closingQuote:
            close(.closingQuote, &cluster)
        case .straightQuote where quotes.straightIsOpen || !isBound:
            close(.straightQuote, &cluster)
        case .apostrophe where !isBound, .emphasis where !isBound, .invisible where !isBound, .ornament:
            break
        case .openingBracket:
            return footnoteEnd(from: next)
        default:
            return nil
        }
        return next
    }

    private mutating func close(_ kind: SentenceCharacter, _ cluster: inout StopCluster) {
        quotes.close(kind)
        cluster.closesQuote = true
    }

    /// A number in square brackets, as an encyclopedia puts it after the stop.
    private func footnoteEnd(from start: Int) -> Int? {
        guard reader.bytes[start - 1] == UInt8(ascii: "["), reader.kind(at: start, before: end) == .digit else {
            return nil
        }
        guard let (_, after) = reader.word(at: start, before: end), after < end else { return nil }
        return reader.bytes[after] == UInt8(ascii: "]") ? after + 1 : nil
    }

    /// Whether a mark behind a space still belongs to the cluster: the second stop of `. .`, the quote of `. »`.
    private func joins(at offset: Int) -> Bool {
        guard let kind = reader.kind(at: offset, before: end) else { return false }
        var after = offset + reader.scalar(at: offset).length
        var marks = 1
        while marks < 4, let next = reader.kind(at: after, before: end), next.endsSentence {
            after += reader.scalar(at: after).length
            marks += 1
        }
        let following = reader.kind(at: after, before: end)
        switch kind {
        case .exclamation: return true
        case .stop where marks == 1: return following == nil || following?.isCased == false && following != .digit
        case .stop, .ellipsis: return following?.isWord != true
        case .closingQuote, .closingBracket:
            return marks > 1 || following == nil || following == .space || following == .comma
        case .straightQuote: return quotes.straightIsOpen && (following == nil || following == .space)
        default: return false
        }
    }
}
