#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What tells that a file is still the one that was read: one that somebody wrote to has another size or time, one that was replaced another number.
public struct FileState: Sendable, Hashable {
    private let number: UInt64
    private let size: Int
    private let seconds: Int
    private let nanoseconds: Int

    init(_ status: stat) {
        number = UInt64(status.st_ino)
        size = Int(status.st_size)
        #if canImport(Darwin)
            (seconds, nanoseconds) = (status.st_mtimespec.tv_sec, status.st_mtimespec.tv_nsec)
        #else
            (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
        #endif
    }

    init(of file: borrowing FileDescriptor, path: String) throws(InputError) {
        var status = stat()
        guard fstat(file.number, &status) == 0 else {
            throw InputError(path, "cannot look at it: \(lastSystemError())")
        }
        self.init(status)
    }

    /// Whether the file at a path is as it was.
    func holds(of path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && FileState(status) == self
    }
}
