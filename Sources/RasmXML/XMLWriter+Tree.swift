extension XMLWriter {
    /// Writes a tree. One that was read whole and is written so comes back equal.
    ///
    /// Elements with text of their own are taken for mixed; pass `mixed: true` to add no white space anywhere.
    public mutating func element(_ element: XMLElement, mixed: Bool = false) throws(XMLError) {
        let hasText = element.children.contains { if case .text = $0 { true } else { false } }
        try start(element.tag, mixed: mixed || hasText)
        // Recursion is safe: `start` refuses what is deeper than ``XMLLimits/maximumDepth``.
        for child in element.children {
            switch child {
            case .element(let element): try self.element(element, mixed: mixed)
            case .text(let text): try self.text(text)
            case .comment(let text): try comment(text)
            case .processingInstruction(let target, let data): try processingInstruction(target, data)
            }
        }
        try end()
    }
}
