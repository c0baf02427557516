import Rasm
import RasmXML

/// A table of sentence pairs, read a block of lines at a time.
struct PairTable: ~Copyable {
    private let path: String
    private let file: FileDescriptor
    private var isAtEnd = false
    /// The line that ``bytes`` begins with.
    private var line = 1
    /// The lines just read, and after them the beginning of the next.
    private(set) var bytes: [UInt8] = []
    /// How much of ``bytes`` is whole lines.
    private var end = 0
    /// Where in ``bytes`` the sentences are.
    private(set) var pairs: [(source: Range<Int>, target: Range<Int>)] = []

    private static let blockSize = 1 << 20

    init(_ path: String) throws(InputError) {
        self.path = path == "-" ? "standard input" : path
        if path == "-" {
            file = try FileDescriptor(standardInput: ())
        } else {
            if case .folder = try InputFiles.kind(of: path) { throw InputError(path, "is a folder, not a file") }
            file = try FileDescriptor(opening: path, 0)
        }
    }

    /// Reads on; false after the last pair.
    mutating func next() throws(InputError) -> Bool {
        repeat {
            line += pairLines
            bytes.removeSubrange(..<end)
            end = 0
            pairs.removeAll(keepingCapacity: true)
            if isAtEnd { return false }
            try fill()
            try check()
            try split()
        } while pairs.isEmpty
        return true
    }

    /// The lines in the part of ``bytes`` that has been dealt with.
    private var pairLines: Int { TextBytes.lines(in: bytes, 0..<end).count }

    private mutating func fill() throws(InputError) {
        repeat {
            let before = bytes.count
            try file.read(Self.blockSize, into: &bytes, path: path)
            isAtEnd = bytes.count == before
        } while !isAtEnd && !bytes.contains(0x0A)
        if line == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        end = isAtEnd ? bytes.count : bytes.lastIndex(of: 0x0A)! + 1
    }

    private func check() throws(InputError) {
        let block = Array(bytes[..<end])
        if let offset = firstInvalidUTF8(in: block) {
            throw error(at: offset, "is not UTF-8; convert it first (iconv -t UTF-8)")
        }
        if let offset = TextBytes.firstForbidden(in: block) {
            throw error(at: offset, "holds a control character that XML cannot carry")
        }
    }

    private mutating func split() throws(InputError) {
        var start = 0
        while start < end {
            let stop = TextBytes.first(0x0A, in: bytes, start..<end)
            defer { start = stop + 1 }
            let last = stop > start && bytes[stop - 1] == 0x0D ? stop - 1 : stop
            guard last > start else { continue }
            let tab = TextBytes.first(0x09, in: bytes, start..<last)
            guard tab < last else {
                throw error(at: start, "has no tab; a line is a sentence, a tab and its translation")
            }
            let second = TextBytes.first(0x09, in: bytes, (tab + 1)..<last)
            guard second == last else {
                throw error(at: second, "a second tab; a line is a sentence, a tab and its translation")
            }
            let (source, target) = (trimmed(start..<tab), trimmed((tab + 1)..<last))
            guard !source.isEmpty, !target.isEmpty else {
                throw error(at: start, source.isEmpty ? "the sentence is empty" : "the translation is empty")
            }
            pairs.append((source, target))
        }
    }

    /// Without the spaces at the edges, with which a segment matches nothing.
    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let first = range.first, bytes[first] == 0x20 { range.removeFirst() }
        while let last = range.last, bytes[last] == 0x20 { range.removeLast() }
        return range
    }

    private func error(at offset: Int, _ message: String) -> InputError {
        let before = TextBytes.lines(in: bytes, 0..<offset)
        return InputError(path, line: line + before.count, column: before.lastColumn, message)
    }
}
