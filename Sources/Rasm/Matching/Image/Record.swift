/// Writes what has no fixed size as bytes: numbers in as many as they need (LEB128), texts with their length before them.
struct RecordWriter: ~Copyable {
    private(set) var bytes: ColumnBuilder<UInt8>
    /// Those that places have told of so far.
    private(set) var files: SourceFiles

    /// - Parameters:
    ///   - expected: how many bytes there will be, as far as that is known.
    ///   - files: those that other records have told of.
    init(expected: Int = 0, files: SourceFiles = SourceFiles()) {
        bytes = ColumnBuilder(expected: expected)
        self.files = files
    }

    /// A place that is there.
    @inline(__always)
    mutating func add(_ file: String, _ line: Int, _ column: Int) {
        add(files.number(of: file))
        add(line)
        add(column)
    }

    /// How many bytes were written.
    var count: Int { bytes.count }

    @inline(__always)
    mutating func add(_ number: Int) {
        // Nearly all are small.
        if 0..<0x80 ~= number { bytes.append(UInt8(truncatingIfNeeded: number)) } else { addLarge(number) }
    }

    @inline(never)
    private mutating func addLarge(_ number: Int) {
        var rest = UInt(bitPattern: number)
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func add(_ text: String) { _ = place(text) }

    /// Adds a text, and says where it is.
    mutating func place(_ text: String) -> RecordedText { text.withBytes { place($0) } }

    mutating func add(_ text: UnsafeBufferPointer<UInt8>) { _ = place(text) }

    /// The same of a text by its bytes.
    @inline(__always)
    mutating func place(_ text: UnsafeBufferPointer<UInt8>) -> RecordedText {
        let place = UInt32(bytes.count)
        add(text.count)
        let start = UInt32(bytes.count)
        bytes.append(text)
        return RecordedText(place: place, start: start)
    }

    mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

    /// A value that may be missing.
    mutating func add<Value>(_ value: Value?, _ write: (inout RecordWriter, Value) -> Void) {
        add(value != nil)
        if let value { write(&self, value) }
    }

    mutating func add<Value>(_ values: [Value], _ write: (inout RecordWriter, Value) -> Void) {
        add(values.count)
        // By place, so that no value is copied.
        for place in values.indices { write(&self, values.span[place]) }
    }

    mutating func add(_ texts: [String]) { add(texts) { $0.add($1) } }

    /// One of the cases of an enumeration, by its place among them.
    @inline(__always)
    mutating func add<Value: CaseIterable & RawRepresentable<String>>(case value: Value) {
        bytes.append(value.caseNumber)
    }

    consuming func finish() -> ColumnBuilder<UInt8> { bytes }
}

/// Where a text was written: its length, and behind that its bytes.
struct RecordedText: BitwiseCopyable {
    var place: UInt32 = 0
    var start: UInt32 = 0
}

/// The files that a glossary was read from, each once, so that a place in one of them is a few bytes.
struct SourceFiles {
    private(set) var paths: [String] = []
    private var numbers: [String: Int] = [:]
    /// That of the last place: nearly always it is that of the next one too.
    private var last = 0

    /// The number of a file, from 1.
    @inline(__always)
    mutating func number(of path: String) -> Int {
        if last > 0, paths.span[last - 1] == path { return last }
        return find(path)
    }

    private mutating func find(_ path: String) -> Int {
        if let known = numbers[path] {
            last = known
        } else {
            paths.append(path)
            last = paths.count
            numbers[path] = last
        }
        return last
    }
}

extension CaseIterable where Self: RawRepresentable<String> {
    /// The place of a case among all: in memory cases without values are numbered in their order, in one byte.
    @inline(__always)
    var caseNumber: UInt8 { unsafeBitCast(self, to: UInt8.self) }
}

extension String {
    /// Lends its bytes, which in nearly all strings lie side by side.
    @inline(__always)
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
        return Array(utf8).withUnsafeBufferPointer(body)
    }
}

/// Reads what ``RecordWriter`` wrote. Behind the end, which only a damaged file has it come to, everything is 0 and empty.
struct RecordReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var offset = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    private var isAtEnd: Bool { offset >= bytes.count }

    @inline(__always)
    mutating func number() -> Int {
        // Nearly all are small.
        guard !isAtEnd, bytes[offset] < 0x80 else { return largeNumber() }
        defer { offset += 1 }
        return Int(bytes[offset])
    }

    @inline(never)
    private mutating func largeNumber() -> Int {
        var (number, shift): (UInt, UInt) = (0, 0)
        while !isAtEnd {
            let byte = bytes[offset]
            offset += 1
            number |= UInt(byte & 0x7F) << shift
            shift += 7
            if byte < 0x80 || shift > 63 { break }
        }
        return Int(bitPattern: number)
    }

    mutating func text() -> String { String(decoding: textBytes(), as: UTF8.self) }

    /// The bytes of a text where they lie.
    @inline(__always)
    mutating func textBytes() -> UnsafeBufferPointer<UInt8> {
        let length = max(0, min(number(), bytes.count - offset))
        defer { offset += length }
        return UnsafeBufferPointer(rebasing: bytes[offset..<offset + length])
    }

    mutating func flag() -> Bool { number() != 0 }

    mutating func optional<Value>(_ read: (inout RecordReader) -> Value) -> Value? {
        flag() ? read(&self) : nil
    }

    mutating func list<Value>(_ read: (inout RecordReader) -> Value) -> [Value] {
        var values: [Value] = []
        var left = number()
        while left > 0, !isAtEnd {
            values.append(read(&self))
            left -= 1
        }
        return values
    }

    mutating func texts() -> [String] { list { $0.text() } }

    mutating func oneCase<Value: CaseIterable>(of type: Value.Type = Value.self) -> Value {
        let cases = Array(Value.allCases)
        return cases[Int(UInt(bitPattern: number()) % UInt(cases.count))]
    }
}
