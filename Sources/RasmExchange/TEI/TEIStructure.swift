/// Decides which element each block becomes, and where divisions begin (TEI P5, 4.2: a `head` stands only at the top of its division).
enum TEIStructure {
    struct Step {
        var block: ArticleBlock
        var element: String
        var type: String?
        /// Whether a `div` begins before this block; it ends the one before.
        var opensDivision = false
    }

    /// Headlines become the heads of what follows them: of the body at its top, of a new division further down. A headline that nothing follows
    /// is no head; it stays an anonymous block.
    static func steps(for blocks: [ArticleBlock]) -> [Step] {
        let lastContent = blocks.lastIndex { $0.kind != .headline } ?? -1
        var hasContent = false
        var isAmongHeads = false
        return blocks.enumerated().map { number, block in
            var step = step(for: block, hasContentAfter: number < lastContent)
            let isHead = step.element == "head"
            step.opensDivision = isHead && hasContent && !isAmongHeads
            isAmongHeads = isHead
            hasContent = hasContent || !isHead
            return step
        }
    }

    private static func step(for block: ArticleBlock, hasContentAfter: Bool) -> Step {
        switch block.kind {
        case .headline where hasContentAfter: Step(block: block, element: "head")
        case .headline: Step(block: block, element: "ab", type: "headline")
        case .paragraph: Step(block: block, element: "p")
        case .boilerplate: Step(block: block, element: "ab", type: "boilerplate")
        case .other: Step(block: block, element: "ab", type: "other")
        }
    }
}
