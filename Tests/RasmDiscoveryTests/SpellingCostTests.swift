import Testing

@testable import RasmDiscovery

/// What is cheap to compute must agree with what is not.
struct SpellingCostTests {
    private static let operations = SpellingModel.shipped.operations

    /// Names of all lengths, and others a few changes away from them, the same on every run.
    static let pairs: [([UInt8], [UInt8])] = {
        var state: UInt64 = 7
        func random(below limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        func letter() -> UInt8 { UInt8(1 + random(below: 33)) }
        return (0..<20_000).map { _ in
            let a = (0..<(1 + random(below: 12))).map { _ in letter() }
            var b = a
            for _ in 0..<random(below: 5) {
                let place = random(below: b.count + 1)
                switch random(below: 3) {
                case 0: b.insert(letter(), at: place)
                case 1 where place < b.count && b.count > 1: b.remove(at: place)
                default:
                    // Pieces of several letters, in one of the two.
                    let operation = operations.longer[random(below: operations.longer.count)]
                    b.insert(contentsOf: random(below: 2) == 0 ? operation.one : operation.other, at: place)
                }
            }
            return (a, b)
        }
    }()

    private static func cost(_ a: [UInt8], _ b: [UInt8]) -> Float {
        var alignment = SpellingAlignment()
        a.withUnsafeBufferPointer { a in
            b.withUnsafeBufferPointer { b in alignment.align(a, b, operations) }
        }
        return alignment.cost
    }

    @Test(arguments: [Float(4), 8.7, 12.9, 17])
    func `whether a pair is within a limit is what the alignment says, or all but a few in a thousand`(limit: Float) {
        let cost = SpellingCost(Self.operations)
        var (within, wrong) = (0, 0)
        for (a, b) in Self.pairs {
            let exact = Self.cost(a, b)
            if abs(exact - limit) < 0.01 { continue }
            let isWithin = a.withUnsafeBufferPointer { a in
                b.withUnsafeBufferPointer { b in cost.isWithin(limit, a, b) }
            }
            // What both begin and end with is not looked at, so a pair may seem to cost more than it does, never less.
            if isWithin { #expect(exact <= limit) }
            if exact <= limit {
                within += 1
                if !isWithin { wrong += 1 }
            }
        }
        #expect(within > 1_000)
        #expect(wrong * 500 < within)
    }

    @Test func `no pair costs less than its letters alone say`() {
        let bound = CostBound(Self.operations)
        for (a, b) in Self.pairs {
            let exact = Self.cost(a, b)
            #expect(!bound.exceeds(exact + 0.01, CostBound.letters(of: a), CostBound.letters(of: b)))
        }
        #expect(bound.exceeds(8, CostBound.letters(of: SpellingAlphabet.codes(of: "بم")), 0))
    }

    @Test func `trees that stop early say the same of what reaches the least`() {
        let trees = SpellingModel.shipped.trees
        let most = trees.mostToCome
        var features = SpellingFeatures()
        let model = SpellingModel.shipped
        var (kept, left) = (0, 0)
        for (a, b) in Self.pairs.prefix(3_000) where a != b {
            a.withUnsafeBufferPointer { a in
                b.withUnsafeBufferPointer { b in
                    let (first, second) = a.lexicographicallyPrecedes(b) ? (a, b) : (b, a)
                    features.align(first, second, model.operations)
                    features.measure(
                        first, second, model.operations, model.weights, model.letters, bias: model.bias)
                    features.listen(first, second, model.readings)
                }
            }
            let whole = trees.score(features.values)
            let early = trees.score(features.values, least: -2, mostToCome: most)
            if let early { #expect(early == whole) } else { #expect(whole < -2) }
            if early == nil { left += 1 } else { kept += 1 }
        }
        #expect(kept > 100 && left > 100)
    }
}
