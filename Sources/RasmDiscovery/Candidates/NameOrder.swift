/// Names in the order of their consonants, as they sound: those that are compared with each other lie close together in memory.
struct NameOrder {
    /// The names by their places.
    private(set) var names: [UInt32]
    private(set) var list = NameList()
    private(set) var signatures: [UInt64] = []

    init(_ unordered: NameList, _ signatures: [UInt64]) {
        var order = (0..<unordered.count).map { (key: Self.key(unordered[$0]), name: UInt32($0)) }
        order.sort { ($0.key, $0.name) < ($1.key, $1.name) }
        names = order.map(\.name)
        list.reserve(unordered)
        self.signatures.reserveCapacity(names.count)
        for name in names {
            list.append(unordered[Int(name)])
            self.signatures.append(signatures[Int(name)])
        }
    }

    /// The classes of the first sixteen consonants, doubled ones taken as one.
    private static func key(_ name: ArraySlice<UInt8>) -> UInt64 {
        var (key, shift, last): (UInt64, UInt64, UInt8) = (0, 64, 0)
        for letter in name where shift > 0 {
            let sound = SpellingAlphabet.soundClass[Int(letter)]
            if sound == 0 || sound == last { continue }
            shift -= 4
            key |= UInt64(sound) &<< shift
            last = sound
        }
        return key
    }
}
