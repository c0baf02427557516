import Testing

@testable import Rasm

@Suite("Searching sixteen bytes at a time")
struct ByteSearchTests {
    @Test(arguments: 0..<200)
    func `what is found is what looking at each byte finds`(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let bytes = (0..<Int.random(in: 0...90, using: &random)).map { _ in
            [0x0A, 0x0D, 0x2E, 0x41, 0x80, 0xBF, 0xC2, 0xFF].randomElement(using: &random)! as UInt8
        }
        for start in 0...bytes.count {
            let end = Int.random(in: start...bytes.count, using: &random)
            let range = start..<end
            bytes.withUnsafeBufferPointer { buffer in
                #expect(
                    buffer.first(in: range) { $0.equal(0x0A) | $0.equal(0x0D) }
                        == bytes[range].firstIndex { $0 == 0x0A || $0 == 0x0D })
                #expect(
                    buffer.last(in: range) { $0.isBetween(0x80, 0xC2) } == bytes[range].lastIndex { 0x80...0xC2 ~= $0 })
                #expect(
                    buffer.firstPair(in: range) { $0.equal(0x41) & $1.equal(0x2E) }
                        == range.dropFirst().first { bytes[$0 - 1] == 0x41 && bytes[$0] == 0x2E })
                let part = UnsafeBufferPointer(rebasing: buffer[range])
                #expect(part.isASCII == part.allSatisfy { $0 < 0x80 })
            }
            #expect(bytes.firstIndex(of: 0xFF, in: range) == bytes[range].firstIndex(of: 0xFF))
            #expect(bytes.lastIndex(of: 0xFF, in: range) == bytes[range].lastIndex(of: 0xFF))
            #expect(bytes.count(of: 0x41, in: range) == bytes[range].count { $0 == 0x41 })
            #expect(bytes.countOfScalars(in: range) == bytes[range].count { $0 & 0xC0 != 0x80 })
            let other = Array(bytes[range])
            #expect(other.withUnsafeBufferPointer { bytes.hold($0, in: range) })
            for place in other.indices {
                var changed = other
                changed[place] ^= 1
                #expect(!changed.withUnsafeBufferPointer { bytes.hold($0, in: range) })
            }
        }
    }

    @Test(arguments: 0..<16)
    func `what is far is found wherever it stands`(start: Int) {
        var bytes = [UInt8](repeating: 0x41, count: 300)
        for end in [290, 299, 300] {
            #expect(bytes.firstIndex(of: 0x2E, in: start..<end) == nil)
            for place in start..<bytes.count {
                bytes[place] = 0x2E
                #expect(bytes.firstIndex(of: 0x2E, in: start..<end) == (place < end ? place : nil))
                bytes[place] = 0x41
            }
        }
    }

    @Test(arguments: 0..<40)
    func `one byte beyond ASCII is seen wherever it stands`(count: Int) {
        var bytes = [UInt8](repeating: 0x7F, count: count)
        #expect(bytes.withUnsafeBufferPointer(\.isASCII))
        for place in bytes.indices {
            bytes[place] = 0x80
            #expect(!bytes.withUnsafeBufferPointer(\.isASCII))
            bytes[place] = 0
        }
    }

    @Test func `counters do not run over`() {
        let bytes = [UInt8](repeating: 0x0A, count: 255 * 16 * 3 + 7)
        #expect(bytes.count(of: 0x0A, in: 0..<bytes.count) == bytes.count)
    }

    @Test(arguments: 0..<600)
    func `bytes that are no UTF-8 are found where the standard library finds them`(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let characters = [
            "a", " ", "ش", "و", "غ", "«", "–", "漢", "\u{E000}", "\u{D7FF}", "\u{800}", "😀", "\u{FFFC}", "\0",
        ]
        let count = [6, 8, characters.count].randomElement(using: &random)!
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 0...400, using: &random) {
            bytes += characters[Int.random(in: 0..<count, using: &random)].utf8
        }
        if !bytes.isEmpty, seed % 3 > 0 {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch seed % 9 {
            case 0...3: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 4...6: bytes.remove(at: place)
            default: bytes.removeSubrange(place...)
            }
        }
        var expected: Int?
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            expected = error.byteOffsets.lowerBound
        }
        var holdsZero = true
        #expect(firstInvalidUTF8(in: bytes, &holdsZero) == expected, "of \(bytes)")
        if expected == nil { #expect(holdsZero == bytes.contains(0), "of \(bytes)") }
    }

    @Test(arguments: 0..<64)
    func `a byte in the place of another is wrong where the standard library says so`(place: Int) {
        for text in [String(repeating: "شويغو ", count: 12), String(repeating: "a–漢", count: 12)] {
            for byte in UInt8.min...UInt8.max {
                var bytes = Array(text.utf8)
                bytes[place] = byte
                var expected: Int?
                do throws(UTF8.ValidationError) {
                    _ = try UTF8Span(validating: bytes.span)
                } catch {
                    expected = error.byteOffsets.lowerBound
                }
                #expect(firstInvalidUTF8(in: bytes) == expected, "\(byte) at \(place)")
            }
        }
    }

    @Test(arguments: 0..<150, ["a", "شويغو ", "a–漢"])
    func `a NUL is met wherever it stands`(place: Int, text: String) {
        var bytes = Array(String(repeating: text, count: 160).utf8)
        // Between two characters, so that all stays UTF-8.
        bytes.insert(0, at: bytes.indices.first { $0 >= place && bytes[$0] & 0xC0 != 0x80 }!)
        var holdsZero = false
        #expect(firstInvalidUTF8(in: bytes, &holdsZero) == nil)
        #expect(holdsZero)
    }

    @Test(arguments: 0..<150, [[0xE2, 0x80], [0xE2], [0xF0, 0x9F, 0x98], [0xF0, 0x9F], [0xD8], [0x80]])
    func `a character that breaks off is seen wherever it does`(place: Int, part: [UInt8]) {
        for rest in ["aaa", "شويغو "] {
            let before = [UInt8](repeating: 0x61, count: place)
            let bytes = before + part + Array(String(repeating: rest, count: 60).utf8)
            #expect(firstInvalidUTF8(in: bytes) == place, "\(part) before \(rest)")
            #expect(firstInvalidUTF8(in: before + part) == place)
        }
    }

    @Test(arguments: 0..<100, [true, false])
    func `lines and columns are those that are counted one by one`(seed: Int, returnsEndLines: Bool) {
        var random = SeededGenerator(seed: UInt64(seed))
        let pieces = ["\n", "\r", "\r\n", "a", "شويغو ", "😀", String(repeating: "كلام ", count: 12)]
        let mark = seed % 4 == 0 ? "\u{FEFF}" : ""
        let text = mark + (0..<30).map { _ in pieces.randomElement(using: &random)! }.joined()
        let bytes = Array(text.utf8)
        var places: [(offset: Int, place: LineColumn)] = []
        var place = LineColumn(line: 1, column: 1)
        for offset in mark.utf8.count..<bytes.count {
            if bytes[offset] & 0xC0 != 0x80 { places.append((offset, place)) }
            let endsLine =
                bytes[offset] == 0x0A
                || returnsEndLines && bytes[offset] == 0x0D && (offset + 1 == bytes.count || bytes[offset + 1] != 0x0A)
            if endsLine {
                place = LineColumn(line: place.line + 1, column: 1)
            } else if bytes[offset] & 0xC0 != 0x80 {
                place.column += 1
            }
        }
        var lines = LineIndex(bytes, returnsEndLines: returnsEndLines)
        for (offset, place) in places { #expect(lines.place(of: offset) == place) }
        if returnsEndLines {
            for step in 1..<8 {
                var lines = AscendingLines(bytes)
                for (offset, place) in stride(from: 0, to: places.count, by: step * step).map({ places[$0] }) {
                    #expect(lines.place(of: offset) == place)
                }
            }
            var lines = AscendingLines(bytes)
            for (offset, place) in places.shuffled(using: &random) { #expect(lines.place(of: offset) == place) }
        }
        for (offset, place) in places.shuffled(using: &random) { #expect(lines.place(of: offset) == place) }
    }

    @Test func `a name whose words are counted at a glance has just so many`() {
        for form in SmallGlossary.index.forms {
            var text = form.text
            let count = text.withUTF8 { Phrase.countOfPlainWords($0) }
            if let count { #expect(count == Phrase(form.text).words.count) }
        }
        for (text, count) in [
            ("شويغو", 1), ("سيرغي شويغو", 2), ("سيرغي  شويغو", nil), (" شويغو", nil), ("شويغو ", nil), ("", nil),
            ("شُويغو", nil), ("غيران-25", nil), ("BBC", nil),
        ] as [(String, Int?)] {
            var text = text
            #expect(text.withUTF8 { Phrase.countOfPlainWords($0) } == count, "of \(text)")
        }
    }
}
