/// What the first bytes of a document say about its encoding.
///
/// XML 1.0, appendix F: a byte order mark decides, else the zero bytes around `<`, else the declaration, else it is
/// UTF-8.
struct SourceEncoding: Equatable {
    /// The name given to the converter.
    var name: String
    /// How many bytes of byte order mark come before the text.
    var markLength: Int

    var isUTF8: Bool { name == "UTF-8" }

    static func detect(_ bytes: [UInt8]) throws(XMLProblemAtStart) -> SourceEncoding {
        let found = detectByMark(bytes)
        guard let declared = declaredName(bytes) else {
            return found ?? SourceEncoding(name: "UTF-8", markLength: 0)
        }
        // Section 4.3.3: an entity presented in another encoding than the one it declares is a fatal error.
        if let found {
            let family = found.isUTF8 ? ["UTF-8", "UTF8"] : ["UTF-16", "ISO-10646-UCS-2", "UCS-2", found.name]
            guard family.contains(declared.uppercased()) else {
                throw XMLProblemAtStart(message: "declares the encoding \(declared), but its bytes are \(found.name)")
            }
            return found
        }
        switch declared.uppercased() {
        case "UTF-8", "UTF8": return SourceEncoding(name: "UTF-8", markLength: 0)
        case let wide where wide.hasPrefix("UTF-16") || wide.hasPrefix("UTF-32") || wide.hasPrefix("UCS-"):
            throw XMLProblemAtStart(
                message: "declares the encoding \(declared), but its bytes are not; they look like UTF-8")
        default: return SourceEncoding(name: declared, markLength: 0)
        }
    }

    private static func detectByMark(_ bytes: [UInt8]) -> SourceEncoding? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return SourceEncoding(name: "UTF-8", markLength: 3) }
        if bytes.starts(with: [0xFF, 0xFE]) { return SourceEncoding(name: "UTF-16LE", markLength: 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return SourceEncoding(name: "UTF-16BE", markLength: 2) }
        if bytes.starts(with: [0x3C, 0x00]) { return SourceEncoding(name: "UTF-16LE", markLength: 0) }
        if bytes.starts(with: [0x00, 0x3C]) { return SourceEncoding(name: "UTF-16BE", markLength: 0) }
        return nil
    }

    /// The encoding named by `<?xml … encoding="…"?>`. Its letters are ASCII in every encoding, wide ones with zeros
    /// between.
    private static func declaredName(_ bytes: [UInt8]) -> String? {
        let head = bytes.prefix(512).filter { $0 != 0 && $0 < 0x80 }
        guard head.starts(with: Array("<?xml".utf8)), let end = head.firstIndex(of: UInt8(ascii: ">")) else {
            return nil
        }
        let words = head[..<end].split { $0 == 0x20 || $0 == 0x9 || $0 == 0xA || $0 == 0xD || $0 == UInt8(ascii: "=") }
        guard let key = words.firstIndex(where: { $0.elementsEqual("encoding".utf8) }) else { return nil }
        guard key + 1 < words.endIndex, let quote = words[key + 1].first else { return nil }
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
        return String(decoding: words[key + 1].dropFirst().prefix { $0 != quote }, as: UTF8.self)
    }
}

/// A problem with the encoding as such; it is reported at line 1, column 1.
struct XMLProblemAtStart: Error {
    var message: String
}
