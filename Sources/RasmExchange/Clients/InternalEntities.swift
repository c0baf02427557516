/// Entities that a document type declares in the file itself, put in as other tools put them in.
///
/// Rasm reads no entities of its own accord (they are how small files grow large); to say what a client does with a file that has
/// some, their plain text is put in here, up to eight times the file's length.
enum InternalEntities {
    /// The file without entity references, and whether one of them was declared nowhere; nil when it would grow too large.
    ///
    /// A reference to an undeclared entity becomes U+FFFD: those who go on reading have something there that is no text.
    static func expanded(_ source: [UInt8]) -> (bytes: [UInt8], hasUndeclared: Bool)? {
        guard let subset = internalSubset(of: source) else { return nil }
        let values = declarations(in: source[subset])
        var result = Array(source[..<subset.upperBound])
        var hasUndeclared = false
        var rest = source[subset.upperBound...]
        while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
            result += rest[..<start]
            rest = rest[start...]
            let end = rest.prefix(80).firstIndex(of: UInt8(ascii: ";")) ?? start
            let name = String(decoding: rest[(start + 1)..<max(end, start + 1)], as: UTF8.self)
            if end == start || name.hasPrefix("#") || ["amp", "lt", "gt", "quot", "apos"].contains(name) {
                result.append(rest[start])
                rest = rest[(start + 1)...]
                continue
            }
            if let value = values[name] { result += value } else { result += [0xEF, 0xBF, 0xBD] }
            hasUndeclared = hasUndeclared || values[name] == nil
            rest = rest[(end + 1)...]
            guard result.count <= 8 * source.count else { return nil }
        }
        return (result + rest, hasUndeclared)
    }

    /// The range of the document type declaration.
    private static func internalSubset(of source: [UInt8]) -> Range<Int>? {
        let mark = Array("<!DOCTYPE".utf8)
        guard let start = source.prefix(4_096).indices.first(where: { source[$0...].starts(with: mark) }) else {
            return nil
        }
        var depth = 0
        for index in start..<source.count {
            switch source[index] {
            case UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ">") where depth == 0: return start..<(index + 1)
            default: break
            }
        }
        return nil
    }

    /// `<!ENTITY name "value">`, for values that are plain text.
    private static func declarations(in subset: ArraySlice<UInt8>) -> [String: [UInt8]] {
        var values: [String: [UInt8]] = [:]
        let text = String(decoding: subset, as: UTF8.self)
        for declaration in text.split(separator: "<!ENTITY").dropFirst() {
            let words = declaration.split(maxSplits: 1, whereSeparator: \.isWhitespace)
            guard words.count == 2, words[0] != "%", let quote = words[1].first, quote == "\"" || quote == "'" else {
                continue
            }
            let value = words[1].dropFirst().prefix { $0 != quote }
            if !value.contains("&"), !value.contains("<"), !value.contains("%") {
                values[String(words[0])] = Array(value.utf8)
            }
        }
        return values
    }
}
