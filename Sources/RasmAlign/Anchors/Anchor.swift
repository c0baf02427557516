import Rasm

/// Words of a unit's two sides that met: in byte offsets of its sentences.
public struct Anchor: Sendable, Hashable {
    /// A stretch of a sentence.
    public struct Place: Sendable, Hashable {
        public var sentence: Int
        public var range: Range<Int>
    }

    public var source: Place
    public var target: Place
    /// How sure it is that one translates the other, from 0 to 1.
    public var weight: Double
}

extension CorpusAligner {
    /// What meets in each unit of a document, by everything that was learned: each word once, the surest pairs first.
    ///
    /// The document need not be one that was added.
    public func anchors(of source: [String], _ target: [String], in beads: [Bead]) -> [[Anchor]] {
        var reader = self
        let (here, there) = (reader.placed(source, from), reader.placed(target, to))
        let table = reader.table(here, there)
        return beads.map { bead in
            var matches: [Anchor] = []
            for one in bead.source {
                for (number, token) in here[one].tokens.enumerated() where !reader.isMark(token) {
                    for translation in table[token] where translation.weight >= Self.leastShown {
                        for other in bead.target {
                            for (otherNumber, otherToken) in there[other].tokens.enumerated()
                            where otherToken == translation.token {
                                matches.append(
                                    Anchor(
                                        source: .init(sentence: one, range: here[one].places[number]),
                                        target: .init(sentence: other, range: there[other].places[otherNumber]),
                                        weight: Double(translation.weight)))
                            }
                        }
                    }
                }
            }
            return Self.surest(of: matches)
        }
    }

    /// Weaker pairs help to decide between sentences, and say nothing of words.
    private static let leastShown: Float = 0.15

    private static func surest(of matches: [Anchor]) -> [Anchor] {
        var (sources, targets): (Set<Anchor.Place>, Set<Anchor.Place>) = ([], [])
        let inOrder = matches.sorted { one, other in
            if one.weight != other.weight { return one.weight > other.weight }
            return (one.source.sentence, one.source.range.lowerBound, one.target.sentence, one.target.range.lowerBound)
                < (
                    other.source.sentence, other.source.range.lowerBound, other.target.sentence,
                    other.target.range.lowerBound
                )
        }
        return inOrder.filter { match in
            guard !sources.contains(match.source), !targets.contains(match.target) else { return false }
            sources.insert(match.source)
            targets.insert(match.target)
            return true
        }
    }
}
