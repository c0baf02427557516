import Rasm

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What tells without reading a file that it is the one that was read in another run: the system's number of it, its size, and when it and what is known of it
/// last changed (``FileTimes``). A file that is renamed or moved has another one, too.
public struct FileStamp: Sendable {
    /// All of it in one number, with the format that the file is read as; never 0.
    public let key: UInt64
    private let times: FileTimes

    /// Nil for what is no regular file.
    public init?(of path: String, as format: ContainerFormat) {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        times = FileTimes(status)
        var bytes = Array(format.rawValue.utf8)
        for number in [
            UInt64(truncatingIfNeeded: status.st_dev), UInt64(truncatingIfNeeded: status.st_ino),
            UInt64(truncatingIfNeeded: status.st_size), UInt64(bitPattern: Int64(times.changed.tv_sec)),
            UInt64(bitPattern: Int64(times.changed.tv_nsec)), UInt64(bitPattern: Int64(times.known.tv_sec)),
            UInt64(bitPattern: Int64(times.known.tv_nsec)),
        ] { bytes.appendLittleEndian(number) }
        key = max(1, TermIndex.checksum(bytes))
    }

    /// Whether the file has been left alone long enough before a moment for the stamp to tell.
    public func isSettled(since moment: Moment) -> Bool { times.isSettled(since: moment) }
}
