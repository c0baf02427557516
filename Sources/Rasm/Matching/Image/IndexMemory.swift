/// The bytes an index lies in, made in memory or mapped from a file: they never move and never change while somebody holds this.
public final class IndexMemory: @unchecked Sendable {
    /// Only for whoever holds this meanwhile.
    let bytes: UnsafeRawBufferPointer
    private let release: @Sendable () -> Void

    /// - Parameters:
    ///   - bytes: at an address that is a multiple of 64, as that of a page is; nobody writes to them any more.
    ///   - release: gives them back.
    public init(_ bytes: UnsafeRawBufferPointer, release: @escaping @Sendable () -> Void) {
        self.bytes = bytes
        self.release = release
    }

    public func withBytes<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        // Else the memory could be given back as soon as its address is known.
        defer { withExtendedLifetime(self) {} }
        return try body(bytes)
    }

    deinit { release() }
}
