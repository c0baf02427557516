import CLibXML2

/// What libxml2's RELAX NG validator says, in words for somebody who has a document to mend.
///
/// The validator tries branch after branch and reports how each failed; the wrong attribute that made them all fail
/// often comes last.
struct RelaxNGWording {
    var text: String
    /// Causes have a low rank, what only follows from them a high one.
    var rank: Int

    /// Whether it says that something is wrong, but not what.
    var isVague = false

    /// The value that is wrong, where libxml2 tells it without its attribute.
    var value: String?

    /// The rank of what only follows from something else.
    static let consequence = 2

    /// `element` is the name of the node libxml2 points at, which is not always the one it speaks of.
    init(_ error: xmlError, element: String) {
        let subject = error.str1.map { String(cString: $0) } ?? element
        let (first, second) = (error.str1.map { String(cString: $0) }, error.str2.map { String(cString: $0) })
        text = LibXMLWording.tidy(error.text)
        rank = 1
        switch xmlRelaxNGValidErr(UInt32(clamping: error.code)) {
        case XML_RELAXNG_ERR_TYPEVAL:
            if let first, let second { text = "\"\(second)\" is no \(first)" }
            value = second
            rank = 0
        case XML_RELAXNG_ERR_DATATYPE:
            text = "a value in \(element) is no \(first ?? "value of its type")"
            rank = 0
        case XML_RELAXNG_ERR_VALUE:
            text = "\"\(first ?? "")\" is no value that \(element) takes here"
            rank = 0
        case XML_RELAXNG_ERR_INVALIDATTR:
            text = "\(first ?? "an attribute") is not allowed on \(second ?? element): no such attribute or value"
            rank = 0
        case XML_RELAXNG_ERR_DUPID:
            text = "the id \(first ?? "") stands twice"
            rank = 0
        case XML_RELAXNG_ERR_ATTRVALID:
            text = "the attributes of \(subject) do not fit together, or one of them has a value that is wrong"
            rank = 0
            isVague = true
        case XML_RELAXNG_ERR_NOELEM:
            // "Expecting an element seg, got nothing", or no name when several could come.
            let name = text.split(separator: " ").dropFirst(3).first?.prefix { $0 != "," } ?? ""
            text = "\(element) ends too early: \(name.isEmpty ? "an element it must hold" : String(name)) is missing"
        case XML_RELAXNG_ERR_NOTELEM: text = "text stands in \(element) where only elements may"
        case XML_RELAXNG_ERR_TEXTWRONG: text = "\(subject) may hold no text"
        case XML_RELAXNG_ERR_ELEMNOTEMPTY: text = "\(subject) must be empty"
        case XML_RELAXNG_ERR_ELEMWRONG:
            text = "\(subject) may not stand here: it stands twice, or something that must come before it is missing"
        case XML_RELAXNG_ERR_ELEMNAME:
            if let first, let second { text = "\(first) must stand here, not \(second)" }
        case XML_RELAXNG_ERR_EXTRACONTENT:
            let name = text.split(separator: " ").last.map(String.init) ?? ""
            text = "in \(subject), \(name) is not allowed here, or something inside it is wrong"
            isVague = true
        case XML_RELAXNG_ERR_EXTRADATA:
            text = "\(element) holds more than it may"
        case XML_RELAXNG_ERR_CONTENTVALID:
            text = "something in \(subject) is wrong"
            rank = Self.consequence
        case XML_RELAXNG_ERR_ELEMNONS, XML_RELAXNG_ERR_ELEMEXTRANS:
            text = "\(subject) must be in no namespace"
            rank = Self.consequence
        case XML_RELAXNG_ERR_ELEMWRONGNS:
            text = "\(subject) is in the wrong namespace\(second.map { ": it must be \($0)" } ?? "")"
            rank = Self.consequence
        case XML_RELAXNG_ERR_INTERSEQ, XML_RELAXNG_ERR_INTEREXTRA, XML_RELAXNG_ERR_INTERNODATA:
            rank = Self.consequence
        default: break
        }
    }
}
