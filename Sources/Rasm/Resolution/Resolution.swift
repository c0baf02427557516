/// A mention and whose name it is.
struct Resolution: BitwiseCopyable, Sendable {
    let mention: Mention
    /// The form it is, as an index into ``TermIndex/forms``; of an ambiguous mention, the likeliest.
    fileprivate(set) var form: Int
    /// The other forms it may be, in ``Resolutions``; none when it is resolved.
    fileprivate var others: ColumnRange

    /// False when the article does not say who is meant: such a mention is reported, never rewritten.
    var isResolved: Bool { others.start == others.end }
}

/// The mentions of one article that are somebody's name, in text order, and whose.
///
/// Of nearly all there is one form that they can be; what else a mention may be lies in a list beside, so that none of them owns memory.
struct Resolutions {
    private(set) var list: [Resolution] = []
    private var others: [Int] = []

    mutating func reserve(_ count: Int) { list.reserveCapacity(count) }

    /// Takes up a mention with the first of the forms that it may be.
    mutating func append(_ mention: Mention, form: Int) {
        let place = UInt32(truncatingIfNeeded: others.count)
        list.append(Resolution(mention: mention, form: form, others: ColumnRange(start: place, end: place)))
    }

    /// Adds a form that the last mention may be too.
    mutating func addRival(_ form: Int) {
        others.append(form)
        list[list.count - 1].others.end += 1
    }

    /// Settles which form a mention is.
    mutating func settle(_ position: Int, as form: Int) {
        list[position].form = form
        list[position].others = ColumnRange()
    }

    /// Leaves open which of some forms a mention is.
    /// - Parameter candidates: forms of several entries, one for each.
    mutating func leaveOpen(_ position: Int, likeliest form: Int, of candidates: [Int]) {
        list[position].form = form
        setOthers(candidates.filter { $0 != form }, of: position)
    }

    private mutating func setOthers(_ rivals: [Int], of position: Int) {
        list[position].others = ColumnRange(
            start: UInt32(others.count), end: UInt32(others.count + rivals.count))
        others += rivals
    }

    /// The forms a mention may be beside ``Resolution/form``.
    func others(of resolution: Resolution) -> ArraySlice<Int> {
        others[Int(resolution.others.start)..<Int(resolution.others.end)]
    }

    /// The forms a mention may be, the likeliest first; one when it is resolved.
    func candidates(of resolution: Resolution) -> [Int] { [resolution.form] + others(of: resolution) }
}
