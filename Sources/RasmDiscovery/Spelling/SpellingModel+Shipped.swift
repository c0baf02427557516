extension SpellingModel {
    /// The model that comes with Rasm, read from ``weightsLearned`` when it is first asked for.
    package static let shipped = SpellingModel(numbers: weightsLearned)

    /// The whole model as whole numbers, in the order in which they are read back.
    package var numbers: [Int] {
        var numbers: [Int] = [operations.longer.count]
        for operation in operations.longer {
            for piece in [operation.one, operation.other] { numbers += [piece.count] + piece.map(Int.init) }
        }
        numbers += Self.sparse(operations.costs.map { SpellingOperations.unseen - $0 }, scale: 100)
        numbers += Self.sparse(weights.weights, scale: 100)
        numbers += letters.surprisal.map { Self.rounded($0, 50) }
        for list in readings.counts.lists {
            numbers.append(list.count)
            var last = 0
            for (cell, count) in list {
                numbers += [cell - last, count]
                last = cell
            }
        }
        numbers += [Self.rounded(bias, 1000), namesLearned]
        for calibration in [amongCandidates, amongAlike] {
            numbers += [Int((calibration.slope * 1000).rounded()), Int((calibration.offset * 1000).rounded())]
        }
        for trees in [trees, treesForAlike] {
            numbers +=
                [Self.rounded(trees.base, 1000), trees.roots.count] + trees.roots.map(Int.init) + [trees.nodes.count]
            for node in trees.nodes {
                numbers += [Int(node.feature), Self.rounded(node.value, 1000)]
                if node.feature >= 0 { numbers.append(Int(node.yes)) }
            }
        }
        return numbers
    }

    package init(numbers text: String) {
        var reader = NumberReader(text)
        let longer = reader.list { reader in SpellingOperations.Longer(reader.piece(), reader.piece()) }
        let count = SpellingOperations.singles + longer.count
        var costs = [Float](repeating: SpellingOperations.unseen, count: count)
        reader.sparse(scale: 100) { costs[$0] -= $1 }
        operations = SpellingOperations(longer: longer, costs: costs)
        var learned = OperationWeights(operations: count)
        reader.sparse(scale: 100) { learned.weights[$0] = $1 }
        weights = learned
        letters = LetterModel(
            surprisal: (0..<(SpellingAlphabet.size * SpellingAlphabet.size)).map { _ in Float(reader.next()) / 50 })
        readings = LetterReadings(
            ReadingCounts(lists: ReadingCounts.Surroundings.allCases.map { _ in reader.counts() }))
        bias = Float(reader.next()) / 1000
        namesLearned = reader.next()
        amongCandidates = Calibration(slope: Double(reader.next()) / 1000, offset: Double(reader.next()) / 1000)
        amongAlike = Calibration(slope: Double(reader.next()) / 1000, offset: Double(reader.next()) / 1000)
        trees = reader.trees()
        treesForAlike = reader.trees()
    }

    /// How many there are, and for each that is not 0 how far it is from the one before, and its value.
    private static func sparse(_ values: [Float], scale: Float) -> [Int] {
        var numbers: [Int] = []
        var last = 0
        for (position, value) in values.enumerated() where rounded(value, scale) != 0 {
            numbers += [position - last, rounded(value, scale)]
            last = position
        }
        return [numbers.count / 2] + numbers
    }

    private static func rounded(_ value: Float, _ scale: Float) -> Int { Int((value * scale).rounded()) }
}

/// Whole numbers parted by white space.
private struct NumberReader {
    private let bytes: [UInt8]
    private var offset = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    mutating func next() -> Int {
        while bytes[offset] <= 0x20 { offset += 1 }
        let isNegative = bytes[offset] == UInt8(ascii: "-")
        if isNegative { offset += 1 }
        var value = 0
        while offset < bytes.count, bytes[offset] > 0x20 {
            value = value &* 10 &+ Int(bytes[offset] &- 0x30)
            offset += 1
        }
        return isNegative ? -value : value
    }

    mutating func list<Element>(_ element: (inout NumberReader) -> Element) -> [Element] {
        (0..<next()).map { _ in element(&self) }
    }

    mutating func piece() -> [UInt8] { list { UInt8($0.next()) } }

    mutating func sparse(scale: Float, _ body: (Int, Float) -> Void) {
        var position = 0
        for _ in 0..<next() {
            position += next()
            body(position, Float(next()) / scale)
        }
    }

    mutating func counts() -> [(cell: Int, count: Int)] {
        var cell = 0
        return list { reader in
            cell += reader.next()
            return (cell, reader.next())
        }
    }

    mutating func trees() -> DecisionTrees {
        var trees = DecisionTrees()
        trees.base = Float(next()) / 1000
        trees.roots = list { Int32($0.next()) }
        trees.nodes = list { reader in
            let feature = Int16(reader.next())
            let value = Float(reader.next()) / 1000
            return feature < 0 ? .leaf(value) : .question(feature, atMost: value, yes: Int32(reader.next()))
        }
        return trees
    }
}
