/// Boosted regression trees: the sum of the leaves that a row of features falls into (Friedman, "Greedy Function Approximation", 2001).
package struct DecisionTrees: Sendable {
    /// A question: whether the feature is at most the threshold. Children are offsets into `nodes`; a leaf has no feature.
    package struct Node: Sendable {
        package var feature: Int16
        package var value: Float
        package var left: Int32
        package var right: Int32

        package init(feature: Int16, value: Float, left: Int32, right: Int32) {
            (self.feature, self.value, self.left, self.right) = (feature, value, left, right)
        }
    }

    package var nodes: [Node] = []
    package var roots: [Int32] = []
    package var base: Float = 0

    package init() {}

    package func score(_ row: [Float]) -> Float {
        row.withUnsafeBufferPointer { row in
            nodes.withUnsafeBufferPointer { nodes in
                var sum = base
                for root in roots {
                    var node = nodes[Int(root)]
                    while node.feature >= 0 {
                        node = nodes[Int(row[Int(node.feature)] <= node.value ? node.left : node.right)]
                    }
                    sum += node.value
                }
                return sum
            }
        }
    }
}
