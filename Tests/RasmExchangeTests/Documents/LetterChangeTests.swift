import Testing

@testable import RasmExchange

@Suite("Letters that change")
struct LetterChangeTests {
    @Test(arguments: [
        ("شويجو", "شويغو", ["6..<8 غ"]), ("شويغو", "شويغو", []), ("شويج", "شويغو", ["6..<8 غو"]),
        ("ويجو", "شويغو", ["0..<0 ش", "4..<6 غ"]), ("شُويغو", "شويغو", ["2..<4 "]), ("a😀b", "ab", ["1..<5 "]),
        ("جونغ أون", "كيم", ["0..<15 كيم"]), ("", "x", ["0..<0 x"]), ("x", "", ["0..<1 "]),
    ])
    func `the fewest letters change`(_ old: String, _ new: String, _ expected: [String]) {
        #expect(LetterChange.list(from: old, to: new).map { "\($0.range) \($0.text)" } == expected)
    }

    @Test(arguments: 0..<100)
    func `the changes make the one of the other`(_ seed: UInt64) {
        var random = SeededRandom(seed)
        func name() -> String {
            (0..<Int.random(in: 0...8, using: &random)).map { _ in "اجغ 😀".randomElement(using: &random)! }.map(
                String.init
            ).joined()
        }
        let (old, new) = (name(), name())
        var bytes = Array(old.utf8)
        for change in LetterChange.list(from: old, to: new).reversed() {
            bytes.replaceSubrange(change.range, with: change.text.utf8)
        }
        #expect(String(decoding: bytes, as: UTF8.self) == new)
    }
}
