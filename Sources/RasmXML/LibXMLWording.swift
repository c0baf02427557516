import CLibXML2

/// libxml2's messages in words for somebody who has never seen its source.
///
/// What libxml2 2.9 says of files that people really have is worded anew, by its number; what is left is tidied. The tests hold a
/// file for each.
struct LibXMLWording {
    /// Set where the number says more than the part of libxml2 it came from.
    var kind: XMLProblem.Kind?
    var text: String

    /// - Parameter character: the one it is about.
    init(_ error: xmlError, character: Unicode.Scalar?) {
        let message = error.text
        switch UInt32(clamping: error.code) {
        case XML_ERR_INVALID_CHAR.rawValue:
            kind = .forbiddenCharacter
            if message.contains("xmlChar value") || message.contains("out of bounds") {
                text = "a character reference (&#…;) names a character that XML 1.0 cannot carry"
                if let character, !XMLCharacters.isCharacter(character) { text = Self.forbidden(character) }
                return
            }
            let forbidden = character.flatMap { XMLCharacters.isCharacter($0) ? nil : $0 }
            text = forbidden.map(Self.forbidden) ?? Self.tidy(message)
        case XML_ERR_INVALID_ENCODING.rawValue, XML_ERR_UNSUPPORTED_ENCODING.rawValue, XML_I18N_CONV_FAILED.rawValue:
            kind = .encoding
            text = Self.tidy(message)
        default:
            // The advice to raise libxml2's limits is for programmers.
            let isLimit = ["XML_PARSE_HUGE", "Huge input lookup", "too long", "Comment too big"].contains {
                message.contains($0)
            }
            kind = isLimit ? .size : nil
            text = isLimit ? Self.tooLong : Self.worded(error) ?? Self.tidy(message)
        }
    }

    private static func forbidden(_ character: Unicode.Scalar) -> String {
        "\(character.codePoint) is a character that XML 1.0 cannot carry"
    }

    /// libxml2 has several limits; all of them are met by what is longer than ours.
    private static let tooLong =
        "a name, attribute, comment or instruction here is longer than \(XMLLimits.maximumTextBytes.grouped) bytes, which is not read: take it out, or divide it"

