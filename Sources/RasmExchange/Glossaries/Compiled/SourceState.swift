#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What tells that the files of a glossary are still what they were: their names, and for each the file system's number of it, its size, and when it and what
/// is known of it last changed, in nanoseconds. The program itself is one of them.
///
/// The second time is that of the file system's own clock, which no copying or unpacking sets back.
struct SourceState: Equatable, CustomStringConvertible {
    private(set) var description = ""
    private var size = 0
    private var latest = timespec()

    static func == (left: SourceState, right: SourceState) -> Bool { left.description == right.description }

    /// - Returns: nil when a path cannot be looked at, or names something that has no such state: a pipe.
    init?(of paths: [String]) {
        guard add(Self.program, asProgram: true) else { return nil }
        for path in paths {
            guard let files = try? GlossaryReader.files(at: path) else { return nil }
            // A path that is a folder is one whatever it holds.
            description += "path \(path)\n"
            for file in files where !add(file, asProgram: false) { return nil }
        }
    }

    private mutating func add(_ path: String, asProgram: Bool) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
        #if canImport(Darwin)
            let (changed, known) = (status.st_mtimespec, status.st_ctimespec)
        #else
            let (changed, known) = (status.st_mtim, status.st_ctim)
        #endif
        description +=
            "\(path) \(status.st_dev) \(status.st_ino) \(status.st_size) \(changed.tv_sec).\(changed.tv_nsec) "
            + "\(known.tv_sec).\(known.tv_nsec)\n"
        guard !asProgram else { return true }
        size += Int(status.st_size)
        for time in [changed, known] where (time.tv_sec, time.tv_nsec) > (latest.tv_sec, latest.tv_nsec) {
            latest = time
        }
        return true
    }

    /// Small glossaries are read sooner than looked for.
    var isWorthKeeping: Bool { size >= 16 << 10 }

    /// Whether the last change is so long ago that another one would bear another time: kernels count in some milliseconds, and file systems without parts of
    /// seconds in up to two of these.
    var isSettled: Bool {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        let age = Double(now.tv_sec - latest.tv_sec) + Double(now.tv_nsec - latest.tv_nsec) / 1e9
        return age > (latest.tv_nsec == 0 ? 2.5 : 0.2)
    }

    #if os(Linux)
        private static let program = "/proc/self/exe"
    #else
        private static let program = CommandLine.arguments[0]
    #endif
}
