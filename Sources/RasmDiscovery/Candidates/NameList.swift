/// Names side by side: the letters of each as codes, as they are written and folded.
package struct NameList: Sendable {
    package private(set) var letters: [UInt8] = []
    package private(set) var folded: [UInt8] = []
    package private(set) var starts: [Int32] = [0]

    package init() {}

    package var count: Int { starts.count - 1 }

    package mutating func append(_ name: some Collection<UInt8>) {
        letters += name
        folded += name.lazy.map { SpellingAlphabet.folded[Int($0)] }
        starts.append(Int32(letters.count))
    }

    /// Makes room for as many names as another list has.
    mutating func reserve(_ other: NameList) {
        letters.reserveCapacity(other.letters.count)
        folded.reserveCapacity(other.letters.count)
        starts.reserveCapacity(other.starts.count)
    }

    @inline(__always)
    package func range(_ name: Int) -> Range<Int> { Int(starts[name])..<Int(starts[name + 1]) }

    package subscript(name: Int) -> ArraySlice<UInt8> { letters[range(name)] }

    /// Whether one name comes before another by its letters.
    package func precedes(_ a: Int, _ b: Int) -> Bool { self[a].lexicographicallyPrecedes(self[b]) }
}
