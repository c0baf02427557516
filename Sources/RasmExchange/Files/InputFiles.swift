#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Reading files and walking folders.
public enum InputFiles {
    /// The bytes of a regular file, or of standard input for the path `-`.
    public static func read(_ path: String) throws(InputError) -> [UInt8] {
        if path == "-" {
            return try FileDescriptor(standardInput: ()).readAll(path: "standard input")
        }
        switch try kind(of: path) {
        case .folder: throw InputError(path, "is a folder, not a file")
        case .special: throw InputError(path, "is not a regular file")
        case .file: return try FileDescriptor(opening: path, O_RDONLY).readAll(path: path)
        }
    }

    /// What a path names.
    public enum Kind: Sendable {
        case file, folder
        /// A pipe, socket or device: never read, as it may have no end.
        case special
    }

    public static func kind(of path: String) throws(InputError) -> Kind {
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw InputError(
                path, errno == ENOENT ? "no such file or folder" : "cannot look at it: \(lastSystemError())")
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return .folder
        case S_IFREG: return .file
        default: return .special
        }
    }

    /// The files of a folder and of the folders in it, sorted by path (bytewise), hidden ones left out.
    ///
    /// Links to folders are not followed, so a loop of links ends.
    public static func walk(_ folder: String) throws(InputError) -> [String] {
        var files: [String] = []
        var waiting = [folder]
        while let next = waiting.popLast() {
            for name in try names(in: next) where !name.hasPrefix(".") {
                let path = next.hasSuffix("/") ? next + name : next + "/" + name
                var status = stat()
                guard lstat(path, &status) == 0 else { continue }
                switch status.st_mode & S_IFMT {
                case S_IFDIR: waiting.append(path)
                case S_IFREG: files.append(path)
                case S_IFLNK: if case .file? = try? kind(of: path) { files.append(path) }
                default: continue
                }
            }
        }
        return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private static func names(in folder: String) throws(InputError) -> [String] {
        guard let handle = opendir(folder) else {
            throw InputError(folder, "cannot open the folder: \(lastSystemError())")
        }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                // d_name is a C string within the entry, which lives until the next readdir().
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}
