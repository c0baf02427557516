/// The outline of a compiled glossary, a header and a directory of columns, and what can be wrong with a file that should be one.
///
/// ```
/// 0   "RASM\r\n\u{1A}\n"                as PNG has it: transfers that change line ends show
/// 8   format version, byte order mark   4 bytes each
/// 16  size of the file                  8
/// 24  checksum of all columns           8
/// 32  program, language                 48 and 16 bytes of UTF-8, zeros behind
/// 96  number of columns                 4
/// 120 checksum of the header and directory, with zeros in its place
/// 128 directory: for each column its place and its number of values, 8 bytes each, and zeros up to a multiple of 64
/// …   columns, each at a multiple of 64, with one value of zeros behind its last
/// ```
/// Numbers are in the byte order of the machine that wrote them, since they are used in place; the mark tells of another.
enum IndexFile {
    static let magic: [UInt8] = [0x52, 0x41, 0x53, 0x4D, 0x0D, 0x0A, 0x1A, 0x0A]
    static let version: UInt32 = 6
    static let byteOrder: UInt32 = 0x0102_0304
    static let headerLength = 128
    static let checksumPlace = 120
    /// A line of the processor's cache.
    static let alignment = 64
    /// Up to this size the whole of a file is checked before it is used: it takes a millisecond. Larger ones are checked by ``TermIndex/isIntact``.
    static let wholeCheckLimit = 8 << 20

    /// The header and the directory: the first column begins behind them.
    static var outlineLength: Int { (headerLength + IndexPart.allCases.count * 16 + alignment - 1) & ~(alignment - 1) }

    static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var sum = IndexChecksum()
        sum.add(bytes)
        return sum.value
    }
}

/// A checksum of 64 bits: eight bytes at a time in four sums that do not wait for each other.
///
/// Each sum is multiplied by the odd factor of Knuth's multiplicative hashing after each step, so that the place of a byte counts. A change of one
/// byte always changes it, since no step loses anything.
private struct IndexChecksum {
    private var sums: (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
    private var count = 0
    private var rest: UInt64 = 0

    @inline(__always)
    private static func step(_ sum: UInt64, _ value: UInt64) -> UInt64 {
        let product = (sum ^ value) &* 0x9E37_79B9_7F4A_7C15
        return product ^ product &>> 29
    }

    /// Adds bytes behind those before, which were as many as a multiple of 32.
    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        var (sums, offset) = (sums, 0)
        while offset &+ 32 <= bytes.count {
            sums.0 = Self.step(sums.0, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            sums.1 = Self.step(sums.1, bytes.loadUnaligned(fromByteOffset: offset &+ 8, as: UInt64.self))
            sums.2 = Self.step(sums.2, bytes.loadUnaligned(fromByteOffset: offset &+ 16, as: UInt64.self))
            sums.3 = Self.step(sums.3, bytes.loadUnaligned(fromByteOffset: offset &+ 24, as: UInt64.self))
            offset &+= 32
        }
        self.sums = sums
        count += bytes.count
        while offset < bytes.count {
            rest = Self.step(rest, UInt64(bytes[offset]))
            offset &+= 1
        }
    }

    var value: UInt64 {
        let sum = Self.step(Self.step(UInt64(count), sums.0), sums.1)
        return Self.step(Self.step(Self.step(sum, sums.2), sums.3), rest)
    }
}

/// Why a file is not used as a compiled glossary.
public enum CompiledGlossaryError: Error, Equatable, Sendable {
    /// It does not begin as one.
    case foreign
    /// Of another version of Rasm, or of a machine with another byte order.
    case stale(String)
    case truncated
    case corrupted
}

/// The columns of a compiled index, found in its memory.
struct IndexColumns: @unchecked Sendable {
    let memory: IndexMemory
    let language: String
    private var places: [(start: UnsafeRawPointer, count: Int)] = []

