import Rasm

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What a folder holds, with the folders in it: the files that can be read, and everything else by name or by number, so that nothing is passed
/// over in silence.
///
/// ```swift
/// let walk = FolderWalk("news")
/// walk.files     // ["news/a.txt", "news/old/b.txt"]
/// walk.failures  // news/c.txt: is a link to «d.txt», which is not there
/// ```
/// Hidden files and folders are left out. Links are followed, those to folders after all real folders, so that a file is found under its real name
/// first; a folder that was met before is not walked again, so a loop of links ends.
public struct FolderWalk: Sendable {
    /// Regular files and links to them, by path (bytewise); a link bears the mark ``linkMark``.
    public private(set) var found = PathList()
    public static let linkMark: UInt32 = 1
    /// Whether a file among those found is a link.
    public private(set) var hasLinks = false
    /// The same files as strings.
    public var files: [String] { (0..<found.count).map(found.path) }
    /// What could not be looked at, by path: folders that cannot be opened, links that lead nowhere, names that are not UTF-8.
    public private(set) var failures: [InputError] = []
    /// Links to a folder they lie in that is above the one walked: they are not followed, for all beside it would be taken for a part of it.
    public private(set) var linksUp: [String] = []
    /// How many pipes, sockets and devices there are. They are never opened, as they may have no end.
    public private(set) var specialFiles = 0
    /// How many files and folders were left out as asked.
    public private(set) var excluded = 0

    private var folders: [String] = []
    private var links: [String] = []
    private var upward: [String: FileIdentity] = [:]
    private var visited: Set<FileIdentity> = []

    /// - Parameter isExcluded: tells the paths to leave out; nothing in a folder that is left out is looked at.
    public init(_ folder: String, excluding isExcluded: (String) -> Bool = { _ in false }) {
        folders = [folder]
        while true {
            if let next = folders.popLast() {
                walk(next, excluding: isExcluded)
            } else if let next = links.min(by: Self.precedes) {
                links.removeAll { $0 == next }
                follow(next)
            } else {
                break
            }
        }
        found.sort()
        // What a later link led to has been walked after all.
        linksUp = upward.filter { !visited.contains($0.value) }.keys.sorted(by: Self.precedes)
        failures.sort { Self.precedes($0.path, $1.path) }
    }

    private static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }

    private mutating func walk(_ folder: String, excluding isExcluded: (String) -> Bool) {
        do throws(InputError) {
            guard visited.insert(try FileIdentity(of: folder)).inserted else { return }
            let names = try Self.names(in: folder)
            let above = folder.hasSuffix("/") ? folder : folder + "/"
            for position in 0..<names.count {
                let name = Array(names.bytes(at: position))
                let isText = firstInvalidUTF8(in: name) == nil
                let shown = isText ? String(decoding: name, as: UTF8.self) : Self.escaped(name)
                let path = above + shown
                if isExcluded(path) {
                    excluded += 1
                } else if isText {
                    take(path, isFile: names.mark(at: position) == Self.fileMark)
                } else {
                    failures.append(
                        InputError(path, "cannot be looked at: its name is not UTF-8; give the file another name"))
                }
            }
        } catch {
            failures.append(error)
        }
    }

    /// - Parameter isFile: whether the folder itself says that it is a regular file, so that nobody need ask again.
    private mutating func take(_ path: String, isFile: Bool) {
        if isFile { return found.append(path.utf8) }
        do throws(InputError) {
            // What is gone since the folder was read need not be.
            guard let isLink = try InputFiles.isLink(path) else { return }
            switch try InputFiles.kind(of: path) {
            case .folder: if isLink { links.append(path) } else { folders.append(path) }
            case .file:
                found.append(path.utf8, mark: isLink ? Self.linkMark : 0)
                if isLink { hasLinks = true }
            case .pipe, .special: specialFiles += 1
            }
        } catch {
            failures.append(error)
        }
    }

    /// Follows a link to a folder when all real folders have been walked.
    private mutating func follow(_ link: String) {
        guard let identity = try? FileIdentity(of: link), !visited.contains(identity), let cut = link.lastIndex(of: "/")
        else { return }
        if let target = InputFiles.realPath(link), let own = InputFiles.realPath(String(link[...cut])),
            own == target || own.hasPrefix(target == "/" ? target : target + "/")
        {
            upward[link] = identity
        } else {
            folders.append(link)
        }
    }

    /// The mark of a name that the folder says is a regular file.
    private static let fileMark: UInt32 = 1

    /// The names in a folder as the system has them, which is any bytes, without the hidden ones and in order.
    private static func names(in folder: String) throws(InputError) -> PathList {
        guard let handle = opendir(folder) else {
            throw InputError(folder, "cannot open the folder: \(lastSystemError())")
        }
        defer { closedir(handle) }
        var names = PathList()
        while true {
            errno = 0
            guard let entry = readdir(handle) else { break }
            // d_name is a C string within the entry, which lives until the next readdir().
            let isFile = Int(entry.pointee.d_type) == Int(DT_REG)
            withUnsafeBytes(of: &entry.pointee.d_name) {
                let name = $0.prefix { $0 != 0 }
                if name.first != UInt8(ascii: ".") { names.append(name, mark: isFile ? fileMark : 0) }
            }
        }
        if errno != 0 { throw InputError(folder, "cannot read the folder: \(lastSystemError())") }
        names.sort()
        return names
    }

    /// A name with the bytes that are no UTF-8 written as `\xFF`.
    private static func escaped(_ name: [UInt8]) -> String {
        var text = ""
        var rest = name
        while let wrong = firstInvalidUTF8(in: rest) {
            text += String(decoding: rest[..<wrong], as: UTF8.self)
            text += "\\x" + String(rest[wrong], radix: 16, uppercase: true)
            rest.removeFirst(wrong + 1)
        }
        return text + String(decoding: rest, as: UTF8.self)
    }
}
