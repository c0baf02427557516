/// A file as clients read it that know no namespaces: `x:foo` is a name like any other, and its prefix need not be declared.
enum PlainNames {
    /// The bytes with `_` for the colon in names, so that everything stays where it is.
    static func without(namespacesIn utf8: [UInt8]) -> [UInt8] {
        var plain = utf8
        for token in MarkupTokens(utf8) where [.start, .empty, .end].contains(token.kind) {
            var quote: UInt8?
            var start = token.bytes.lowerBound + 1
            for index in start..<token.bytes.upperBound {
                let byte = utf8[index]
                if let open = quote {
                    if byte == open { quote = nil }
                } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                    quote = byte
                } else if byte == UInt8(ascii: ":") {
                    let isXML = utf8[start..<index].starts(with: "xml".utf8)
                    if !isXML { plain[index] = UInt8(ascii: "_") }
                } else if !MarkupTokens.isNameByte(byte) {
                    start = index + 1
                }
            }
        }
        return plain
    }
}
