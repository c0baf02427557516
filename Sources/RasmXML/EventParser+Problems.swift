import CLibXML2

/// How libxml2's complaints become problems.
extension EventParser {
    /// libxml2 asks what an entity is. It asks too while it stores a declaration, which is no use of it.
    func entity(_ name: String) -> xmlEntityPtr? {
        guard !isStoring, !isStopped else { return nil }
        let reference = "&\(name);"
        let start = max(mark, cursor - reference.utf8.count)
        let message: String
        switch entities.entities[name] {
        case .text:
            if context?.pointee.instate == XML_PARSER_ATTRIBUTE_VALUE { return entities.entityInAttribute(name) }
            let entity = entities.entityInText(name)
            return isPutInWithinLimits(at: start) ? entity : nil
        case .notPlain:
            message = "this entity holds markup or other entities, and is not expanded; write the text itself"
        case .external: message = "this entity lies in another file, which is not read; write the text itself"
        case nil:
            stop(
                .undeclaredEntity, "\(reference): this entity is not declared here; write the character itself",
                at: start)
            return nil
        }
        stop(.entity, "\(reference): \(message)", at: start)
        return nil
    }

    func refuseParameterEntity(_ name: String) {
        guard !isStoring, !isStopped else { return }
        let reference = "%\(name);"
        stop(
            .entity, "\(reference): parameter entities are not expanded; write the declarations themselves",
            at: max(mark, cursor - reference.utf8.count))
    }

    private var isStoring: Bool {
        let state = context?.pointee.instate
        return state == XML_PARSER_ENTITY_DECL || state == XML_PARSER_ENTITY_VALUE
    }

    /// Ends the reading when entities have made the document too long.
    func isPutInWithinLimits(at offset: Int) -> Bool {
        guard entities.bytesPutIn > XMLLimits.maximumTextBytes else { return true }
        stop(
            .size,
            "the text of entities comes to more than \(XMLLimits.maximumTextBytes.grouped) bytes, which is not read",
            at: offset)
        return false
    }

    /// libxml2 reports an error.
    func note(_ error: xmlError) {
        guard error.level != XML_ERR_WARNING else { return }
        let isNamespace = error.domain == Int32(XML_FROM_NAMESPACE.rawValue)
        // libxml2 has one number and one sentence for both ends of a document.
        if error.code == Int32(XML_ERR_DOCUMENT_END.rawValue) || error.code == Int32(XML_ERR_DOCUMENT_EMPTY.rawValue) {
            return noteEnd(error)
        }
        if error.code == Int32(XML_ERR_TAG_NAME_MISMATCH.rawValue) { return noteMismatch(error) }
        // An ampersand is `&#38;` to libxml2 when it judges the address, and two of them two fragments.
        let address = (error.str2 ?? error.str1).map { String(cString: $0) }
        if error.code == Int32(XML_WAR_NS_URI.rawValue), address?.contains("&#38;") == true { return }
        // For a character reference libxml2 gives the number; else the character stands where the parser does.
        let scalar = error.int1 > 0 ? Unicode.Scalar(UInt32(error.int1)) : source.scalar(at: cursor)
        let wording = LibXMLWording(error, character: scalar)
        let kind = wording.kind ?? (isNamespace ? .namespace : .syntax)
        report(XMLProblem(kind, wording.text, domain: Int(error.domain), code: Int(error.code)), at: cursor)
    }

    /// An end tag that is not that of the element that was opened last. libxml2 forgets lines in a document it is fed in pieces.
    private func noteMismatch(_ error: xmlError) {
        guard let open = openTags.last?.qualified, let line = openLines.last else { return }
        let closing = error.str2.map { String(cString: $0) } ?? ""
        let isOpen = openTags.contains { $0.qualified == closing }
        let message =
            isOpen
            ? "</\(closing)> comes before </\(open)>, which closes the \(open) of line \(line)"
            : "</\(closing)> closes nothing: what is open is the \(open) of line \(line)"
        report(XMLProblem(.syntax, message, domain: Int(error.domain), code: Int(error.code)), at: cursor)
    }

    private func noteEnd(_ error: xmlError) {
        let message: String
        if let name = openTags.last {
            message = "the document is cut off: \(name.qualified) is not closed"
        } else if hasRoot {
            message = "there is something after the end of the root element"
        } else if error.code == Int32(XML_ERR_DOCUMENT_EMPTY.rawValue), cursor < source.end, source[cursor] > 0x20,
            source[cursor] != UInt8(ascii: "<")
        {
            message = "this is no XML: it does not begin with <"
        } else {
            message = "there is no complete element in it"
        }
        let offset = openTags.isEmpty && hasRoot ? cursor : openTags.isEmpty ? mark : source.end
        report(XMLProblem(.syntax, message, domain: Int(error.domain), code: Int(error.code)), at: offset)
    }
}
