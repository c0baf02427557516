extension [UInt8] {
    /// Appends a number, its lowest byte first.
    mutating func appendLittleEndian<Number: FixedWidthInteger>(_ number: Number) {
        Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
    }

    /// Appends a text with its length before it.
    mutating func appendLittleEndian(_ text: String) {
        appendLittleEndian(UInt32(text.utf8.count))
        append(contentsOf: text.utf8)
    }
}

/// Takes numbers and texts off bytes that were written by `appendLittleEndian`; nil where they break off.
struct LittleEndianReader {
    private let bytes: ArraySlice<UInt8>
    private(set) var place: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        place = bytes.startIndex
    }

    /// What has not been read yet.
    var rest: ArraySlice<UInt8> { bytes[place...] }

    mutating func number<Number: FixedWidthInteger & BitwiseCopyable>(_ type: Number.Type = Number.self) -> Number? {
        let size = MemoryLayout<Number>.size
        guard bytes.endIndex - place >= size else { return nil }
        let offset = place - bytes.startIndex
        place += size
        return bytes.withUnsafeBytes { Number(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: type)) }
    }

    mutating func text() -> String? {
        guard let length = number(UInt32.self).map(Int.init), bytes.endIndex - place >= length else { return nil }
        defer { place += length }
        return String(validating: bytes[place..<place + length], as: UTF8.self)
    }
}
