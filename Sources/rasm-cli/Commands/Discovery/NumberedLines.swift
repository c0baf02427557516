import RasmExchange

/// The lines of a file, or of standard input as they come, with their numbers.
struct NumberedLines: ~Copyable {
    /// A block of lines in UTF-8, without their ends.
    struct Block {
        var firstLine: Int
        var lines: [ArraySlice<UInt8>]
    }

    let name: String
    private var stream: StandardInputLines?
    private var bytes: [UInt8]
    private var number = 1

    init(_ path: String) throws(InputError) {
        if path == "-" {
            let lines = try StandardInputLines(blockLength: 1 << 20)
            self.init(name: "standard input", bytes: [], stream: lines)
        } else {
            self.init(name: path, bytes: try InputFiles.read(path), stream: nil)
        }
    }

    private init(name: String, bytes: [UInt8], stream: consuming StandardInputLines?) {
        self.name = name
        self.bytes = bytes
        self.stream = stream
    }

    /// The next lines, nil at the end.
    mutating func next() throws(InputError) -> Block? {
        if stream != nil {
            switch try stream!.next() {
            case nil, .nothingYet: return nil
            case .lines(let bytes): return block(bytes)
            case .tooLong:
                throw InputError(name, line: number, "is longer than \(StandardInputLines.maximumLine >> 20) MB")
            }
        }
        guard !bytes.isEmpty else { return nil }
        defer { bytes = [] }
        return block(bytes)
    }

    private mutating func block(_ bytes: [UInt8]) -> Block {
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        if bytes.last == 0x0A { lines.removeLast() }
        defer { number += lines.count }
        for position in lines.indices where lines[position].last == 0x0D { lines[position].removeLast() }
        // U+FEFF at the beginning of a file says how it is encoded, and is no part of a name.
        if number == 1, let first = lines.first, first.starts(with: [0xEF, 0xBB, 0xBF]) {
            lines[0] = first.dropFirst(3)
        }
        return Block(firstLine: number, lines: lines)
    }
}
