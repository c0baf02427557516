import Rasm
import RasmXML

/// A TMX file of any size, read a block at a time: what comes before the units, unit after unit, what comes after.
///
/// It reads what is plainly written (see ``ElementScanner``). Where it stops, the file as a whole has to be read.
struct TMXStream: ~Copyable {
    private let file: FileDescriptor
    private let path: String
    private(set) var bytes: [UInt8] = []
    /// Where in `bytes` the last unit, or the prologue, ended.
    private var end = 0
    /// Where in `bytes` the next unit, or what follows the last, begins: behind the white space.
    private var index = 0
    /// The first byte that has not been looked at for what no text may hold.
    private var unchecked = 0
    private var isAtEnd = false
    /// Where `bytes` begins: the line, from 1, and the scalars before it on this line.
    private var line = 1
    private var column = 1
    /// How far in `bytes` lines have been counted.
    private var counted = 0

    /// Everything up to the first unit.
    private(set) var prologue: [UInt8] = []

    /// What comes next in a file.
    enum Step {
        /// A unit, and the white space and comments before it: ranges of ``bytes`` that hold until the next step.
        case unit(Range<Int>, gap: Range<Int>)
        /// The units have ended; these bytes close the file.
        case end(epilogue: [UInt8])
        /// Something is not plainly written, or wrong.
        case unreadable
    }

    private static let blockSize = 1 << 20
    /// No unit and no prologue is longer; a file that has such a one is read as a whole.
    private static let maximumUnit = 16 << 20

    init(path: String) throws(InputError) {
        self.path = path
        file = try FileDescriptor(opening: path, 0)
    }

    /// Reads on to the first unit; false when the file is not plainly written.
    mutating func readPrologue() throws(InputError) -> Bool {
        while true {
            guard try more() else { return false }
            if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.first == 0 {
                return false
            }
            if let body = Self.find("<body", in: bytes), let close = bytes[body...].firstIndex(of: UInt8(ascii: ">")) {
                guard bytes[close - 1] != UInt8(ascii: "/") else { return false }
                index = close + 1
                end = index
                prologue = Array(bytes[..<index])
                return true
            }
            if isAtEnd || bytes.count > Self.maximumUnit { return false }
        }
    }

    /// The next unit, scanned by `scanner`.
    mutating func next(_ scanner: inout ElementScanner) throws(InputError) -> Step {
        while true {
            let gap = skipGap()
            if gap == .unreadable { return .unreadable }
            if gap == .skipped, bytes.count - index >= 8 {
                if bytes[index + 1] == UInt8(ascii: "/") { return try rest() }
                // ElementScanner looks at the name; here it must not be a longer one.
                let isUnit =
                    bytes[index + 1] == UInt8(ascii: "t") && bytes[index + 2] == UInt8(ascii: "u")
                    && [0x20, 0x09, 0x0A, 0x0D, 0x3E].contains(bytes[index + 3])
                guard isUnit else { return .unreadable }
                switch scanner.scan(bytes, from: index) {
                case .element(let unitEnd):
                    defer { (index, end) = (unitEnd, unitEnd) }
                    return .unit(index..<unitEnd, gap: end..<index)
                case .unreadable: return .unreadable
                case .incomplete: break
                }
            }
            guard bytes.count - index < Self.maximumUnit, try more() else { return .unreadable }
        }
    }

    private enum Gap { case skipped, incomplete, unreadable }

    /// Skips white space, and comments as OmegaT writes them between units.
    private mutating func skipGap() -> Gap {
        while true {
            while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
            guard bytes[index...].starts(with: "<!--".utf8) else { return .skipped }
            // No comment holds two hyphens but at its end (XML 1.0, [15]).
            var hyphens = index + 4
            while hyphens + 2 < bytes.count, bytes[hyphens] != 0x2D || bytes[hyphens + 1] != 0x2D { hyphens += 1 }
            guard hyphens + 2 < bytes.count else { return .incomplete }
            guard bytes[hyphens + 2] == UInt8(ascii: ">") else { return .unreadable }
            index = hyphens + 3
        }
    }

    /// Line and column of a place in `bytes`. It may not lie before one asked for earlier.
    mutating func place(of offset: Int) -> LineColumn {
        count(upTo: offset)
        return LineColumn(line: line, column: column)
    }

    private mutating func count(upTo offset: Int) {
        guard offset > counted else { return }
        let passed = TextBytes.lines(in: bytes, counted..<offset)
        line += passed.count
        column = passed.count > 0 ? passed.lastColumn : column + passed.lastColumn - 1
        counted = offset
    }

    private mutating func rest() throws(InputError) -> Step {
        while try more() {
            if bytes.count - index > Self.maximumUnit { return .unreadable }
        }
        return isAtEnd ? .end(epilogue: Array(bytes[end...])) : .unreadable
    }

    /// Reads another block and drops what has been dealt with; false at the end, and where bytes are no text.
    private mutating func more() throws(InputError) -> Bool {
        if isAtEnd { return false }
        if !prologue.isEmpty {
            count(upTo: end)
            bytes.removeSubrange(..<end)
            unchecked -= end
            counted = 0
            index -= end
            end = 0
        }
        let before = bytes.count
        try file.read(Self.blockSize, into: &bytes, path: path)
        isAtEnd = bytes.count == before
        if before == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { counted = 3 }
        return isAtEnd ? unchecked == bytes.count : check()
    }

    /// Looks at the new bytes up to the last one that certainly ends a character.
    private mutating func check() -> Bool {
        let end = (bytes.lastIndex { $0 < 0x80 && $0 != 0x0D } ?? unchecked - 1) + 1
        guard end > unchecked else { return true }
        let block = Array(bytes[unchecked..<end])
        // A lone carriage return is a line end that only the slow way counts.
        if firstInvalidUTF8(in: block) != nil || TextBytes.firstForbidden(in: block) != nil
            || TextBytes.firstLoneReturn(in: block) != nil
        {
            return false
        }
        unchecked = end
        return true
    }

    private static func find(_ text: StaticString, in bytes: [UInt8]) -> Int? {
        text.withUTF8Buffer { text in
            bytes.indices.first { bytes[$0] == text[0] && bytes[$0...].starts(with: text) }
        }
    }
}
