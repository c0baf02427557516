import Rasm
import RasmXML

/// Tells whether a part of a file is well-formed where it stands: with the prefixes of the containers around it.
struct FragmentJudge {
    private let utf8: [UInt8]
    private let path: String
    private var lines: LineIndex
    /// The prefixes the containers declare.
    private var namespaces: [XMLNamespace] = []
    private(set) var hasContainers = false
    /// The names of the entities that the file declares itself as plain text; only that they are declared matters here.
    private let entities: [String]

    init(_ utf8: [UInt8], path: String) {
        self.utf8 = utf8
        self.path = path
        lines = LineIndex(utf8)
        entities = Self.entities(of: utf8)
    }

    private static func entities(of utf8: [UInt8]) -> [String] {
        guard var reader = try? XMLReader(utf8: utf8) else { return [] }
        while let event = try? reader.next() {
            if case .doctype(_, _, _, let entities) = event.kind { return entities.keys.sorted() }
            if case .startElement = event.kind { break }
        }
        return []
    }

    /// Takes up what the tag of a container declares; false when it is no tag.
    mutating func take(container: MarkupTokens.Token) -> Bool {
        let bytes = Array(utf8[container.bytes])
        let tag = container.kind == .empty ? bytes : bytes.dropLast() + Array("/>".utf8)
        guard let element = read(opening + tag + closing)?.elements.first else { return false }
        for namespace in element.namespaces where !namespace.prefix.isEmpty && !namespace.uri.isEmpty {
            namespaces.removeAll { $0.prefix == namespace.prefix }
            namespaces.append(namespace)
        }
        hasContainers = true
        return true
    }

    /// What is wrong with the XML of a part, at its place in the file.
    mutating func problem(in range: Range<Int>) -> XMLProblem? {
        let opening = opening
        var open: [String] = []
        do throws(XMLError) {
            var reader = try XMLReader(utf8: opening + utf8[range] + closing, file: path)
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
            if problem.line <= 1 { problem.column += start.column - 1 - opening.count }
            problem.line += start.line - 1
            return problem
        }
    }

    /// `XML_ERR_TAG_NAME_MISMATCH`.
    private static let mismatch = 76

    private func read(_ bytes: [UInt8]) -> XMLElement? { try? XMLElement(parsing: bytes) }

    /// One line of ASCII.
    private var opening: [UInt8] {
        // Names beyond ASCII would shift columns, and stand in no file that was seen.
        let declarations = entities.filter { $0.utf8.allSatisfy { $0 < 0x80 } }.map { "<!ENTITY \($0) \"\">" }
        var writer = declarations.isEmpty ? "<part" : "<!DOCTYPE part [\(declarations.joined())]><part"
        for namespace in namespaces where namespace.uri.utf8.allSatisfy({ $0 < 0x80 }) {
            let uri = namespace.uri.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
                .replacing("<", with: "&lt;")
            writer += " xmlns:\(namespace.prefix)=\"\(uri)\""
        }
        return Array((writer + ">").utf8)
    }

    private let closing = Array("</part>".utf8)
}
