/// Boosted regression trees: the sum of the leaves that a row of features falls into (Friedman, "Greedy Function Approximation", 2001).
package struct DecisionTrees: Sendable {
    /// A question: whether the feature is at most the threshold. The nodes for yes and for no lie side by side in `nodes`; a leaf has no feature.
    package struct Node: Sendable {
        package var value: Float
        package var yes: Int32
        package var feature: Int16

        package static func question(_ feature: Int16, atMost threshold: Float, yes: Int32) -> Node {
            Node(value: threshold, yes: yes, feature: feature)
        }

        package static func leaf(_ value: Float) -> Node { Node(value: value, yes: 0, feature: -1) }
    }

    package var nodes: [Node] = []
    package var roots: [Int32] = []
    package var base: Float = 0

    package init() {}

    /// Goes down some trees at a time, which do not wait for each other.
    private static let abreast = 8

    package func score(_ row: [Float]) -> Float { score(row, least: -.infinity, mostToCome: []) ?? 0 }

    /// What is to come at most, for ``score(_:least:mostToCome:)``: before each group of trees.
    package var mostToCome: [Float] {
        var most: [Float] = []
        var sum: Float = 0
        for first in stride(from: 0, to: roots.count, by: Self.abreast).reversed() {
            for tree in first..<min(first + Self.abreast, roots.count) { sum += greatestLeaf(under: roots[tree]) }
            most.append(sum)
        }
        return most.reversed()
    }

    private func greatestLeaf(under node: Int32) -> Float {
        let node = nodes[Int(node)]
        return node.feature < 0 ? node.value : max(greatestLeaf(under: node.yes), greatestLeaf(under: node.yes + 1))
    }

    /// The score, or nil as soon as it cannot become as much as the least that is wanted.
    package func score(_ row: [Float], least: Float, mostToCome: [Float]) -> Float? {
        row.withUnsafeBufferPointer { row in
            nodes.withUnsafeBufferPointer { nodes in
                var sum = base
                return withUnsafeTemporaryAllocation(of: Int32.self, capacity: Self.abreast) { places in
                    for first in stride(from: 0, to: roots.count, by: Self.abreast) {
                        if !mostToCome.isEmpty, sum + mostToCome[first / Self.abreast] < least { return nil }
                        let count = min(Self.abreast, roots.count &- first)
                        for tree in 0..<count { places[tree] = roots[first &+ tree] }
                        var isDone = false
                        while !isDone {
                            isDone = true
                            for tree in 0..<count {
                                let node = nodes[Int(places[tree])]
                                let isLeaf = node.feature < 0
                                let next = node.yes &+ (row[Int(max(0, node.feature))] <= node.value ? 0 : 1)
                                places[tree] = isLeaf ? places[tree] : next
                                isDone = isDone && isLeaf
                            }
                        }
                        for tree in 0..<count { sum += nodes[Int(places[tree])].value }
                    }
                    return sum
                }
            }
        }
    }
}
