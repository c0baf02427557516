import Rasm

/// Reads an entry of YAML that is written in the plainest way; any other is the parser's.
///
/// ```
/// - id: sergei-shoigu
///   kind: person
///   ar:
///     full: سيرغي شويغو
///     short:
///       preferred: شويغو
///       deprecated: [شويجو, شوينغو]
///   en: Sergei Shoigu
/// ```
/// A value is words on one line, of letters, digits, and signs that mean nothing in YAML wherever they stand, and begins with a letter or digit; such a one is
/// text and nothing else. A property test holds this reading to that of the parser.
struct PlainEntry {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let end: Int
    private var index: Int
    private var line: Int
    private var lineStart: Int
    /// The spaces before the keys of the entry.
    private let indent: Int

    /// - Parameters:
    ///   - bytes: those of the file.
    ///   - range: the lines of the entry.
    ///   - line: the number of the first, from 1.
    ///   - indent: the spaces before its hyphen.
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, line: Int, indent: Int) {
        precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
        self.bytes = bytes
        self.line = line
        lineStart = range.lowerBound
        self.indent = indent + 2
        // The first key stands behind the hyphen and a space.
        index = range.lowerBound + indent + 2
        var end = range.upperBound
        while end > index, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x20 { end -= 1 }
        self.end = end
    }

    private var isAtEnd: Bool { index >= end }

    /// Reads the entry.
    /// - Returns: false when it is not plain, or lacks what every entry has.
    mutating func read(_ entry: inout EntryOutline, _ tags: inout LanguageTags) -> Bool {
        entry.clear()
        var isKindSaid = false
        var isFirst = true
        while !isAtEnd {
            // Behind the hyphen the first key is where it should be.
            guard isFirst || skip(indent), let key = key() else { return false }
            isFirst = false
            switch key.number {
            case Self.id:
                guard entry.id.isEmpty, let id = value() else { return false }
                (entry.id, entry.line, entry.column) = (id.text, id.line, id.column)
            case Self.kind:
                guard !isKindSaid, let value = value(), let kind = kind(value.text) else { return false }
                (entry.kind, isKindSaid) = (kind, true)
            case Self.wikidata:
                guard entry.wikidata == nil, let item = value() else { return false }
                entry.wikidata = item.text
            case Self.note:
                guard entry.note == nil, let note = value() else { return false }
                entry.note = note.text
            default:
                // Two or three small letters are a language, and only such keys are plain.
                guard (2...3).contains(key.range.count) else { return false }
                let tag = tags.tag(key.number) { entry.tag(text(key.range)) }
                guard !entry.names.contains(where: { $0.tag == tag }), section(tag, &entry.names) else { return false }
            }
        }
        return isKindSaid && !entry.id.isEmpty
    }

    /// A section behind its key: one term, or terms by their types.
    private mutating func section(_ tag: Int, _ names: inout [EntryOutline.Name]) -> Bool {
        if bytes[index] != 0x0A { return name(tag, .fullForm, &names) }
        endLine()
        let first = names.count
        while !isAtEnd, isIndented(indent + 2) {
            guard skip(indent + 2), let key = key(), let type = Self.types.value(key.number),
                !names[first...].contains(where: { $0.type == type }), terms(tag, type, &names)
            else { return false }
        }
        return names.count > first
    }

    /// The terms of a type: one, or some by their status.
    private mutating func terms(_ tag: Int, _ type: TermType, _ names: inout [EntryOutline.Name]) -> Bool {
        if bytes[index] != 0x0A { return name(tag, type, &names) }
        endLine()
        let first = names.count
        while !isAtEnd, isIndented(indent + 4) {
            guard skip(indent + 4), let key = key(), let status = Self.statuses.value(key.number),
                !names[first...].contains(where: { $0.status == status }), let values = values()
            else { return false }
            for value in values {
                names.append(
                    EntryOutline.Name(value.text, tag: tag, type, status, line: value.line, column: value.column))
            }
        }
        return names.count > first
    }

    /// One term, which is preferred.
    private mutating func name(_ tag: Int, _ type: TermType, _ names: inout [EntryOutline.Name]) -> Bool {
        guard let value = value() else { return false }
        names.append(EntryOutline.Name(value.text, tag: tag, type, .preferred, line: value.line, column: value.column))
        return true
    }

    // MARK: Lines

    /// Whether a line has at least so many spaces before it; one that has more is none of those that are wanted.
    private func isIndented(_ spaces: Int) -> Bool {
        if index + spaces > end { return false }
        for place in index..<index + spaces where bytes[place] != 0x20 { return false }
        return true
    }

    private mutating func skip(_ spaces: Int) -> Bool {
        guard isIndented(spaces) else { return false }
        index += spaces
        return true
    }

    private mutating func endLine() {
        index += 1
        line += 1
        lineStart = index
    }

    private typealias Key = (number: UInt64, range: Range<Int>)

    /// A key of small letters and the colon after it, and the space before a value.
    private mutating func key() -> Key? {
        let start = index
        let (number, place) = word(in: start..<end)
        guard place > start, place + 1 < end, bytes[place] == UInt8(ascii: ":") else { return nil }
        index = place + 1
        if bytes[index] == 0x20 { index += 1 } else if bytes[index] != 0x0A { return nil }
        // A key with nothing behind it but a space is not plain.
        return index < end && (bytes[index] != 0x0A || bytes[index - 1] != 0x20) ? (number, start..<place) : nil
    }

    /// The small letters at the beginning of a range, as a number, and where they end. Of more than twelve it is 0.
    private func word(in range: Range<Int>) -> (number: UInt64, end: Int) {
        var (number, place): (UInt64, Int) = (0, range.lowerBound)
        while place < range.upperBound, 0x61...0x7A ~= bytes[place] {
            number = Self.add(bytes[place], to: number)
            place &+= 1
        }
        return (place - range.lowerBound <= 12 ? number : 0, place)
    }

    /// Small letters as a number, five bits for each, of which none is 0: so no two words of up to twelve letters have the same.
    private static func add(_ letter: UInt8, to number: UInt64) -> UInt64 { number << 5 | UInt64(letter & 0x1F) }

    fileprivate static func number(_ key: String) -> UInt64 { key.utf8.reduce(0) { add($1, to: $0) } }

    private static let (id, kind, wikidata, note) = (number("id"), number("kind"), number("wikidata"), number("note"))
    private static let types = NumberedWords(YAMLKeys.types.map { ($0.key, $0.type) })
    private static let statuses = NumberedWords(AdministrativeStatus.allCases.map { ($0.rawValue, $0) })
    private static let kinds = NumberedWords(EntryKind.allCases.map { ($0.rawValue, $0) })

    /// The kind that is named in a range.
    private func kind(_ range: Range<Int>) -> EntryKind? {
        let (number, end) = word(in: range)
        return end == range.upperBound ? Self.kinds.value(number) : nil
    }

    // MARK: Values

    private typealias Value = (text: Range<Int>, line: Int, column: Int)

    private func text(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }

    /// The value up to the end of the line.
    private mutating func value() -> Value? {
        let value = words()
        guard isAtEnd || bytes[index] == 0x0A else { return nil }
        endLine()
        return value
    }

    /// One value, or a list of them in brackets.
    private mutating func values() -> [Value]? {
        guard bytes[index] == UInt8(ascii: "[") else { return value().map { [$0] } }
        var values: [Value] = []
        repeat {
            index += values.isEmpty ? 1 : 2
            guard let value = words() else { return nil }
            values.append(value)
        } while index + 1 < end && bytes[index] == UInt8(ascii: ",") && bytes[index + 1] == 0x20
        guard index < end, bytes[index] == UInt8(ascii: "]") else { return nil }
        index += 1
        guard isAtEnd || bytes[index] == 0x0A else { return nil }
        endLine()
        return values
    }

    /// Words as far as they are plain.
    private mutating func words() -> Value? {
        let start = index
        index = endOfWords()
        guard index > start, bytes[index - 1] != 0x20, Self.mayBegin(bytes[start]) else { return nil }
        return (start..<index, line, column(of: start))
    }

    /// Where bytes end that are plain: letters and digits, few signs, and all that is beyond ASCII but what begins as spaces, line ends and byte order marks do
    /// (U+0080…, U+2000…, U+F000…).
    private func endOfWords() -> Int {
        bytes.first(in: index..<end) { bytes in
            let small = bytes | SIMD16(repeating: 0x20)
            let isPlain =
                bytes.isBetween(0x80, 0xBF) | bytes.isBetween(0xC3, 0xE0) | bytes.isBetween(0xE4, 0xED)
                | small.isBetween(UInt8(ascii: "a"), UInt8(ascii: "z"))
                | bytes.isBetween(UInt8(ascii: "0"), UInt8(ascii: "9"))
                | bytes.equal(0x20) | bytes.isBetween(UInt8(ascii: "-"), UInt8(ascii: ".")) | bytes.equal(0x5F)
                | bytes.isBetween(UInt8(ascii: "("), UInt8(ascii: ")"))
            return ~isPlain
        } ?? end
    }

    /// From 1, of a place on this line.
    private func column(of offset: Int) -> Int {
        var column = 1
        for byte in UnsafeBufferPointer(rebasing: bytes[lineStart..<offset]) { column &+= byte & 0xC0 != 0x80 ? 1 : 0 }
        return column
    }

    /// Of plain bytes the letters and digits, and those that begin a letter.
    private static func mayBegin(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3...0xE0, 0xE4...0xED: true
        default: false
        }
    }
}

/// The values of some words of small letters, by the words as numbers.
private struct NumberedWords<Value: Sendable>: Sendable {
    private let words: [(number: UInt64, value: Value)]

    init(_ words: [(String, Value)]) {
        self.words = words.map { (PlainEntry.number($0), $1) }
    }

    func value(_ number: UInt64) -> Value? {
        for place in words.indices where words.span[place].number == number { return words.span[place].value }
        return nil
    }
}

/// The languages of an ``EntryOutline`` by their tags as numbers: a string is made of the first of each alone.
struct LanguageTags {
    private var known: [(number: UInt64, tag: Int)] = []

    mutating func tag(_ number: UInt64, _ make: () -> Int) -> Int {
        for place in known.indices where known.span[place].number == number { return known.span[place].tag }
        let tag = make()
        known.append((number, tag))
        return tag
    }
}
