/// The outline of a compiled glossary, a header and a directory of columns, and what can be wrong with a file that should be one.
///
/// ```
/// 0   "RASM\r\n\u{1A}\n"                as PNG has it: transfers that change line ends show
/// 8   format version, byte order mark   4 bytes each
/// 16  size of the file                  8
/// 24  checksum of all behind byte 128   8
/// 32  program, language                 48 and 16 bytes of UTF-8, zeros behind
/// 96  number of columns                 4
/// 120 checksum of the header and directory, with zeros in its place
/// 128 directory: for each column its place and its number of values, 8 bytes each
/// …   columns, each at a multiple of 64, with one value of zeros behind its last
/// ```
/// Numbers are in the byte order of the machine that wrote them, since they are used in place; the mark tells of another.
enum IndexFile {
    static let magic: [UInt8] = [0x52, 0x41, 0x53, 0x4D, 0x0D, 0x0A, 0x1A, 0x0A]
    static let version: UInt32 = 3
    static let byteOrder: UInt32 = 0x0102_0304
    static let headerLength = 128
    static let checksumPlace = 120
    /// Up to this size the whole of a file is checked before it is used: it takes a millisecond. Larger ones are checked by ``TermIndex/isIntact``.
    static let wholeCheckLimit = 8 << 20

    static var directoryLength: Int { IndexPart.allCases.count * 16 }

