import Rasm

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A folder of compiled glossaries, each under a name made of what it was compiled from.
///
/// It is only ever a help: what cannot be read is made anew, what cannot be written is not kept. Any number of programs may use it at a time, since a file
/// is written under another name first and nothing is ever written into one that is there.
public struct GlossaryCache: Sendable {
    private let folder: String
    /// The files that are left when one more is kept.
    private static let most = 12

    public init(folder: String) {
        self.folder = folder
    }

    /// The cache of this user: `rasm` in `XDG_CACHE_HOME`, or in `.cache` of the home folder (XDG Base Directory Specification 0.8).
    /// - Returns: nil when there is no such place, or `RASM_CACHE` is `off` (`no`, `false`, `0`).
    public static func ofUser(environment: (String) -> String?) -> GlossaryCache? {
        if let choice = environment("RASM_CACHE"), ["off", "no", "false", "0"].contains(choice.lowercased()) {
            return nil
        }
        // The specification has relative paths ignored.
        if let caches = environment("XDG_CACHE_HOME"), caches.hasPrefix("/") {
            return GlossaryCache(folder: caches + "/rasm")
        }
        guard let home = environment("HOME"), home.hasPrefix("/") else { return nil }
        return GlossaryCache(folder: home + "/.cache/rasm")
    }

    /// What was compiled of just this.
    func index(of source: String) -> TermIndex? {
        let path = path(of: source)
        guard isOurs(path), let memory = try? MappedFile.memory(path),
            let index = try? TermIndex(memory, program: ExportTool.version), index.source == source
        else { return nil }
        return index
    }

    func keep(_ memory: IndexMemory, of source: String) {
        mkdir(String(folder.dropLast(folder.split(separator: "/").last?.utf8.count ?? 0)), 0o700)
        mkdir(folder, 0o700)
        guard isOurs(folder) else { return }
        let path = path(of: source)
        let temporary = "\(path).\(getpid())"
        guard let file = try? FileDescriptor(opening: temporary, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600) else {
            return
        }
        let isWritten = (try? file.writeAll(memory, path: temporary)) != nil
        if !isWritten || rename(temporary, path) != 0 {
            unlink(temporary)
        } else {
            removeOldest()
        }
    }

    private func path(of source: String) -> String {
        let bytes = Array(source.utf8)
        let name = TermIndex.checksum(bytes)
        return "\(folder)/\(String(name, radix: 16)).rasm"
    }

    /// Whether something belongs to the user who runs this, and nobody else may write to it.
    private func isOurs(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_uid == geteuid() && status.st_mode & 0o022 == 0
    }

    private func removeOldest() {
        guard let files = try? InputFiles.walk(folder) else { return }
        let dated = files.map { path in
            var status = stat()
            stat(path, &status)
            #if canImport(Darwin)
                return (path: path, time: status.st_mtimespec.tv_sec)
            #else
                return (path: path, time: status.st_mtim.tv_sec)
            #endif
        }
        for file in dated.sorted(by: { $0.time > $1.time }).dropFirst(Self.most) { unlink(file.path) }
    }
}
