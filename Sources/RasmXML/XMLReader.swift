/// Walks through a document one event at a time.
///
/// ```swift
/// var reader = try XMLReader(Array("<seg>مرحبا <ph/></seg>".utf8))
/// while let event = try reader.next() { print(event.line, event.column, event.kind) }
/// // 1 1 startElement(seg), 1 6 text("مرحبا "), 1 12 startElement(ph), 1 15 endElement(ph), 1 17 endElement(seg)
/// ```
/// Nothing outside the bytes is ever opened: no DTD, no entity, no address. Of entities those are put in that the document
/// declares in itself as plain text, up to ``XMLLimits/maximumTextBytes``, so a small file cannot grow large; others are an error. The events before an error are still given; the error comes
/// in their wake, and comes again when asked again.
public struct XMLReader: ~Copyable {
    private let parser: EventParser

    /// The encoding of the bytes: by mark, by declaration, or "UTF-8".
    public let encoding: String

    /// Reads a document in memory; `file` is the name used in messages.
    public init(_ bytes: [UInt8], file: String = "") throws(XMLError) {
        try self.init(bytes, file: file, chunkLength: 32_768)
    }

    /// Reads a document in memory that is UTF-8 whatever it declares: one that has been converted, say.
    public init(utf8 bytes: [UInt8], file: String = "") throws(XMLError) {
        let source = try Source(bytes, file: file, isUTF8: true)
        let parser = try EventParser(source, chunkLength: 32_768)
        self.parser = parser
        encoding = source.encoding.name
    }

    /// Reads a document from disk, a block at a time when it is UTF-8: it may be larger than memory.
    public init(path: String) throws(XMLError) {
        try self.init(path: path, blockLength: 1 << 20, chunkLength: 32_768)
    }

    /// The seam for tests: neither does it depend on the blocks a file is read in.
    init(path: String, blockLength: Int, chunkLength: Int) throws(XMLError) {
        let source = try Source.reading(try FileBlocks(path, blockLength: blockLength), file: path)
        let parser = try EventParser(source, chunkLength: chunkLength)
        self.parser = parser
        encoding = source.encoding.name
    }

    /// The seam for tests: what is read does not depend on how it is cut into chunks.
    init(_ bytes: [UInt8], file: String, chunkLength: Int) throws(XMLError) {
        let source = try Source(bytes, file: file)
        let parser = try EventParser(source, chunkLength: chunkLength)
        // Both at the end: a noncopyable value cannot be half made when an error is thrown.
        self.parser = parser
        encoding = source.encoding.name
    }

    /// The next event, nil after the last.
    public mutating func next() throws(XMLError) -> XMLEvent? { try parser.next() }
}
