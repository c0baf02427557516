import Foundation
import Testing

@testable import RasmXML

/// The events of a document, and the error that ended them, if one did.
func read(_ bytes: [UInt8], file: String = "", chunkLength: Int = 32_768) -> (events: [XMLEvent], error: XMLError?) {
    var events: [XMLEvent] = []
    do {
        var reader = try XMLReader(bytes, file: file, chunkLength: chunkLength)
        while let event = try reader.next() { events.append(event) }
        return (events, nil)
    } catch {
        return (events, error)
    }
}

func read(_ text: String, file: String = "") -> (events: [XMLEvent], error: XMLError?) {
    read(Array(text.utf8), file: file)
}

/// What was met and where, in a line a person can compare: `2:3 <seg>`.
func outline(_ text: String) -> [String] { read(text).events.map { "\($0.line):\($0.column) \(summary($0.kind))" } }

func summary(_ kind: XMLEvent.Kind) -> String {
    switch kind {
    case .startElement(let tag):
        let attributes = tag.attributes.map { " \($0.name.qualified)=\($0.value.debugDescription)" }.joined()
        return "<\(tag.name.qualified)\(attributes)>"
    case .endElement(let name): return "</\(name.qualified)>"
    case .text(let text): return text.debugDescription
    case .cdata(let text): return "CDATA \(text.debugDescription)"
    case .comment(let text): return "<!--\(text)-->"
    case .processingInstruction(let target, let data): return "<?\(target) \(data)?>"
    case .doctype(let name, let publicID, let systemID, _):
        return "DOCTYPE \(name) \(publicID ?? "-") \(systemID ?? "-")"
    }
}

/// What a writer makes in memory.
func written(
    _ layout: XMLWriter.Layout = .compact, _ body: (inout XMLWriter) throws(XMLError) -> Void
) throws(XMLError) -> String {
    var writer = try XMLWriter(layout: layout)
    try body(&writer)
    return String(decoding: try writer.finish(), as: UTF8.self)
}

/// The error of an attempt, nil when it went well.
func failure(_ body: () throws(XMLError) -> Void) -> XMLError? {
    do {
        try body()
        return nil
    } catch {
        return error
    }
}

/// A file that holds these bytes for as long as `body` runs.
func withFile(_ bytes: [UInt8], _ body: (String) throws -> Void) throws {
    let file = FileManager.default.temporaryDirectory.appending(component: "rasm-\(UUID().uuidString)")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    try body(file.path)
}

/// Numbers by chance, the same for the same seed (xorshift, Marsaglia 2003).
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = (seed &+ 1) &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
