/// Which lines of Markdown are code, told line after line by those before (CommonMark 0.31, 4.4 and 4.5); front matter comes before all of them.
struct MarkdownBlocks: Sendable {
    /// What a line is.
    enum Line {
        case prose, blank
        /// Code, or the fence of it.
        case code
    }

    private var fence: Fence?
    private var previousIsBlank = true
    private var inIndentedCode = false
    private var isAtStart = true

    /// Where the first line begins: behind the byte order mark and the front matter, at the start of a text.
    mutating func start(in bytes: [UInt8]) -> Int {
        guard isAtStart else { return 0 }
        isAtStart = false
        return Self.endOfFrontMatter(from: bytes.starts(with: EncodingChoice.utf8BOM) ? 3 : 0, in: bytes)
    }

    /// - Parameter line: with its line end.
    mutating func next(_ line: ArraySlice<UInt8>) -> Line {
        let isBlank = line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A }
        defer { previousIsBlank = isBlank }
        if let open = fence {
            if open.isClosed(by: line) { fence = nil }
            return .code
        }
        if let opened = Fence(line: line) {
            fence = opened
            return .code
        }
        if isBlank { return .blank }
        inIndentedCode = Self.isIndented(line) && (previousIsBlank || inIndentedCode)
        return inIndentedCode ? .code : .prose
    }

    /// Goes on over some lines.
    mutating func advance(over bytes: [UInt8]) {
        var offset = start(in: bytes)
        while offset < bytes.count {
            let line = Self.line(from: offset, in: bytes)
            _ = next(bytes[line])
            offset = line.upperBound
        }
    }

    /// The line that begins at an offset, with its line end.
    static func line(from start: Int, in bytes: [UInt8]) -> Range<Int> {
        let newline = bytes[start...].firstIndex(of: 0x0A)
        return start..<(newline.map { $0 + 1 } ?? bytes.count)
    }

    /// YAML front matter: between a first line `---` and the next such line.
    private static func endOfFrontMatter(from start: Int, in bytes: [UInt8]) -> Int {
        guard start < bytes.count, isDashes(bytes[line(from: start, in: bytes)]) else { return start }
        var offset = line(from: start, in: bytes).upperBound
        while offset < bytes.count {
            let line = line(from: offset, in: bytes)
            offset = line.upperBound
            if isDashes(bytes[line]) { return offset }
        }
        return start
    }

    private static func isDashes(_ line: ArraySlice<UInt8>) -> Bool {
        line.prefix { $0 != 0x0A && $0 != 0x0D }.elementsEqual("---".utf8)
    }

    private static func isIndented(_ line: ArraySlice<UInt8>) -> Bool {
        line.first == 0x09 || line.starts(with: "    ".utf8)
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