    private static func worded(_ error: xmlError) -> String? {
        let message = error.text
        let (first, second) = (error.str1.map { String(cString: $0) }, error.str2.map { String(cString: $0) })
        switch UInt32(clamping: error.code) {
        case XML_ERR_NAME_REQUIRED.rawValue: return nameRequired(message)
        case XML_ERR_ENTITYREF_SEMICOL_MISSING.rawValue:
            return "an entity reference lacks its ; (a bare & must be written &amp;)"
        case XML_ERR_INVALID_HEX_CHARREF.rawValue, XML_ERR_INVALID_DEC_CHARREF.rawValue,
            XML_ERR_INVALID_CHARREF.rawValue:
            return "a character reference (&#…;) holds no number of a character"
        case XML_ERR_ATTRIBUTE_NOT_STARTED.rawValue: return "the value of an attribute must stand in quotes"
        case XML_ERR_ATTRIBUTE_NOT_FINISHED.rawValue:
            return "the value of an attribute is not closed: its second quote is missing"
        case XML_ERR_LT_IN_ATTRIBUTE.rawValue:
            return "a < in the value of an attribute must be written &lt; (or a quote is missing before it)"
        case XML_ERR_ATTRIBUTE_REDEFINED.rawValue: return first.map { "the attribute \($0) stands twice in one tag" }
        case XML_NS_ERR_ATTRIBUTE_REDEFINED.rawValue:
            return first.map { "the attribute \($0) stands twice in one tag, with two prefixes of one namespace" }
        case XML_ERR_ATTRIBUTE_WITHOUT_VALUE.rawValue: return first.map { "the attribute \($0) has no value" }
        case XML_ERR_SPACE_REQUIRED.rawValue:
            if message.contains("attributes construct") {
                return "after an attribute a space must come, or the end of the tag"
            }
            return message.contains("Space required") ? inDocumentType : "a space is missing here"
        case XML_ERR_GT_REQUIRED.rawValue:
            return first.map { "the tag <\($0)> is not closed: its > is missing, or an attribute is malformed" }
                ?? "the > of an end tag is missing"
        case XML_ERR_MISPLACED_CDATA_END.rawValue: return "]]> in text must be written ]]&gt;"
        case XML_ERR_HYPHEN_IN_COMMENT.rawValue: return "a comment may not hold two hyphens in a row"
        case XML_ERR_COMMENT_NOT_FINISHED.rawValue: return "a comment is not closed: its --> is missing"
        case XML_ERR_CDATA_NOT_FINISHED.rawValue: return "a CDATA section is not closed: its ]]> is missing"
        case XML_ERR_PI_NOT_STARTED.rawValue: return "a processing instruction has no name"
        case XML_ERR_PI_NOT_FINISHED.rawValue: return "a processing instruction is not closed: its ?> is missing"
        case XML_ERR_RESERVED_XML_NAME.rawValue:
            return "an XML declaration (<?xml …?>) may stand at the very beginning of a file alone, in small letters"
        case XML_ERR_VERSION_MISSING.rawValue: return "the XML declaration does not begin with a version"
        case XML_ERR_UNKNOWN_VERSION.rawValue: return first.map { "there is no XML \($0)" }
        case XML_ERR_STANDALONE_VALUE.rawValue: return "standalone, in the XML declaration, is yes or no"
        case XML_ERR_ENCODING_NAME.rawValue: return "the encoding in the XML declaration is no name"
        case XML_ERR_XMLDECL_NOT_FINISHED.rawValue:
            return "the XML declaration is not closed by ?>, or something in it is out of place"
        case XML_ERR_EQUAL_REQUIRED.rawValue: return "a = is missing here"
        case XML_ERR_STRING_NOT_STARTED.rawValue, XML_ERR_STRING_NOT_CLOSED.rawValue: return "a quote is missing here"
        case XML_ERR_DOCTYPE_NOT_FINISHED.rawValue, XML_ERR_ENTITY_NOT_STARTED.rawValue,
            XML_ERR_ENTITY_NOT_FINISHED.rawValue, XML_ERR_EXT_SUBSET_NOT_FINISHED.rawValue,
            XML_ERR_LITERAL_NOT_STARTED.rawValue, XML_ERR_LITERAL_NOT_FINISHED.rawValue,
            XML_ERR_ELEMCONTENT_NOT_STARTED.rawValue, XML_ERR_ATTLIST_NOT_STARTED.rawValue,
            XML_ERR_ATTLIST_NOT_FINISHED.rawValue, XML_ERR_URI_REQUIRED.rawValue, XML_ERR_PUBID_REQUIRED.rawValue:
            return inDocumentType
        case XML_ERR_INTERNAL_ERROR.rawValue where message.contains("Subset"): return inDocumentType
        case XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue:
            guard let first, let second else { return nil }
            return "\(first):\(second) has a prefix that is not declared: xmlns:\(first) is missing"
        case XML_NS_ERR_QNAME.rawValue: return "a name may have one colon, with letters on both sides of it"
        case XML_NS_ERR_COLON.rawValue: return "the name of a processing instruction may have no colon"
        case XML_WAR_NS_URI.rawValue: return (second ?? first).map { "the namespace \($0) is no address (URI)" }
        case XML_NS_ERR_EMPTY.rawValue, XML_NS_ERR_XML_NAMESPACE.rawValue:
            if message.contains("Empty") { return first.map { "xmlns:\($0) is empty: a prefix needs a namespace" } }
            return "xml and xmlns are prefixes that may not be declared anew"
        default: return nil
        }
    }

    private static let inDocumentType = "the document type (<!DOCTYPE …>) is not closed, or malformed here"

    private static func nameRequired(_ message: String) -> String? {
        if message.contains("EntityRef") { return "a bare & must be written &amp;" }
        if message.contains("StartTag") { return "no name comes after < (in text it must be written &lt;)" }
        if message.contains("attribute name") {
            return "the name of an attribute must stand here, or the end of the tag"
        }
        return message.contains("DOCTYPE") ? "the document type (<!DOCTYPE …>) has no name" : "a name is missing here"
    }

    /// Without the function's name in front and the line end behind.
    static func tidy(_ message: String) -> String {
        var text = message.split(separator: "\n").joined(separator: " ")
        if let colon = text.firstIndex(of: ":"), text.hasPrefix("xml"), !text[..<colon].contains(" ") {
            text = String(text[text.index(after: colon)...].drop { $0 == " " })
        }
        return text.isEmpty ? "is not well-formed XML" : text
    }
}
