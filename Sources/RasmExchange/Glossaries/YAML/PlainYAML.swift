import Rasm

/// A YAML glossary taken apart entry by entry: what is written in the plainest way is read by its bytes, every other entry is a document for the parser, and so
/// is what stands before the entries.
///
/// libyaml reads 20 MB a second, and nodes made of what it says take as long again. A place where the file is cut can only be inside of an entry where that one
/// goes on over several lines in quotation marks or brackets; then the part before is no YAML, and the file is read as a whole, as it is wherever anything is
/// wrong with the YAML.
struct PlainYAML {
    private(set) var window: GlossaryWindow
    /// The spaces before the hyphen of each entry.
    private let indent: Int
    /// Where in the window the next entry begins, and its line, from 1.
    private var offset: Int
    private(set) var line: Int
    /// What stands before the entries, as a document.
    let frame: GlossaryFile
    /// Where the file cannot be cut.
    private(set) var isOdd = false
    /// The entry that was read last by its keys.
    private var entry = EntryOutline()
    private var tags = LanguageTags()
    private var patterns = EntryPatterns()
    /// Whether the last entry had the pattern of one before.
    private var hasPattern = false

    /// - Parameter leastSize: a smaller file is parsed as soon.
    /// - Returns: nil when the file has to be read as a whole: when the entries are not its last part, say.
    init?(_ window: GlossaryWindow, leastSize: Int = 1 << 16) {
        let bytes = window.bytes
        guard bytes.count >= leastSize, !window.isBroken, let key = Self.entriesKey(in: bytes) else { return nil }
        self.window = window
        let start = key + Self.key.count
        let first = bytes.withUnsafeBufferPointer { bytes in
            var cursor = LineCursor(bytes, at: start)
            while cursor.isBlank || cursor.isComment { cursor.next() }
            return !cursor.isAtEnd && cursor.beginsItem ? (indent: cursor.indent, start: cursor.start) : nil
        }
        guard let first else { return nil }
        indent = first.indent
        offset = first.start
        frame = GlossaryFile(path: window.path, bytes: Array(bytes[..<key] + "entries: []\n".utf8))
        line = 1 + bytes.count(of: 0x0A, in: 0..<offset)
    }

    /// Of a longer entry the window would have to be looked through again and again.
    private static let longestEntry = 1 << 20

    private static let key = Array("entries:\n".utf8)

    /// Where the key stands at the beginning of a line.
    private static func entriesKey(in bytes: [UInt8]) -> Int? {
        var start = 0
        while start + key.count <= bytes.count {
            if bytes[start] == key[0], bytes[start...].starts(with: key) { return start }
            guard let end = bytes.firstIndex(of: 0x0A, in: start..<bytes.count) else { return nil }
            start = end + 1
        }
        return nil
    }

    /// The plain entry that was read last.
    var outline: EntryOutline { hasPattern ? patterns.outline : entry }

    /// An entry.
    enum Item {
        /// One that was read.
        case plain
        /// The lines of one, and how many are before them.
        case document(GlossaryFile, linesBefore: Int)
    }

    /// The next entry, whose ``outline`` there is if it is plain; nil behind the last, and where the file ``isOdd``.
    mutating func next() -> Item? {
        if window.bytes.count - offset < EntryPattern.longest { moveOn() }
        guard !isOdd, offset < window.bytes.count else { return nil }
        if let end = patterns.read(window.bytes, from: offset, line: &line) {
            (offset, hasPattern) = (end, true)
            return .plain
        }
        hasPattern = false
        let first = line
        guard let end = passEntry() else {
            isOdd = true
            return nil
        }
        let lines = offset..<end
        offset = end
        let isPlain = window.bytes.withUnsafeBufferPointer { bytes in
            var reading = PlainEntry(bytes, lines, line: first, indent: indent)
            return reading.read(&entry, &tags)
        }
        if isPlain {
            patterns.add(entry, in: window.bytes, lines, line: first)
            return .plain
        }
        let document = GlossaryFile(path: window.path, bytes: Array(window.bytes[lines]))
        return .document(document, linesBefore: first - 1)
    }

    /// Takes in more of the file, if there is more.
    private mutating func moveOn() {
        if window.moveOn(from: offset) { offset = 0 }
        isOdd = isOdd || window.isBroken
    }

    /// Counts the lines of an entry: gives where they end; nil where the file is odd.
    private mutating func passEntry() -> Int? {
        let first = line
        while !isOdd {
            line = first
            guard let end = window.bytes.withUnsafeBufferPointer({ passEntry($0) }) else { return nil }
            // Behind the window it may go on.
            if end < window.bytes.count || !window.hasMore { return end }
            if end - offset > Self.longestEntry { return nil }
            moveOn()
        }
        return nil
    }

    private mutating func passEntry(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var cursor = LineCursor(bytes, at: offset)
        repeat {
            cursor.next()
            line += 1
            if cursor.isAtEnd || cursor.indent > indent || cursor.isBlank || cursor.isComment { continue }
            if cursor.indent < indent || !cursor.beginsItem { return nil }
        } while !cursor.isAtEnd && !(cursor.indent == indent && cursor.beginsItem)
        return cursor.start
    }
}

/// A line of a text, and what it begins with.
struct LineCursor {
    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var start: Int
    /// Behind its last byte, where a line feed stands or the text ends.
    private(set) var end = 0
    /// The spaces at its beginning.
    private(set) var indent = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
        self.bytes = bytes
        self.start = start
        look()
    }

    var isAtEnd: Bool { start >= bytes.count }
    /// Whether there is nothing on it but spaces.
    var isBlank: Bool { !isAtEnd && start + indent == end }
    var isComment: Bool { first == UInt8(ascii: "#") }
    /// Whether it begins with a hyphen and a space.
    var beginsItem: Bool {
        first == UInt8(ascii: "-") && start + indent + 1 < end && bytes[start + indent + 1] == 0x20
    }

    private var first: UInt8? { start + indent < end ? bytes[start + indent] : nil }

    mutating func next() {
        start = min(end + 1, bytes.count)
        look()
    }

    @inline(__always)
    private mutating func look() {
        end = bytes.first(in: start..<bytes.count) { $0.equal(0x0A) } ?? bytes.count
        indent = 0
        while start + indent < end, bytes[start + indent] == 0x20 { indent += 1 }
    }
}
