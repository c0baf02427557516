/// A document on its way to a parser: known not to be empty, and in UTF-8.
struct Source {
    let file: String
    let encoding: SourceEncoding
    let map: SourceMap

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
            let hex = "0x" + String(map.bytes[offset], radix: 16, uppercase: true)
            let message = "the byte \(hex) is not UTF-8; save the file as UTF-8, or declare the encoding it has"
            throw XMLError(XMLProblem(.encoding, message, file: file, line: place.line, column: place.column))
        }
    }

    /// White space, and what byte order marks and UTF-16 white space are made of. libxml2 reports no error for these
    /// alone.
    private static let blank: Set<UInt8> = [0x09, 0x0A, 0x0D, 0x20, 0x00, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF]
}
