/// Everything that is no element.
extension XMLWriter {
    /// `<?xml version="1.0" encoding="UTF-8"?>`, which can only be the first thing written.
    public mutating func declaration() throws(XMLError) {
        try run { writer throws(XMLError) in
            guard writer.stage == .start else { throw writer.misuse("the XML declaration must come first") }
            writer.stage = .prolog
            try writer.output.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        }
    }

    /// The document type, `<!DOCTYPE tmx SYSTEM "tmx14.dtd">`.
    public mutating func doctype(_ name: String, systemID: String, publicID: String? = nil) throws(XMLError) {
        try run { writer throws(XMLError) in
            guard writer.stage == .start || writer.stage == .prolog else {
                throw writer.misuse("the document type must come once, and before the root element")
            }
            guard XMLCharacters.isQName(name) else { throw writer.malformed(name) }
            guard !systemID.contains("\""), XMLCharacters.firstForbidden(in: systemID) == nil else {
                throw writer.misuse("the system identifier \(systemID) cannot be quoted")
            }
            guard publicID?.utf8.allSatisfy(isPublicIDByte) ?? true else {
                throw writer.misuse("the public identifier has characters that none may have")
            }
            try writer.separate()
            writer.stage = .afterDoctype
            let kind = publicID.map { "PUBLIC \"\($0)\"" } ?? "SYSTEM"
            try writer.output.markup("<!DOCTYPE \(name) \(kind) \"\(systemID)\">")
        }
    }

    /// Text, escaped. Empty text is no content.
    public mutating func text(_ text: String) throws(XMLError) {
        try run { writer throws(XMLError) in
            guard !text.isEmpty else { return }
            guard let last = writer.open.indices.last else {
                throw writer.misuse("text can stand only inside an element")
            }
            guard !writer.open[last].isIndented else {
                throw writer.misuse(
                    "text after an indented child would change it; start \(writer.open[last].name) with mixed: true")
            }
            try writer.completeTag(closing: ">")
            writer.open[last].isMixed = true
            writer.open[last].hasContent = true
            try writer.output.text(text)
        }
    }

    /// A comment. `--` cannot stand in one, nor `-` at its end.
    public mutating func comment(_ text: String) throws(XMLError) {
        try run { writer throws(XMLError) in
            guard !text.contains("--"), !text.hasSuffix("-") else {
                throw writer.misuse("a comment cannot hold -- or end with -")
            }
            try writer.refuseCarriageReturn(text)
            try writer.separate()
            try writer.output.remark("<!--" + text + "-->")
        }
    }

    /// A processing instruction, `<?target data?>`.
    public mutating func processingInstruction(_ target: String, _ data: String = "") throws(XMLError) {
        try run { writer throws(XMLError) in
            guard XMLCharacters.isNCName(target[...]), target.lowercased() != "xml" else {
                throw writer.malformed(target)
            }
            guard !data.contains("?>") else { throw writer.misuse("an instruction cannot hold ?>") }
            guard let first = data.utf8.first, ![0x20, 0x09, 0x0A].contains(first) else {
                guard data.isEmpty else { throw writer.misuse("an instruction's data cannot begin with white space") }
                try writer.separate()
                return try writer.output.markup("<?\(target)?>")
            }
            try writer.refuseCarriageReturn(data)
            try writer.separate()
            try writer.output.remark("<?\(target) \(data)?>")
        }
    }

    /// A carriage return outside of text has no reference, and a reader would make it a line feed.
    private func refuseCarriageReturn(_ text: String) throws(XMLError) {
        if text.utf8.contains(0x0D) { throw misuse("a carriage return can stand only in text and attributes") }
    }
}

/// XML 1.0, production [13] PubidChar.
private func isPublicIDByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x0A, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "-'()+,./:=?;!*#@$_%".utf8.contains(byte)
    }
}
