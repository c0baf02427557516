import Rasm

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The bytes of a file in memory without being read: the system brings what is looked at.
///
/// Whoever writes such files puts a new one in the place of the old (``FileReplacer``), so what is mapped stays what it was.
enum MappedFile {
    /// - Throws: when the file cannot be opened, or is no regular file.
    static func memory(_ path: String) throws(InputError) -> IndexMemory {
        let file = try FileDescriptor(opening: path, O_RDONLY)
        var status = stat()
        guard fstat(file.number, &status) == 0 else {
            throw InputError(path, "cannot look at it: \(lastSystemError())")
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw InputError(path, "is no regular file") }
        let size = Int(status.st_size)
        guard size > 0 else { return IndexMemory(UnsafeRawBufferPointer(start: nil, count: 0)) {} }
        guard let address = mmap(nil, size, PROT_READ, Self.flags(for: size), file.number, 0), address != MAP_FAILED
        else {
            throw InputError(path, "cannot map it into memory: \(lastSystemError())")
        }
        nonisolated(unsafe) let mapped = address
        return IndexMemory(UnsafeRawBufferPointer(start: mapped, count: size)) { munmap(mapped, size) }
    }

    /// Of a file that is looked over as a whole all pages are wanted, and are brought by one call for the price of a few faults.
    private static func flags(for size: Int) -> Int32 {
        #if os(Linux)
            size <= TermIndex.wholeCheckLimit ? MAP_PRIVATE | MAP_POPULATE : MAP_PRIVATE
        #else
            MAP_PRIVATE
        #endif
    }
}
