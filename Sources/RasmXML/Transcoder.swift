import CLibXML2

/// Turns a document in any encoding libxml2 knows into UTF-8, so that only one encoding is ever parsed.
enum Transcoder {
    /// The document as UTF-8, without its byte order mark.
    static func utf8(_ bytes: [UInt8], from encoding: SourceEncoding) throws(XMLProblemAtStart) -> [UInt8] {
        guard let handler = xmlFindCharEncodingHandler(encoding.name) else {
            throw XMLProblemAtStart(
                message: "declares the encoding \(encoding.name), which is unknown here; save it as UTF-8")
        }
        defer { xmlCharEncCloseFunc(handler) }
        guard let input = xmlBufferCreate(), let output = xmlBufferCreate() else {
            throw XMLProblemAtStart(message: "there is no memory left to convert from \(encoding.name)")
        }
        defer {
            xmlBufferFree(input)
            xmlBufferFree(output)
        }
        var converted: [UInt8] = []
        converted.reserveCapacity(bytes.count + bytes.count / 2)
        var rest = bytes[encoding.markLength...]
        // In pieces, because libxml2 counts in Int32; what a piece ends within stays in `input` for the next.
        while !rest.isEmpty {
            let piece = rest.prefix(pieceLength)
            rest = rest.dropFirst(pieceLength)
            let added = piece.withUnsafeBufferPointer { xmlBufferAdd(input, $0.baseAddress, Int32($0.count)) }
            guard added == 0 else {
                throw XMLProblemAtStart(message: "there is no memory left to convert from \(encoding.name)")
            }
            drain(input, into: output, handler, &converted)
            // A character has at most four bytes: more left over than that means the converter stopped at wrong ones.
            guard xmlBufferLength(input) < 4 else { break }
        }
        guard xmlBufferLength(input) == 0, rest.isEmpty else {
            let lines = converted.count { $0 == 0x0A }
            throw XMLProblemAtStart(message: "is not \(encoding.name) as it says: a wrong byte in line \(lines + 1)")
        }
        return converted
    }

    private static let pieceLength = 1 << 20

    private static func drain(
        _ input: xmlBufferPtr, into output: xmlBufferPtr, _ handler: xmlCharEncodingHandlerPtr,
        _ converted: inout [UInt8]
    ) {
        var before: Int32
        repeat {
            before = xmlBufferLength(input)
            LibXML.silently { _ = xmlCharEncInFunc(handler, output, input) }
            let content = UnsafeBufferPointer(start: xmlBufferContent(output), count: Int(xmlBufferLength(output)))
            converted.append(contentsOf: content)
            xmlBufferEmpty(output)
        } while xmlBufferLength(input) > 0 && xmlBufferLength(input) < before
    }
}
