/// The end tags up to the next start tag of a unit or container, which tells what the end tags before it end.
///
/// They are gathered once for the stretch, so that a hundred thousand end tags in a row are not looked through from each of them.
struct EndsAhead {
    /// The mark that tells; nil when none follows.
    private(set) var telling: MarkupTokens.Token?
    /// The places of end tags by their names, in order.
    private var places: [String: [Int]] = [:]
    /// Up to which mark they are known.
    private var known = -1

    mutating func look(from start: Int, in tokens: [MarkupTokens.Token], _ dialect: RepairDialect) {
        guard start > known else { return }
        (telling, places, known) = (nil, [:], tokens.count)
        for index in start..<max(start, tokens.count) {
            let token = tokens[index]
            switch token.kind {
            case .end: places[token.name, default: []].append(index)
            case .start, .empty, .brokenStart:
                guard dialect.isUnit(token.local) || dialect.isContainer(token.local), token.local != dialect.root
                else { continue }
                (telling, known) = (token, index)
                return
            default: continue
            }
        }
    }

    /// The first end tag with this name at or after a mark.
    func place(ofEnd name: String, from start: Int) -> Int? {
        guard let places = places[name] else { return nil }
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if places[middle] < start { low = middle + 1 } else { high = middle }
        }
        return low < places.count ? places[low] : nil
    }
}
