/// Sentences of one text and those of the other that say the same: `source` and `target` are ranges of sentence numbers from 0.
///
/// One side of an omission is empty.
public struct Bead: Sendable, Hashable {
    public var source: Range<Int>
    public var target: Range<Int>
    /// How likely the bead is to be exactly right, from 0 to 1.
    public var confidence: Double

    public init(source: Range<Int>, target: Range<Int>, confidence: Double) {
        self.source = source
        self.target = target
        self.confidence = confidence
    }

    /// Whether a sentence was left out on the other side.
    public var isOmission: Bool { source.isEmpty || target.isEmpty }
}
