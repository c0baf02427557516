/// Clusters by average link: two clusters become one while the mean log-odds between their names, missing pairs counted as unlikely, is high enough.
///
/// So a name that is like one member only does not chain two clusters together.
package struct AverageLink {
    /// Names that are no candidate pair have these log-odds.
    package static let missing = -6.0
    /// The mean at which clusters are joined; of those tried, the best in cross-validation (`make accuracy`).
    package static let threshold = -1.0

    package struct Link {
        package var a: Int
        package var b: Int
        package var logOdds: Double

        package init(a: Int, b: Int, logOdds: Double) { (self.a, self.b, self.logOdds) = (a, b, logOdds) }
    }

    /// Every name is in one cluster; clusters and the names in them are in order.
    package static func clusters(of count: Int, _ links: [Link], threshold: Double = Self.threshold) -> [[Int]] {
        var known: [UInt64: Double] = [:]
        let order = links.filter { $0.logOdds > missing }.sorted { ($1.logOdds, $0.a, $0.b) < ($0.logOdds, $1.a, $1.b) }
        for link in order { known[key(link.a, link.b)] = link.logOdds }
        var owner = Array(0..<count)
        var members: [Int: [Int]] = [:]
        for link in order {
            if link.logOdds < threshold { break }
            let (a, b) = (owner[link.a], owner[link.b])
            if a == b { continue }
            let (these, those) = (members[a] ?? [a], members[b] ?? [b])
            var sum = 0.0
            for x in these { for y in those { sum += known[key(x, y)] ?? missing } }
            guard sum / Double(these.count * those.count) >= threshold else { continue }
            let (kept, gone) = a < b ? (a, b) : (b, a)
            for name in members[gone] ?? [gone] { owner[name] = kept }
            members[kept] = these + those
            members[gone] = nil
        }
        var clusters: [[Int]] = []
        for name in 0..<count where owner[name] == name { clusters.append((members[name] ?? [name]).sorted()) }
        return clusters
    }

    private static func key(_ a: Int, _ b: Int) -> UInt64 { UInt64(min(a, b)) << 32 | UInt64(max(a, b)) }
}
