/// A stretch of a glossary file that a judgement replaced, with what stands around it, so that it can be found again after others
/// have edited the file.
public struct GlossaryChange: Sendable, Hashable {
    /// The file: its name where it lies beside the log, else its path as the glossary was named.
    private var file: String
    var before: String
    var old: String
    var new: String
    var after: String

    static let names = ["file", "before", "old", "new", "after"]

    var members: [(String, String)] { Array(zip(Self.names, [file, before, old, new, after])) }

    init(_ values: [String]) {
        (file, before, old, new, after) = (values[0], values[1], values[2], values[3], values[4])
    }

    /// How many bytes are kept on either side, at least; it ends at the ends of lines.
    private static let context = 80

    /// Where the file is, seen from where the log is.
    /// - Parameter folder: that of the log, with a slash at its end; empty for the one the program runs in.
    public func path(in folder: String) -> String { file.contains("/") ? file : folder + file }

    /// What a change of a file was: the lines from the first byte that differs to the last.
    /// - Parameter folder: that of the log, as in ``path(in:)``.
    public init(_ change: FileReplacer.Change, in folder: String) {
        let (old, new) = (change.old ?? [], change.new)
        var start = 0
        while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
        var end = 0
        while end < min(old.count, new.count) - start, old[old.count - 1 - end] == new[new.count - 1 - end] { end += 1 }
        // Whole lines: never half a letter, and readable in the log.
        while start > 0, new[start - 1] != 0x0A { start -= 1 }
        while end > 0, new[new.count - end - 1] != 0x0A || old[old.count - end - 1] != 0x0A { end -= 1 }
        var contextStart = max(0, start - Self.context)
        while contextStart > 0, new[contextStart - 1] != 0x0A { contextStart -= 1 }
        var contextEnd = min(new.count, new.count - end + Self.context)
        while contextEnd < new.count, new[contextEnd - 1] != 0x0A { contextEnd += 1 }
        let below = change.path.hasPrefix(folder) ? String(change.path.dropFirst(folder.count)) : change.path
        file = below.contains("/") ? change.path : below
        before = String(decoding: new[contextStart..<start], as: UTF8.self)
        after = String(decoding: new[(new.count - end)..<contextEnd], as: UTF8.self)
        self.old = String(decoding: old[start..<(old.count - end)], as: UTF8.self)
        self.new = String(decoding: new[start..<(new.count - end)], as: UTF8.self)
    }

    /// The file as it was before the change, whatever else was edited since; nil where the place cannot be told for certain any more.
    public func undone(in bytes: [UInt8]) -> [UInt8]? {
        for (left, right) in [(before, after), (before, ""), ("", after)] {
            let places = bytes.places(of: Array((left + new + right).utf8))
            guard places.count == 1 else { continue }
            let start = places[0] + left.utf8.count
            return bytes[..<start] + Array(old.utf8) + bytes[(start + new.utf8.count)...]
        }
        return nil
    }
}

extension [UInt8] {
    /// Where a stretch of bytes stands, at most twice.
    fileprivate func places(of wanted: [UInt8]) -> [Int] {
        guard let first = wanted.first, wanted.count <= count else { return [] }
        var places: [Int] = []
        var start = 0
        while places.count < 2, let place = self[start...].firstIndex(of: first), place + wanted.count <= count {
            if self[place..<(place + wanted.count)].elementsEqual(wanted) { places.append(place) }
            start = place + 1
        }
        return places
    }
}
