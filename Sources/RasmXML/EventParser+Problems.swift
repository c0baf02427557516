import CLibXML2

/// How libxml2's complaints become problems.
extension EventParser {
    /// libxml2 asks for an entity. It asks too while it stores a declaration, which is no use of it.
    func refuseEntity(_ name: String, isParameter: Bool) {
        let state = context?.pointee.instate
        let isStoring = state == XML_PARSER_ENTITY_DECL || state == XML_PARSER_ENTITY_VALUE
        guard !isStoring, !isStopped else { return }
        let reference = isParameter ? "%\(name);" : "&\(name);"
        let message =
            isParameter || declaredEntities.contains(name)
            ? "\(reference): entities are not expanded; write the text itself"
            : "\(reference): this entity is not declared here, and entities are not expanded; write the character itself"
        stop(.entity, message, at: max(mark, cursor - reference.utf8.count))
    }

    /// libxml2 reports an error.
    func note(_ error: xmlError) {
        guard error.level != XML_ERR_WARNING else { return }
        let isNamespace = error.domain == Int32(XML_FROM_NAMESPACE.rawValue)
        // libxml2 has one number and one sentence for both ends of a document.
        if error.code == Int32(XML_ERR_DOCUMENT_END.rawValue) || error.code == Int32(XML_ERR_DOCUMENT_EMPTY.rawValue) {
            return noteEnd(error)
        }
        // For a character reference libxml2 gives the number; else the character stands where the parser does.
        let scalar = error.int1 > 0 ? Unicode.Scalar(UInt32(error.int1)) : source.scalar(at: cursor)
        let wording = LibXMLWording(code: Int(error.code), message: error.text, character: scalar)
        let kind = wording.kind ?? (isNamespace ? .namespace : .syntax)
        report(XMLProblem(kind, wording.text, domain: Int(error.domain), code: Int(error.code)), at: cursor)
    }

    private func noteEnd(_ error: xmlError) {
        let message: String
        if let name = openTags.last {
            message = "the document is cut off: \(name.qualified) is not closed"
        } else if hasRoot {
            message = "there is something after the end of the root element"
        } else {
            message = "there is no complete element in it"
        }
        let offset = openTags.isEmpty && hasRoot ? cursor : openTags.isEmpty ? mark : source.end
        report(XMLProblem(.syntax, message, domain: Int(error.domain), code: Int(error.code)), at: offset)
    }
}
