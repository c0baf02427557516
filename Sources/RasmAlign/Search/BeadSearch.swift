/// Finds the beads of a document: the probability of every bead of the band over all ways to align, then the way that has most of it.
///
/// The sums are the forward-backward algorithm on the grid of sentence pairs; choosing by them, and not by the single cheapest way, is what keeps
/// the number of exactly right beads high, and gives each its confidence.
struct BeadSearch {
    struct Settings: Sendable {
        /// The probability of an omission of one sentence, beforehand.
        var omission = 0.03
        /// Added to the cost of an omitted sentence: the score of any pair of sentences is measured against it.
        var omissionCost = -1.0
        /// How far costs are trusted: they add up evidence that is not independent.
        var sharpness = 0.8
        /// What an omission counts where the most probable way is chosen; a pair counts 1.
        var omissionValue = 0.3
    }

    /// No bead has more sentences on a side.
    static let longestSide = 3

    let band: SearchBand
    let settings: Settings
    private let shapes: [BeadShape]
    /// The cost of each shape that begins at each cell, as it goes into the sums.
    private var costs: [Float]
    private let counts: (source: Int, target: Int)

    init(_ scorer: inout BeadScorer, band: SearchBand, settings: Settings) {
        self.band = band
        self.settings = settings
        shapes = BeadShape.all(omission: settings.omission)
        counts = (scorer.source.count, scorer.target.count)
        costs = Array(repeating: .infinity, count: band.cellCount * shapes.count)
        for i in 0...counts.source {
            for j in band.ranges[i] {
                let cell = band.cell(i, j)! * shapes.count
                for (number, shape) in shapes.enumerated() {
                    let (ii, jj) = (i + shape.source, j + shape.target)
                    guard ii <= counts.source, jj <= counts.target, band.cell(ii, jj) != nil else { continue }
                    let isOmission = shape.source == 0 || shape.target == 0
                    let cost = isOmission ? settings.omissionCost : scorer.cost(i..<ii, j..<jj)
                    costs[cell + number] = Float((cost + shape.cost) * settings.sharpness)
                }
            }
        }
    }

    /// The beads in order; together they hold every sentence of both sides once.
    func beads() -> [Bead] {
        let forward = sums(forward: true)
        let backward = sums(forward: false)
        let total = backward[band.cell(0, 0)!]
        guard total > -.infinity else { return [] }
        func probability(_ i: Int, _ j: Int, _ shape: Int) -> Double {
            let cell = band.cell(i, j)!
            let cost = costs[cell * shapes.count + shape]
            guard cost < .infinity, let end = band.cell(i + shapes[shape].source, j + shapes[shape].target) else {
                return 0
            }
            return exponential(forward[cell] - Double(cost) + backward[end] - total)
        }
        // The best value from each cell to the end, and the shape that begins the way.
        var best = [Double](repeating: -.infinity, count: band.cellCount)
        var choice = [Int8](repeating: -1, count: band.cellCount)
        best[band.cell(counts.source, counts.target)!] = 0
        for i in stride(from: counts.source, through: 0, by: -1) {
            for j in band.ranges[i].reversed() {
                let cell = band.cell(i, j)!
                for (number, shape) in shapes.enumerated() where costs[cell * shapes.count + number] < .infinity {
                    guard let end = band.cell(i + shape.source, j + shape.target), best[end] > -.infinity else {
                        continue
                    }
                    let isOmission = shape.source == 0 || shape.target == 0
                    let value =
                        best[end] + probability(i, j, number) * (isOmission ? settings.omissionValue : 1)
                    if value > best[cell] {
                        best[cell] = value
                        choice[cell] = Int8(number)
                    }
                }
            }
        }
        var beads: [Bead] = []
        var (i, j) = (0, 0)
        while i < counts.source || j < counts.target {
            let number = Int(choice[band.cell(i, j)!])
            guard number >= 0 else { return [] }
            let shape = shapes[number]
            beads.append(
                Bead(
                    source: i..<(i + shape.source), target: j..<(j + shape.target),
                    confidence: min(1, probability(i, j, number))))
            (i, j) = (i + shape.source, j + shape.target)
        }
        return beads
    }

    /// The logarithm of the sum over all ways from the beginning to each cell, or from each cell to the end.
    private func sums(forward: Bool) -> [Double] {
        var sums = [Double](repeating: -.infinity, count: band.cellCount)
        if forward {
            sums[band.cell(0, 0)!] = 0
            for i in 0...counts.source {
                for j in band.ranges[i] {
                    let cell = band.cell(i, j)!
                    let here = sums[cell]
                    guard here > -.infinity else { continue }
                    for (number, shape) in shapes.enumerated() {
                        let cost = costs[cell * shapes.count + number]
                        guard cost < .infinity, let end = band.cell(i + shape.source, j + shape.target) else {
                            continue
                        }
                        sums[end] = Self.added(sums[end], here - Double(cost))
                    }
                }
            }
        } else {
            sums[band.cell(counts.source, counts.target)!] = 0
            for i in stride(from: counts.source, through: 0, by: -1) {
                for j in band.ranges[i].reversed() {
                    let cell = band.cell(i, j)!
                    for (number, shape) in shapes.enumerated() {
                        let cost = costs[cell * shapes.count + number]
                        guard cost < .infinity, let end = band.cell(i + shape.source, j + shape.target) else {
                            continue
                        }
                        sums[cell] = Self.added(sums[cell], sums[end] - Double(cost))
                    }
                }
            }
        }
        return sums
    }

    /// log(eˣ + eʸ)
    @inline(__always)
    private static func added(_ x: Double, _ y: Double) -> Double {
        let (low, high) = x < y ? (x, y) : (y, x)
        guard low > -.infinity, high - low < 40 else { return high }
        return high + logarithm(1 + exponential(low - high))
    }
}
