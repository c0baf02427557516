/// A document on its way to a parser: known not to be empty, and in UTF-8.
struct Source {
    let file: String
    let encoding: SourceEncoding
    let map: SourceMap
    /// Where the bytes come from that are not in `map`.
    private(set) var rest: UTF8Blocks?

    /// - Parameter isUTF8: whether the bytes have been found, or made, to be UTF-8, whatever they declare.
    init(_ bytes: [UInt8], file: String, isUTF8: Bool = false) throws(XMLError) {
        self.file = file
        guard bytes.contains(where: { !Self.blank.contains($0) }) else {
            let message = "the document is empty: there is no element in it"
            throw XMLError(XMLProblem(.emptyDocument, message, file: file, line: 1, column: 1))
        }
        do {
            encoding = isUTF8 ? SourceEncoding(name: "UTF-8", markLength: 0) : try SourceEncoding.detect(bytes)
            if encoding.isUTF8 {
                map = SourceMap(bytes, isOriginal: true)
            } else {
                map = SourceMap(try Transcoder.utf8(bytes, from: encoding), isOriginal: false)
            }
        } catch {
            throw XMLError(XMLProblem(.encoding, error.message, file: file, line: 1, column: 1))
        }
        if let offset = UTF8Check.firstInvalid(in: map.bytes) {
            let place = map.position(of: offset)
            throw XMLError(
                XMLProblem(
                    .encoding, Self.message(ofInvalid: map.bytes[offset]), file: file, line: place.line,
                    column: place.column))
        }
    }

    /// A file on disk: in blocks when it is UTF-8, else as a whole, because it has to be converted.
    static func reading(_ blocks: FileBlocks, file path: String) throws(XMLError) -> Source {
        var head = try blocks.next()
        while !blocks.isAtEnd, head.allSatisfy(Self.blank.contains) { head += try blocks.next() }
        let isUTF8 = (try? SourceEncoding.detect(head))?.isUTF8 == true
        guard isUTF8, !blocks.isAtEnd else {
            return try Source(head + blocks.rest(), file: path)
        }
        let rest = UTF8Blocks(blocks, head: head)
        let first = try rest.next()
        guard first.invalid == nil else {
            // The place of the wrong byte is found in the same way as in any document.
            return try Source(head, file: path)
        }
        return Source(file: path, map: SourceMap(first.bytes, isOriginal: true), rest: rest)
    }

    private init(file: String, map: SourceMap, rest: UTF8Blocks) {
        self.file = file
        encoding = SourceEncoding(name: "UTF-8", markLength: 0)
        self.map = map
        self.rest = rest
    }

    static func message(ofInvalid byte: UInt8) -> String {
        let hex = "0x" + String(byte, radix: 16, uppercase: true)
        return "the byte \(hex) is not UTF-8; save the file as UTF-8, or declare the encoding it has"
    }

    /// White space, and what byte order marks and UTF-16 white space are made of. libxml2 reports no error for these
    /// alone.
    private static let blank: Set<UInt8> = [0x09, 0x0A, 0x0D, 0x20, 0x00, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF]
}
