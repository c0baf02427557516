extension XMLElement {
    /// Reads a whole document and gives its root element.
    ///
    /// The limits and refusals are those of ``XMLReader``; text and a CDATA section beside it become one text.
    public init(parsing bytes: [UInt8], file: String = "") throws(XMLError) {
        var reader = try XMLReader(bytes, file: file)
        // The elements still open, the innermost last: a loop instead of recursion, so depth costs no stack.
        var open: [XMLElement] = []
        var root: XMLElement?
        while let event = try reader.next() {
            switch event.kind {
            case .startElement(let tag): open.append(XMLElement(tag, line: event.line, column: event.column))
            case .endElement:
                guard let closed = open.popLast() else { break }
                if open.isEmpty { root = closed } else { open[open.count - 1].children.append(.element(closed)) }
            case .text(let text), .cdata(let text): Self.append(text, to: &open)
            case .comment(let text): Self.append(.comment(text), to: &open)
            case .processingInstruction(let target, let data):
                Self.append(.processingInstruction(target: target, data: data), to: &open)
            case .doctype: break
            }
        }
        guard let root else {
            throw XMLError(XMLProblem(.emptyDocument, "there is no element in it", file: file, line: 1, column: 1))
        }
        self = root
    }

    /// What stands before or after the root belongs to no element and is left out.
    private static func append(_ child: Child, to open: inout [XMLElement]) {
        guard !open.isEmpty else { return }
        open[open.count - 1].children.append(child)
    }

    private static func append(_ text: String, to open: inout [XMLElement]) {
        guard let last = open.indices.last, !text.isEmpty else { return }
        if case .text(let before)? = open[last].children.last {
            open[last].children[open[last].children.count - 1] = .text(before + text)
        } else {
            open[last].children.append(.text(text))
        }
    }
}
