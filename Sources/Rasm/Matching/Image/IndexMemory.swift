/// The bytes an index lies in: those of a mapped file, or columns that were made in this process, each where it was made. They never move and never change
/// while somebody holds this.
public final class IndexMemory: @unchecked Sendable {
    /// One behind the other they are the file. Only for whoever holds this meanwhile.
    let pieces: [UnsafeRawBufferPointer]
    private let release: @Sendable () -> Void

    /// - Parameters:
    ///   - bytes: at an address that is a multiple of 64, as that of a page is; nobody writes to them any more.
    ///   - release: gives them back.
    public convenience init(_ bytes: UnsafeRawBufferPointer, release: @escaping @Sendable () -> Void) {
        self.init(pieces: [bytes], release: release)
    }

    /// - Parameter pieces: as ``init(_:release:)`` says of the bytes; but for the last they are as long as a multiple of 64.
    init(pieces: [UnsafeRawBufferPointer], release: @escaping @Sendable () -> Void) {
        self.pieces = pieces
        self.release = release
    }

    deinit { release() }

    /// How many bytes there are.
    public var count: Int { pieces.reduce(0) { $0 + $1.count } }

    /// Hands over the pieces of which the file consists, one after the other.
    public func forEachPiece<Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Void
    ) throws(Failure) {
        // Else the memory could be given back as soon as its address is known.
        defer { withExtendedLifetime(self) {} }
        for piece in pieces { try body(piece) }
    }

    /// All bytes in one array.
    public var copy: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        forEachPiece { bytes += $0 }
        return bytes
    }

    /// The header, in which there are checksums of all that is behind.
    public var head: [UInt8] {
        defer { withExtendedLifetime(self) {} }
        return Array(pieces[0].prefix(IndexFile.headerLength))
    }

    /// Where the bytes from an offset on lie, which are all of one piece.
    func address(of offset: Int) -> UnsafeRawPointer {
        var rest = offset
        for piece in pieces {
            if rest < piece.count { return piece.baseAddress! + rest }
            rest -= piece.count
        }
        preconditionFailure("no such place in an index")
    }
}
