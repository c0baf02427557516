import Foundation
import Testing

@testable import rasm_cli

@Suite("Writing JSON")
struct JSONWriterTests {
    @Test(arguments: [
        ("شويغو", "شويغو"), ("a\"b\\c/", "a\\\"b\\\\c/"), ("\n\r\t\u{0}\u{1F}\u{7F}", "\\n\\r\\t\\u0000\\u001f\\u007f"),
        ("a\u{2028}b\u{2029}c\u{2027}–", "a\\u2028b\\u2029c\u{2027}–"), ("", ""),
    ])
    func `only what must be escaped is, wherever it stands`(text: String, written: String) {
        #expect(JSON.string(text).text == "\"\(written)\"")
        for length in 0..<40 {
            let filler = String(repeating: "x", count: length)
            #expect(JSON.string(filler + text + filler).text == "\"\(filler)\(written)\(filler)\"")
        }
    }

    @Test func `whole numbers are written as they are`() {
        var numbers = [0, 7, -1, -12, 79, 1_005, 12_345, 90_909_090, Int.max, Int.min]
        for power in 0..<18 {
            let ten = (0..<power).reduce(1) { ten, _ in ten * 10 }
            numbers += [ten - 1, ten, ten + 1, ten * 9, 1 - ten, -ten]
        }
        numbers += 0..<10_000
        numbers += stride(from: 10_000, to: 100_000_000, by: 9_973)
        for number in numbers { #expect(JSON.number(number).text == "\(number)") }
    }

    @Test func `commas stand between members and elements, and nowhere else`() {
        var json = JSONWriter()
        for _ in 0..<2 {
            json.object { json in
                json.member("a", "x")
                json.name("b")
                json.array { json in
                    json.object { _ in }
                    json.value(1)
                    json.array { _ in }
                }
                json.member("c", true)
                json.raw(",\"d\":null")
            }
            json.endLine()
        }
        let line = #"{"a":"x","b":[{},1,[]],"c":true,"d":null}"#
        #expect(json.text == line + "\n" + line + "\n")
        #expect(json.bytes == Array(json.text.utf8))
        let tree: JSON = ["a": "x", "b": [.object([("no", nil)]), 1, []], "c": true, "d": .null]
        #expect(tree.text == line)
    }

    @Test func `a value is the same as string, as bytes and written already`() {
        var json = JSONWriter()
        let opened = JSONWriter.openObject { $0.member("a", "شويغو") }
        json.object(opened: opened) { json in
            Array("شويغو\"".utf8).withUnsafeBufferPointer { json.member("b", $0) }
            json.members(#","c":"شويغو""#)
            json.member("d", false)
        }
        #expect(json.text == #"{"a":"شويغو","b":"شويغو\"","c":"شويغو","d":false}"#)
    }

    @Test(arguments: ["", "شويغو", "\"\n", String(repeating: "كلام\t", count: 100)])
    func `a member may have the value of one before it`(text: String) {
        var json = JSONWriter(room: 0)
        json.object { json in
            let written = Array(text.utf8).withUnsafeBufferPointer { json.writtenMember("a", $0) }
            json.member("b", 7)
            json.member("c", as: written)
        }
        let tree: JSON = ["a": .string(text), "b": 7, "c": .string(text)]
        #expect(json.text == tree.text)
    }

    @Test(arguments: [0, 1, 63, 64, 200, 4_096])
    func `what is written does not depend on the room there is for it`(room: Int) {
        let bytes = JSONWriter.bytes(room: room) { json in
            for number in 0..<40 {
                json.object { json in
                    json.member("number", number)
                    json.member("text", String(repeating: "ش", count: number))
                }
                json.endLine()
            }
        }
        let lines = (0..<40).map { #"{"number":\#($0),"text":"\#(String(repeating: "ش", count: $0))"}"# + "\n" }
        #expect(String(decoding: bytes, as: UTF8.self) == lines.joined())
    }

    @Test func `memory grows with what is written`() throws {
        let text = String(repeating: "كلام\n", count: 10_000)
        let array = try JSONSerialization.jsonObject(with: Data(JSON.array([.string(text), .string(text)]).text.utf8))
        #expect(array as? [String] == [text, text])
    }
}
