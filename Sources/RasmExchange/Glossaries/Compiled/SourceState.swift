#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What tells that the files of a glossary are still what they were: their names, and for each the file system's number of it, its size, and when it and what
/// is known of it last changed (``FileTimes``). The program itself is one of them.
struct SourceState: Equatable, CustomStringConvertible {
    private(set) var description = ""
    private var size = 0
    private var times: [FileTimes] = []

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
        let times = FileTimes(status)
        description +=
            "\(path) \(status.st_dev) \(status.st_ino) \(status.st_size) \(times.changed.tv_sec).\(times.changed.tv_nsec) "
            + "\(times.known.tv_sec).\(times.known.tv_nsec)\n"
        guard !asProgram else { return true }
        size += Int(status.st_size)
        self.times.append(times)
        return true
    }

    /// Small glossaries are read sooner than looked for.
    var isWorthKeeping: Bool { size >= 16 << 10 }

    /// Whether the last change of any is so long ago that another one would bear another time.
    var isSettled: Bool {
        let now = Moment()
        return times.allSatisfy { $0.isSettled(since: now) }
    }

    #if os(Linux)
        private static let program = "/proc/self/exe"
    #else
        private static let program = CommandLine.arguments[0]
    #endif
}
