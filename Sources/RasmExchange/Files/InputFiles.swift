#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Reading files and walking folders.
public enum InputFiles {
    /// The bytes of a regular file, of a pipe to its end, or of standard input for the path `-`.
    public static func read(_ path: String) throws(InputError) -> [UInt8] {
        if path == "-" {
            return try FileDescriptor(standardInput: ()).readAll(path: "standard input")
        }
        switch try kind(of: path) {
        case .folder: throw InputError(path, "is a folder, not a file")
        case .special: throw InputError(path, "is a device or socket, not a file")
        case .file, .pipe: return try FileDescriptor(opening: path, O_RDONLY).readAll(path: path)
        }
    }

    /// The bytes of a file that has been looked at: of a hundred thousand small ones each question to the system counts.
    ///
    /// - Parameter size: what ``size(of:)`` has said; nil where nobody has asked.
    public static func read(_ path: String, size: Int?) throws(InputError) -> [UInt8] {
        guard let size else { return try read(path) }
        return try FileDescriptor(opening: path, O_RDONLY).readAll(path: path, size: size)
    }

    /// The bytes of a file that is regular and has fewer than so many; nil of any other, and of one that cannot be read. Nothing is asked of the path but to open it.
    public static func readSmall(_ path: String, below limit: Int) -> [UInt8]? {
        // What is a pipe by now is not waited for.
        guard let file = try? FileDescriptor(opening: path, O_RDONLY | O_NONBLOCK), let size = file.size, size < limit
        else { return nil }
        return try? file.readAll(path: path, size: size)
    }

    /// What a path names.
    public enum Kind: Sendable {
        case file, folder
        /// A pipe, with a name of its own or from a shell's `<(…)`: read when it is named outright.
        case pipe
        /// A socket or device: never read, as it may have no end.
        case special
    }

    /// The bytes of a regular file; nil for anything else.
    public static func size(of path: String) -> Int? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    /// Whether two paths name one file, there already or yet to be made.
    public static func isSame(_ first: String, _ second: String) -> Bool {
        var (here, there) = (stat(), stat())
        if stat(first, &here) == 0, stat(second, &there) == 0 {
            return here.st_dev == there.st_dev && here.st_ino == there.st_ino
        }
        return place(of: first) == place(of: second)
    }

    /// What a path names, after all links.
    public static func kind(of path: String) throws(InputError) -> Kind {
        var status = stat()
        guard stat(path, &status) == 0 else {
            let failure = errno
            guard failure == ENOENT else { throw InputError(path, "cannot look at it: \(systemError(failure))") }
            throw InputError(
                path,
                linkTarget(of: path).map { "is a link to «\($0)», which is not there" } ?? "no such file or folder"
            )
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return .folder
        case S_IFREG: return .file
        case S_IFIFO: return .pipe
        default: return .special
        }
    }

    /// Whether something lies at a path, after all links. A link that leads nowhere is something of which nobody knows what it is for.
    static func exists(_ path: String) throws(InputError) -> Bool {
        if try isLink(path) == nil { return false }
        _ = try kind(of: path)
        return true
    }

    /// Whether a path is a link itself, wherever it leads; nil when nothing is there.
    static func isLink(_ path: String) throws(InputError) -> Bool? {
        var status = stat()
        if lstat(path, &status) == 0 { return status.st_mode & S_IFMT == S_IFLNK }
        if errno == ENOENT { return nil }
        throw InputError(path, "cannot look at it: \(lastSystemError())")
    }

    /// The path with all links resolved; nil when nothing is there.
    public static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// Where a file will lie that is not there yet: what is there of its path without links, and the rest as it is written.
    static func place(of path: String) -> String {
        if let known = realPath(path) { return known }
        let isAbsolute = path.hasPrefix("/")
        var parts = path.split(separator: "/").filter { $0 != "." }
        guard let name = parts.popLast() else { return path }
        let above = parts.joined(separator: "/")
        let folder = place(of: isAbsolute ? "/" + above : above.isEmpty ? "." : above)
        if name == ".." { return String(folder[..<(folder.lastIndex(of: "/") ?? folder.endIndex)]) }
        return folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }

    /// The path a link holds, as it is written in it; nil for what is no link.
    private static func linkTarget(of path: String) -> String? {
        let capacity = Int(PATH_MAX)
        var target = [CChar](repeating: 0, count: capacity)
        // readlink() writes at most as many bytes as the buffer has, and no NUL after them.
        let count = readlink(path, &target, capacity)
        guard count >= 0 else { return nil }
        return String(decoding: target.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// The files of a folder and of the folders in it, as ``FolderWalk`` finds them.
    ///
    /// - Throws: the first of what could not be looked at.
    public static func walk(_ folder: String) throws(InputError) -> [String] {
        let walk = FolderWalk(folder)
        if let failure = walk.failures.first { throw failure }
        return walk.files
    }
}
