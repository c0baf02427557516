/// One thing that is wrong with a document, and where.
///
/// Its description is what compilers print, so that editors can jump to it: `names.tbx:12:7: the attribute id stands twice in one tag`.
public struct XMLProblem: Hashable, Sendable, CustomStringConvertible {
    /// What sort of thing is wrong.
    public enum Kind: String, Hashable, Sendable {
        /// There is no document: no bytes, or only white space.
        case emptyDocument
        /// The text is not well-formed XML.
        case syntax
        /// A prefix is used that nothing declares, or a name breaks Namespaces in XML.
        case namespace
        /// The bytes are not in the encoding they claim, or in one nobody knows.
        case encoding
        /// An entity is used that is not expanded: it holds more than text, or lies outside the file.
        case entity
        /// An entity is used that the document does not declare: it is not well-formed, unless a definition it names does.
        case undeclaredEntity
        /// Elements nest deeper than ``XMLLimits/maximumDepth``.
        case depth
        /// A text or a name is longer than a limit allows.
        case size
        /// The file cannot be read.
        case unreadable
        /// What is written cannot be stored: the disk is full, the pipe is closed.
        case sink
        /// A character that XML 1.0 cannot carry.
        case forbiddenCharacter
        /// A name that is not an XML name.
        case malformedName
        /// The writer was called in an order that makes no document.
        case misuse
        /// The schema itself is wrong.
        case schema
        /// The document is well-formed, but not what the schema asks for.
        case invalid
    }

    public var kind: Kind
    /// The file as the caller named it; empty for bytes without a name.
    public var file: String
    /// The line, from 1; 0 when there is no source, as in the writer.
    public var line: Int
    /// The column in Unicode scalars, from 1; 0 when there is no source.
    public var column: Int
    public var message: String
    /// What to do about it, where that follows by itself.
    public var fix: String?
    /// The part of libxml2 that found it (`xmlErrorDomain`), 0 for Rasm's own findings.
    public var domain: Int
    /// libxml2's number for it (`xmlParserErrors`), of a ``Kind/sink`` the system's (`errno`), 0 for Rasm's own findings.
    public var code: Int

    public init(
        _ kind: Kind, _ message: String, file: String = "", line: Int = 0, column: Int = 0, domain: Int = 0,
        code: Int = 0
    ) {
        self.kind = kind
        self.file = file
        self.line = line
        self.column = column
        self.message = message
        self.domain = domain
        self.code = code
    }

    public var description: String {
        var place: [String] = []
        if !file.isEmpty { place.append(file) }
        if line > 0 { place.append("\(line):\(max(column, 1))") }
        return (place + [" " + message]).joined(separator: ":").trimmingPrefixSpace()
    }
}

extension String {
    /// A message without a place should not begin with the space that parts it from one.
    fileprivate func trimmingPrefixSpace() -> String { hasPrefix(" ") ? String(dropFirst()) : self }
}
