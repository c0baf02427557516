import Rasm

/// The changes to a text as a unified diff (POSIX `diff -u`, which `patch` reads). The edits are known, so nothing is searched for: the time is
/// linear in the length of the text.
///
/// Lines end at LF alone, as they do for `patch`; a CR before it is part of the line and stays.
struct UnifiedDiff {
    /// The diff; empty when nothing changes.
    private(set) var text: [UInt8] = []

    private let bytes: [UInt8]
    /// Where each line begins, and the end of the text.
    private let starts: [Int]
    private static let context = 3

    init(name: String, bytes: [UInt8], edits: [Edit]) {
        self.bytes = bytes
        var starts = [0]
        for (offset, byte) in bytes.enumerated() where byte == 0x0A && offset + 1 < bytes.count {
            starts.append(offset + 1)
        }
        starts.append(bytes.count)
        self.starts = starts
        let changes = changes(edits)
        guard !changes.isEmpty else { return }
        text += "--- \(Self.quoted("a", name))\n+++ \(Self.quoted("b", name))\n".utf8
        var first = 0
        var shift = 0
        while first < changes.count {
            var last = first
            while last + 1 < changes.count,
                changes[last + 1].lines.lowerBound - changes[last].lines.upperBound <= 2 * Self.context
            { last += 1 }
            appendHunk(changes[first...last], shift: &shift)
            first = last + 1
        }
    }

    /// Lines of the old text, and what stands in their place.
    private struct Change {
        var lines: Range<Int>
        var new: [ArraySlice<UInt8>]
    }

    /// The edits, those on one line or on lines that touch together.
    private func changes(_ edits: [Edit]) -> [Change] {
        var changes: [Change] = []
        var group: [Edit] = []
        var lines = 0..<0
        var line = 0
        for edit in edits {
            while starts[line + 1] <= edit.range.lowerBound, line + 2 < starts.count { line += 1 }
            var last = line
            while starts[last + 1] < edit.range.upperBound, last + 2 < starts.count { last += 1 }
            if !group.isEmpty, line > lines.upperBound {
                changes.append(change(lines, group))
                group = []
            }
            lines = (group.isEmpty ? line : lines.lowerBound)..<(last + 1)
            group.append(edit)
        }
        if !group.isEmpty { changes.append(change(lines, group)) }
        return changes
    }

    private func change(_ lines: Range<Int>, _ edits: [Edit]) -> Change {
        let start = starts[lines.lowerBound]
        let old = Array(bytes[start..<starts[lines.upperBound]])
        let new = edits.map {
            Edit(range: ($0.range.lowerBound - start)..<($0.range.upperBound - start), replacement: $0.replacement)
        }.applied(to: old)
        return Change(lines: lines, new: Self.lines(of: new))
    }

    private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        for (offset, byte) in bytes.enumerated() where byte == 0x0A {
            lines.append(bytes[start...offset])
            start = offset + 1
        }
        if start < bytes.count { lines.append(bytes[start...]) }
        return lines
    }

    private mutating func appendHunk(_ changes: ArraySlice<Change>, shift: inout Int) {
        guard let first = changes.first, let last = changes.last else { return }
        let lineCount = starts.count - 1
        let old = max(0, first.lines.lowerBound - Self.context)..<min(lineCount, last.lines.upperBound + Self.context)
        let growth = changes.reduce(0) { $0 + $1.new.count - $1.lines.count }
        text += "@@ -\(old.lowerBound + 1),\(old.count) +\(old.lowerBound + 1 + shift),\(old.count + growth) @@\n".utf8
        var line = old.lowerBound
        for change in changes {
            for kept in line..<change.lines.lowerBound { append(" ", oldLine(kept)) }
            for removed in change.lines { append("-", oldLine(removed)) }
            for added in change.new { append("+", added) }
            line = change.lines.upperBound
        }
        for kept in line..<old.upperBound { append(" ", oldLine(kept)) }
        shift += growth
    }

    private func oldLine(_ number: Int) -> ArraySlice<UInt8> { bytes[starts[number]..<starts[number + 1]] }

    private mutating func append(_ mark: String, _ line: ArraySlice<UInt8>) {
        text += mark.utf8
        text += line
        if line.last != 0x0A { text += "\n\\ No newline at end of file\n".utf8 }
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
