import Rasm
import Testing

@testable import rasm_cli

@Suite("Unified diffs")
struct UnifiedDiffTests {
    /// A text, edits of it, and the cuts between the parts it comes in, none of which goes through an edit.
    private struct Case {
        var text: [UInt8] = []
        var edits: [Edit] = []
        var cuts: [Int] = []

        init(seed: Int) {
            var random = SystemOf(seed: UInt64(seed))
            let lines = Int.random(in: 1...60, using: &random)
            for number in 0..<lines {
                text += "line \(number)".utf8
                if Int.random(in: 0..<8, using: &random) == 0 {
                    let start = text.count
                    // A name may be broken over two lines.
                    text += Int.random(in: 0..<4, using: &random) == 0 ? "Old\nname".utf8 : "Oldname".utf8
                    let new = ["New", "New\nname", "N"].randomElement(using: &random)!
                    edits.append(Edit(range: start..<text.count, replacement: new))
                }
                if Int.random(in: 0..<3, using: &random) == 0 { cuts.append(text.count) }
                if number + 1 < lines || Bool.random(using: &random) { text += "\n".utf8 }
                if Int.random(in: 0..<3, using: &random) == 0 { cuts.append(text.count) }
            }
        }

        /// The diff of the text in one part, or in those between the cuts.
        func diff(inParts: Bool) -> String {
            var diff = UnifiedDiff(name: "a")
            let bounds = inParts ? [0] + cuts + [text.count] : [0, text.count]
            var output: [UInt8] = []
            for (number, (start, end)) in zip(bounds, bounds.dropFirst()).enumerated() {
                let edits = edits.filter { start <= $0.range.lowerBound && $0.range.upperBound <= end }.map {
                    Edit(
                        range: $0.range.lowerBound - start..<$0.range.upperBound - start, replacement: $0.replacement)
                }
                output += diff.add(Array(text[start..<end]), edits, isLast: number == bounds.count - 2)
            }
            return String(decoding: output, as: UTF8.self)
        }
    }

    private struct SystemOf: RandomNumberGenerator {
        private var state: UInt64
        init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

        mutating func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state
        }
    }

    @Test(arguments: 0..<300)
    func `a diff makes the new text of the old, and is the same in parts`(seed: Int) throws {
        let sample = Case(seed: seed)
        let diff = sample.diff(inParts: false)
        let new = String(decoding: sample.edits.applied(to: sample.text), as: UTF8.self)
        let old = String(decoding: sample.text, as: UTF8.self)
        #expect(diff.isEmpty == (new == old))
        #expect(try Self.patched(old, diff) == new)
        #expect(try Self.patched(old, sample.diff(inParts: true)) == new)
    }

    /// What `patch` makes of a text. Each hunk must stand where it says, count its lines right, and have no more than three lines of context.
    private static func patched(_ old: String, _ diff: String) throws -> String {
        func lines(_ text: String) -> [Substring] {
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            return lines.last == "" ? lines.dropLast() : lines
        }
        guard !diff.isEmpty else { return old }
        let source = lines(old)
        var result: [Substring] = []
        var next = 0
        var told = lines(diff)[...]
        #expect(told.prefix(2) == ["--- a/a", "+++ b/a"])
        told = told.dropFirst(2)
        while let head = told.popFirst() {
            let numbers = head.split { !$0.isNumber }.compactMap { Int($0) }
            try #require(head.hasPrefix("@@ -") && numbers.count == 4, "\(head)")
            while next < numbers[0] - 1 {
                result.append(source[next])
                next += 1
            }
            #expect(result.count == numbers[2] - 1)
            var count = (old: 0, new: 0)
            var context: [Bool] = []
            while let line = told.first, !line.hasPrefix("@@") {
                told.removeFirst()
                let text = line.dropFirst()
                switch line.first {
                case "\\": break
                case "+": result.append(text)
                default:
                    #expect(source[next] == text)
                    next += 1
                    if line.first == " " { result.append(text) }
                }
                if line.first == " " || line.first == "-" { count.old += 1 }
                if line.first == " " || line.first == "+" { count.new += 1 }
                if line.first != "\\" { context.append(line.first == " ") }
            }
            #expect(count == (numbers[1], numbers[3]))
            #expect(context.prefix { $0 }.count <= 3 && context.reversed().prefix { $0 }.count <= 3)
        }
        result += source[next...]
        return result.joined(separator: "\n") + (old.last == "\n" ? "\n" : "")
    }
}
