/// Everything Rasm has to say of one article: the whole chain, from bytes to edits.
public struct Analysis: Sendable {
    public let mentions: [NamedMention]
    public let findings: [Finding]

    public init(of article: Article, index: TermIndex, style: HouseStyle = HouseStyle()) {
        let tokens = Tokenizer.tokens(of: article)
        let found = Matcher(index).mentions(in: article, tokens: tokens)
        let resolutions = Resolver(index).resolutions(of: found, in: article, tokens: tokens)
        (mentions, findings) = Normalizer(index, style: style).normalize(resolutions, in: article, tokens: tokens)
    }

    /// The safe edits, in text order, never overlapping.
    public var edits: [Edit] { findings.compactMap(\.edit) }
}

extension [Edit] {
    /// The bytes with the edits spliced in; every byte outside them stays as it is.
    ///
    /// The edits are in ascending order and apart.
    public func applied(to bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + count * 8)
        var copied = 0
        for edit in self {
            result += bytes[copied..<edit.range.lowerBound]
            result += edit.replacement.utf8
            copied = edit.range.upperBound
        }
        result += bytes[copied...]
        return result
    }
}
