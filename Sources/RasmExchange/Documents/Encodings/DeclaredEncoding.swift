/// What a file says of its own encoding.
enum DeclaredEncoding {
    /// The name a file gives, in the way of its format; nil when it gives none.
    static func name(in bytes: [UInt8], _ format: ContainerFormat) -> String? {
        guard format.isMarkup || format == .gettext else { return nil }
        // Letters are ASCII in every encoding, wide ones with zeros between.
        let head = bytes.prefix(4_096).filter { $0 != 0 && $0 < 0x80 }.map {
            (0x41...0x5A).contains($0) ? $0 | 0x20 : $0
        }
        switch format {
        case .html: return declaration(in: head) ?? value(after: "charset", in: head[...])
        case .gettext:
            guard let content = range(of: "content-type:", in: head[...]) else { return nil }
            let line = head[content.upperBound...].prefix { $0 != 0x0A }
            let name = value(after: "charset", in: line)
            return name == "charset" ? nil : name  // a template's CHARSET says nothing
        case .tmx, .xliff, .tbx, .xml: return declaration(in: head)
        default: return nil
        }
    }

    /// Whether an XML file says that it needs nothing but itself, and names a DTD that lies elsewhere all the same.
    static func isStandalone(_ bytes: [UInt8]) -> Bool {
        let head = Array(bytes.prefix(4_096))
        guard let end = head.firstIndex(of: UInt8(ascii: ">")) else { return false }
        return value(after: "standalone", in: head[..<end]) == "yes" && range(of: "<!DOCTYPE", in: head[end...]) != nil
    }

    /// `<?xml … encoding="…"?>`.
    private static func declaration(in head: [UInt8]) -> String? {
        guard head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        return value(after: "encoding", in: head[..<end])
    }

    /// Where the declaration of an XML file names the encoding; nil when it does not.
    ///
    /// - Parameter declaration: `<?xml … ?>`, in UTF-8.
    static func range(inDeclaration declaration: ArraySlice<UInt8>) -> Range<Int>? {
        guard let found = range(of: "encoding", in: declaration) else { return nil }
        let rest = declaration[found.upperBound...].drop(while: MarkupTokens.isSpace)
        guard rest.first == UInt8(ascii: "=") else { return nil }
        let quoted = rest.dropFirst().drop(while: MarkupTokens.isSpace)
        guard let quote = quoted.first, quote == 0x22 || quote == 0x27 else { return nil }
        return quoted.dropFirst().firstIndex(of: quote).map { quoted.startIndex + 1..<$0 }
    }

    /// `key = "value"`, with or without quotation marks and spaces.
    private static func value(after key: String, in bytes: ArraySlice<UInt8>) -> String? {
        guard let found = range(of: key, in: bytes) else { return nil }
        let rest = bytes[found.upperBound...].drop { $0 == 0x20 }
        guard rest.first == UInt8(ascii: "=") else { return nil }
        let value = rest.dropFirst().drop { $0 == 0x20 || $0 == 0x22 || $0 == 0x27 }.prefix { byte in
            (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || "-_:.".utf8.contains(byte)
        }
        return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
    }

    private static func range(of word: String, in bytes: ArraySlice<UInt8>) -> Range<Int>? {
        let word = Array(word.utf8)
        guard bytes.count >= word.count else { return nil }
        return (bytes.startIndex...(bytes.endIndex - word.count)).first { bytes[$0...].starts(with: word) }
            .map { $0..<($0 + word.count) }
    }
}
