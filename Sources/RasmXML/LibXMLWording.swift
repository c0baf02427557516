import CLibXML2

/// libxml2's messages in words for somebody who has never seen its source.
struct LibXMLWording {
    /// Set where the number says more than the part of libxml2 it came from.
    var kind: XMLProblem.Kind?
    var text: String

    init(code: Int, message: String, character: Unicode.Scalar? = nil) {
        switch UInt32(clamping: code) {
        case XML_ERR_NAME_REQUIRED.rawValue where message.contains("EntityRef"):
            text = "a bare & must be written &amp;"
        case XML_ERR_ENTITYREF_SEMICOL_MISSING.rawValue:
            text = "an entity reference lacks its ; (a bare & must be written &amp;)"
        case XML_ERR_INVALID_CHAR.rawValue:
            kind = .forbiddenCharacter
            let forbidden = character.flatMap { XMLCharacters.isCharacter($0) ? nil : $0 }
            text = forbidden.map { "\($0.codePoint) is a character that XML 1.0 cannot carry" } ?? Self.tidy(message)
        case XML_ERR_INVALID_ENCODING.rawValue, XML_ERR_UNSUPPORTED_ENCODING.rawValue, XML_I18N_CONV_FAILED.rawValue:
            kind = .encoding
            text = Self.tidy(message)
        default:
            // The advice to raise libxml2's limits is for programmers.
            let isLimit =
                message.contains("XML_PARSE_HUGE") || message.contains("Huge input lookup")
                || message.contains("too long")
            kind = isLimit || message.contains("Comment too big") ? .size : nil
            text = Self.tidy(message)
        }
    }

    /// Without the function's name in front and the line end behind.
    private static func tidy(_ message: String) -> String {
        var text = message.split(separator: "\n").joined(separator: " ")
        if let colon = text.firstIndex(of: ":"), text.hasPrefix("xml"), !text[..<colon].contains(" ") {
            text = String(text[text.index(after: colon)...].drop { $0 == " " })
        }
        return text.isEmpty ? "is not well-formed XML" : text
    }
}
