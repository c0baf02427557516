/// One step through a document, with the place where it begins.
public struct XMLEvent: Hashable, Sendable {
    /// What was met.
    public enum Kind: Hashable, Sendable {
        case startElement(XMLStartTag)
        /// Comes for `<x/>` too, right after its start.
        case endElement(XMLName)
        /// All the text up to the next markup in one piece, references resolved, line ends as `\n`.
        case text(String)
        case cdata(String)
        case comment(String)
        case processingInstruction(target: String, data: String)
        /// The document type declaration; the file it names is never opened. `entities` are those it declares as plain text, which stands for
        /// references to them.
        case doctype(name: String, publicID: String?, systemID: String?, entities: [String: String])
    }

    public var kind: Kind
    /// The line on which it begins, from 1.
    public var line: Int
    /// The column at which it begins, from 1, counted in Unicode scalars.
    public var column: Int
    /// The bytes it was written with, in the bytes given to the reader; nil when these were not UTF-8 and had to be
    /// converted.
    ///
    /// A text whose range is as long as the text itself holds no reference and no carriage return, provided the document
    /// declares no entities: it can be spliced as it is.
    public var byteRange: Range<Int>?

    public init(_ kind: Kind, line: Int, column: Int, byteRange: Range<Int>? = nil) {
        self.kind = kind
        self.line = line
        self.column = column
        self.byteRange = byteRange
    }
}
