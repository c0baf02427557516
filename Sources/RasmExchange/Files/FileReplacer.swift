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
        try replaceAll([Change(path: path, old: expected, new: bytes)])
    }

    /// A file that is written, and what it held.
    public struct Change: Sendable, Hashable {
        public var path: String
        /// nil for a file that is not there yet.
        public var old: [UInt8]?
        public var new: [UInt8]

        public init(path: String, old: [UInt8]?, new: [UInt8]) {
            self.path = path
            self.old = old
            self.new = new
        }
    }

    /// Puts new bytes in the place of several files, or of none.
    ///
    /// All are written beside the old ones before the first takes its place. Should one then not get its place, those that have theirs are put back.
    public static func replaceAll(_ changes: [Change]) throws(InputError) {
        var done: [Change] = []
        do throws(InputError) {
            try replaceAll(changes[...], &done)
        } catch {
            for change in done {
                if let old = change.old {
                    try? replace(change.path, expecting: change.new, with: old)
                } else {
                    unlink(change.path)
                }
            }
            throw error
        }
        for change in changes { syncFolder(of: InputFiles.realPath(change.path) ?? change.path) }
    }

    /// Each file waits, written and locked, until those after it have taken their places.
    private static func replaceAll(_ changes: ArraySlice<Change>, _ done: inout [Change]) throws(InputError) {
        guard let change = changes.first else { return }
        let target = change.old == nil ? change.path : try resolvingLinks(change.path)
        let status = try change.old.map { _ throws(InputError) in try replaceable(target, for: change.path) }
        let temporary = try TemporaryFile(beside: target, for: change.path)
        do throws(InputError) {
            try write(change, target, status, temporary)
            try replaceAll(changes.dropFirst(), &done)
            try temporary.rename(to: target)
            done.append(change)
        } catch {
            temporary.remove()
            throw error
        }
    }

    /// What is known of a file that another may take the place of.
    static func replaceable(_ target: String, for path: String) throws(InputError) -> stat {
        var status = stat()
        guard stat(target, &status) == 0 else { throw InputError(path, "cannot look at it: \(lastSystemError())") }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw InputError(path, "is no regular file, so nothing can take its place")
        }
        // One whose place another takes in this moment has none any more, and is found to have changed later.
        guard status.st_nlink <= 1 else {
            throw InputError(
                path, "has \(status.st_nlink) hard links; replacing it would part them. Copy it first, or use --output")
        }
        guard access(target, W_OK) == 0 else { throw InputError(path, "cannot write it: \(lastSystemError())") }
        return status
    }

    /// Writes the file that is to take the place, and makes sure that it is still that of the file that was read.
    private static func write(
        _ change: Change, _ target: String, _ status: stat?, _ temporary: borrowing TemporaryFile
    ) throws(InputError) {
        let isUnchanged: Bool
        do throws(InputError) {
            if let status { try copyOwner(of: target, status, to: temporary) }
            try temporary.file.writeAll(change.new, path: change.path)
            try temporary.close(mode: status.map { $0.st_mode & 0o7777 } ?? 0o666 & ~currentUmask)
            isUnchanged = try status == nil ? InputFiles.isLink(target) == nil : InputFiles.read(target) == change.old
        } catch {
            throw InputError(change.path, error.message)
        }
        if !isUnchanged {
            throw InputError(change.path, isOvertaken)
        }
    }

    /// What is said when the file is no longer what was read.
    static let isOvertaken = "was changed by somebody else meanwhile; nothing was written. Run again"

    /// Whether a file was not replaced because somebody else writes it too, so that it may well be in the next moment.
    public static func isRivalry(_ error: InputError) -> Bool {
        error.message == TemporaryFile.isBusy || error.message == isOvertaken
    }

    /// Takes a file away if it still holds what is said, and nobody writes it at this moment; otherwise it stays.
    public static func remove(_ path: String, holding bytes: [UInt8]) {
        // Whoever writes the file holds this lock.
        guard let target = InputFiles.realPath(path),
            let lock = try? TemporaryFile(beside: target, for: path)
        else { return }
        if (try? InputFiles.read(target)) == bytes, unlink(target) == 0 { syncFolder(of: target) }
        lock.remove()
    }

    /// The same for content that is too large to be held at once.
    ///
    /// - Parameter write: writes the new file, given the path of the old one; false when the old one is to stay.
    static func replace(
        _ path: String, _ write: (borrowing FileDescriptor, String) throws(InputError) -> Bool
    ) throws(InputError) {
        let replacement = try FileReplacement(replacing: path)
        let state = try FileState(of: FileDescriptor(opening: replacement.target, O_RDONLY), path: path)
        let isChanged: Bool
        do throws(InputError) {
            isChanged = try replacement.write { (file: borrowing FileDescriptor) throws(InputError) in
                try write(file, replacement.target)
            }
        } catch {
            throw InputError(path, error.message)
        }
        if isChanged { try replacement.commit(expecting: state) } else { replacement.discard() }
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
        let replacement = try FileReplacement(creating: path)
        try replacement.write(write)
        try replacement.commit(expecting: nil)
    }

    static func copyOwner(
        of target: String, _ status: stat, to temporary: borrowing TemporaryFile
    ) throws(InputError) {
        // The owner first: changing it clears the set-id bits of the mode. Only root may give files away, so a failure is no error.
        _ = fchown(temporary.file.number, status.st_uid, status.st_gid)
        try ExtendedAttributes.copy(from: target, to: temporary.file)
    }

    /// The bits that new files of this process lack. Asking means setting it for an instant.
    static let currentUmask: mode_t = {
        let mask = umask(0o022)
        umask(mask)
        return mask
    }()

    static func resolvingLinks(_ path: String) throws(InputError) -> String {
        guard let resolved = InputFiles.realPath(path) else {
            throw InputError(path, "cannot look at it: \(lastSystemError())")
        }
        return resolved
    }

    static func makeFolders(above path: String) throws(InputError) {
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

    static func syncFolder(of path: String) {
        let cut = path.lastIndex(of: "/")
        let folder = cut.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        // The rename has happened; a folder that cannot be synced (some network disks) is no reason to report failure.
        guard let descriptor = try? FileDescriptor(opening: folder, O_RDONLY) else { return }
        fsync(descriptor.number)
    }
}
