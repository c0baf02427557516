/// Writes a document piece by piece, and only documents that can be read back equal.
///
/// ```swift
/// var writer = try XMLWriter()
/// try writer.declaration()
/// try writer.start("tu", ["tuid": "1"])
/// try writer.element("seg", text: "R&D")
/// try writer.end()
/// let bytes = try writer.finish()
/// // <?xml version="1.0" encoding="UTF-8"?>
/// // <tu tuid="1">
/// //   <seg>R&amp;D</seg>
/// // </tu>
/// ```
/// The trap: indentation must not touch text. An element whose content begins with text is left alone by itself; one
/// that may begin with an element and still hold text, such as `seg` in TMX, must be started with `mixed: true`.
/// Forgotten, that is an error.
///
/// An error sticks: after a throw every call throws it again, so that half a document never passes for a whole one.
public struct XMLWriter: ~Copyable {
    /// Whether line ends and spaces are put between elements.
    public enum Layout: Hashable, Sendable {
        case compact
        /// So many spaces a level; 0 puts each element on a line of its own without any.
        case indented(Int)
    }

    /// An element whose end is still to come.
    struct Open {
        var name: String
        /// Text may stand in it, so no white space is added.
        var isMixed: Bool
        var hasContent = false
        /// White space was added for a child, so text may no longer come.
        var isIndented = false
    }

    var output: WriterOutput
    var open: [Open] = []
    /// True between `<name` and its `>`.
    var isInTag = false
    var attributeNames: [String] = []
    var scope = NamespaceScope()
    var stage = Stage.start
    var failure: XMLError?
    let layout: Layout
    let file: String

    enum Stage { case start, prolog, afterDoctype, root, epilog }

    /// Writes into memory; ``finish()`` gives the bytes.
    public init(layout: Layout = .indented(2)) throws(XMLError) {
        let output = WriterOutput(try XMLSink())
        self.init(output, layout, file: "")
    }

    /// Writes to an open file, pipe or socket, which stays the caller's to close; `file` is its name in messages.
    public init(fileDescriptor: Int32, layout: Layout = .indented(2), file: String = "") throws(XMLError) {
        let output = WriterOutput(XMLSink(fileDescriptor))
        self.init(output, layout, file: file)
    }

    private init(_ output: consuming WriterOutput, _ layout: Layout, file: String) {
        self.output = output
        self.layout = layout
        self.file = file
    }

    /// Ends the document and sends on all that is held back: the bytes in memory, `[]` for a descriptor.
    ///
    /// Without this call the end of the document may be missing, and a full disk go unnoticed.
    public consuming func finish() throws(XMLError) -> [UInt8] {
        try check()
        if let name = open.last?.name { throw misuse("the document is finished, but \(name) is not ended") }
        if stage != .epilog { throw misuse("a document needs a root element") }
        if layout != .compact { try output.put(0x0A) }
        do { return try output.finish() } catch { throw located(error) }
    }

    /// The first character of `text` that XML 1.0 cannot carry, nil when all can be written.
    public static func firstForbidden(in text: String) -> Unicode.Scalar? { XMLCharacters.firstForbidden(in: text) }
}
