#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file that is written block after block beside another, and takes its place when it is whole, or never.
///
/// What is not committed is gone with the value. See ``FileReplacer`` for what is kept of the old file.
public final class FileReplacement {
    /// The path for messages.
    private let path: String
    /// The path of the file whose place it takes, after all links.
    let target: String
    private let temporary: TemporaryFile
    private let mode: mode_t
    private var isDone = false

    /// Begins a file that takes the place of one that is there.
    public init(replacing path: String) throws(InputError) {
        let target = try FileReplacer.resolvingLinks(path)
        let status = try FileReplacer.replaceable(target, for: path)
        (self.path, self.target) = (path, target)
        mode = status.st_mode & 0o7777
        temporary = try TemporaryFile(beside: target, for: path)
        do throws(InputError) {
            try FileReplacer.copyOwner(of: target, status, to: temporary)
        } catch {
            temporary.remove()
            isDone = true
            throw InputError(path, error.message)
        }
    }

    /// Begins a file that need not exist yet, making the folders above it.
    public init(creating path: String) throws(InputError) {
        try FileReplacer.makeFolders(above: path)
        if case .folder? = try? InputFiles.kind(of: path) { throw InputError(path, "is a folder") }
        self.path = path
        target = (try? FileReplacer.resolvingLinks(path)) ?? path
        temporary = try TemporaryFile(beside: target, for: path)
        var status = stat()
        mode = stat(target, &status) == 0 ? status.st_mode & 0o7777 : 0o666 & ~FileReplacer.currentUmask
    }

    deinit { discard() }

    public func append(_ bytes: [UInt8]) throws(InputError) {
        try temporary.file.writeAll(bytes, path: path)
    }

    /// Lets others write to the file.
    func write<Value>(
        _ body: (borrowing FileDescriptor) throws(InputError) -> Value
    ) throws(InputError) -> Value {
        try body(temporary.file)
    }

    /// Puts the file in its place.
    ///
    /// - Parameter expected: the old file as it was when it was read; nil when it need not be there.
    public func commit(expecting expected: FileState?) throws(InputError) {
        do throws(InputError) {
            if let expected, !expected.holds(of: target) {
                throw InputError(path, FileReplacer.isOvertaken)
            }
            try temporary.close(mode: mode)
            try temporary.rename(to: target)
        } catch {
            discard()
            throw InputError(path, error.message)
        }
        isDone = true
        FileReplacer.syncFolder(of: target)
    }

    /// Leaves the old file in its place.
    public func discard() {
        if !isDone { temporary.remove() }
        isDone = true
    }
}
