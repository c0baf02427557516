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
    private let bytes: [UInt8]
    private let end: Int
    private let path: String
    private var index: Int
    private var line: Int
    /// The spaces before the keys of the entry.
    private let indent: Int

    init(_ bytes: [UInt8], _ range: Range<Int>, line: Int, indent: Int, path: String) {
        self.bytes = bytes
        self.path = path
        self.line = line
        self.indent = indent + 2
        // The first key stands behind the hyphen and a space.
        index = range.lowerBound + indent + 2
        var end = range.upperBound
        while end > index, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x20 { end -= 1 }
        self.end = end
    }

    private var isAtEnd: Bool { index >= end }

    /// The entry; nil when it is not plain, or lacks what every entry has.
    mutating func read() -> ConceptEntry? {
        var entry = ConceptEntry(id: "", kind: .other)
        var isKindSaid = false
        var isFirst = true
        while !isAtEnd {
            // Behind the hyphen the first key is where it should be.
            guard isFirst || skip(indent), let key = key() else { return nil }
            isFirst = false
            switch key {
            case "id":
                guard entry.place == nil, let id = value() else { return nil }
                (entry.id, entry.place) = (id.text, id.place)
            case "kind":
                guard !isKindSaid, let kind = value(), let known = EntryKind(rawValue: kind.text) else { return nil }
                (entry.kind, isKindSaid) = (known, true)
            case "wikidata":
                guard entry.wikidata == nil, let item = value() else { return nil }
                entry.wikidata = item.text
            case "note":
                guard entry.note == nil, let note = value() else { return nil }
                entry.note = note.text
            default:
                // Two or three small letters are a language, and only such keys are plain.
                guard (2...3).contains(key.utf8.count), entry.section(key) == nil, let section = section(key) else {
                    return nil
                }
                entry.sections.append(section)
            }
        }
        return isKindSaid && entry.place != nil ? entry : nil
    }

    /// A section behind its key: one term, or terms by their types.
    private mutating func section(_ language: String) -> LanguageSection? {
        if bytes[index] != 0x0A {
            return value().map { LanguageSection(language: language, terms: [Term($0.text, place: $0.place)]) }
        }
        endLine()
        var section = LanguageSection(language: language)
        var seen: [TermType] = []
        while !isAtEnd, isIndented(indent + 2) {
            guard skip(indent + 2), let key = key(), let type = YAMLKeys.type(key), !seen.contains(type),
                let terms = terms(type)
            else { return nil }
            seen.append(type)
            if section.terms.isEmpty { section.terms = terms } else { section.terms += terms }
        }
        return seen.isEmpty ? nil : section
    }

    /// The terms of a type: one, or some by their status.
    private mutating func terms(_ type: TermType) -> [Term]? {
        if bytes[index] != 0x0A { return value().map { [Term($0.text, type, .preferred, place: $0.place)] } }
        endLine()
        var terms: [Term] = []
        var seen: [AdministrativeStatus] = []
        while !isAtEnd, isIndented(indent + 4) {
            guard skip(indent + 4), let key = key(), let status = AdministrativeStatus(rawValue: key),
                !seen.contains(status), let values = values()
            else { return nil }
            seen.append(status)
            terms += values.map { Term($0.text, type, status, place: $0.place) }
        }
        return seen.isEmpty ? nil : terms
    }

    // MARK: Lines

    /// Whether a line has at least so many spaces before it; one that has more is none of those that are wanted.
    private func isIndented(_ spaces: Int) -> Bool {
        index + spaces <= end && bytes[index..<index + spaces].allSatisfy { $0 == 0x20 }
    }

    private mutating func skip(_ spaces: Int) -> Bool {
        guard isIndented(spaces) else { return false }
        index += spaces
        return true
    }

    private mutating func endLine() {
        index += 1
        line += 1
    }

    /// A key of small letters and the colon after it, and the space before a value.
    private mutating func key() -> String? {
        let start = index
        while index < end, 0x61...0x7A ~= bytes[index] { index += 1 }
        guard index > start, index < end, bytes[index] == UInt8(ascii: ":") else { return nil }
        let key = String(decoding: bytes[start..<index], as: UTF8.self)
        index += 1
        guard index < end else { return nil }
        if bytes[index] == 0x20 { index += 1 } else if bytes[index] != 0x0A { return nil }
        // A key with nothing behind it but a space is not plain.
        return index < end && (bytes[index] != 0x0A || bytes[index - 1] != 0x20) ? key : nil
    }

    // MARK: Values

    private typealias Value = (text: String, place: SourcePlace)

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
        let text = bytes[start..<index].withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
        return (text, SourcePlace(file: path, line: line, column: column(of: start)))
    }

    /// Where bytes end that are plain.
    private func endOfWords() -> Int {
        let (bytes, plain) = (bytes.span, Self.plainBytes.span)
        var index = index
        while index < end, plain[Int(bytes[index])] { index += 1 }
        return index
    }

    private func column(of offset: Int) -> Int {
        var (column, index) = (1, offset)
        while index > 0, bytes[index - 1] != 0x0A {
            index -= 1
            if bytes[index] & 0xC0 != 0x80 { column += 1 }
        }
        return column
    }

    /// Letters and digits of ASCII, and all that is beyond it but what begins as spaces, line ends and byte order marks do (U+0080…, U+2000…, U+F000…).
    private static func mayBegin(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3...0xE0, 0xE4...0xED: true
        default: false
        }
    }

    private static let plainBytes = (0...255).map { isPlain($0) }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "("), UInt8(ascii: ")"),
            0x80...0xBF:
            true
        default: mayBegin(byte)
        }
    }
}
