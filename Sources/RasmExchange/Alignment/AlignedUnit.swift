import RasmAlign

/// One bead of a document with its text: a unit of a memory, or, with one side empty, an omission.
public struct AlignedUnit: Sendable {
    /// What the pair of documents is called.
    public var document: String
    public var bead: Bead
    public var source: String
    public var target: String

    /// - Parameters:
    ///   - source: the sentences of the source document; those of the bead are joined with a space.
    ///   - target: those of the target document.
    public init(document: String, bead: Bead, source: [String], target: [String]) {
        func text(_ sentences: ArraySlice<String>) -> String { sentences.filter { !$0.isEmpty }.joined(separator: " ") }
        self.init(document: document, source: text(source[bead.source]), target: text(target[bead.target]), bead: bead)
    }

    /// A unit with its texts as they are; tabs and line ends in them become spaces, and space at their edges goes, in every format alike.
    public init(document: String, source: String, target: String, bead: Bead) {
        self.document = Self.onOneLine(document)
        self.source = Self.trimmed(Self.onOneLine(source))
        self.target = Self.trimmed(Self.onOneLine(target))
        self.bead = bead
    }

    private static func onOneLine(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\t", "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": plain.append(" ")
            default: plain.append(scalar)
            }
        }
        return String(plain)
    }

    /// The text without space at its edges, no-break spaces and byte order marks too: no memory would match them.
    static func trimmed(_ text: String) -> String {
        func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace || scalar == "\u{FEFF}" }
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !isSpace($0) }),
            let last = scalars.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(scalars[first...last])
    }

    /// Whether both sides have text.
    public var isPair: Bool { !source.isEmpty && !target.isEmpty }

    /// Whether both sides are the same sentence: somebody has not translated it. A few words may be a name.
    public var isUntranslated: Bool {
        source == target && source.split(whereSeparator: { !$0.isLetter }).count >= Self.sentenceWords
    }

    private static let sentenceWords = 4

    /// The confidence with three decimals, `0.973`; never rounded up.
    public var confidence: String { Self.confidence(bead.confidence) }

    public static func confidence(_ value: Double) -> String {
        let thousandths = Int(min(max(value, 0), 1) * 1000)
        let digits = String(thousandths % 1000)
        return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
    }

    /// Sentence numbers from 0, with commas: `3,4`.
    public static func numbers(_ sentences: Range<Int>) -> String { sentences.map(String.init).joined(separator: ",") }
}
