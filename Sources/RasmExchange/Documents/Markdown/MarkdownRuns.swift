/// The natural language of Markdown (CommonMark 0.31): front matter, code, link destinations, HTML tags and addresses are left alone.
enum MarkdownRuns {
    /// - Parameter blocks: what the lines before mean to the first one, where the text is a piece of a larger one.
    static func runs(of bytes: [UInt8], after blocks: MarkdownBlocks = MarkdownBlocks()) -> [Range<Int>] {
        var scanner = MarkdownScanner(bytes: bytes, blocks: blocks)
        return scanner.textRanges().flatMap { WebAddresses.parts(of: $0, in: bytes) }
    }
}

/// Walks over the lines of a Markdown text and keeps what is prose.
private struct MarkdownScanner {
    let bytes: [UInt8]
    private var ranges: [Range<Int>] = []
    private var textStart = 0
    private var ends = LineEnds()
    private var blocks: MarkdownBlocks

    init(bytes: [UInt8], blocks: MarkdownBlocks) {
        self.bytes = bytes
        self.blocks = blocks
    }

    mutating func textRanges() -> [Range<Int>] {
        var offset = blocks.start(in: bytes)
        textStart = offset
        while offset < bytes.count {
            let line = MarkdownBlocks.line(from: offset, in: bytes)
            switch blocks.next(bytes[line]) {
            case .code: leaveOut(line)
            case .prose: scanInline(line)
            case .blank: break
            }
            offset = line.upperBound
        }
        if textStart < bytes.count { ranges.append(textStart..<bytes.count) }
        return ranges
    }

    private mutating func leaveOut(_ range: Range<Int>) {
        if textStart < range.lowerBound { ranges.append(textStart..<range.lowerBound) }
        textStart = range.upperBound
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
