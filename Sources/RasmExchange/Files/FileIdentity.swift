#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What a file is to the system, under whatever name: links, hard links and `./` lead to one identity.
public struct FileIdentity: Hashable, Sendable {
    private let device: UInt64
    private let number: UInt64

    public init(of path: String) throws(InputError) {
        var status = stat()
        guard stat(path, &status) == 0 else { throw InputError(path, "cannot look at it: \(lastSystemError())") }
        device = UInt64(truncatingIfNeeded: status.st_dev)
        number = UInt64(truncatingIfNeeded: status.st_ino)
    }
}
