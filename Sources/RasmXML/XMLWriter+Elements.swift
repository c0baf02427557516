/// Elements and their attributes.
extension XMLWriter {
    /// Begins an element; `mixed` says that text may stand beside elements in it, so nothing inside is indented.
    public mutating func start(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:], mixed: Bool = false
    ) throws(XMLError) {
        try beginTag(name, mixed: mixed)
        for (key, value) in attributes { try attribute(key, value) }
    }

    /// Begins an element as it was read, with its prefix, its declarations and its attributes.
    public mutating func start(_ tag: XMLStartTag, mixed: Bool = false) throws(XMLError) {
        try beginTag(tag.name.qualified, mixed: mixed)
        for namespace in tag.namespaces {
            try attribute(namespace.prefix.isEmpty ? "xmlns" : "xmlns:" + namespace.prefix, namespace.uri)
        }
        for field in tag.attributes { try attribute(field.name.qualified, field.value) }
    }

    /// Adds an attribute to the element just started; `xmlns` and `xmlns:x` declare namespaces.
    public mutating func attribute(_ name: String, _ value: String) throws(XMLError) {
        try run { writer throws(XMLError) in
            guard writer.isInTag else {
                throw writer.misuse("the attribute \(name) comes too late: content has been written")
            }
            guard XMLCharacters.isQName(name) else { throw writer.malformed(name) }
            guard !writer.attributeNames.contains(name) else {
                throw writer.misuse("the attribute \(name) comes twice")
            }
            writer.attributeNames.append(name)
            if name.hasPrefix("xmlns:") {
                let prefix = String(name.dropFirst("xmlns:".count))
                guard !value.isEmpty, prefix != "xml", prefix != "xmlns" else {
                    throw writer.misuse("\(name)=\"\(value)\" declares nothing")
                }
                writer.scope.declare(prefix, depth: writer.open.count)
            } else {
                writer.scope.use(name)
            }
            if name == "xml:space", value == "preserve" { writer.open[writer.open.count - 1].isMixed = true }
            try writer.output.put(0x20)
            try writer.output.markup(name)
            try writer.output.markup("=\"")
            try writer.output.attributeValue(value)
            try writer.output.put(0x22)
        }
    }

    /// Ends the element started last that is still open.
    public mutating func end() throws(XMLError) {
        try run { writer throws(XMLError) in
            guard let element = writer.open.last else { throw writer.misuse("there is no element to end") }
            if writer.isInTag, !element.hasContent {
                try writer.completeTag(closing: "/>")
            } else {
                if element.isIndented, case .indented(let width) = writer.layout {
                    try writer.output.newLine(indentation: (writer.open.count - 1) * width)
                }
                try writer.output.markup("</")
                try writer.output.markup(element.name)
                try writer.output.put(0x3E)
            }
            writer.scope.leave(depth: writer.open.count)
            writer.open.removeLast()
            if writer.open.isEmpty { writer.stage = .epilog }
        }
    }

    /// A whole element that holds nothing but text.
    public mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String = ""
    ) throws(XMLError) {
        try start(name, attributes)
        try self.text(text)
        try end()
    }

    private mutating func beginTag(_ name: String, mixed: Bool) throws(XMLError) {
        try run { writer throws(XMLError) in
            guard XMLCharacters.isQName(name) else { throw writer.malformed(name) }
            guard writer.stage != .epilog else { throw writer.misuse("\(name) would be a second root element") }
            // What nobody may read need not be written.
            guard writer.open.count < XMLLimits.maximumDepth else {
                throw writer.problem(.depth, "elements nest deeper than \(XMLLimits.maximumDepth) levels")
            }
            try writer.separate()
            writer.open.append(Open(name: name, isMixed: mixed || writer.open.last?.isMixed ?? false))
            writer.stage = .root
            writer.isInTag = true
            writer.scope.use(name)
            try writer.output.put(0x3C)
            try writer.output.markup(name)
        }
    }
}
