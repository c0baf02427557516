/// A JSON value (RFC 8259) that keeps the order of its keys. Text is written as UTF-8; only what must be escaped is.
///
/// ```
/// let json: JSON = ["file": "a.txt", "start": 3]
/// json.text  // {"file":"a.txt","start":3}
/// ```
enum JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    case string(String)
    case number(Int)
    /// A number with decimals, as it is written.
    case decimal(String)
    case bool(Bool)
    case null
    case array([JSON])
    /// A member whose value is nil is left out.
    case object([(String, JSON?)])

    init(stringLiteral value: String) { self = .string(value) }
    init(integerLiteral value: Int) { self = .number(value) }
    init(booleanLiteral value: Bool) { self = .bool(value) }
    init(arrayLiteral elements: JSON...) { self = .array(elements) }
    init(dictionaryLiteral elements: (String, JSON)...) { self = .object(elements.map { ($0.0, $0.1) }) }

    /// On one line.
    var text: String {
        var bytes: [UInt8] = []
        write(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends it to UTF-8, on one line.
    func write(to bytes: inout [UInt8]) {
        switch self {
        case .string(let string): Self.write(string, to: &bytes)
        case .number(let number): bytes += String(number).utf8
        case .decimal(let number): bytes += number.utf8
        case .bool(let bool): bytes += (bool ? "true" : "false").utf8
        case .null: bytes += "null".utf8
        case .array(let elements):
            bytes.append(UInt8(ascii: "["))
            for (position, element) in elements.enumerated() {
                if position > 0 { bytes.append(UInt8(ascii: ",")) }
                element.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            Self.write(members, to: &bytes)
        }
    }

    private static func write(_ members: [(String, JSON?)], to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "{"))
        var isFirst = true
        for (name, value) in members {
            guard let value else { continue }
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            write(name, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            value.write(to: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    private static func write(_ string: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        let isWritten: Void? = string.utf8.withContiguousStorageIfAvailable { write($0, to: &bytes) }
        if isWritten == nil { Array(string.utf8).withUnsafeBufferPointer { write($0, to: &bytes) } }
        bytes.append(UInt8(ascii: "\""))
    }

    /// What needs no escape, which is nearly everything, is copied in one go.
    private static func write(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        var copied = 0
        var offset = 0
        while offset < text.count {
            guard mayNeedEscape(text[offset]), let (escape, length) = escape(text[offset...].prefix(3)) else {
                offset += 1
                continue
            }
            bytes += text[copied..<offset]
            bytes += escape.utf8
            offset += length
            copied = offset
        }
        bytes += text[copied...]
    }

    @inline(__always)
    private static func mayNeedEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xE2
    }

    /// What is written for the character that begins some bytes, and how many bytes it has; nil when it is written as it is.
    private static func escape(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> (text: String, length: Int)? {
        let first = bytes[bytes.startIndex]
        switch first {
        case UInt8(ascii: "\""): return ("\\\"", 1)
        case UInt8(ascii: "\\"): return ("\\\\", 1)
        case UInt8(ascii: "\n"): return ("\\n", 1)
        case UInt8(ascii: "\r"): return ("\\r", 1)
        case UInt8(ascii: "\t"): return ("\\t", 1)
        case 0xE2:
            // U+2028 and U+2029 end a line for readers that know no better.
            if bytes.elementsEqual([0xE2, 0x80, 0xA8]) { return ("\\u2028", 3) }
            if bytes.elementsEqual([0xE2, 0x80, 0xA9]) { return ("\\u2029", 3) }
            return nil
        default:
            let digits = String(first, radix: 16)
            return ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits, 1)
        }
    }
}
