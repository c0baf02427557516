import CLibXML2

/// A start tag as libxml2's callback describes it: five pointers an attribute, two a namespace.
struct RawStartTag {
    var local, prefix, uri: UnsafePointer<xmlChar>?
    var namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    var namespaceCount: Int
    var attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    var attributeCount: Int
    /// So many attributes at the end come from a DTD, not from the tag.
    var defaultedCount: Int
}

/// What is done with each piece of markup.
extension EventParser {
    func open(_ raw: RawStartTag) {
        flushText()
        let start = startOfMarkup()
        var tag = XMLStartTag(XMLName(name(raw.local), prefix: name(raw.prefix), namespace: name(raw.uri)))
        if let pairs = raw.namespaces {
            for index in 0..<raw.namespaceCount {
                tag.namespaces.append(XMLNamespace(prefix: name(pairs[2 * index]), uri: name(pairs[2 * index + 1])))
            }
        }
        if let fields = raw.attributes {
            tag.attributes.reserveCapacity(raw.attributeCount)
            for index in 0..<raw.attributeCount {
                let isDefaulted = index >= raw.attributeCount - raw.defaultedCount
                guard let attribute = attribute(fields + 5 * index, isDefaulted: isDefaulted, at: start) else { return }
                tag.attributes.append(attribute)
            }
        }
        guard openTags.count < XMLLimits.maximumDepth else {
            return stop(.depth, "elements nest deeper than \(XMLLimits.maximumDepth) levels", at: start)
        }
        openTags.append(tag.name)
        hasRoot = true
        passStartTag()
        emit(.startElement(tag), start..<mark)
    }

    func close() {
        flushText()
        guard let name = openTags.popLast() else { return }
        let start = emptyTagEnd ?? startOfMarkup()
        emptyTagEnd = nil
        mark = cursor
        emit(.endElement(name), start..<max(start, mark))
    }

    /// A comment or processing instruction; those of a DTD are none of the document's.
    func markup(_ kind: XMLEvent.Kind) {
        guard !isInsideDTD else { return }
        flushText()
        let start = startOfMarkup()
        mark = max(start, cursor)
        emit(kind, start..<mark)
    }

    /// `<!DOCTYPE` up to the internal subset; the event waits for the end, so that its range is whole.
    func beginDoctype(name: String, publicID: UnsafePointer<xmlChar>?, systemID: UnsafePointer<xmlChar>?) {
        doctype = .doctype(
            name: name, publicID: publicID.map { String(xml: $0) }, systemID: systemID.map { String(xml: $0) })
        mark = startOfMarkup()
    }

    func endDoctype() {
        guard let kind = doctype else { return }
        doctype = nil
        let start = mark
        mark = max(start, cursor)
        emit(kind, start..<mark)
    }

    /// One attribute of five: local name, prefix, URI, and where the value begins and ends.
    private func attribute(
        _ field: UnsafeMutablePointer<UnsafePointer<xmlChar>?>, isDefaulted: Bool, at start: Int
    ) -> XMLAttribute? {
        guard let begin = field[3], let end = field[4] else { return nil }
        let bytes = UnsafeBufferPointer(start: begin, count: end - begin)
        if isDefaulted {
            // A default is stored once and given to every element: a few bytes each could make gigabytes.
            defaultedBytes += bytes.count
            guard defaultedBytes <= XMLLimits.maximumTextBytes else {
                stop(
                    .size, "attribute defaults of the DTD come to more than \(XMLLimits.maximumTextBytes) bytes",
                    at: start)
                return nil
            }
        }
        let name = XMLName(name(field[0]), prefix: name(field[1]), namespace: name(field[2]))
        return XMLAttribute(name, value(bytes))
    }

    /// The text of an attribute. A parser that replaces no entities gives every `&` as `&#38;`, for a tree to take
    /// apart.
    private func value(_ bytes: UnsafeBufferPointer<xmlChar>) -> String {
        guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
        var plain: [UInt8] = []
        var index = 0
        while index < bytes.count {
            plain.append(bytes[index])
            index += bytes[index] == UInt8(ascii: "&") ? "&#38;".utf8.count : 1
        }
        return String(decoding: plain, as: UTF8.self)
    }
}
