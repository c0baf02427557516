import Rasm

/// What tells that bytes are those that were read before, wherever they lie: 64 bits of checksum, with the format that they are read as.
public struct ContentKey: Sendable, Hashable {
    let value: UInt64

    init(value: UInt64) { self.value = value }

    /// The key of a file that is read as a whole.
    public init(of bytes: [UInt8], as format: ContainerFormat) { self.init(bytes, after: 0, format) }

    /// The key of a piece of a large file: that of all the bytes from the beginning of the file to its end, since what a piece means may hang on those before.
    ///
    /// - Parameter before: the key of the piece before, nil for the first.
    public init(of piece: FilePiece, as format: ContainerFormat, after before: ContentKey?) {
        self.init(piece.bytes, after: before?.value ?? 1, format)
    }

    private init(_ bytes: [UInt8], after before: UInt64, _ format: ContainerFormat) {
        var key = Array(format.rawValue.utf8)
        for number in [before, UInt64(bytes.count), TermIndex.checksum(bytes)] { key.appendLittleEndian(number) }
        value = TermIndex.checksum(key)
    }
}
