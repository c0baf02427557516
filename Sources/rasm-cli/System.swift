#if canImport(Glibc)
    import CMalloc
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    import Darwin
#endif

/// The few things asked of the operating system.
enum System {
    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// The value of an environment variable; nil when it is not set or empty.
    static func environment(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }

    /// How many processors this machine lends us.
    static let processors = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

    /// Keeps memory that is given back for the next time. Pieces of large files come and go, and the system would clear and map the same pages anew
    /// for each, and let no other thread have memory meanwhile.
    static func keepMemory() {
        #if canImport(Glibc)
            mallopt(M_MMAP_THRESHOLD, 32 << 20)
            mallopt(M_TRIM_THRESHOLD, 32 << 20)
        #endif
    }

    /// Keeps all memory, however large the piece: for work in which large tables come and go, each of which would be mapped and cleared anew.
    static func keepAllMemory() {
        #if canImport(Glibc)
            mallopt(M_MMAP_MAX, 0)
            mallopt(M_TRIM_THRESHOLD, .max)
            mallopt(M_TOP_PAD, 64 << 20)
        #endif
    }

    /// Writes to standard error.
    static func writeError(_ text: String) {
        Progress.hide()
        writeBytes(text, to: 2)
    }

    /// Writes to an open file. When that fails there is nobody left to tell.
    static func writeBytes(_ text: String, to file: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            if count < 0 && errno != EINTR { return }
            bytes = bytes.dropFirst(max(count, 0))
        }
    }
}
