import Foundation
import Rasm
import Testing

@testable import RasmExchange

@Suite("The JSON Schema of the YAML format")
struct SchemaTests {
    private let schema: [String: Any]

    init() throws {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../Documentation/glossary.schema.json").standardizedFileURL
        let json = try JSONSerialization.jsonObject(with: Data(contentsOf: url))
        schema = try #require(json as? [String: Any])
    }

    /// The value at a path of keys and list positions.
    private func value(_ path: String) -> Any? {
        var value: Any? = schema
        for step in path.split(separator: "/").map(String.init) {
            if let mapping = value as? [String: Any] {
                value = mapping[step]
            } else if let list = value as? [Any], let position = Int(step), list.indices.contains(position) {
                value = list[position]
            } else {
                return nil
            }
        }
        return value
    }

    @Test(arguments: [
        ("properties", YAMLKeys.file),
        ("properties/name-words/properties", YAMLKeys.nameWords),
        ("definitions/entry/properties", YAMLKeys.entry),
        ("definitions/section/anyOf/1/properties", YAMLKeys.section),
        ("definitions/section/anyOf/1/properties/parts/properties", YAMLKeys.parts),
        ("definitions/statuses/properties", YAMLKeys.statuses),
        ("definitions/term/anyOf/1/properties", YAMLKeys.term),
        ("definitions/spellings/additionalProperties/anyOf/2/properties", YAMLKeys.row),
        ("definitions/tests/properties", YAMLKeys.tests),
        ("definitions/sentence/anyOf/1/properties", YAMLKeys.sentence),
    ])
    func `knows the keys the reader knows, and no others`(_ path: String, _ keys: [String]) throws {
        let properties = try #require(value(path) as? [String: Any])
        #expect(properties.keys.sorted() == keys.sorted())
        let holder = path.split(separator: "/").dropLast().joined(separator: "/")
        #expect(value(holder + "/additionalProperties") as? Bool == false)
    }

    @Test func `knows the kinds the reader knows`() throws {
        #expect(try #require(value("definitions/entry/properties/kind/enum") as? [String]) == YAMLKeys.kinds)
    }

    @Test func `every key has a title or a description for editors`() throws {
        for path in [
            "properties", "definitions/entry/properties", "definitions/section/anyOf/1/properties",
            "definitions/statuses/properties",
        ] {
            for (key, value) in try #require(value(path) as? [String: [String: Any]]) where value["$ref"] == nil {
                #expect(value["title"] != nil && value["description"] != nil, "\(path)/\(key)")
            }
        }
    }
}
