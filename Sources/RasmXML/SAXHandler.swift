import CLibXML2

/// The callbacks by which libxml2 tells an ``EventParser`` what it reads.
///
/// There is no tree, and no handler that could load an entity; plain text that a document declares in itself is put in (``EntityTable``).
enum SAXHandler {
    static func make() -> xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = rasm_sax2Magic()
        // Called behind the XML declaration, which is no event of its own.
        handler.startDocument = { user in parser(user).pass() }
        handler.startElementNs = { user, local, prefix, uri, namespaceCount, namespaces, count, defaulted, attributes in
            let tag = RawStartTag(
                local: local, prefix: prefix, uri: uri, namespaces: namespaces, namespaceCount: Int(namespaceCount),
                attributes: attributes, attributeCount: Int(count), defaultedCount: Int(defaulted))
            parser(user).open(tag)
        }
        handler.endElementNs = { user, _, _, _ in parser(user).close() }
        handler.characters = { user, text, count in parser(user).append(text, count, as: .text) }
        // White space is text like any other; libxml2 asks no DTD about it when both handlers are the same.
        handler.ignorableWhitespace = handler.characters
        handler.cdataBlock = { user, text, count in parser(user).append(text, count, as: .cdata) }
        handler.comment = { user, text in parser(user).markup(.comment(String(xml: text))) }
        handler.processingInstruction = { user, target, data in
            parser(user).markup(.processingInstruction(target: String(xml: target), data: String(xml: data)))
        }
        handler.internalSubset = { user, name, publicID, systemID in
            parser(user).beginDoctype(name: String(xml: name), publicID: publicID, systemID: systemID)
        }
        // Called when the whole declaration has been read, whether or not it names a file. Nothing is loaded here.
        handler.externalSubset = { user, _, _, _ in parser(user).endDoctype() }
        handler.entityDecl = { user, name, type, _, _, content in
            parser(user).entities.declare(String(xml: name), type: type, content: UnsafePointer(content))
        }
        handler.getEntity = { user, name in parser(user).entity(String(xml: name)) }
        handler.getParameterEntity = { user, name in
            parser(user).refuseParameterEntity(String(xml: name))
            return nil
        }
        handler.serror = { user, error in
            if let error { parser(user).note(error.pointee) }
        }
        return handler
    }
}

/// The parser that libxml2 calls back; outside of ``SAXHandler`` because a C callback may not capture even a type.
///
/// Proof: the pointer is the one `EventParser.init` gave, and libxml2 calls back only inside `xmlParseChunk`, which the
/// living parser itself called.
private func parser(_ user: UnsafeMutableRawPointer?) -> EventParser {
    guard let user else { fatalError("libxml2 called back without its user data") }
    return Unmanaged<EventParser>.fromOpaque(user).takeUnretainedValue()
}
