/// Values by number, several to one where need be, found by halving.
///
/// A dictionary would be no sooner asked and is later there: for the first of its type the runtime looks through the conformances of the whole program, which
/// takes a tenth of a millisecond, and a program that looks at one article has ten in all.
struct NumberedValues<Value: Sendable>: Sendable {
    /// Ascending by number; of one number in the order they came.
    private let items: [(number: Int, value: Value)]

    init(_ items: [(number: Int, value: Value)]) {
        let isAscending = items.indices.dropFirst().allSatisfy { items[$0 - 1].number <= items[$0].number }
        if isAscending {
            self.items = items
        } else {
            // By number and then by place, since sorting does not promise to keep the order of equal ones. It is places that are sorted: for an array of
            // anything of ours the runtime would make types first, which takes a tenth of a millisecond as well.
            let order = items.indices.sorted { (items[$0].number, $0) < (items[$1].number, $1) }
            self.items = order.map { items[$0] }
        }
    }

    var isEmpty: Bool { items.isEmpty }

    /// The values of a number.
    subscript(number: Int) -> ArraySlice<(number: Int, value: Value)> {
        var (low, high) = (0, items.count)
        while low < high {
            let middle = (low + high) / 2
            if items[middle].number < number { low = middle + 1 } else { high = middle }
        }
        return items[low...].prefix { $0.number == number }
    }
}
