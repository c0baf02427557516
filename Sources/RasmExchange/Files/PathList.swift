#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Many paths in little memory: their bytes in one row, and sixteen bytes more for each.
///
/// A million strings take some hundred megabytes; these take half of it, and no allocation each.
public struct PathList: Sendable {
    private struct Entry: Sendable {
        var start: Int
        var length: UInt32
        var mark: UInt32
    }

    private var bytes: [UInt8] = []
    private var entries: [Entry] = []

    public init() {}

    public var count: Int { entries.count }

    /// - Parameter mark: a number to remember with the path.
    public mutating func append(_ path: some Sequence<UInt8>, mark: UInt32 = 0) {
        let start = bytes.count
        bytes.append(contentsOf: path)
        entries.append(Entry(start: start, length: UInt32(bytes.count - start), mark: mark))
    }

    /// Orders the paths bytewise.
    public mutating func sort() {
        bytes.withUnsafeBufferPointer { bytes in
            entries.sort { left, right in
                let (first, second) = (Self.bytes(of: left, in: bytes), Self.bytes(of: right, in: bytes))
                guard let one = first.baseAddress, let other = second.baseAddress else { return false }
                let order = memcmp(one, other, min(first.count, second.count))
                return order != 0 ? order < 0 : first.count < second.count
            }
        }
    }

    private static func bytes(of entry: Entry, in bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        // The range lies in the row: `append` has put it there, and nothing is ever taken out of the row.
        UnsafeBufferPointer(rebasing: bytes[entry.start..<entry.start + Int(entry.length)])
    }

    public mutating func removeAll(where isOut: (_ path: String, _ mark: UInt32) -> Bool) {
        remark { path, mark in isOut(path, mark) ? nil : mark }
    }

    /// Gives the paths other marks, and leaves out those that get none.
    public mutating func remark(_ newMark: (_ path: String, _ mark: UInt32) -> UInt32?) {
        let bytes = bytes
        var kept = 0
        for position in entries.indices {
            var entry = entries[position]
            guard let mark = newMark(Self.text(of: entry, in: bytes), entry.mark) else { continue }
            entry.mark = mark
            entries[kept] = entry
            kept += 1
        }
        entries.removeSubrange(kept...)
    }

    /// Takes up the paths of another list.
    public mutating func append(_ list: PathList) {
        if entries.isEmpty {
            self = list
        } else {
            for position in 0..<list.count { append(list.bytes(at: position), mark: list.mark(at: position)) }
        }
    }

    /// The bytes of a path, which need not be UTF-8.
    public func bytes(at position: Int) -> ArraySlice<UInt8> {
        let entry = entries[position]
        return bytes[entry.start..<entry.start + Int(entry.length)]
    }

    public func path(at position: Int) -> String { Self.text(of: entries[position], in: bytes) }

    public func mark(at position: Int) -> UInt32 { entries[position].mark }

    private static func text(of entry: Entry, in bytes: [UInt8]) -> String {
        String(decoding: bytes[entry.start..<entry.start + Int(entry.length)], as: UTF8.self)
    }
}
