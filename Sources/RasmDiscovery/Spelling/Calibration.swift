/// From a score to log-odds, by a straight line (Platt, "Probabilistic Outputs for Support Vector Machines", 1999).
package struct Calibration: Sendable {
    package var slope = 1.0
    package var offset = 0.0

    package init(slope: Double = 1, offset: Double = 0) { (self.slope, self.offset) = (slope, offset) }

    package func logOdds(_ score: Float) -> Double { slope * Double(score) + offset }

    /// The line under which the labels are likeliest, by Newton's steps.
    package init(fitting scores: [(score: Double, isOne: Bool)]) {
        for _ in 0..<30 {
            var (g0, g1, h00, h01, h11) = (0.0, 0.0, 1e-9, 0.0, 1e-9)
            for (score, isOne) in scores {
                let p = logistic(slope * score + offset)
                let error = p - (isOne ? 1 : 0)
                let weight = p * (1 - p)
                g0 += error
                g1 += error * score
                h00 += weight
                h01 += weight * score
                h11 += weight * score * score
            }
            let determinant = h00 * h11 - h01 * h01
            guard determinant > 1e-12 else { break }
            offset -= (g0 * h11 - g1 * h01) / determinant
            slope -= (g1 * h00 - g0 * h01) / determinant
        }
    }
}
