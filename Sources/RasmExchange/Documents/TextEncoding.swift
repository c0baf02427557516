import Rasm

/// Looks at bytes before anything is made of them: what is not UTF-8 text is refused by name.
enum TextEncoding {
    static let utf8BOM: [UInt8] = [0xEF, 0xBB, 0xBF]

    static func requireUTF8(_ bytes: [UInt8], path: String) throws(InputError) {
        if bytes.isEmpty { throw InputError(path, "is empty: there is no text to look at") }
        if let name = otherEncoding(bytes) {
            throw InputError(path, "is in \(name), which is not read; convert it to UTF-8 (iconv -f \(name) -t UTF-8)")
        }
        if let offset = bytes.firstIndex(of: 0) {
            throw InputError(path, "is binary: byte \(offset) is NUL; give a text file in UTF-8")
        }
        if let offset = firstInvalidUTF8(in: bytes) {
            var lines = LineIndex(bytes)
            let place = lines.place(of: offset)
            throw InputError(
                path, line: place.line, column: place.column,
                "is not UTF-8: byte \(offset) (0x\(hex(bytes[offset]))) is invalid; if it is windows-1256, convert it (iconv -f windows-1256 -t UTF-8)"
            )
        }
    }

    private static func otherEncoding(_ bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32" }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
        return nil
    }

    private static func hex(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count == 1 ? "0" + digits : digits
    }
}
