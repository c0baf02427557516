/// Says whose name each mention is: the only stage that looks around in the whole article.
struct Resolver {
    private let neighbourhood: Neighbourhood
    private var index: TermIndex { neighbourhood.index }

    init(_ neighbourhood: Neighbourhood) {
        self.neighbourhood = neighbourhood
    }

    /// The mentions that are somebody's name here, in text order.
    ///
    /// Homographs without evidence and short forms that belong to an unlisted longer name are left out. A short form is the entry whose full
    /// name the article holds, when there is just one; else the glossary's default holder; else the sole entry with that short form; else it
    /// is ambiguous.
    /// - Parameter index: that of the neighbourhood.
    func resolutions(of mentions: [Mention], by index: TermIndex) -> Resolutions {
        var resolutions = MentionFilter(mentions, neighbourhood).supported(by: index)
        let open = resolutions.list.indices.filter { !resolutions.list[$0].isResolved }
        if open.isEmpty { return resolutions }
        let fullNames = FullNames(resolutions, of: open, index: index)
        for position in open { resolve(position, in: &resolutions, fullNames) }
        return resolutions
    }

    /// Settles a mention that may be several forms, where that can be done.
    private func resolve(_ position: Int, in resolutions: inout Resolutions, _ fullNames: FullNames) {
        let mention = resolutions.list[position].mention
        let forms = resolutions.candidates(of: resolutions.list[position])
        let best = bestFormPerEntry(forms, surface: neighbourhood.article.text(mention.range))
        let full = best.filter { index.facts[$0].isFull }
        if full.count == 1 { return resolutions.settle(position, as: full[0]) }
        let candidates = full.isEmpty ? best : full
        if candidates.count == 1 { return resolutions.settle(position, as: candidates[0]) }

        let present = candidates.filter { fullNames.contains(index.facts[$0].entry) }
        if present.count == 1 { return resolutions.settle(position, as: present[0]) }
        if let holder = candidates.first(where: { index.facts[$0].isDefaultHolder }) {
            return resolutions.settle(position, as: holder)
        }
        let likely = present.isEmpty ? candidates : present
        let nearest = fullNames.nearest(before: mention.range.lowerBound, among: likely, index: index)
        resolutions.leaveOpen(position, likeliest: nearest, of: likely)
    }

    /// One form for each entry: the one written just like the surface, else the best by status.
    private func bestFormPerEntry(_ forms: [Int], surface: String) -> [Int] {
        var best: [(entry: Int, form: Int)] = []
        for number in forms {
            let entry = index.facts[number].entry
            if let place = best.firstIndex(where: { $0.entry == entry }) {
                if isBetter(number, than: best[place].form, surface: surface) { best[place].form = number }
            } else {
                best.append((entry, number))
            }
        }
        return best.map(\.form)
    }

    private func isBetter(_ left: Int, than right: Int, surface: String) -> Bool {
        let (left, right) = (index.forms[left], index.forms[right])
        if left.type.isFull != right.type.isFull { return left.type.isFull }
        if (left.text == surface) != (right.text == surface) { return left.text == surface }
        return left.status != right.status && left.status.worst(right.status) == right.status
    }
}

/// Where the article holds the full names of the entries that it will be asked about: those of mentions which may be several.
private struct FullNames {
    private var offsets: [Int: [Int]] = [:]

    /// - Parameter open: the positions of those which may be several.
    init(_ found: Resolutions, of open: [Int], index: TermIndex) {
        let asked = Set(open.lazy.flatMap { found.candidates(of: found.list[$0]).map { index.facts[$0].entry } })
        for resolution in found.list {
            let owner = Self.soleOwner(of: resolution, found, index)
            guard let owner, asked.contains(owner) else { continue }
            offsets[owner, default: []].append(resolution.mention.range.lowerBound)
        }
    }

    /// The entry whose full name a mention is, when it is nobody else's.
    private static func soleOwner(of resolution: Resolution, _ found: Resolutions, _ index: TermIndex) -> Int? {
        let facts = index.facts[resolution.form]
        var owner = facts.isFull ? facts.entry : nil
        for form in found.others(of: resolution) where index.facts[form].isFull {
            if owner != nil, owner != index.facts[form].entry { return nil }
            owner = index.facts[form].entry
        }
        return owner
    }

    func contains(_ entry: Int) -> Bool { offsets[entry] != nil }

    /// The form of the entry whose full name stands nearest before an offset; else the first form.
    func nearest(before offset: Int, among forms: [Int], index: TermIndex) -> Int {
        var nearest = (form: forms[0], offset: -1)
        for form in forms {
            let places = offsets[index.facts[form].entry] ?? []
            if let last = Self.last(in: places, before: offset), last > nearest.offset { nearest = (form, last) }
        }
        return nearest.form
    }

    /// The last of ascending offsets that lies before a limit.
    private static func last(in places: [Int], before limit: Int) -> Int? {
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            if places[middle] < limit { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? places[low - 1] : nil
    }
}
