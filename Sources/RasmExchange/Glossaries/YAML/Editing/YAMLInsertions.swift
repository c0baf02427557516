import Yams

/// Additions to a YAML file: bytes put between its bytes, none of which is changed.
struct YAMLInsertions {
    typealias Pair = YAMLValue.Pair
    typealias Unwritable = YAMLText.Unwritable

    let text: YAMLText
    private var insertions: [(offset: Int, text: String)] = []

    init(_ text: YAMLText) {
        self.text = text
    }

    /// The file with the additions; those at one offset stand in the order in which they were made.
    var bytes: [UInt8] {
        var result: [UInt8] = []
        var copied = 0
        let ordered = insertions.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
        for (_, insertion) in ordered {
            result += text.bytes[copied..<insertion.offset]
            result += insertion.text.utf8
            copied = insertion.offset
        }
        return result + text.bytes[copied...]
    }

    /// Adds something as a whole or not at all.
    mutating func addWhole(_ add: (inout YAMLInsertions) throws(Unwritable) -> Void) throws(Unwritable) {
        let count = insertions.count
        do throws(Unwritable) {
            try add(&self)
        } catch {
            insertions.removeLast(insertions.count - count)
            throw error
        }
    }

    private mutating func insert(_ text: String, at offset: Int) {
        insertions.append((offset, text))
    }

    /// Adds lines after the line on which a value ends.
    mutating func insert(lines: [String], after end: Int) throws(Unwritable) {
        guard text.isLastOnLine(end) else { throw Unwritable(reason: "something else stands on its last line") }
        insert(lines.map { text.newline + $0 }.joined(), at: text.lineEnd(from: end))
    }

    /// Adds pairs to a mapping that has some, after its last.
    mutating func add(_ pairs: [Pair], to mapping: Node) throws(Unwritable) {
        guard !pairs.isEmpty, case .mapping(let fields) = mapping else { return }
        if try text.isFlow(mapping) {
            let written = pairs.map(\.flow).joined(separator: ", ")
            guard let last = fields.map(\.value).last else {
                return insert(written, at: try text.start(of: mapping) + 1)
            }
            insert(", " + written, at: try text.end(of: last))
        } else {
            let indent = (mapping.mark?.column ?? 1) - 1
            try insert(lines: YAMLValue.lines(of: pairs, indent: indent), after: try text.end(of: mapping))
        }
    }

    /// Adds items to a list, after its last.
    mutating func add(_ items: [YAMLValue], to list: Node) throws(Unwritable) {
        guard !items.isEmpty, case .sequence(let present) = list else { return }
        let start = try text.start(of: list)
        if try text.isFlow(list) {
            let written = items.map(\.flow).joined(separator: ", ")
            guard let last = present.last else { return insert(written, at: start + 1) }
            insert(", " + written, at: try text.end(of: last))
        } else {
            guard text.bytes[start] == UInt8(ascii: "-") else {
                throw Unwritable(reason: "its list is not plainly written")
            }
            let indent = (list.mark?.column ?? 1) - 1
            try insert(lines: YAMLValue.lines(ofItems: items, indent: indent), after: try text.end(of: list))
        }
    }

    /// Makes a list of a value that is a list of one, and adds items.
    mutating func wrap(_ value: Node, key: Node, inListWith items: [YAMLValue]) throws(Unwritable) {
        let (start, end) = (try text.start(of: value), try text.end(of: value))
        if try mayStandInBrackets(value) {
            insert("[", at: start)
            insert(", " + items.map(\.flow).joined(separator: ", ") + "]", at: end)
        } else {
            let indent = try beginLine(of: key, before: value, "-")
            try insert(lines: YAMLValue.lines(ofItems: items, indent: indent), after: end)
        }
    }

    /// Makes a value the value of keys of its own, one within the other, and puts pairs beside each, the innermost first.
    ///
    /// `en: Kim Jong Un` becomes `en: {full: {preferred: Kim Jong Un, admitted: [Kim Jong-un]}, short: Kim}`.
    mutating func wrap(_ value: Node, key: Node, inMappings levels: [(key: String, beside: [Pair])]) throws(Unwritable)
    {
        let (start, end) = (try text.start(of: value), try text.end(of: value))
        if try mayStandInBrackets(value) {
            insert(levels.reversed().map { "{\($0.key): " }.joined(), at: start)
            let closing = levels.map { level in
                level.beside.map { ", " + $0.flow }.joined() + "}"
            }
            insert(closing.joined(), at: end)
        } else {
            var indent = try beginLine(of: key, before: value, levels.reversed().map { $0.key + ":" })
            var lines: [String] = []
            for level in levels {
                lines += YAMLValue.lines(of: level.beside, indent: indent)
                indent -= 2
            }
            if !lines.isEmpty { try insert(lines: lines, after: end) }
        }
    }

    /// Whether a value may be put in brackets as it is written.
    private func mayStandInBrackets(_ value: Node) throws(Unwritable) -> Bool {
        let (start, end) = (try text.start(of: value), try text.end(of: value))
        guard case .scalar(let scalar) = value else {
            guard try text.isFlow(value) else { throw Unwritable(reason: "it is written over several lines") }
            return true
        }
        switch scalar.style {
        case .singleQuoted, .doubleQuoted: return true
        case .literal, .folded: throw Unwritable(reason: "it is written over several lines")
        case .plain, .any:
            if text.lineEnd(from: start) < end { throw Unwritable(reason: "it is written over several lines") }
            return !text.bytes[start..<end].contains { ",[]{}".utf8.contains($0) }
        }
    }

    /// Breaks the line after a key's colon, so that its value stands after words of its own; gives the indentation of the last of them.
    private mutating func beginLine(of key: Node, before value: Node, _ words: [String]) throws(Unwritable) -> Int {
        var indent = (key.mark?.column ?? 1) - 1
        let colon = try text.bytes[text.end(of: key)...].firstIndex(of: UInt8(ascii: ":"))
        guard let colon, try colon < text.start(of: value) else {
            throw Unwritable(reason: "its colon is not where it should be")
        }
        var lines = ""
        for word in words {
            indent += 2
            lines += text.newline + String(repeating: " ", count: indent) + word
        }
        insert(lines, at: colon + 1)
        return indent
    }

    private mutating func beginLine(of key: Node, before value: Node, _ word: String) throws(Unwritable) -> Int {
        try beginLine(of: key, before: value, [word])
    }
}
