/// Writes what has no fixed size as bytes: numbers in as many as they need (LEB128), texts with their length before them.
struct RecordWriter: ~Copyable {
    private(set) var bytes: ColumnBuilder<UInt8>

    /// - Parameter expected: how many bytes there will be, as far as that is known.
    init(expected: Int = 0) { bytes = ColumnBuilder(expected: expected) }

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

    /// Adds a text, and says where its bytes are.
    mutating func place(_ text: String) -> ColumnRange {
        add(text.utf8.count)
        return add(bare: text)
    }

    /// The same of a text by its bytes.
    @discardableResult
    mutating func add(_ text: UnsafeBufferPointer<UInt8>) -> ColumnRange {
        add(text.count)
        let start = UInt32(bytes.count)
        bytes.append(text)
        return ColumnRange(start: start, end: UInt32(bytes.count))
    }

    /// Adds a text without its length, which belongs to no record.
    mutating func add(bare text: String) -> ColumnRange {
        let start = UInt32(bytes.count)
        text.withBytes { bytes.append($0) }
        return ColumnRange(start: start, end: UInt32(bytes.count))
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

    mutating func number() -> Int {
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