    /// A checksum of 64 bits: eight bytes at a time in four sums that do not wait for each other.
    ///
    /// Each sum is multiplied by the odd factor of Knuth's multiplicative hashing after each step, so that the place of a byte counts. A change of one
    /// byte always changes it, since no step loses anything.
    static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        func step(_ sum: UInt64, _ value: UInt64) -> UInt64 {
            let product = (sum ^ value) &* 0x9E37_79B9_7F4A_7C15
            return product ^ product &>> 29
        }
        var sums: (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
        var offset = 0
        while offset &+ 32 <= bytes.count {
            sums.0 = step(sums.0, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            sums.1 = step(sums.1, bytes.loadUnaligned(fromByteOffset: offset &+ 8, as: UInt64.self))
            sums.2 = step(sums.2, bytes.loadUnaligned(fromByteOffset: offset &+ 16, as: UInt64.self))
            sums.3 = step(sums.3, bytes.loadUnaligned(fromByteOffset: offset &+ 24, as: UInt64.self))
            offset &+= 32
        }
        var sum = step(step(step(step(UInt64(bytes.count), sums.0), sums.1), sums.2), sums.3)
        while offset < bytes.count {
            sum = step(sum, UInt64(bytes[offset]))
            offset += 1
        }
        return sum
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
struct IndexColumns {
    let memory: IndexMemory
    let language: String
    private var places: [(start: Int, count: Int)] = []

    /// Checks the outline: after it every column lies inside the file, is aligned, and has a size that fits its kind.
    /// - Parameter program: whose files are taken; nil for what this process made, to which nothing can have happened.
    init(_ memory: IndexMemory, program: String?) throws(CompiledGlossaryError) {
        // Where this throws, nobody else may hold the memory any more.
        defer { withExtendedLifetime(memory) {} }
        let bytes = memory.bytes
        guard bytes.count >= 8, bytes[..<8].elementsEqual(IndexFile.magic) else { throw .foreign }
        guard bytes.count >= IndexFile.headerLength else { throw .truncated }
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
        let end = IndexFile.headerLength + IndexFile.directoryLength
        guard bytes.count >= end, number(16, as: UInt64.self) <= bytes.count else { throw .truncated }
        guard number(16, as: UInt64.self) == bytes.count,
            Self.outlineChecksum(bytes) == number(IndexFile.checksumPlace, as: UInt64.self)
        else { throw .corrupted }
        if program != nil, bytes.count <= IndexFile.wholeCheckLimit,
            IndexFile.checksum(UnsafeRawBufferPointer(rebasing: bytes[end...])) != number(24, as: UInt64.self)
        {
            throw .corrupted
        }
        for part in IndexPart.allCases {
            let place = IndexFile.headerLength + part.rawValue * 16
            let (start, count) = (number(place, as: UInt64.self), number(place + 8, as: UInt64.self))
            guard start >= end, start % 64 == 0, start <= bytes.count,
                count < UInt64(UInt32.max), (count + 1) * UInt64(part.stride) <= UInt64(bytes.count) - start,
                !part.isTable || count > 0 && count & (count - 1) == 0
            else { throw .corrupted }
            places.append((Int(start), Int(count)))
        }
        language = text(80..<96)
        self.memory = memory
    }

    /// Whether all bytes are those that were written.
    var isIntact: Bool {
        let end = IndexFile.headerLength + IndexFile.directoryLength
        return memory.withBytes { bytes in
            IndexFile.checksum(UnsafeRawBufferPointer(rebasing: bytes[end...]))
                == bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
        }
    }

    func column<Element: BitwiseCopyable & Sendable>(_ part: IndexPart, of type: Element.Type = Element.self) -> Column<
        Element
    > {
        let place = places[part.rawValue]
        let start = memory.bytes.baseAddress! + place.start
        return Column(start.assumingMemoryBound(to: type), count: place.count)
    }

    fileprivate static func outlineChecksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var outline = [UInt8](bytes[..<(IndexFile.headerLength + IndexFile.directoryLength)])
        for place in IndexFile.checksumPlace..<IndexFile.checksumPlace + 8 { outline[place] = 0 }
        return outline.withUnsafeBytes(IndexFile.checksum)
    }
}

/// Puts the columns of an index one behind the other.
struct IndexWriter {
    private var columns: [IndexPart: (count: Int, write: (UnsafeMutableRawBufferPointer) -> Void)] = [:]

    mutating func add<Element: BitwiseCopyable>(_ part: IndexPart, _ values: [Element]) {
        precondition(MemoryLayout<Element>.stride == part.stride)
        columns[part] = (values.count, { memory in values.withUnsafeBytes { memory.copyMemory(from: $0) } })
    }

    /// Adds a column that is made where it will lie.
    /// - Parameter value: the one at a place.
    mutating func add<Element: BitwiseCopyable>(_ part: IndexPart, count: Int, _ value: @escaping (Int) -> Element) {
        precondition(MemoryLayout<Element>.stride == part.stride)
        columns[part] = (
            count,
            { memory in
                let column = memory.assumingMemoryBound(to: Element.self)
                for place in 0..<count { column.initializeElement(at: place, to: value(place)) }
            }
        )
    }

    /// The memory of the index.
    func memory(language: String, program: String) -> IndexMemory {
        var size = IndexFile.headerLength + IndexFile.directoryLength
        var places: [Int] = []
        for part in IndexPart.allCases {
            size = (size + 63) & ~63
            places.append(size)
            size += (columns[part]!.count + 1) * part.stride
        }
        let total = size
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: total, alignment: 64)
        /// What no column fills is zeros.
        func clear(_ range: Range<Int>) {
            UnsafeMutableRawBufferPointer(rebasing: memory[range]).initializeMemory(as: UInt8.self, repeating: 0)
        }
        clear(0..<(places.first ?? total))
        func put(_ value: some FixedWidthInteger & BitwiseCopyable, at offset: Int) {
            memory.storeBytes(of: value, toByteOffset: offset, as: type(of: value))
        }
        func put(_ text: String, in range: Range<Int>) {
            for (place, byte) in zip(range.dropLast(), text.utf8) { memory[place] = byte }
        }
        for part in IndexPart.allCases {
            let (count, write) = columns[part]!
            let place = IndexFile.headerLength + part.rawValue * 16
            put(UInt64(places[part.rawValue]), at: place)
            put(UInt64(count), at: place + 8)
            let end = places[part.rawValue] + count * part.stride
            write(UnsafeMutableRawBufferPointer(rebasing: memory[places[part.rawValue]..<end]))
            clear(end..<(part.rawValue + 1 < places.count ? places[part.rawValue + 1] : total))
        }
        for (place, byte) in IndexFile.magic.enumerated() { memory[place] = byte }
        put(IndexFile.version, at: 8)
        put(IndexFile.byteOrder, at: 12)
        put(UInt64(total), at: 16)
        put(program, in: 32..<80)
        put(language, in: 80..<96)
        put(UInt32(IndexPart.allCases.count), at: 96)
        let end = IndexFile.headerLength + IndexFile.directoryLength
        put(IndexFile.checksum(UnsafeRawBufferPointer(rebasing: memory[end...])), at: 24)
        put(IndexColumns.outlineChecksum(UnsafeRawBufferPointer(memory)), at: IndexFile.checksumPlace)
        nonisolated(unsafe) let address = memory
        return IndexMemory(UnsafeRawBufferPointer(memory)) { address.deallocate() }
    }
}
