/// Ids of entries as XML identifiers (`xml:id`, and `id` of type ID): an id of ours is one already, `12` or `Q 7` of a foreign glossary is not.
struct EntryIdentifiers {
    private var taken: Set<String>
    private var identifiers: [String: String] = [:]

    /// - Parameter ids: the ids of the entries. Those that are identifiers keep them, whatever the others become.
    init(_ ids: [String]) {
        taken = Set(ids.filter(Self.isIdentifier))
        for id in ids where !Self.isIdentifier(id) && identifiers[id] == nil {
            identifiers[id] = claim(Self.escaped(id))
        }
    }

    /// The identifier of an entry.
    subscript(_ id: String) -> String { identifiers[id] ?? id }

    /// An identifier nobody has: the one wished for, or that with underscores after it.
    mutating func claim(_ wish: String) -> String {
        var identifier = wish
        while !taken.insert(identifier).inserted { identifier += "_" }
        return identifier
    }

    /// Namespaces in XML, production [4] NCName, as far as ASCII goes: what every tool takes.
    private static func isIdentifier(_ id: String) -> Bool {
        guard let first = id.utf8.first, isLetter(first) else { return false }
        return id.utf8.allSatisfy(isNameByte)
    }

    /// `12` becomes `_12`, `Q 7` becomes `_Q.20.7`: every byte outside the letters, digits and `-` by its number.
    private static func escaped(_ id: String) -> String {
        id.utf8.reduce(into: "_") { text, byte in
            text +=
                isNameByte(byte) && byte != UInt8(ascii: ".")
                ? String(UnicodeScalar(byte)) : "." + String(byte, radix: 16) + "."
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") || byte == UInt8(ascii: "_")
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: ".")
    }
}
