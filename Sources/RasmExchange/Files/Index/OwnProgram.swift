#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The program that runs.
public enum OwnProgram {
    /// Its version, and where the system leads to the program's own file, size and date of that: they tell builds of one version apart, and are the same wherever a package of it is
    /// unpacked.
    public static var identity: String {
        var status = stat()
        guard stat("/proc/self/exe", &status) == 0 else { return ExportTool.version }
        #if canImport(Darwin)
            let changed = status.st_mtimespec
        #else
            let changed = status.st_mtim
        #endif
        return "\(ExportTool.version) \(status.st_size) \(changed.tv_sec).\(changed.tv_nsec)"
    }
}
