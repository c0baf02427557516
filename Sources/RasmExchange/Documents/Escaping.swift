/// How text is written into a container.
enum Escaping: Sendable, Hashable {
    /// As it is.
    case none
    /// The text of an element in XML and HTML: `&amp; &lt; &gt;`.
    case xml
    /// The value of an attribute: quotation marks too.
    case attribute
    /// A JSON string (RFC 8259, section 7).
    case json
    /// A cell of CSV: names that hold a delimiter, a quotation mark or a line break are not written into one.
    case delimited(UInt8)
    /// A string of gettext PO.
    case gettext

    /// The text as it is written, or nil where it cannot be.
    ///
    /// - Parameters:
    ///   - replaced: the bytes it takes the place of; where these spell out every letter by number, so does what is written.
    ///   - word: the bytes around them, which tell where they do not.
    func written(_ text: String, replacing replaced: ArraySlice<UInt8>, in word: ArraySlice<UInt8>) -> String? {
        let model = replaced.isEmpty ? word : replaced
        switch self {
        case .none: return text
        case .xml, .attribute:
            return CharacterReferences.style(of: model, in: word).map { $0.written(text) }
                ?? Self.xml(text, escapesQuotes: self == .attribute)
        case .json: return Self.json(text, numbers: Self.spellsOut(model) ? HexadecimalCase(of: model, in: word) : nil)
        case .delimited(let delimiter): return Self.delimited(text, by: delimiter)
        case .gettext: return Self.json(text, numbers: nil)
        }
    }

    private static func xml(_ text: String, escapesQuotes: Bool) -> String {
        var written = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": written += "&amp;"
            case "<": written += "&lt;"
            case ">": written += "&gt;"
            case "\"" where escapesQuotes: written += "&quot;"
            case "'" where escapesQuotes: written += "&#39;"
            default: written.unicodeScalars.append(scalar)
            }
        }
        return written
    }

    /// Whether letters beyond ASCII are written `\uXXXX`: there are such, and none stands for itself.
    private static func spellsOut(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.allSatisfy { $0 < 0x80 } && bytes.contains(UInt8(ascii: "\\"))
    }

    /// - Parameter numbers: how letters beyond ASCII are spelled out; nil for letters that stand for themselves.
    private static func json(_ text: String, numbers: HexadecimalCase?) -> String {
        if numbers == nil, text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }) { return text }
        var written = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": written += "\\\(scalar)"
            case "\n": written += "\\n"
            case "\r": written += "\\r"
            case "\t": written += "\\t"
            case _ where scalar.value < 0x20, _ where numbers != nil && scalar.value > 0x7E:
                let numbers = numbers ?? .lower
                for unit in UTF16.encode(scalar)! { written += "\\u" + numbers.written(UInt32(unit), digits: 4) }
            default: written.unicodeScalars.append(scalar)
            }
        }
        return written
    }

    private static func delimited(_ text: String, by delimiter: UInt8) -> String? {
        text.utf8.contains { $0 == delimiter || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D } ? nil : text
    }
}

/// Whether hexadecimal numbers are written with small letters or capitals.
enum HexadecimalCase {
    case lower, upper

    /// That of some bytes; where these hold no number with a letter, that of the bytes around them.
    init(of bytes: ArraySlice<UInt8>, in word: ArraySlice<UInt8>) {
        self = Self.first(in: bytes) ?? Self.first(in: word) ?? .lower
    }

    /// The case of the first letter in a number after `\u` or `&#x`.
    private static func first(in bytes: ArraySlice<UInt8>) -> HexadecimalCase? {
        var isInNumber = false
        for (byte, before) in zip(bytes.dropFirst(), bytes) {
            switch byte {
            case UInt8(ascii: "u") where before == UInt8(ascii: "\\"),
                UInt8(ascii: "x") where before == UInt8(ascii: "#"),
                UInt8(ascii: "X") where before == UInt8(ascii: "#"):
                isInNumber = true
            case 0x30...0x39: break
            case 0x41...0x46 where isInNumber: return .upper
            case 0x61...0x66 where isInNumber: return .lower
            default: isInNumber = false
            }
        }
        return nil
    }

    func written(_ value: UInt32, digits: Int) -> String {
        let text = String(value, radix: 16, uppercase: self == .upper)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}

/// A way to write letters by their numbers: `&#1588;`, `&#x634;` or `&#X0634;`.
struct CharacterReferences {
    /// What stands before the number: `&#`, `&#x` or `&#X`.
    var prefix: String
    var hexadecimal: HexadecimalCase?
    /// The least number of digits, where numbers are written with zeros before them.
    var digits: Int

    /// The way of some bytes in which every letter beyond ASCII is written by its number; nil when one stands for itself or there is none.
    /// - Parameter word: the bytes around them.
    static func style(of bytes: ArraySlice<UInt8>, in word: ArraySlice<UInt8>) -> CharacterReferences? {
        guard bytes.allSatisfy({ $0 < 0x80 }), let hash = bytes.firstIndex(of: UInt8(ascii: "#")),
            hash > bytes.startIndex, bytes[hash - 1] == UInt8(ascii: "&")
        else { return nil }
        var number = bytes[(hash + 1)...].prefix { $0 != UInt8(ascii: ";") }
        let sign = number.first.map { Unicode.Scalar($0) } ?? "0"
        let isHexadecimal = sign == "x" || sign == "X"
        if isHexadecimal { number = number.dropFirst() }
        return CharacterReferences(
            prefix: isHexadecimal ? "&#\(sign)" : "&#",
            hexadecimal: isHexadecimal ? HexadecimalCase(of: bytes, in: word) : nil,
            digits: number.first == UInt8(ascii: "0") ? number.count : 0)
    }

    func written(_ text: String) -> String {
        var written = ""
        for scalar in text.unicodeScalars {
            if scalar.value < 0x80, !"&<>\"'".unicodeScalars.contains(scalar) {
                written.unicodeScalars.append(scalar)
            } else {
                let number = hexadecimal?.written(scalar.value, digits: digits) ?? String(scalar.value)
                written += prefix + String(repeating: "0", count: max(0, digits - number.count)) + number + ";"
            }
        }
        return written
    }
}
