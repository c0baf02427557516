import Rasm

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What tells without reading a file that it is the one that was read in another run: the system's number of it, its size, and when it and what is known of it
/// last changed, in nanoseconds.
///
/// The second time is that of the file system's own clock, which no copying or unpacking sets back. A file that is renamed or moved has another one, too.
public struct FileStamp: Sendable {
    /// All of it in one number, with the format that the file is read as; never 0.
    public let key: UInt64
    private let latest: timespec

    /// Nil for what is no regular file.
    public init?(of path: String, as format: ContainerFormat) {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        #if canImport(Darwin)
            let (changed, known) = (status.st_mtimespec, status.st_ctimespec)
        #else
            let (changed, known) = (status.st_mtim, status.st_ctim)
        #endif
        latest = (changed.tv_sec, changed.tv_nsec) > (known.tv_sec, known.tv_nsec) ? changed : known
        var bytes = Array(format.rawValue.utf8)
        for number in [
            UInt64(truncatingIfNeeded: status.st_dev), UInt64(truncatingIfNeeded: status.st_ino),
            UInt64(truncatingIfNeeded: status.st_size), UInt64(bitPattern: Int64(changed.tv_sec)),
            UInt64(bitPattern: Int64(changed.tv_nsec)), UInt64(bitPattern: Int64(known.tv_sec)),
            UInt64(bitPattern: Int64(known.tv_nsec)),
        ] { bytes.appendLittleEndian(number) }
        key = max(1, TermIndex.checksum(bytes))
    }

    /// Whether the file has not changed since a moment, nor so shortly before it that another change could bear the same time: kernels count in some milliseconds, and
    /// file systems without parts of seconds in up to two of these.
    public func isSettled(since moment: Moment) -> Bool {
        let age = Double(moment.time.tv_sec - latest.tv_sec) + Double(moment.time.tv_nsec - latest.tv_nsec) / 1e9
        return age > (latest.tv_nsec == 0 ? 2.5 : 0.2)
    }

    /// A moment by the clock of the machine.
    public struct Moment: Sendable {
        fileprivate let time: timespec

        /// Now.
        public init() {
            var now = timespec()
            clock_gettime(CLOCK_REALTIME, &now)
            time = now
        }
    }
}
