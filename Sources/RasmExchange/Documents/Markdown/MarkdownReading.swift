/// The words of Markdown as a reader sees them (CommonMark 0.31, and tables, footnotes and strikethrough as GitHub has them): markup is gone, the lines of a
/// paragraph are one, code blocks and front matter are left out.
///
/// ```
/// MarkdownReading.text(of: Array("# *Kim* met\n[Putin](https://example.org)\n".utf8))  // "Kim met\n\nPutin\n\n"
/// ```
struct MarkdownReading {
    private var text = ""
    /// The lines of the paragraph that is being read.
    private var paragraph: [String] = []
    private var isQuoted = false
    /// The labels of links whose destinations stand elsewhere.
    private var labels: Set<String> = []

    static func text(of bytes: [UInt8]) -> String {
        var reading = MarkdownReading()
        let lines = Self.lines(of: bytes)
        for line in lines where !line.isCode {
            if let label = definition(line.text)?.label { reading.labels.insert(label) }
        }
        for (number, line) in lines.enumerated() {
            if line.isCode {
                reading.endParagraph()
            } else {
                reading.take(line.text, next: number + 1 < lines.count ? lines[number + 1].text : "")
            }
        }
        reading.endParagraph()
        return reading.text
    }

    private static func lines(of bytes: [UInt8]) -> [(text: String, isCode: Bool)] {
        var blocks = MarkdownBlocks()
        var offset = blocks.start(in: bytes)
        var lines: [(text: String, isCode: Bool)] = []
        while offset < bytes.count {
            let line = MarkdownBlocks.line(from: offset, in: bytes)
            let kind = blocks.next(bytes[line])
            let words = bytes[line].prefix { $0 != 0x0A && $0 != 0x0D }
            lines.append((String(decoding: words, as: UTF8.self), kind == .code))
            offset = line.upperBound
        }
        return lines
    }

    // MARK: Blocks

    private var isInTable = false

    private mutating func take(_ line: String, next: String) {
        var rest = line.drop { $0 == " " || $0 == "\t" }
        let wasQuoted = isQuoted
        isQuoted = false
        while rest.first == ">" {
            isQuoted = true
            rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
        }
        if isQuoted, !wasQuoted { endParagraph() }
        if rest.isEmpty {
            isInTable = false
            return endParagraph()
        }
        if Self.isRule(rest) { return endParagraph() }
        if Self.definition(String(rest))?.isFootnote == false, paragraph.isEmpty { return }
        if let heading = Self.heading(rest) {
            endParagraph()
            paragraph = [heading]
            return endParagraph()
        }
        while let item = Self.listItem(rest, interrupts: !paragraph.isEmpty) {
            endParagraph()
            rest = item
        }
        if let words = Self.definition(String(rest))?.words {
            endParagraph()
            rest = words
        }
        if rest.contains("|"), isInTable || Self.isTableRule(next) || Self.isTableRule(String(rest)) {
            isInTable = true
            endParagraph()
            guard !Self.isTableRule(String(rest)) else { return }
            for cell in Self.cells(rest) {
                paragraph = [cell]
                endParagraph()
            }
            return
        }
        paragraph.append(String(rest))
    }

    /// A line of its own that shows as a rule, or as what underlines a heading (4.1, 4.3).
    private static func isRule(_ line: Substring) -> Bool {
        let marks = line.filter { $0 != " " && $0 != "\t" }
        guard let first = marks.first, "-*_=".contains(first), marks.allSatisfy({ $0 == first }) else { return false }
        return marks.count >= 3 || first == "="
    }

    /// `## Words ##` (4.2)
    private static func heading(_ line: Substring) -> String? {
        let marks = line.prefix { $0 == "#" }
        let rest = line.dropFirst(marks.count)
        guard (1...6).contains(marks.count), rest.isEmpty || rest.first == " " || rest.first == "\t" else { return nil }
        var words = rest.drop { $0 == " " || $0 == "\t" }
        while words.last == " " || words.last == "\t" { words.removeLast() }
        let closing = words.reversed().prefix { $0 == "#" }.count
        let before = words.dropLast(closing)
        if closing > 0, before.isEmpty || before.last == " " { words = before }
        return String(words)
    }

    /// What follows the mark of a list item (5.2); only a bullet and the number 1 may end a paragraph.
    private static func listItem(_ line: Substring, interrupts: Bool) -> Substring? {
        var rest = line
        if let first = line.first, "-*+".contains(first) {
            rest = line.dropFirst()
        } else {
            let digits = line.prefix { $0.isASCII && $0.isNumber }
            guard (1...9).contains(digits.count), !interrupts || digits == "1" else { return nil }
            rest = line.dropFirst(digits.count)
            guard rest.first == "." || rest.first == ")" else { return nil }
            rest = rest.dropFirst()
        }
        guard rest.first == " " || rest.first == "\t" else { return nil }
        rest = rest.drop { $0 == " " || $0 == "\t" }
        for box in ["[ ] ", "[x] ", "[X] "] where rest.hasPrefix(box) { return rest.dropFirst(box.count) }
        return rest.isEmpty ? nil : rest
    }

    /// `[label]: destination` (4.7), and `[^label]: words` of a footnote, whose words are read.
    private static func definition(_ line: String) -> (label: String, isFootnote: Bool, words: Substring?)? {
        let line = line.drop { $0 == " " }
        guard line.first == "[", let close = line.firstIndex(of: "]") else { return nil }
        let after = line[line.index(after: close)...]
        guard after.first == ":" else { return nil }
        let label = line[line.index(after: line.startIndex)..<close]
        guard !label.isEmpty else { return nil }
        let words = after.dropFirst().drop { $0 == " " || $0 == "\t" }
        if label.first == "^" { return (label.lowercased(), true, words) }
        // A destination is one word, and what follows it is a title in quotation marks.
        let title = words.drop { $0 != " " && $0 != "\t" }.drop { $0 == " " || $0 == "\t" }
        guard !words.isEmpty, title.isEmpty || title.first.map({ "\"'(".contains($0) }) ?? false else { return nil }
        return (label.lowercased(), false, nil)
    }

    /// `| --- | :-: |`
    private static func isTableRule(_ line: String) -> Bool {
        line.contains("|") && line.contains("-") && line.allSatisfy { "|-: \t".contains($0) }
    }

    private static func cells(_ row: Substring) -> [String] {
        var cells = [""]
        var isEscaped = false
        for character in row {
            if character == "|", !isEscaped { cells.append("") } else { cells[cells.count - 1].append(character) }
            isEscaped = character == "\\" && !isEscaped
        }
        return cells.map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
    }

    private mutating func endParagraph() {
        guard !paragraph.isEmpty else { return }
        var source = ""
        for (number, line) in paragraph.enumerated() {
            var words = line[...]
            let isLast = number == paragraph.count - 1
            // Two spaces or a backslash at the end of a line break it (6.7).
            let isBroken = !isLast && (words.hasSuffix("  ") || words.hasSuffix("\\"))
            if isBroken, words.last == "\\" { words.removeLast() }
            while words.last == " " || words.last == "\t" { words.removeLast() }
            source += words + (isLast ? "" : isBroken ? "\n" : " ")
        }
        paragraph = []
        let words = MarkdownInlines(source, labels: labels)
        text += words.text + "\n\n" + words.titles.map { $0 + "\n\n" }.joined()
    }
}
