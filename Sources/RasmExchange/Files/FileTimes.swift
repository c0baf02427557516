#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// When a file last changed, and when what is known of it did, in nanoseconds.
///
/// The second time is that of the file system's own clock, which no copying or unpacking sets back.
struct FileTimes {
    let changed: timespec
    let known: timespec

    init(_ status: stat) {
        #if canImport(Darwin)
            (changed, known) = (status.st_mtimespec, status.st_ctimespec)
        #else
            (changed, known) = (status.st_mtim, status.st_ctim)
        #endif
    }

    private var latest: timespec {
        (changed.tv_sec, changed.tv_nsec) > (known.tv_sec, known.tv_nsec) ? changed : known
    }

    /// Whether the file has not changed since a moment, nor so shortly before it that another change could bear the same time: kernels count in some milliseconds, and
    /// file systems without parts of seconds in up to two of these.
    func isSettled(since moment: Moment) -> Bool {
        let latest = latest
        let age = Double(moment.time.tv_sec - latest.tv_sec) + Double(moment.time.tv_nsec - latest.tv_nsec) / 1e9
        return age > (latest.tv_nsec == 0 ? 2.5 : 0.2)
    }
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
