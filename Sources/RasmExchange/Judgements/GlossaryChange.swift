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

    /// What a change of a file was: each stretch of lines that differs, in order.
    /// - Parameter folder: that of the log, as in ``path(in:)``.
    public static func all(_ change: FileReplacer.Change, in folder: String) -> [GlossaryChange] {
        let (old, new) = (change.old ?? [], change.new)
        let below = change.path.hasPrefix(folder) ? String(change.path.dropFirst(folder.count)) : change.path
        let file = below.contains("/") ? change.path : below
        return ChangedLines.stretches(old, new, apart: 2 * context).map { stretch in
            func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
            var start = max(0, stretch.new.lowerBound - context)
            while start > 0, new[start - 1] != 0x0A { start -= 1 }
            var end = min(new.count, stretch.new.upperBound + context)
            while end < new.count, new[end - 1] != 0x0A { end += 1 }
            return GlossaryChange([
                file, text(new[start..<stretch.new.lowerBound]), text(old[stretch.old]), text(new[stretch.new]),
                text(new[stretch.new.upperBound..<end]),
            ])
        }
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
