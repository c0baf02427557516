/// Everything Rasm has to say of one article: the whole chain, from bytes to edits.
public struct Analysis: Sendable {
    /// What is decided of each mention, in numbers.
    package private(set) var decisions: Decisions
    public private(set) var findings: [Finding]

    /// The mentions, told in words: made anew each time.
    public var mentions: [NamedMention] { decisions.named }

    /// - Parameter mentions: whether the mentions are wanted; whoever only writes needs none. There may be some all the same.
    public init(of article: Article, index: TermIndex, style: HouseStyle = HouseStyle(), mentions: Bool = true) {
        let tokens = Tokenizer.tokens(of: article)
        self.init(
            of: article, tokens: tokens, index: index, style: style, mentions: mentions || tokens.hasZeroWidthSpace)
        guard tokens.hasZeroWidthSpace else { return }
        let parted = Tokenizer.tokens(of: article, zeroWidthSpaceParts: true)
        takeUp(Analysis(of: article, tokens: parted, index: index, style: style), where: ZeroWidthSpaces(article).part)
    }

    private init(of article: Article, tokens: Tokens, index: TermIndex, style: HouseStyle, mentions: Bool = true) {
        let scan = TokenScan(article: article, tokens: tokens, index: index)
        let neighbourhood = Neighbourhood(scan: scan)
        let resolutions = Resolver(neighbourhood).resolutions(of: scan.mentions(), by: index)
        (decisions, findings) = Normalizer(neighbourhood, style: style).normalize(
            resolutions, by: index, mentions: mentions)
    }

    /// Takes up those names of another reading of the article that are longer than what stands here in their place.
    private mutating func takeUp(_ other: Analysis, where belongs: (Range<Int>) -> Bool) {
        var names: [Range<Int>] = []
        var next = 0
        let ranges = decisions.list.map(\.range)
        for range in other.decisions.list.map(\.range) where belongs(range) {
            next = ranges[next...].firstIndex { $0.upperBound > range.lowerBound } ?? ranges.count
            let inside = ranges[next...].prefix { $0.lowerBound < range.upperBound }
            if inside.allSatisfy({ $0.count < range.count && $0.clamped(to: range) == $0 }) { names.append(range) }
        }
        guard !names.isEmpty else { return }
        let taken = Set(names)
        func isReplaced(_ range: Range<Int>) -> Bool {
            // Names are apart and in order: the last that begins before the end of the range is the only one to look at.
            var (low, high) = (0, names.count)
            while low < high {
                let middle = (low + high) / 2
                if names[middle].lowerBound < range.upperBound { low = middle + 1 } else { high = middle }
            }
            return low > 0 && names[low - 1].overlaps(range)
        }
        decisions.replace(where: isReplaced, by: other.decisions) { taken.contains($0) }
        findings = (findings.filter { !isReplaced($0.range) } + other.findings.filter { taken.contains($0.range) })
            .sorted { $0.range.lowerBound < $1.range.lowerBound }
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
