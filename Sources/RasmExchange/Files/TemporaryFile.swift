#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The file that is written beside another to take its place: `.rasm-NAME.tmp`, locked while it is written.
///
/// The name is the same in every run, so that what a killed run left is taken up and gone after the next; the lock tells such a leftover from the
/// file of a run that is still at work.
struct TemporaryFile: ~Copyable {
    let file: FileDescriptor
    private let path: String
    /// The path for messages.
    private let subject: String

    /// - Parameters:
    ///   - target: the file whose place it will take; it lies in the same folder.
    ///   - subject: the path that messages name.
    init(beside target: String, for subject: String) throws(InputError) {
        let cut = target.lastIndex(of: "/").map { target.index(after: $0) } ?? target.startIndex
        path = target[..<cut] + ".rasm-" + Self.short(target[cut...]) + ".tmp"
        self.subject = subject
        file = try Self.open(path, for: subject)
    }

    /// Gives what was written its mode, and brings it to disk.
    func close(mode: mode_t) throws(InputError) {
        guard fchmod(file.number, mode) == 0 else {
            throw InputError(subject, "cannot set its mode: \(lastSystemError())")
        }
        guard fsync(file.number) == 0 else { throw InputError(subject, "cannot write it: \(lastSystemError())") }
    }

    func rename(to target: String) throws(InputError) {
        guard Self.rename(path, target) == 0 else { throw InputError(subject, "cannot write it: \(lastSystemError())") }
    }

    func remove() {
        unlink(path)
    }

    /// What is said when another run writes the file.
    static let isBusy = "is being written by another run; nothing was written. Run again"

    /// Opens the file empty and locked. Between opening and locking another run may have finished and renamed it: then once more.
    private static func open(_ path: String, for subject: String) throws(InputError) -> FileDescriptor {
        while true {
            let file: FileDescriptor
            do throws(InputError) {
                file = try FileDescriptor(
                    opening: path, O_WRONLY | O_CREAT | O_NOFOLLOW, mode: 0o600, purpose: "write beside it")
            } catch {
                throw InputError(subject, error.message)
            }
            guard flock(file.number, LOCK_EX | LOCK_NB) == 0 else {
                throw InputError(subject, isBusy)
            }
            var opened = stat()
            var named = stat()
            if fstat(file.number, &opened) == 0, lstat(path, &named) == 0, opened.st_ino == named.st_ino {
                guard ftruncate(file.number, 0) == 0 else {
                    throw InputError(subject, "cannot write beside it: \(lastSystemError())")
                }
                return file
            }
        }
    }

    /// A name short enough to leave room for what is put around it: file systems allow 255 bytes.
    private static func short(_ name: Substring) -> String {
        if name.utf8.count <= 200 { return String(name) }
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return String(hash, radix: 36)
    }

    private static func rename(_ old: String, _ new: String) -> Int32 {
        #if canImport(Darwin)
            Darwin.rename(old, new)
        #elseif canImport(Musl)
            Musl.rename(old, new)
        #else
            Glibc.rename(old, new)
        #endif
    }
}
