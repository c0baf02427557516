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
            return stop(
                .depth, "elements nest deeper than \(XMLLimits.maximumDepth) levels, which is not read", at: start)
        }
        openTags.append(tag.name)
        openLines.append(source.advance(to: start).line)
        hasRoot = true
        passStartTag()
        emit(.startElement(tag), start..<mark)
    }

    func close() {
        flushText()
        guard let name = openTags.popLast() else { return }
        openLines.removeLast()
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
        doctype = (name, publicID.map { String(xml: $0) }, systemID.map { String(xml: $0) })
        mark = startOfMarkup()
    }

    func endDoctype() {
        guard let (name, publicID, systemID) = doctype else { return }
        doctype = nil
        let start = mark
        mark = max(start, cursor)
        emit(
            .doctype(name: name, publicID: publicID, systemID: systemID, entities: entities.plainTexts), start..<mark)
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
                    .size,
                    "attribute defaults of the DTD come to more than \(XMLLimits.maximumTextBytes.grouped) bytes",
                    at: start)
                return nil
            }
        }
        let name = XMLName(name(field[0]), prefix: name(field[1]), namespace: name(field[2]))
        return value(bytes, at: start).map { XMLAttribute(name, $0) }
    }

    /// The text of an attribute. A parser that replaces no entities gives every `&` as `&#38;`, for a tree to take
    /// apart, and every other entity by its name.
    func value(_ bytes: UnsafeBufferPointer<xmlChar>, at start: Int) -> String? {
        guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
        var plain: [UInt8] = []
        var rest = bytes[...]
        while let byte = rest.first {
            guard byte == UInt8(ascii: "&"), let end = rest.firstIndex(of: UInt8(ascii: ";")) else {
                plain.append(byte)
                rest = rest.dropFirst()
                continue
            }
            let name = rest[(rest.startIndex + 1)..<end]
            if name.elementsEqual("#38".utf8) {
                plain.append(byte)
            } else {
                // XML 1.0, 3.3.3: white space in the text of an entity is a space in an attribute.
                let text = entities.putIn(String(decoding: name, as: UTF8.self)) ?? []
                plain += text.map { [0x09, 0x0A, 0x0D].contains($0) ? 0x20 : $0 }
                guard isPutInWithinLimits(at: start) else { return nil }
            }
            rest = rest[(end + 1)...]
        }
        return String(decoding: plain, as: UTF8.self)
    }
}
