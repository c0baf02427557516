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

    /// The rank of what only follows from something else.
    static let consequence = 2

    /// `element` is the name of the node libxml2 points at, which is not always the one it speaks of.
    init(_ error: xmlError, element: String) {
        let subject = error.str1.map { String(cString: $0) } ?? element
        text = LibXMLWording(code: 0, message: error.text).text
        rank = 1
        switch xmlRelaxNGValidErr(UInt32(clamping: error.code)) {
        case XML_RELAXNG_ERR_INVALIDATTR, XML_RELAXNG_ERR_VALUE, XML_RELAXNG_ERR_TYPEVAL, XML_RELAXNG_ERR_DATATYPE,
            XML_RELAXNG_ERR_DUPID:
            rank = 0
        case XML_RELAXNG_ERR_ATTRVALID:
            text =
                "\(subject) has an attribute that is not allowed, lacks one that is required, or has a value that is wrong"
            rank = 0
            isVague = true
        case XML_RELAXNG_ERR_NOELEM:
            // "Expecting an element seg, got nothing", or no name when several could come.
            let name = text.split(separator: " ").dropFirst(3).first?.prefix { $0 != "," } ?? ""
            text = "\(element) ends too early: \(name.isEmpty ? "an element it must hold" : String(name)) is missing"
        case XML_RELAXNG_ERR_EXTRACONTENT:
            let name = text.split(separator: " ").last.map(String.init) ?? ""
            text = "in \(subject), \(name) is not allowed here, or something inside it is wrong"
            isVague = true
        case XML_RELAXNG_ERR_CONTENTVALID:
            text = "something in \(subject) is wrong"
            rank = Self.consequence
        case XML_RELAXNG_ERR_INTERSEQ, XML_RELAXNG_ERR_INTEREXTRA, XML_RELAXNG_ERR_INTERNODATA,
            XML_RELAXNG_ERR_ELEMNONS,
            XML_RELAXNG_ERR_ELEMEXTRANS, XML_RELAXNG_ERR_ELEMWRONGNS:
            rank = Self.consequence
        default: break
        }
    }
}
