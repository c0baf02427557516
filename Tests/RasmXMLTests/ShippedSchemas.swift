import Testing

@testable import RasmXML

/// A document that a shipped schema takes, and changes after which it no longer does.
struct SchemaSample: Sendable {
    /// What is replaced, by what, and a part of the message.
    typealias Damage = (find: String, replacement: String, message: String)

    var schema: String
    var document: String
    /// Changes that keep it valid: what else the standard allows.
    var allowed: [(find: String, replacement: String)]
    var damages: [Damage]

    /// Compiled anew in each test; the folder is found from this file, as the schemas are no resource of this target.
    func compiled() throws -> XMLSchema {
        let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
        let path = root + "/Sources/RasmExchange/Schemas/" + schema
        return try XMLSchema(FileBlocks(path).rest(), file: schema)
    }

    /// The problems of the document after a replacement that must find something to replace.
    func problems(_ find: String = "", _ replacement: String = "") throws -> [XMLProblem] {
        if !find.isEmpty { try #require(document.contains(find), "nothing to replace: \(find)") }
        let changed = find.isEmpty ? document : document.replacing(find, with: replacement, maxReplacements: 1)
        return try compiled().problems(in: Array(changed.utf8), file: schema)
    }

    func check() throws {
        #expect(try problems() == [])
        for (find, replacement) in allowed {
            #expect(try problems(find, replacement) == [], "\(find) → \(replacement)")
        }
        for damage in damages {
            let found = try problems(damage.find, damage.replacement)
            let text = found.map(\.description).joined(separator: "\n")
            #expect(!found.isEmpty, "\(schema) takes \(damage.find) → \(damage.replacement)")
            #expect(text.contains(damage.message), "\(damage.find) → \(damage.replacement): \(text)")
        }
    }
}

/// Each schema takes what its standard allows and refuses what it forbids.
struct ShippedSchemaTests {
    @Test func `TMX 1.4b`() throws { try SchemaSample.tmx.check() }
    @Test func `TBX version 2`() throws { try SchemaSample.tbx2.check() }
    @Test func `TBX version 3, data categories as attributes`() throws { try SchemaSample.tbx3.check() }
    @Test func `TBX version 3, data categories as tags`() throws { try SchemaSample.tbx3Tags.check() }
    @Test func `TBX-Min of 2014`() throws { try SchemaSample.tbxMin.check() }
    @Test func `XLIFF 2.0 and 2.1`() throws { try SchemaSample.xliff.check() }
    @Test func `TEI for articles with names`() throws { try SchemaSample.tei.check() }

    @Test func `a schema is a document the reader reads from disk`() throws {
        let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
        var reader = try XMLReader(path: root + "/Sources/RasmExchange/Schemas/tmx14.rng")
        var tags: [String] = []
        var ends = 0
        while let event = try reader.next() {
            if case .startElement(let tag) = event.kind { tags.append(tag.name.local) }
            if case .endElement = event.kind { ends += 1 }
        }
        #expect(tags.first == "grammar")
        #expect(tags.count { $0 == "define" } > 10)
        #expect(ends == tags.count)
    }
}
