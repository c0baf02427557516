/// Puts elements together from events, with a stack of its own instead of recursion, so that depth costs no stack.
///
/// ```swift
/// var builder = XMLElementBuilder()
/// while let event = try reader.next() {
///     if let element = builder.step(event) { … }  // a whole element, each time the outermost one closes
/// }
/// ```
public struct XMLElementBuilder {
    /// The elements still open, the innermost last.
    private var open: [XMLElement] = []

    public init() {}

    /// Whether no element is open.
    public var isIdle: Bool { open.isEmpty }

    /// Takes up an event; gives the element that it completes, if that is the outermost one.
    ///
    /// Text and a CDATA section beside it become one text. What stands outside of elements is left out.
    public mutating func step(_ event: XMLEvent) -> XMLElement? {
        switch event.kind {
        case .startElement(let tag): open.append(XMLElement(tag, line: event.line, column: event.column))
        case .endElement:
            guard let closed = open.popLast() else { break }
            if open.isEmpty { return closed }
            open[open.count - 1].children.append(.element(closed))
        case .text(let text), .cdata(let text): append(text)
        case .comment(let text): append(.comment(text))
        case .processingInstruction(let target, let data): append(.processingInstruction(target: target, data: data))
        case .doctype: break
        }
        return nil
    }

    private mutating func append(_ child: XMLElement.Child) {
        guard !open.isEmpty else { return }
        open[open.count - 1].children.append(child)
    }

    private mutating func append(_ text: String) {
        guard let last = open.indices.last, !text.isEmpty else { return }
        if case .text(let before)? = open[last].children.last {
            open[last].children[open[last].children.count - 1] = .text(before + text)
        } else {
            open[last].children.append(.text(text))
        }
    }
}
