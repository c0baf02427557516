/// An element with all it holds, for documents small enough to keep whole, such as glossaries.
///
/// ```swift
/// let entry = try XMLElement(parsing: Array("<tu tuid=\"7\"><note>رسم</note></tu>".utf8))
/// entry["tuid"]               // "7"
/// entry.first("note")?.text   // "رسم"
/// ```
/// Use ``XMLReader`` for a memory of millions of units.
public struct XMLElement: Hashable, Sendable {
    /// What stands in an element; a CDATA section is text like any other.
    public enum Child: Hashable, Sendable {
        case element(XMLElement)
        case text(String)
        case comment(String)
        case processingInstruction(target: String, data: String)
    }

    public var tag: XMLStartTag
    public var children: [Child]
    /// The line of its start tag, 0 for one that was never written.
    public var line: Int
    public var column: Int

    public init(_ tag: XMLStartTag, children: [Child] = [], line: Int = 0, column: Int = 0) {
        self.tag = tag
        self.children = children
        self.line = line
        self.column = column
    }

    public var name: XMLName { tag.name }
    public var attributes: [XMLAttribute] { tag.attributes }
    public var namespaces: [XMLNamespace] { tag.namespaces }

    /// The value of the attribute so written, `element["xml:lang"]`.
    public subscript(qualifiedName: String) -> String? { tag[qualifiedName] }

    /// The elements directly inside, in order.
    public var elements: [XMLElement] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// The elements directly inside with this local name, whatever their namespace.
    public func elements(_ local: String) -> [XMLElement] { elements.filter { $0.name.local == local } }

    /// The first of these.
    public func first(_ local: String) -> XMLElement? {
        for case .element(let element) in children where element.name.local == local { return element }
        return nil
    }

    /// All text inside, that of inner elements too, in the order of the document.
    public var text: String {
        var result = ""
        appendText(to: &result)
        return result
    }

    /// Recursion is safe: nothing is deeper than ``XMLLimits/maximumDepth``.
    private func appendText(to result: inout String) {
        for child in children {
            switch child {
            case .text(let text): result += text
            case .element(let element): element.appendText(to: &result)
            case .comment, .processingInstruction: break
            }
        }
    }
}
