/// The natural language of Markdown (CommonMark 0.31): front matter, code, link destinations, HTML tags and addresses are left alone.
enum MarkdownRuns {
    static func runs(of bytes: [UInt8]) -> [Range<Int>] {
        var scanner = MarkdownScanner(bytes: bytes)
        return scanner.textRanges().flatMap { WebAddresses.parts(of: $0, in: bytes) }
    }
}

/// Walks over the lines of a Markdown text and keeps what is prose.
private struct MarkdownScanner {
    let bytes: [UInt8]
    private var ranges: [Range<Int>] = []
    private var textStart = 0
    private var ends = LineEnds()

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func textRanges() -> [Range<Int>] {
        var offset = bytes.starts(with: EncodingChoice.utf8BOM) ? 3 : 0
        offset = endOfFrontMatter(from: offset)
        textStart = offset
        var fence: Fence?
        var previousIsBlank = true
        var inIndentedCode = false
        while offset < bytes.count {
            let line = line(from: offset)
            let isBlank = bytes[line].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A }
            if let open = fence {
                leaveOut(line)
                if open.isClosed(by: bytes[line]) { fence = nil }
            } else if let opened = Fence(line: bytes[line]) {
                fence = opened
                leaveOut(line)
            } else if !isBlank, isIndented(line), previousIsBlank || inIndentedCode {
                inIndentedCode = true
                leaveOut(line)
            } else if !isBlank {
                inIndentedCode = false
                scanInline(line)
            }
            previousIsBlank = isBlank
            offset = line.upperBound
        }
        if textStart < bytes.count { ranges.append(textStart..<bytes.count) }
        return ranges
    }

    /// The line that begins at an offset, with its line end.
    private func line(from start: Int) -> Range<Int> {
        let newline = bytes[start...].firstIndex(of: 0x0A)
        return start..<(newline.map { $0 + 1 } ?? bytes.count)
    }

    private mutating func leaveOut(_ range: Range<Int>) {
        if textStart < range.lowerBound { ranges.append(textStart..<range.lowerBound) }
        textStart = range.upperBound
    }

    /// YAML front matter: between a first line `---` and the next such line.
    private func endOfFrontMatter(from start: Int) -> Int {
        guard start < bytes.count, isDashes(line(from: start)) else { return start }
        var offset = line(from: start).upperBound
        while offset < bytes.count {
            let line = line(from: offset)
            offset = line.upperBound
            if isDashes(line) { return offset }
        }
        return start
    }

    private func isDashes(_ line: Range<Int>) -> Bool {
        bytes[line].prefix { $0 != 0x0A && $0 != 0x0D }.elementsEqual("---".utf8)
    }

    private func isIndented(_ line: Range<Int>) -> Bool {
        bytes[line].first == 0x09 || bytes[line].starts(with: "    ".utf8)
    }

    /// Code spans, link destinations, autolinks and HTML tags of one line. A construct that does not end on its line is text.
    private mutating func scanInline(_ line: Range<Int>) {
        ends = LineEnds(bytes, line)
        var offset = line.lowerBound
        while offset < line.upperBound {
            let end: Int?
            switch bytes[offset] {
            case UInt8(ascii: "\\"):
                offset = min(offset + 2, line.upperBound)
                continue
            case UInt8(ascii: "`"): end = endOfCodeSpan(from: offset, line)
            case UInt8(ascii: "]"): end = endOfDestination(from: offset, line)
            case UInt8(ascii: "<"): end = endOfTag(from: offset, line)
            default: end = nil
            }
            if let end {
                leaveOut(offset..<end)
                offset = end
            } else {
                offset += bytes[offset] == UInt8(ascii: "`") ? backticks(from: offset, line) : 1
            }
        }
    }

    private func backticks(from start: Int, _ line: Range<Int>) -> Int {
        bytes[start..<line.upperBound].prefix { $0 == UInt8(ascii: "`") }.count
    }

    private func endOfCodeSpan(from start: Int, _ line: Range<Int>) -> Int? {
        let count = backticks(from: start, line)
        guard let last = ends.lastBackticks[count], last > start else { return nil }
        var offset = start + count
        while offset < line.upperBound {
            let found = backticks(from: offset, line)
            if found == count { return offset + found }
            offset += max(found, 1)
        }
        return nil
    }

    /// `](destination "title")` and `]: destination`, from the bracket on.
    private func endOfDestination(from start: Int, _ line: Range<Int>) -> Int? {
        let next = start + 1
        guard next < line.upperBound else { return nil }
        if bytes[next] == UInt8(ascii: ":"), bytes[line.lowerBound] == UInt8(ascii: "[") { return line.upperBound }
        guard bytes[next] == UInt8(ascii: "("), ends.lastParenthesis > next else { return nil }
        var depth = 0
        // A destination is short and its brackets nest at most 32 deep (CommonMark 6.3); else the bracket is text.
        for offset in next..<min(line.upperBound, next + 4_096) {
            if bytes[offset] == UInt8(ascii: "(") { depth += 1 }
            if bytes[offset] == UInt8(ascii: ")") { depth -= 1 }
            if depth == 0 { return offset + 1 }
            if depth > 32 { return nil }
        }
        return nil
    }

    private func endOfTag(from start: Int, _ line: Range<Int>) -> Int? {
        let next = start + 1
        guard next < line.upperBound, ends.lastAngle > start else { return nil }
        let first = bytes[next] | 0x20
        guard (first >= 0x61 && first <= 0x7A) || "/!?".utf8.contains(bytes[next]) else { return nil }
        return bytes[next..<line.upperBound].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
    }
}

/// Where the last closing marks of a line stand, so that an opening mark without one is not searched for again and again.
private struct LineEnds {
    /// By the number of backticks in a run.
    var lastBackticks: [Int: Int] = [:]
    var lastParenthesis = -1
    var lastAngle = -1

    init() {}

    init(_ bytes: [UInt8], _ line: Range<Int>) {
        var run = 0
        for offset in line {
            if bytes[offset] == UInt8(ascii: "`") {
                run += 1
                continue
            }
            if run > 0 { lastBackticks[run] = offset - run }
            run = 0
            if bytes[offset] == UInt8(ascii: ")") { lastParenthesis = offset }
            if bytes[offset] == UInt8(ascii: ">") { lastAngle = offset }
        }
        if run > 0 { lastBackticks[run] = line.upperBound - run }
    }
}

/// The fence of a code block: three or more backticks or tildes.
private struct Fence {
    let mark: UInt8
    let count: Int

    init?(line: ArraySlice<UInt8>) {
        let trimmed = line.drop { $0 == 0x20 }
        guard line.count - trimmed.count <= 3, let mark = trimmed.first,
            mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~")
        else {
            return nil
        }
        let count = trimmed.prefix { $0 == mark }.count
        guard count >= 3 else { return nil }
        if mark == UInt8(ascii: "`"), trimmed.dropFirst(count).contains(mark) { return nil }
        self.mark = mark
        self.count = count
    }

    func isClosed(by line: ArraySlice<UInt8>) -> Bool {
        let trimmed = line.drop { $0 == 0x20 }
        let marks = trimmed.prefix { $0 == mark }.count
        return marks >= count
            && trimmed.dropFirst(marks).allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
    }
}
