import Rasm

/// The text of a file, whatever its encoding: its own bytes, and the same in UTF-8.
///
/// Everything inside Rasm counts in the UTF-8 form; what is told to people and programs counts in the file's own bytes
/// (``fileOffset(of:)``).
public struct SourceText: Sendable {
    /// The bytes of the file.
    public let bytes: [UInt8]
    public let encoding: CharacterEncoding
    /// The text in UTF-8, with its byte order mark if the file has one.
    public let utf8: [UInt8]
    /// Offsets of the same place in both, every few kilobytes; empty for UTF-8, where they are equal.
    private let marks: [(utf8: Int, file: Int)]
    private static let distance = 4_096

    init(utf8 bytes: [UInt8]) {
        self.bytes = bytes
        utf8 = bytes
        encoding = .utf8
        marks = []
    }

    /// - Throws: the offset of the first bytes that are no character.
    init(_ bytes: [UInt8], in encoding: CharacterEncoding) throws(WrongBytes) {
        self.bytes = bytes
        self.encoding = encoding
        var decoder = TextDecoder(bytes, encoding)
        var utf8: [UInt8] = []
        utf8.reserveCapacity(bytes.count + bytes.count / 2)
        var marks: [(utf8: Int, file: Int)] = [(0, 0)]
        while let scalar = try decoder.next() {
            utf8 += UTF8.encode(scalar)!
            if utf8.count - marks[marks.count - 1].utf8 >= Self.distance { marks.append((utf8.count, decoder.offset)) }
        }
        self.utf8 = utf8
        self.marks = marks
    }

    /// Where a byte of the UTF-8 form stands in the file.
    public func fileOffset(of offset: Int) -> Int {
        guard !marks.isEmpty else { return offset }
        var low = 0
        var high = marks.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if marks[middle].utf8 <= offset { low = middle } else { high = middle }
        }
        var (at, file) = marks[low]
        while at < min(offset, utf8.count) {
            let length = Self.length(ofLead: utf8[at])
            file += encoding.width(ofUTF8: length)
            at += length
        }
        return file
    }

    /// Where a range of the UTF-8 form stands in the file.
    public func fileRange(of range: Range<Int>) -> Range<Int> {
        marks.isEmpty ? range : fileOffset(of: range.lowerBound)..<fileOffset(of: range.upperBound)
    }

    /// The bytes of the file with edits of its UTF-8 form applied; every byte outside them is as it was.
    ///
    /// - Throws: the first edit that needs a character the encoding lacks.
    func applying(_ edits: [Edit]) throws(UnwritableEdit) -> [UInt8] {
        guard !marks.isEmpty else { return edits.applied(to: bytes) }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + edits.count * 8)
        var copied = 0
        for edit in edits {
            result += bytes[copied..<fileOffset(of: edit.range.lowerBound)]
            switch encoding.encoded(edit.replacement) {
            case .success(let written): result += written
            case .failure(let missing): throw UnwritableEdit(edit: edit, character: missing.scalar)
            }
            copied = fileOffset(of: edit.range.upperBound)
        }
        return result + bytes[copied...]
    }

    private static func length(ofLead lead: UInt8) -> Int { lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2 }
}

/// Bytes that are no character in the encoding of their file.
struct WrongBytes: Error {
    /// The offset of the first of them.
    var offset: Int
}

/// An edit that would need a character its file cannot hold.
struct UnwritableEdit: Error {
    var edit: Edit
    var character: Unicode.Scalar
}

/// Reads the characters of a file one after the other.
struct TextDecoder {
    private let bytes: [UInt8]
    private let encoding: CharacterEncoding
    /// Where the next character begins.
    private(set) var offset = 0

    init(_ bytes: [UInt8], _ encoding: CharacterEncoding) {
        self.bytes = bytes
        self.encoding = encoding
    }

    mutating func next() throws(WrongBytes) -> Unicode.Scalar? {
        guard offset < bytes.count else { return nil }
        switch encoding {
        case .utf8: preconditionFailure("UTF-8 needs no decoder")
        case .singleByte(let encoding):
            guard let scalar = encoding.scalars[Int(bytes[offset])] else { throw WrongBytes(offset: offset) }
            offset += 1
            return scalar
        case .utf16(let isBigEndian):
            let first = try unit(at: offset, isBigEndian)
            guard first & 0xF800 == 0xD800 else {
                offset += 2
                // Every other unit is a scalar.
                return Unicode.Scalar(UInt32(first))
            }
            guard first & 0xFC00 == 0xD800, offset + 3 < bytes.count else { throw WrongBytes(offset: offset) }
            let second = try unit(at: offset + 2, isBigEndian)
            guard second & 0xFC00 == 0xDC00 else { throw WrongBytes(offset: offset) }
            offset += 4
            return Unicode.Scalar(0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(second & 0x3FF)))
        }
    }

    private func unit(at offset: Int, _ isBigEndian: Bool) throws(WrongBytes) -> UInt16 {
        guard offset + 1 < bytes.count else { throw WrongBytes(offset: offset) }
        let (first, second) = (UInt16(bytes[offset]), UInt16(bytes[offset + 1]))
        return isBigEndian ? first << 8 | second : second << 8 | first
    }
}
