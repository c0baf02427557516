import RasmDiscovery

/// Logistic regression on which weights an alignment touches, by AdaGrad (Duchi, Hazan and Singer, 2011) in a fixed order.
enum Regression {
    static func fit(_ rows: [[Int32]], _ labels: [Bool], operations: Int) -> (OperationWeights, Float) {
        var result = OperationWeights(operations: operations)
        var frequency = [Int32](repeating: 0, count: result.weights.count)
        for row in rows { for position in row { frequency[Int(position)] += 1 } }
        // What was met less than four times says nothing.
        let kept = rows.map { $0.filter { frequency[Int($0)] >= 4 } }
        var weights = [Double](repeating: 0, count: result.weights.count)
        var squares = [Double](repeating: 1e-4, count: result.weights.count)
        var bias = 0.0
        var biasSquare = 1e-4
        let decay = 2e-6
        var random = SplitMix(seed: 1)
        var order = Array(rows.indices)
        for epoch in 0..<8 {
            order.shuffle(using: &random)
            let rate = 0.15 / (1 + 0.15 * Double(epoch))
            for position in order {
                var sum = bias
                for weight in kept[position] { sum += weights[Int(weight)] }
                let error = logistic(sum) - (labels[position] ? 1 : 0)
                biasSquare += error * error
                bias -= rate * error / biasSquare.squareRoot()
                for weight in kept[position] {
                    let w = Int(weight)
                    let gradient = error + decay * weights[w] * Double(rows.count) / Double(frequency[w])
                    squares[w] += gradient * gradient
                    weights[w] -= rate * gradient / squares[w].squareRoot()
                }
            }
        }
        for position in weights.indices { result.weights[position] = Float(weights[position]) }
        return (result, Float(bias))
    }
}

/// The generator of Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", 2014: the same numbers everywhere.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }
}
