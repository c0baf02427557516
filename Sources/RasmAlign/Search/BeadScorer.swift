/// What a bead costs: by the anchors its sides share, and by their lengths.
///
/// Every anchor is asked how much likelier it is to stand here if the other side is translated here than if it is not; the mean over both sides
/// counts. An anchor without a partner speaks against the bead.
struct BeadScorer {
    struct Settings: Sendable {
        /// How likely an anchor is to stand in a translation without its partner.
        var unpartnered = 0.75
        /// The least anchor mass of a side: a lone anchor proves less.
        var leastMass: Float = 3
        var anchorWeight = 1.1
        var lengthWeight = 0.8
        /// The cost of a sentence that brings no anchor with a partner to a bead of several sentences on its side.
        var idleSentence = 0.75
        /// The cost of a token whose translation stands nowhere on the other side.
        var stranger = 0.05
    }

    let source: AnchoredText
    let target: AnchoredText
    let matches: AnchorMatches
    let length: LengthModel
    let settings: Settings
    private var takenSource: [Int32]
    private var takenTarget: [Int32]
    private var round: Int32 = 0
    private var gathered: [AnchorMatches.Match] = []

    init(
        _ source: AnchoredText, _ target: AnchoredText, matches: AnchorMatches, length: LengthModel, settings: Settings
    ) {
        self.source = source
        self.target = target
        self.matches = matches
        self.length = length
        self.settings = settings
        takenSource = Array(repeating: 0, count: source.tokens.count)
        takenTarget = Array(repeating: 0, count: target.tokens.count)
    }

    /// Lengths that are this unlikely are no translation, whatever the anchors.
    private static let hopeless = 18.0

    /// The cost of a bead; infinite when its lengths rule it out.
    mutating func cost(_ here: Range<Int>, _ there: Range<Int>) -> Double {
        let lengthCost = length.cost(source.characters(here), target.characters(there))
        guard lengthCost < Self.hopeless || here.count + there.count == 2 else { return .infinity }
        let gain = anchorGain(here, there)
        return settings.lengthWeight * lengthCost - settings.anchorWeight * gain
            + settings.idleSentence * Double(idleSentences(here, there))
            + settings.stranger * Double(source.strangers[here].reduce(0, +) + target.strangers[there].reduce(0, +))
    }

    /// How many sentences of a side with several have no partner for any of their anchors, by the partners just taken.
    private func idleSentences(_ here: Range<Int>, _ there: Range<Int>) -> Int {
        var idle = 0
        if here.count > 1 {
            idle += here.count { !takenSource[source.starts[$0]..<source.starts[$0 + 1]].contains(round) }
        }
        if there.count > 1 {
            idle += there.count { !takenTarget[target.starts[$0]..<target.starts[$0 + 1]].contains(round) }
        }
        return idle
    }

    /// The mean of the log-likelihood ratios of both directions; each anchor has one partner at most, the heaviest pairs first.
    private mutating func anchorGain(_ here: Range<Int>, _ there: Range<Int>) -> Double {
        let alone = settings.unpartnered
        let lonely = logarithm(alone)
        var gain = Double(source.anchors(here) + target.anchors(there)) * lonely
        let massHere = Double(max(source.mass(here), settings.leastMass))
        let massThere = Double(max(target.mass(there), settings.leastMass))
        round += 1
        gathered.removeAll(keepingCapacity: true)
        for i in here { for j in there { gathered += matches.of(i, j) } }
        if here.count * there.count > 1 {
            gathered.sort { ($1.weight, $0.source, $0.target) < ($0.weight, $1.source, $1.target) }
        }
        for match in gathered {
            let (x, y) = (Int(match.source), Int(match.target))
            guard takenSource[x] != round, takenTarget[y] != round else { continue }
            takenSource[x] = round
            takenTarget[y] = round
            let weight = Double(match.weight) * (1 - alone)
            gain += logarithm(alone + weight / (massHere * Double(target.frequency[y]))) - lonely
            gain += logarithm(alone + weight / (massThere * Double(source.frequency[x]))) - lonely
        }
        return gain / 2
    }
}
