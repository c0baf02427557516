/// Tells plain text whose paragraphs were wrapped at a column from text in which every line is meant, and joins the lines.
///
/// A program that wraps goes on to the next line when the next word does not fit. So nearly every line that another follows in its paragraph is as long as
/// the column lets it be, and most end in the middle of a sentence: no list of sentences, headlines or verses is so.
struct WrappedLines {
    /// The text with its paragraphs on one line each.
    let joined: [UInt8]
    /// The column at which the lines were wrapped, in characters or, as some programs count, in bytes.
    let column: Int

    private struct Line {
        var bytes: Range<Int>
        var length: Int
        /// The length of its first word.
        var word: Int
        var isBlank: Bool { bytes.isEmpty }
    }

    /// Lines that another follows in the paragraph; fewer tell nothing.
    private static let enough = 4
    private static let columns = 36...200

    /// - Parameter text: in UTF-8.
    /// - Returns: nil when the lines are meant.
    init?(_ text: [UInt8]) {
        for countsBytes in [false, true] {
            let lines = Self.lines(of: text, countsBytes: countsBytes)
            let followed = lines.indices.dropLast().filter { !lines[$0].isBlank && !lines[$0 + 1].isBlank }
            guard followed.count >= Self.enough else { return nil }
            // A long address may stand out over the column.
            let lengths = followed.flatMap { [lines[$0].length, lines[$0 + 1].length] }.sorted()
            let column = lengths[(lengths.count - 1) * 98 / 100]
            guard Self.columns.contains(column) else { continue }
            func isFull(_ line: Int) -> Bool { lines[line].length + 1 + lines[line + 1].word > column }
            let full = followed.filter(isFull)
            guard full.count * 10 >= followed.count * 9 || Self.endsOfParagraphs(followed, full, lines, text),
                full.count >= Self.enough
            else { continue }
            let open = full.filter { !Self.endsSentence(text[lines[$0].bytes]) }
            guard open.count * 10 >= full.count * 6 else { continue }
            // Where letters have capitals, verses and lists of headlines begin with one.
            let capitals = open.filter { Self.beginsWithCapital(text[lines[$0 + 1].bytes]) }
            guard capitals.count * 2 <= open.count else { continue }
            // The last line of a paragraph ends a sentence; that of a poem or a list need not.
            let last = full.map { $0 + 1 }.filter { $0 == lines.count - 1 || lines[$0 + 1].isBlank }
            guard last.count(where: { Self.endsSentence(text[lines[$0].bytes]) }) * 2 >= max(last.count, 1) else {
                continue
            }
            self.column = column
            joined = Self.join(text, lines, Set(full))
            return
        }
        return nil
    }

    /// Whether the lines that are not full are the last ones of paragraphs that no blank line parts: they end sentences.
    private static func endsOfParagraphs(_ followed: [Int], _ full: [Int], _ lines: [Line], _ text: [UInt8]) -> Bool {
        let full = Set(full)
        let short = followed.filter { !full.contains($0) }
        return full.count * 2 >= followed.count && short.allSatisfy { endsSentence(text[lines[$0].bytes]) }
    }

    private static func lines(of text: [UInt8], countsBytes: Bool) -> [Line] {
        let start = text.starts(with: EncodingChoice.utf8BOM) ? 3 : 0
        return text[start...].split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
            var line = line
            while let last = line.last, last == 0x0D || last == 0x20 || last == 0x09 { line = line.dropLast() }
            func length(_ bytes: ArraySlice<UInt8>) -> Int {
                countsBytes ? bytes.count : bytes.count { $0 & 0xC0 != 0x80 }
            }
            let word = line.drop { $0 == 0x20 || $0 == 0x09 }.prefix { $0 != 0x20 && $0 != 0x09 }
            return Line(bytes: line.startIndex..<line.endIndex, length: length(line), word: length(word))
        }
    }

    static func endsSentence(_ line: ArraySlice<UInt8>) -> Bool {
        var text = Substring(String(decoding: line, as: UTF8.self))
        while let last = text.last, "\"'»”’)]".contains(last) { text.removeLast() }
        return text.last.map { ".!?؟…:؛۔".contains($0) } ?? false
    }

    private static func beginsWithCapital(_ line: ArraySlice<UInt8>) -> Bool {
        String(decoding: line.prefix(8), as: UTF8.self).unicodeScalars.first?.properties.isUppercase ?? false
    }

    private static func join(_ text: [UInt8], _ lines: [Line], _ full: Set<Int>) -> [UInt8] {
        var joined: [UInt8] = []
        joined.reserveCapacity(text.count)
        for (number, line) in lines.enumerated() {
            joined += text[line.bytes]
            joined.append(full.contains(number) ? 0x20 : 0x0A)
        }
        return joined
    }
}
