/// What a file says that the glossary has no place for, counted by what the file calls it.
public struct LeftOut: Sendable, Hashable {
    public struct Count: Sendable, Hashable {
        public var name: String
        public var count: Int
    }

    /// In the order in which the file has them.
    public private(set) var counts: [Count] = []
    private var places: [String: Int] = [:]

    public init() {}

    mutating func add(_ name: String) {
        if let place = places[name] {
            counts[place].count += 1
        } else {
            places[name] = counts.count
            counts.append(Count(name: name, count: 1))
        }
    }

    mutating func add(_ names: [String]) {
        for name in names { add(name) }
    }
}
