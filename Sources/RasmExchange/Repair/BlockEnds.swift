/// Where the elements end that are neither units nor containers.
///
/// A stretch between two marks of units or containers is gone through once, whatever is asked of it: looking ahead from
/// each of a hundred thousand start tags without an end would take minutes.
struct BlockEnds {
    /// By the places of start tags.
    private var ends: [Int: Int] = [:]
    /// Up to which mark they are known.
    private var known = 0

    /// Behind the end tag of the element that begins here; nil when a unit or container comes before it.
    mutating func end(of start: Int, in tokens: [MarkupTokens.Token], _ dialect: RepairDialect) -> Int? {
        if tokens[start].kind == .empty { return start + 1 }
        if start >= known { learn(from: start, tokens, dialect) }
        return ends[start]
    }

    private mutating func learn(from start: Int, _ tokens: [MarkupTokens.Token], _ dialect: RepairDialect) {
        ends = [:]
        known = start
        var open: [String: [(start: Int, isBroken: Bool)]] = [:]
        for (index, token) in tokens[start...].enumerated() {
            if dialect.isUnit(token.local) || dialect.isContainer(token.local) { return }
            known = start + index + 1
            switch token.kind {
            case .start, .brokenStart: open[token.name, default: []].append((start + index, token.kind == .brokenStart))
            case .end:
                // A start tag that is broken may have no end of its own: it shares that of the element around it.
                while let last = open[token.name]?.popLast() {
                    ends[last.start] = known
                    if !last.isBroken { break }
                }
            default: break
            }
        }
    }
}
