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
    /// - Parameter replaced: the bytes it takes the place of; where these spelled out every letter by number, so does what is written.
    func written(_ text: String, replacing replaced: ArraySlice<UInt8>) -> String? {
        switch self {
        case .none: text
        case .xml, .attribute:
            CharacterReferences.style(of: replaced).map { $0.written(text) }
                ?? Self.xml(text, escapesQuotes: self == .attribute)
        case .json: Self.json(text, isASCII: Self.spellsOut(replaced))
        case .delimited(let delimiter): Self.delimited(text, by: delimiter)
        case .gettext: Self.json(text, isASCII: false)
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

    private static func json(_ text: String, isASCII: Bool) -> String {
        var written = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": written += "\\\(scalar)"
            case "\n": written += "\\n"
            case "\r": written += "\\r"
            case "\t": written += "\\t"
            case _ where scalar.value < 0x20, _ where isASCII && scalar.value > 0x7E:
                for unit in UTF16.encode(scalar)! { written += "\\u" + hex(UInt32(unit), digits: 4) }
            default: written.unicodeScalars.append(scalar)
            }
        }
        return written
    }

    private static func delimited(_ text: String, by delimiter: UInt8) -> String? {
        text.utf8.contains { $0 == delimiter || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D } ? nil : text
    }

    fileprivate static func hex(_ value: UInt32, digits: Int) -> String {
        let text = String(value, radix: 16)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}

/// A way to write letters by their numbers: `&#1588;` or `&#x634;`.
struct CharacterReferences {
    var isHexadecimal: Bool
    var isUppercase: Bool

    /// The way of some bytes in which every letter beyond ASCII is written by its number; nil when one stands for itself or there is none.
    static func style(of bytes: ArraySlice<UInt8>) -> CharacterReferences? {
        guard bytes.allSatisfy({ $0 < 0x80 }), let hash = bytes.firstIndex(of: UInt8(ascii: "#")),
            hash > bytes.startIndex, bytes[hash - 1] == UInt8(ascii: "&")
        else { return nil }
        let number = bytes[(hash + 1)...].prefix { $0 != UInt8(ascii: ";") }
        let isHexadecimal = number.first.map { $0 | 0x20 } == UInt8(ascii: "x")
        return CharacterReferences(
            isHexadecimal: isHexadecimal, isUppercase: number.dropFirst().contains { (0x41...0x46).contains($0) })
    }

    func written(_ text: String) -> String {
        var written = ""
        for scalar in text.unicodeScalars {
            if scalar.value < 0x80, !"&<>\"'".unicodeScalars.contains(scalar) {
                written.unicodeScalars.append(scalar)
            } else if isHexadecimal {
                written += "&#x" + String(scalar.value, radix: 16, uppercase: isUppercase) + ";"
            } else {
                written += "&#\(scalar.value);"
            }
        }
        return written
    }
}