    /// Checks the outline: after it every column lies inside the file, is aligned, and has a size that fits its kind.
    /// - Parameter program: whose files are taken; nil for what this process made, to which nothing can have happened.
    init(_ memory: IndexMemory, program: String?) throws(CompiledGlossaryError) {
        // Where this throws, nobody else may hold the memory any more.
        defer { withExtendedLifetime(memory) {} }
        // Of several pieces the first is the outline.
        let (bytes, size) = (memory.pieces[0], memory.count)
        guard size >= 8, bytes[..<8].elementsEqual(IndexFile.magic) else { throw .foreign }
        guard size >= IndexFile.headerLength else { throw .truncated }
        func number<Value: FixedWidthInteger & BitwiseCopyable>(_ offset: Int, as type: Value.Type) -> Value {
            bytes.loadUnaligned(fromByteOffset: offset, as: type)
        }
        func text(_ range: Range<Int>) -> String {
            String(decoding: bytes[range].prefix { $0 != 0 }, as: UTF8.self)
        }
        guard number(12, as: UInt32.self) == IndexFile.byteOrder else {
            throw .stale("a machine with another byte order")
        }
        guard number(8, as: UInt32.self) == IndexFile.version, program == nil || text(32..<80) == program,
            number(96, as: UInt32.self) == IndexPart.allCases.count
        else { throw .stale("another version of Rasm") }
        guard size >= IndexFile.outlineLength, number(16, as: UInt64.self) <= size else { throw .truncated }
        guard number(16, as: UInt64.self) == size,
            IndexFile.outlineChecksum(bytes) == number(IndexFile.checksumPlace, as: UInt64.self)
        else { throw .corrupted }
        if program != nil, size <= IndexFile.wholeCheckLimit,
            IndexFile.checksum(ofColumnsIn: memory) != number(24, as: UInt64.self)
        {
            throw .corrupted
        }
        for part in IndexPart.allCases {
            let place = IndexFile.headerLength + part.rawValue * 16
            let (start, count) = (number(place, as: UInt64.self), number(place + 8, as: UInt64.self))
            guard start >= IndexFile.outlineLength, start % UInt64(IndexFile.alignment) == 0, start < size,
                count < UInt64(UInt32.max), (count + 1) * UInt64(part.stride) <= UInt64(size) - start,
                !part.isTable || count > 0 && count & (count - 1) == 0
            else { throw .corrupted }
            places.append((memory.address(of: Int(start)), Int(count)))
        }
        language = text(80..<96)
        self.memory = memory
    }

    /// Whether all bytes are those that were written.
    var isIntact: Bool {
        defer { withExtendedLifetime(memory) {} }
        return IndexFile.checksum(ofColumnsIn: memory)
            == memory.pieces[0].loadUnaligned(fromByteOffset: 24, as: UInt64.self)
    }

    func column<Element: BitwiseCopyable & Sendable>(_ part: IndexPart, of type: Element.Type = Element.self) -> Column<
        Element
    > {
        let place = places[part.rawValue]
        return Column(place.start.assumingMemoryBound(to: type), count: place.count)
    }
}

extension IndexFile {
    fileprivate static func checksum(ofColumnsIn memory: IndexMemory) -> UInt64 {
        checksum([UnsafeRawBufferPointer(rebasing: memory.pieces[0][outlineLength...])] + memory.pieces.dropFirst())
    }

    /// The checksum of pieces as if they lay one behind the other; but for the last they are as long as a multiple of 32.
    static func checksum(_ pieces: [UnsafeRawBufferPointer]) -> UInt64 {
        var sum = IndexChecksum()
        for piece in pieces { sum.add(piece) }
        return sum.value
    }

    /// The checksum of the header and the directory.
    static func outlineChecksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var outline = [UInt8](bytes[..<outlineLength])
        for place in checksumPlace..<checksumPlace + 8 { outline[place] = 0 }
        return outline.withUnsafeBytes(checksum)
    }
}
