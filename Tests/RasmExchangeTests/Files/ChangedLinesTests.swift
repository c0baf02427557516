import Testing

@testable import RasmExchange

@Suite struct ChangedLinesTests {
    @Test(arguments: [
        ("", "a\n", ["|a\n"]), ("a\nb\n", "a\nb\n", []), ("a\nc\n", "a\nb\nc\n", ["|b\n"]),
        ("a\nb\nc\n", "a\nB\nc\n", ["b\n|B\n"]), ("a\nb", "a\nb\nc", ["b|b\nc"]), ("a\nb\n", "b\n", ["a\n|"]),
        ("a\nb\nc\nd\n", "x\na\nb\nc\nD\n", ["|x\n", "d\n|D\n"]),
        ("a\na\nb\n", "a\na\na\nb\n", ["|a\n"]), ("x\n", "y\n", ["x\n|y\n"]),
    ])
    func `Stretches hold what differs, and nothing else`(_ old: String, _ new: String, _ expected: [String]) {
        let (before, after) = (Array(old.utf8), Array(new.utf8))
        let stretches = ChangedLines.stretches(before, after, apart: 1)
        let texts = stretches.map { stretch in
            String(decoding: before[stretch.old], as: UTF8.self) + "|"
                + String(decoding: after[stretch.new], as: UTF8.self)
        }
        #expect(texts == expected)
        var undone = after
        for stretch in stretches.reversed() { undone.replaceSubrange(stretch.new, with: before[stretch.old]) }
        #expect(undone == before)
    }

    @Test func `Stretches that lie close together are one`() {
        let (old, new) = (Array("a\nb\nb\nc\n".utf8), Array("A\nb\nb\nC\n".utf8))
        #expect(ChangedLines.stretches(old, new, apart: 5).count == 1)
        #expect(ChangedLines.stretches(old, new, apart: 4).count == 2)
    }
}
