import Yams

/// The bytes of a YAML file, and where in them its nodes begin and end.
///
/// The parser says where a node begins; where it ends is found by reading on from there, which is safe since what it holds is known.
struct YAMLText {
    let bytes: [UInt8]
    /// Where each line begins, by the breaks that libyaml counts (YAML 1.1, 5.4).
    private let lineStarts: [Int]
    /// How the file ends its lines.
    let newline: String

    /// Something that stands in the file in a way that is not added to.
    struct Unwritable: Error {
        var reason: String
    }

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [0]
        var offset = 0
        while offset < bytes.count {
            let length = Self.breakLength(bytes, at: offset)
            offset += max(length, 1)
            if length > 0 { starts.append(offset) }
        }
        lineStarts = starts
        let first = bytes.firstIndex { $0 == 0x0A || $0 == 0x0D }
        newline =
            first.map { bytes[$0] == 0x0A ? "\n" : $0 + 1 < bytes.count && bytes[$0 + 1] == 0x0A ? "\r\n" : "\r" }
            ?? "\n"
    }

    /// The bytes of the line break at an offset: LF, CR, CR LF, NEL, LS, PS; 0 when there is none.
    private static func breakLength(_ bytes: [UInt8], at offset: Int) -> Int {
        switch bytes[offset] {
        case 0x0A: 1
        case 0x0D: offset + 1 < bytes.count && bytes[offset + 1] == 0x0A ? 2 : 1
        case 0xC2: offset + 1 < bytes.count && bytes[offset + 1] == 0x85 ? 2 : 0
        case 0xE2:
            offset + 2 < bytes.count && bytes[offset + 1] == 0x80
                && (bytes[offset + 2] == 0xA8 || bytes[offset + 2] == 0xA9)
                ? 3 : 0
        default: 0
        }
    }

    /// The offset at which a node begins.
    func start(of node: Node) throws(Unwritable) -> Int {
        guard let mark = node.mark, mark.line >= 1, mark.line <= lineStarts.count else {
            throw Unwritable(reason: "its place in the file is not known")
        }
        var offset = lineStarts[mark.line - 1]
        var column = 1
        while column < mark.column, offset < bytes.count {
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            column += 1
        }
        return offset
    }

    /// Whether a list or mapping stands in brackets.
    func isFlow(_ node: Node) throws(Unwritable) -> Bool {
        let start = try start(of: node)
        return start < bytes.count && (bytes[start] == UInt8(ascii: "[") || bytes[start] == UInt8(ascii: "{"))
    }

    /// The offset just after a node.
    func end(of node: Node) throws(Unwritable) -> Int {
        let start = try start(of: node)
        switch node {
        case .scalar(let scalar): return try end(of: scalar, from: start)
        case .mapping(let mapping):
            let last = try mapping.map(\.value).last.map { node throws(Unwritable) in try end(of: node) }
            return try isFlow(node) ? close(UInt8(ascii: "}"), after: last ?? start + 1) : last ?? start
        case .sequence(let sequence):
            let last = try sequence.last.map { node throws(Unwritable) in try end(of: node) }
            return try isFlow(node) ? close(UInt8(ascii: "]"), after: last ?? start + 1) : last ?? start
        case .alias: throw Unwritable(reason: "it is an alias")
        }
    }

    private func end(of scalar: Node.Scalar, from start: Int) throws(Unwritable) -> Int {
        guard start < bytes.count else { return start }
        switch scalar.style {
        case .singleQuoted: return try quoteEnd(UInt8(ascii: "'"), from: start)
        case .doubleQuoted: return try quoteEnd(UInt8(ascii: "\""), from: start)
        case .plain, .any: return try plainEnd(of: scalar.string, from: start)
        case .literal, .folded: return blockEnd(from: start)
        }
    }

    private func quoteEnd(_ mark: UInt8, from start: Int) throws(Unwritable) -> Int {
        guard bytes[start] == mark else { throw Unwritable(reason: "its quotation mark is not where it should be") }
        var offset = start + 1
        while offset < bytes.count {
            if bytes[offset] == UInt8(ascii: "\\"), mark == UInt8(ascii: "\"") {
                offset += 2
            } else if bytes[offset] != mark {
                offset += 1
            } else if mark == UInt8(ascii: "'"), offset + 1 < bytes.count, bytes[offset + 1] == mark {
                offset += 2
            } else {
                return offset + 1
            }
        }
        throw Unwritable(reason: "its quotation mark is never closed")
    }

    /// A plain scalar is written with its own letters; only line breaks in it are folded.
    private func plainEnd(of text: String, from start: Int) throws(Unwritable) -> Int {
        var offset = start
        for byte in text.utf8 {
            if byte == 0x20 || byte == 0x0A {
                while offset < bytes.count, bytes[offset] <= 0x20 { offset += 1 }
            } else {
                guard offset < bytes.count, bytes[offset] == byte else {
                    throw Unwritable(reason: "its text is not written as it is read")
                }
                offset += 1
            }
        }
        return offset
    }

    /// The end of the last line of a block scalar (`|`, `>`): all lines that are indented as its first, or more.
    private func blockEnd(from start: Int) -> Int {
        var end = lineEnd(from: start)
        var indent: Int?
        var line = lineStarts.firstIndex { $0 > start } ?? lineStarts.count
        while line < lineStarts.count {
            let stop = lineEnd(from: lineStarts[line])
            let content = bytes[lineStarts[line]..<stop]
            let spaces = content.prefix { $0 == 0x20 }.count
            if spaces < content.count {
                let needed = indent ?? max(spaces, 1)
                guard spaces >= needed else { break }
                indent = needed
                end = stop
            }
            line += 1
        }
        return end
    }

    /// The offset after a closing bracket that follows: only space, line breaks, comments and one comma may stand before it.
    private func close(_ bracket: UInt8, after offset: Int) throws(Unwritable) -> Int {
        var offset = offset
        while offset < bytes.count {
            switch bytes[offset] {
            case bracket: return offset + 1
            case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ","): offset += 1
            case UInt8(ascii: "#"): offset = lineEnd(from: offset)
            default: throw Unwritable(reason: "its closing bracket is not where it should be")
            }
        }
        throw Unwritable(reason: "its bracket is never closed")
    }

    /// The offset of the line break at or after an offset, or of the end of the file.
    func lineEnd(from offset: Int) -> Int {
        var offset = offset
        while offset < bytes.count, Self.breakLength(bytes, at: offset) == 0 { offset += 1 }
        return offset
    }

    /// Whether nothing but space and a comment stands between an offset and the end of its line.
    func isLastOnLine(_ offset: Int) -> Bool {
        let rest = bytes[offset..<lineEnd(from: offset)]
        return (rest.first { $0 != 0x20 && $0 != 0x09 }).map { $0 == UInt8(ascii: "#") } ?? true
    }
}
