import RasmDiscovery

/// Boosted trees on histograms, for a logistic loss with Newton's steps (Chen and Guestrin, "XGBoost", 2016, §2).
///
/// Each tree sees some of the rows and some of the features, so that trees differ (Friedman, "Stochastic Gradient Boosting", 2002).
enum Boosting {
    struct Settings {
        var rounds = 160
        var depth = 4
        var rate = 0.08
        var lambda = 3.0
        var leastHessian = 4.0
        var bins = 64
        /// Of five rows, how many a tree sees; of ten features, how many.
        var rowsOfFive: UInt64 = 4
        var featuresOfTen = 7
    }

    static func fit(_ table: [Float], width: Int, _ labels: [Bool], _ settings: Settings) -> DecisionTrees {
        let rows = labels.count
        let thresholds = (0..<width).map { feature in
            edges(stride(from: feature, to: table.count, by: width).map { table[$0] }, settings.bins)
        }
        var binned = [UInt8](repeating: 0, count: table.count)
        for row in 0..<rows {
            for feature in 0..<width {
                let value = table[row * width + feature]
                var (low, high) = (0, thresholds[feature].count)
                while low < high {
                    let middle = (low + high) / 2
                    if value <= thresholds[feature][middle] { high = middle } else { low = middle + 1 }
                }
                binned[row * width + feature] = UInt8(low)
            }
        }
        let positive = Double(labels.count { $0 })
        var trees = DecisionTrees()
        trees.base = Float(logarithm(positive / (Double(rows) - positive)))
        var scores = [Double](repeating: Double(trees.base), count: rows)
        var gradients = [Double](repeating: 0, count: rows)
        var hessians = [Double](repeating: 0, count: rows)
        var random = SplitMix(seed: 3)
        var features = Array(0..<width)
        for _ in 0..<settings.rounds {
            for row in 0..<rows {
                let p = logistic(scores[row])
                // A row without weight decides nothing, and is scored as all are.
                let isSeen = random.next() % 5 < settings.rowsOfFive
                gradients[row] = isSeen ? p - (labels[row] ? 1 : 0) : 0
                hessians[row] = isSeen ? p * (1 - p) : 0
            }
            features.shuffle(using: &random)
            let seen = features.prefix(width * settings.featuresOfTen / 10).sorted()
            grow(&trees, binned, width, seen, thresholds, gradients, hessians, &scores, settings)
        }
        return trees
    }

    /// Values between which the rows are cut into parts of about equal size.
    private static func edges(_ values: [Float], _ bins: Int) -> [Float] {
        let sorted = values.sorted()
        var edges: [Float] = []
        for bin in 1..<bins {
            let value = sorted[sorted.count * bin / bins]
            if value != edges.last, value != sorted.last { edges.append(value) }
        }
        return edges
    }

    private static func grow(
        _ trees: inout DecisionTrees, _ binned: [UInt8], _ width: Int, _ features: [Int], _ thresholds: [[Float]],
        _ gradients: [Double],
        _ hessians: [Double],
        _ scores: inout [Double], _ settings: Settings
    ) {
        var stack: [(rows: [Int32], node: Int, depth: Int)] = []
        trees.roots.append(Int32(trees.nodes.count))
        trees.nodes.append(.leaf(0))
        stack.append(((0..<Int32(gradients.count)).map { $0 }, trees.nodes.count - 1, 0))
        var histogram = [Double](repeating: 0, count: width * 64 * 2)
        while let (rows, node, depth) = stack.popLast() {
            var (g, h) = (0.0, 0.0)
            for row in rows {
                g += gradients[Int(row)]
                h += hessians[Int(row)]
            }
            var best = (gain: 1e-3, feature: -1, bin: 0)
            if depth < settings.depth, h >= 2 * settings.leastHessian {
                for cell in histogram.indices { histogram[cell] = 0 }
                histogram.withUnsafeMutableBufferPointer { histogram in
                    binned.withUnsafeBufferPointer { binned in
                        for row in rows {
                            let (gradient, hessian) = (gradients[Int(row)], hessians[Int(row)])
                            let start = Int(row) * width
                            for feature in 0..<width {
                                let cell = (feature * 64 + Int(binned[start + feature])) * 2
                                histogram[cell] += gradient
                                histogram[cell + 1] += hessian
                            }
                        }
                    }
                }
                let whole = g * g / (h + settings.lambda)
                for feature in features {
                    var (left, leftHessian) = (0.0, 0.0)
                    for bin in 0..<thresholds[feature].count {
                        left += histogram[(feature * 64 + bin) * 2]
                        leftHessian += histogram[(feature * 64 + bin) * 2 + 1]
                        let rightHessian = h - leftHessian
                        guard leftHessian >= settings.leastHessian, rightHessian >= settings.leastHessian else {
                            continue
                        }
                        let right = g - left
                        let gain =
                            left * left / (leftHessian + settings.lambda) + right * right
                            / (rightHessian + settings.lambda) - whole
                        if gain > best.gain { best = (gain, feature, bin) }
                    }
                }
            }
            guard best.feature >= 0 else {
                let value = -settings.rate * g / (h + settings.lambda)
                trees.nodes[node].value = Float(value)
                for row in rows { scores[Int(row)] += value }
                continue
            }
            var (left, right): ([Int32], [Int32]) = ([], [])
            for row in rows {
                if Int(binned[Int(row) * width + best.feature]) <= best.bin {
                    left.append(row)
                } else {
                    right.append(row)
                }
            }
            let first = trees.nodes.count
            trees.nodes.append(.leaf(0))
            trees.nodes.append(.leaf(0))
            trees.nodes[node] = .question(
                Int16(best.feature), atMost: thresholds[best.feature][best.bin], yes: Int32(first))
            stack.append((left, first, depth + 1))
            stack.append((right, first + 1, depth + 1))
        }
    }
}
