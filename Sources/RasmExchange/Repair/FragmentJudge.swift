import Rasm
import RasmXML

/// Tells whether a part of a file is well-formed where it stands: with the prefixes of the containers around it.
struct FragmentJudge {
    private let utf8: [UInt8]
    private let path: String
    private var lines: LineIndex
    /// The namespaces of the prefixes that the containers declare.
    private var namespaces: [String: String] = [:]
    private(set) var hasContainers = false
    /// The names of the entities that the file declares itself as plain text; only that they are declared matters here.
    private let entities: Set<String>

    init(_ utf8: [UInt8], path: String) {
        self.utf8 = utf8
        self.path = path
        // As the reader counts.
        lines = LineIndex(utf8, returnsEndLines: false)
        entities = Self.entities(of: utf8)
    }

    private static func entities(of utf8: [UInt8]) -> Set<String> {
        guard var reader = try? XMLReader(utf8: utf8) else { return [] }
        while let event = try? reader.next() {
            if case .doctype(_, _, _, let entities) = event.kind { return Set(entities.keys) }
            if case .startElement = event.kind { break }
        }
        return []
    }

    /// Takes up what the tag of a container declares; false when it is no tag.
    mutating func take(container: MarkupTokens.Token) -> Bool {
        let bytes = Array(utf8[container.bytes])
        let tag = container.kind == .empty ? bytes : bytes.dropLast() + Array("/>".utf8)
        guard let element = read(Array(opening(for: tag[...]).utf8) + tag + closing)?.elements.first else {
            return false
        }
        for namespace in element.namespaces where !namespace.prefix.isEmpty && !namespace.uri.isEmpty {
            namespaces[namespace.prefix] = namespace.uri
        }
        hasContainers = true
        return true
    }

    /// What is wrong with the XML of a part, at its place in the file.
    mutating func problem(in range: Range<Int>) -> XMLProblem? {
        let opening = opening(for: utf8[range])
        var open: [String] = []
        do throws(XMLError) {
            var reader = try XMLReader(utf8: Array(opening.utf8) + utf8[range] + closing, file: path)
            while let event = try reader.next() {
                if case .startElement(let tag) = event.kind { open.append(tag.name.qualified) }
                if case .endElement = event.kind { open.removeLast() }
            }
            return nil
        } catch {
            var problem = error.first
            // libxml2 would tell of the frame, and of lines in it.
            if problem.code == Self.mismatch, open.count > 1 {
                problem.message = "\(open[open.count - 1]) is not ended"
            }
            let start = lines.place(of: range.lowerBound)
            if problem.line <= 1 { problem.column += start.column - 1 - opening.unicodeScalars.count }
            problem.line += start.line - 1
            return problem
        }
    }

    /// `XML_ERR_TAG_NAME_MISMATCH`.
    private static let mismatch = 76

    private func read(_ bytes: [UInt8]) -> XMLElement? { try? XMLElement(parsing: bytes) }

    /// A start tag around a part, one line: it declares what the part mentions, however much the containers declare.
    private func opening(for part: ArraySlice<UInt8>) -> String {
        let entities = names(in: part, from: UInt8(ascii: "&"), to: UInt8(ascii: ";")).filter(self.entities.contains)
        let declarations = entities.map { "<!ENTITY \($0) \"\">" }
        var tag = declarations.isEmpty ? "<part" : "<!DOCTYPE part [\(declarations.joined())]><part"
        for prefix in names(in: part, from: nil, to: UInt8(ascii: ":")) {
            guard let uri = namespaces[prefix] else { continue }
            let value = uri.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
            tag += " xmlns:\(prefix)=\"\(value.replacing("\n", with: "&#10;"))\""
        }
        return tag + ">"
    }

    /// The names that stand before a byte, and after another if one is given; each once, in order.
    private func names(in part: ArraySlice<UInt8>, from first: UInt8?, to last: UInt8) -> [String] {
        var names: [String] = []
        var seen: Set<String> = []
        var start: Int?
        for (index, byte) in zip(part.indices, part) {
            if byte == last, let begin = start, begin < index {
                let name = String(decoding: part[begin..<index], as: UTF8.self)
                if seen.insert(name).inserted { names.append(name) }
            }
            if byte == first {
                start = index + 1
            } else if !MarkupTokens.isNameByte(byte) || byte == UInt8(ascii: ":") {
                start = nil
            } else if first == nil, start == nil {
                start = index
            }
        }
        return names
    }

    private let closing = Array("</part>".utf8)
}
