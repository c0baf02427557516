import Rasm

/// The changes to a text as a unified diff (POSIX `diff -u`, which `patch` reads). The edits are known, so nothing is searched for: the time is
/// linear in the length of the text.
///
/// The text comes in parts; what is held of it is the hunk that may go on and three lines.
/// Lines end at LF alone, as they do for `patch`; a CR before it is part of the line and stays.
struct UnifiedDiff {
    private typealias Lines = [ArraySlice<UInt8>]

    private static let context = 3
    private let name: String
    /// The lines that have been seen, in the old text and in the new.
    private var seen = (old: 0, new: 0)
    /// The last of them, as far as nothing changes in them: what a hunk begins with.
    private var before: Lines = []
    private var hunk: Hunk?
    /// A line that has not ended, and the edits in it.
    private var rest: (bytes: [UInt8], edits: [Edit]) = ([], [])
    private var isBegun = false
    private var text: [UInt8] = []

    init(name: String) { self.name = name }

    /// Lines that are told of together.
    private struct Hunk {
        /// The lines before it.
        let start: (old: Int, new: Int)
        var count = (old: 0, new: 0)
        var body: [UInt8] = []
        /// Unchanged lines since the last change: its end, unless another change follows soon.
        var after: Lines = []

        mutating func append(_ mark: Unicode.Scalar, _ lines: some Sequence<ArraySlice<UInt8>>) {
            for line in lines {
                if mark != "+" { count.old += 1 }
                if mark != "-" { count.new += 1 }
                body.append(UInt8(ascii: mark))
                body += line
                if line.last != 0x0A { body += "\n\\ No newline at end of file\n".utf8 }
            }
        }
    }

    /// What can be told after a part of the text; nothing when nothing changes.
    ///
    /// - Parameters:
    ///   - edits: in offsets of the part.
    ///   - isLast: whether no more is to come.
    mutating func add(_ bytes: [UInt8], _ edits: [Edit], isLast: Bool) -> [UInt8] {
        var (bytes, edits) = (bytes, edits)
        if !rest.bytes.isEmpty {
            let length = rest.bytes.count
            edits = rest.edits + edits.map { $0.moved(by: length) }
            bytes = rest.bytes + bytes
        }
        let end = isLast ? bytes.count : Self.endOfWholeLines(bytes, edits)
        let whole = edits.prefix { $0.range.lowerBound < end || isLast }
        take(bytes, upTo: end, whole)
        rest = (Array(bytes[end...]), edits[whole.endIndex...].map { $0.moved(by: -end) })
        if isLast { endHunk() }
        defer { text = [] }
        return text
    }

    /// Where the last line ends that no edit reaches beyond.
    private static func endOfWholeLines(_ bytes: [UInt8], _ edits: [Edit]) -> Int {
        var end = bytes.startOfLine(around: bytes.count)
        while let edit = edits.last(where: { $0.range.lowerBound < end }), edit.range.upperBound > end {
            end = bytes.startOfLine(around: edit.range.lowerBound)
        }
        return end
    }

    /// Takes whole lines: those that edits touch, edits on lines that touch together, and those between.
    private mutating func take(_ bytes: [UInt8], upTo end: Int, _ edits: ArraySlice<Edit>) {
        var position = 0
        var edits = edits
        while let first = edits.first {
            let start = bytes.startOfLine(around: first.range.lowerBound)
            var changed = start..<start
            let group = edits.prefix { edit in
                guard bytes.startOfLine(around: edit.range.lowerBound) <= changed.upperBound else { return false }
                let last = max(edit.range.lowerBound, edit.range.upperBound - 1)
                changed = start..<(bytes.firstIndex(of: 0x0A, in: last..<end).map { $0 + 1 } ?? end)
                return true
            }
            unchanged(bytes, position..<start)
            let new = group.map { $0.moved(by: -start) }.applied(to: Array(bytes[changed]))
            change(bytes.lines(in: changed), new.lines(in: 0..<new.count))
            position = changed.upperBound
            edits = edits[group.endIndex...]
        }
        unchanged(bytes, position..<end)
    }

    private mutating func unchanged(_ bytes: [UInt8], _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        let count = bytes.count(of: 0x0A, in: range) + (bytes[range.upperBound - 1] == 0x0A ? 0 : 1)
        if let after = hunk?.after.count {
            hunk?.after += bytes.lines(in: range, atMost: 2 * Self.context + 1 - after)
            if after + count > 2 * Self.context { endHunk() }
        }
        before = Lines((before + bytes.lastLines(Self.context, in: range)).suffix(Self.context))
        seen = (seen.old + count, seen.new + count)
    }

    private mutating func change(_ old: Lines, _ new: Lines) {
        var hunk = hunk ?? Hunk(start: (seen.old - before.count, seen.new - before.count), after: before)
        hunk.append(" ", hunk.after)
        hunk.append("-", old)
        hunk.append("+", new)
        hunk.after = []
        self.hunk = hunk
        before = []
        seen = (seen.old + old.count, seen.new + new.count)
    }

    private mutating func endHunk() {
        guard var hunk else { return }
        hunk.append(" ", hunk.after.prefix(Self.context))
        if !isBegun { text += "--- \(Self.quoted("a", name))\n+++ \(Self.quoted("b", name))\n".utf8 }
        isBegun = true
        let (start, count) = (hunk.start, hunk.count)
        text += "@@ -\(start.old + 1),\(count.old) +\(start.new + 1),\(count.new) @@\n".utf8
        text += hunk.body
        self.hunk = nil
    }

    /// A name as git and GNU patch write it: in quotation marks when it holds a control character, a quotation mark or a backslash; with a tab
    /// after it when it holds a space.
    private static func quoted(_ side: String, _ name: String) -> String {
        var path = name
        // git refuses the dot.
        while path.hasPrefix("./") { path.removeFirst(2) }
        path = side + (path.hasPrefix("/") ? path : "/" + path)
        guard path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0x22 || $0 == 0x5C }) else {
            return path.utf8.contains(0x20) ? path + "\t" : path
        }
        var quoted = ""
        for scalar in path.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case "\0"..<" ", "\u{7F}":
                let digits = String(scalar.value, radix: 8)
                quoted += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return "\"\(quoted)\""
    }
}

extension Edit {
    /// The same edit of a text that begins so many bytes earlier.
    fileprivate func moved(by distance: Int) -> Edit {
        Edit(range: range.lowerBound + distance..<range.upperBound + distance, replacement: replacement)
    }
}

extension [UInt8] {
    /// Where the line begins that an offset lies in.
    fileprivate func startOfLine(around offset: Int) -> Int {
        withUnsafeBufferPointer { $0.last(in: 0..<offset) { $0.equal(0x0A) }.map { $0 + 1 } ?? 0 }
    }

    /// The lines of a range that begins with one, each with its end; the first of them when there are more than so many.
    fileprivate func lines(in range: Range<Int>, atMost most: Int = .max) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = range.lowerBound
        while start < range.upperBound, lines.count < most {
            let end = firstIndex(of: 0x0A, in: start..<range.upperBound).map { $0 + 1 } ?? range.upperBound
            lines.append(self[start..<end])
            start = end
        }
        return lines
    }

    /// The last lines of a range that begins with one.
    fileprivate func lastLines(_ count: Int, in range: Range<Int>) -> [ArraySlice<UInt8>] {
        var start = range.upperBound
        for _ in 0..<count where start > range.lowerBound {
            start = Swift.max(range.lowerBound, startOfLine(around: start - 1))
        }
        return lines(in: start..<range.upperBound)
    }
}
