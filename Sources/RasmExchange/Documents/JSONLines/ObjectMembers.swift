extension Document {
    /// The texts of some members of the object of JSON Lines around an offset; those it has not are left out.
    public func members(_ names: [String], around offset: Int) -> [String: String] {
        let bytes = source.utf8
        let start = (bytes[..<offset].lastIndex(of: 0x0A) ?? -1) + 1
        let end = bytes.firstIndex(of: 0x0A, in: offset..<bytes.count) ?? bytes.count
        guard let object = try? JSONScanner(object: start..<end, in: bytes) else { return [:] }
        var members: [String: String] = [:]
        for string in object.strings where names.contains(string.path) && members[string.path] == nil {
            let text = JSONLineTexts.text(of: [string], escapes: object.escapes, in: bytes, language: nil)
            members[string.path] = text.map { String(decoding: $0.article.bytes, as: UTF8.self) }
        }
        return members
    }
}
