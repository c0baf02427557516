#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Puts new bytes in a file's place at one instant: whoever looks sees the old file or the new one, never a half.
///
/// A new file is written beside the old one with its mode, owner and extended attributes, brought to disk, and renamed over it; then the folder is
/// brought to disk. A link stays a link: its target is replaced. A file with several hard links is refused, since it would fall apart.
public enum FileReplacer {
    /// - Parameters:
    ///   - expected: what the file held when it was read; when it holds something else now, nothing is written.
    public static func replace(_ path: String, expecting expected: [UInt8], with bytes: [UInt8]) throws(InputError) {
        try replace(path) { (file: borrowing FileDescriptor, target: String) throws(InputError) in
            try file.writeAll(bytes, path: path)
            guard try InputFiles.read(target) == expected else {
                throw InputError(path, "was changed by somebody else meanwhile; nothing was written. Run again")
            }
            return true
        }
    }

    /// The same for content that is too large to be held at once.
    ///
    /// - Parameter write: writes the new file, given the path of the old one; false when the old one is to stay.
    static func replace(
        _ path: String, _ write: (borrowing FileDescriptor, String) throws(InputError) -> Bool
    ) throws(InputError) {
        let target = try resolvingLinks(path)
        var status = stat()
        guard stat(target, &status) == 0 else { throw InputError(path, "cannot look at it: \(lastSystemError())") }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw InputError(path, "is no regular file, so nothing can take its place")
        }
        guard status.st_nlink == 1 else {
            throw InputError(
                path, "has \(status.st_nlink) hard links; replacing it would part them. Copy it first, or use --output")
        }
        guard access(target, W_OK) == 0 else { throw InputError(path, "cannot write it: \(lastSystemError())") }
        let temporary = try TemporaryFile(beside: target, for: path)
        do throws(InputError) {
            // The owner first: changing it clears the set-id bits of the mode. Only root may give files away, so a failure is no error.
            _ = fchown(temporary.file.number, status.st_uid, status.st_gid)
            try ExtendedAttributes.copy(from: target, to: temporary.file)
            guard try write(temporary.file, target) else { return temporary.remove() }
            try requireUnchanged(target, since: status, path)
            try temporary.close(mode: status.st_mode & 0o7777)
            try temporary.rename(to: target)
        } catch {
            temporary.remove()
            throw InputError(path, error.message)
        }
        syncFolder(of: target)
    }

    /// A file that somebody wrote to while it was read has another size or time, one that was replaced another number.
    private static func requireUnchanged(_ target: String, since before: stat, _ path: String) throws(InputError) {
        var now = stat()
        let isSame =
            stat(target, &now) == 0 && now.st_ino == before.st_ino && now.st_size == before.st_size
            && modificationTime(now) == modificationTime(before)
        if !isSame {
            throw InputError(path, "was changed by somebody else meanwhile; nothing was written. Run again")
        }
    }

    private static func modificationTime(_ status: stat) -> [Int] {
        #if canImport(Darwin)
            [status.st_mtimespec.tv_sec, status.st_mtimespec.tv_nsec]
        #else
            [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
        #endif
    }

    /// Writes a file that need not exist yet, making the folders above it. It appears whole or not at all.
    public static func create(_ path: String, with bytes: [UInt8]) throws(InputError) {
        try create(path) { (file: borrowing FileDescriptor) throws(InputError) in
            try file.writeAll(bytes, path: path)
        }
    }

    /// The same for content that is too large to be held at once.
    static func create(
        _ path: String, _ write: (borrowing FileDescriptor) throws(InputError) -> Void
    ) throws(InputError) {
        if path.hasPrefix("/dev/") { return try write(FileDescriptor(opening: path, O_WRONLY)) }
        try makeFolders(above: path)
        if case .folder? = try? InputFiles.kind(of: path) { throw InputError(path, "is a folder") }
        let target = (try? resolvingLinks(path)) ?? path
        let temporary = try TemporaryFile(beside: target, for: path)
        do throws(InputError) {
            var status = stat()
            let mode = stat(target, &status) == 0 ? status.st_mode & 0o7777 : 0o666 & ~currentUmask
            try write(temporary.file)
            try temporary.close(mode: mode)
            try temporary.rename(to: target)
        } catch {
            temporary.remove()
            throw error
        }
        syncFolder(of: target)
    }

    /// The bits that new files of this process lack. Asking means setting it for an instant.
    private static let currentUmask: mode_t = {
        let mask = umask(0o022)
        umask(mask)
        return mask
    }()

    private static func resolvingLinks(_ path: String) throws(InputError) -> String {
        guard let resolved = InputFiles.realPath(path) else {
            throw InputError(path, "cannot look at it: \(lastSystemError())")
        }
        return resolved
    }

    private static func makeFolders(above path: String) throws(InputError) {
        var made = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/").dropLast() {
            made += made.isEmpty || made == "/" ? String(part) : "/" + part
            if mkdir(made, 0o777) == 0 { continue }
            let failure = errno
            var status = stat()
            if stat(made, &status) == 0 {
                if status.st_mode & S_IFMT == S_IFDIR { continue }
                throw InputError(path, "cannot make the folder \(made): a file has that name")
            }
            throw InputError(path, "cannot make the folder \(made): \(systemError(failure))")
        }
    }

    private static func syncFolder(of path: String) {
        let cut = path.lastIndex(of: "/")
        let folder = cut.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        // The rename has happened; a folder that cannot be synced (some network disks) is no reason to report failure.
        guard let descriptor = try? FileDescriptor(opening: folder, O_RDONLY) else { return }
        fsync(descriptor.number)
    }
}
