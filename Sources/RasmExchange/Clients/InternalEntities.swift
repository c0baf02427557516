/// Entities that a document type declares in the file itself, put in as other tools put them in.
///
/// Rasm itself puts in plain text alone; to say what a client does with a file whose entities hold markup or other entities, these
/// are put in here, up to eight times the file's length.
enum InternalEntities {
    /// The file without entity references, and whether one of them was declared nowhere; nil when it would grow too large, and when an
    /// entity holds itself: then every client refuses it.
    ///
    /// A reference to an undeclared entity becomes U+FFFD: those who go on reading have something there that is no text.
    static func expanded(_ source: [UInt8]) -> (bytes: [UInt8], hasUndeclared: Bool)? {
        guard let subset = internalSubset(of: source) else { return nil }
        var expansion = Expansion(
            values: declarations(in: source[subset]), result: Array(source[..<subset.upperBound]),
            limit: 8 * source.count)
        guard expansion.append(source[subset.upperBound...], inside: []) else { return nil }
        return (expansion.result, expansion.hasUndeclared)
    }

    /// A text that grows by what its entities stand for.
    private struct Expansion {
        let values: [String: [UInt8]]
        var result: [UInt8]
        let limit: Int
        var hasUndeclared = false
        /// How many references have been followed. Java gives up after so many (`jdk.xml.entityExpansionLimit`), libxml2 before long.
        private var followed = 0
        private static let maximumFollowed = 64_000
        private static let maximumDepth = 64

        init(values: [String: [UInt8]], result: [UInt8], limit: Int) {
            self.values = values
            self.result = result
            self.limit = limit
        }

        /// - Parameter open: the entities that the bytes are from.
        /// - Returns: false when an entity holds itself, or the limit is reached.
        mutating func append(_ bytes: ArraySlice<UInt8>, inside open: Set<String>) -> Bool {
            var rest = bytes
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
                if let value = values[name] {
                    followed += 1
                    guard !open.contains(name), open.count < Self.maximumDepth, followed <= Self.maximumFollowed,
                        append(value[...], inside: open.union([name]))
                    else { return false }
                } else {
                    result += [0xEF, 0xBF, 0xBD]
                    hasUndeclared = true
                }
                rest = rest[(end + 1)...]
                guard result.count <= limit else { return false }
            }
            result += rest
            return result.count <= limit
        }
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

    /// `<!ENTITY name "value">`; of several of one name the first counts.
    private static func declarations(in subset: ArraySlice<UInt8>) -> [String: [UInt8]] {
        var values: [String: [UInt8]] = [:]
        let text = String(decoding: subset, as: UTF8.self)
        for declaration in text.split(separator: "<!ENTITY").dropFirst() {
            let words = declaration.split(maxSplits: 1, whereSeparator: \.isWhitespace)
            guard words.count == 2, words[0] != "%", let quote = words[1].first, quote == "\"" || quote == "'" else {
                continue
            }
            let value = words[1].dropFirst().prefix { $0 != quote }
            // A reference to a parameter entity is none of these.
            guard !value.contains("%"), values[String(words[0])] == nil else { continue }
            values[String(words[0])] = Array(value.utf8)
        }
        return values
    }
}
