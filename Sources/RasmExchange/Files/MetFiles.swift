/// Which files were met before, under whatever path: sixteen bytes for each.
///
/// Of a real path two hashes are kept (``ByteHash``). Among a million files two would be taken for one once in 10²⁶ runs.
public struct MetFiles: Sendable {
    private struct Key: Hashable, Sendable {
        private let first: UInt64
        private let second: UInt64

        init(_ path: [UInt8]) {
            first = ByteHash.of(path, 0..<path.count)
            second = ByteHash.of(path, 0..<path.count, seed: ~ByteHash.seed)
        }
    }

    private var keys: Set<Key> = []
    /// The folder of the last path, and the same without links: the files of a folder come one after the other.
    private var folder: (path: Substring, real: [UInt8])?

    public init() {}

    /// Remembers a file; false when it was met before.
    ///
    /// - Parameter isLink: whether the path may be a link itself, and not only lead through links.
    public mutating func insert(_ path: String, isLink: Bool) -> Bool {
        keys.insert(Key(realPath(path, isLink: isLink))).inserted
    }

    private mutating func realPath(_ path: String, isLink: Bool) -> [UInt8] {
        guard !isLink, let cut = path.utf8.lastIndex(of: UInt8(ascii: "/")) else {
            return Array((InputFiles.realPath(path) ?? path).utf8)
        }
        let above = path[...cut]
        if folder?.path != above {
            let real = InputFiles.realPath(String(above)) ?? String(above)
            folder = (above, Array((real == "/" ? real : real + "/").utf8))
        }
        return (folder?.real ?? []) + path[cut...].utf8.dropFirst()
    }
}
