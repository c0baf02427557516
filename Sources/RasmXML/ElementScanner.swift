/// Reads one plainly written element after the other by its bytes alone, ten times as fast as a parser can.
///
/// It knows tags, attributes in quotes, text and the five predefined references, and nothing else: whatever it does not
/// know (comments, CDATA, other references, names beyond ASCII, prefixes other than `xml:`) it calls odd, and whatever is
/// or may be a mistake it does not read at all. Both are for ``XMLReader`` to judge. What it reads and does not call odd
/// is well-formed, provided the bytes are UTF-8 and hold no forbidden control character (``TextBytes``).
///
/// ```swift
/// var scanner = ElementScanner()
/// if case .element(let end) = scanner.scan(bytes, from: start) { for token in scanner.tokens { … } }
/// ```
public struct ElementScanner {
    /// A tag or a run of text.
    public struct Token {
        public enum Kind: UInt8, Sendable {
            case start, empty, end, text
            /// Text in which a predefined reference stands.
            case textWithReferences
        }

        public var kind: Kind
        /// The name of a tag, as ``ElementScanner/name(_:)`` gives it; 0 for text.
        public var name: UInt64
        /// Bytes from the beginning of what was scanned.
        public var range: Range<Int>
        /// Which of ``ElementScanner/attributes`` are its own.
        public var attributes: Range<Int>
    }

    /// An attribute; its value holds no reference and no line end.
    public struct Attribute {
        /// As ``ElementScanner/attributeName(_:)`` gives it.
        public var name: UInt64
        /// The bytes between the quotes.
        public var value: Range<Int>
    }

    /// What became of a scan.
    public enum Outcome: Equatable, Sendable {
        /// The element ends before this offset.
        case element(end: Int)
        /// The bytes end before the element does.
        case incomplete
        /// Something is, or may be, wrong with it.
        case unreadable
    }

    public private(set) var tokens: [Token] = []
    public private(set) var attributes: [Attribute] = []
    /// Whether something was met that only a parser understands; the end of the element is right nevertheless.
    public private(set) var isOdd = false
    /// The names of the open elements.
    private var open: [UInt64] = []
    private let hasLongNames: Bool

    /// - Parameter hasLongNames: whether elements may have names of more than eight letters; else one with such a name is not read.
    public init(hasLongNames: Bool = false) {
        self.hasLongNames = hasLongNames
    }

    /// A name as a number: up to eight letters are one themselves.
    public static func name(_ text: StaticString) -> UInt64 {
        if text.utf8CodeUnitCount > 8 { return attributeName(text) | longName }
        return text.withUTF8Buffer { $0.reversed().reduce(0) { $0 << 8 | UInt64($1) } }
    }

    /// The name of an attribute as a number: FNV-1a with 64 bits (draft-eastlake-fnv).
    public static func attributeName(_ text: StaticString) -> UInt64 {
        text.withUTF8Buffer { $0.reduce(Self.seed) { ($0 ^ UInt64($1)) &* Self.prime } }
    }

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x100_0000_01B3
    /// In the number of a name of more than eight letters; in that of a shorter one no byte has its highest bit.
    private static let longName: UInt64 = 1 << 63

    /// The number of a name of up to eight letters that stands in a range.
    @inline(__always)
    private static func shortName(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
        if range.lowerBound + 8 <= bytes.count, !range.isEmpty {
            // Eight bytes are there; those behind the name are shifted out.
            let eight = UnsafeRawPointer(bytes.baseAddress! + range.lowerBound).loadUnaligned(as: UInt64.self)
            let rest = UInt64(8 * (8 - range.count))
            return (UInt64(littleEndian: eight) << rest) >> rest
        }
        return range.reversed().reduce(0) { $0 << 8 | UInt64(bytes[$1]) }
    }

    /// The number of the name of an attribute that stands in a range.
    @inline(__always)
    private static func attributeName(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
        var number = seed
        for place in range { number = (number ^ UInt64(bytes[place])) &* prime }
        return number
    }

    /// Reads the element that begins at `start`, where a `<` must stand.
    public mutating func scan(_ bytes: [UInt8], from start: Int) -> Outcome {
        tokens.removeAll(keepingCapacity: true)
        attributes.removeAll(keepingCapacity: true)
        open.removeAll(keepingCapacity: true)
        isOdd = false
        return bytes.withUnsafeBufferPointer { scan(Cursor(bytes: $0, index: start)) }
    }

    private mutating func scan(_ beginning: Cursor) -> Outcome {
        var cursor = beginning
        while true {
            guard cursor.index + 1 < cursor.bytes.count else { return .incomplete }
            guard cursor.bytes[cursor.index] == UInt8(ascii: "<") else { return .unreadable }
            let outcome: Step =
                switch cursor.bytes[cursor.index + 1] {
                case UInt8(ascii: "/"): endTag(&cursor)
                case UInt8(ascii: "!"), UInt8(ascii: "?"): oddity(&cursor)
                default: startTag(&cursor)
                }
            switch outcome {
            case .going: break
            case .incomplete: return .incomplete
            case .unreadable: return .unreadable
            }
            if open.isEmpty { return .element(end: cursor.index) }
            switch text(&cursor) {
            case .going: break
            case .incomplete: return .incomplete
            case .unreadable: return .unreadable
            }
        }
    }

    private enum Step { case going, incomplete, unreadable }

    /// Bytes and a place in them. Every access is preceded by a look at the count.
    private struct Cursor {
        let bytes: UnsafeBufferPointer<UInt8>
        var index: Int

        var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

        private static func isSpace(_ byte: UInt8) -> Bool {
            byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
        }

        /// Skips white space; whether there was any.
        mutating func skipSpace() -> Bool {
            let start = index
            while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
            return index > start
        }
    }

    // MARK: tags

    private mutating func endTag(_ cursor: inout Cursor) -> Step {
        let start = cursor.index
        cursor.index += 2
        guard let name = elementName(&cursor) else { return cursor.byte == nil ? .incomplete : .unreadable }
        _ = cursor.skipSpace()
        guard let close = cursor.byte else { return .incomplete }
        guard close == UInt8(ascii: ">"), let last = open.last, last == name else { return .unreadable }
        open.removeLast()
        cursor.index += 1
        tokens.append(Token(kind: .end, name: name, range: start..<cursor.index, attributes: 0..<0))
        return .going
    }

    private mutating func startTag(_ cursor: inout Cursor) -> Step {
        let start = cursor.index
        cursor.index += 1
        guard let name = elementName(&cursor) else { return cursor.byte == nil ? .incomplete : .unreadable }
        let first = attributes.count
        while true {
            let hasSpace = cursor.skipSpace()
            guard let byte = cursor.byte else { return .incomplete }
            let kind: Token.Kind
            if byte == UInt8(ascii: ">") {
                kind = .start
                open.append(name)
                cursor.index += 1
            } else if byte == UInt8(ascii: "/") {
                guard cursor.index + 1 < cursor.bytes.count else { return .incomplete }
                guard cursor.bytes[cursor.index + 1] == UInt8(ascii: ">") else { return .unreadable }
                kind = .empty
                cursor.index += 2
            } else {
                guard hasSpace else { return .unreadable }
                switch attribute(&cursor, after: first) {
                case .going: continue
                case let other: return other
                }
            }
            tokens.append(
                Token(kind: kind, name: name, range: start..<cursor.index, attributes: first..<attributes.count))
            return .going
        }
    }

    private mutating func attribute(_ cursor: inout Cursor, after first: Int) -> Step {
        let start = cursor.index
        cursor.index = TextBytes.endOfName(in: cursor.bytes, from: start)
        while cursor.byte == UInt8(ascii: ":") {
            // The prefix xml needs no declaration; any other does.
            let bytes = cursor.bytes
            let isXML =
                cursor.index == start + 3 && bytes[start] == 0x78 && bytes[start + 1] == 0x6D
                && bytes[start + 2] == 0x6C
            if !isXML { isOdd = true }
            cursor.index = TextBytes.endOfName(in: cursor.bytes, from: cursor.index + 1)
        }
        let name = Self.attributeName(cursor.bytes, start..<cursor.index)
        guard cursor.byte != nil else { return .incomplete }
        guard cursor.index > start, !Self.isDigitOrSign(cursor.bytes[start]) else { return .unreadable }
        _ = cursor.skipSpace()
        guard let equals = cursor.byte else { return .incomplete }
        guard equals == UInt8(ascii: "=") else { return .unreadable }
        cursor.index += 1
        _ = cursor.skipSpace()
        guard let quote = cursor.byte else { return .incomplete }
        guard quote == 0x22 || quote == 0x27 else { return .unreadable }
        cursor.index += 1
        let value = cursor.index
        while true {
            cursor.index = TextBytes.firstOddity(ofValueIn: cursor.bytes, from: cursor.index, quote: quote)
            guard let byte = cursor.byte, byte != quote else { break }
            if byte == UInt8(ascii: "<") { return .unreadable }
            // A reference, or white space that becomes a plain space.
            isOdd = true
            cursor.index += 1
        }
        guard cursor.byte != nil else { return .incomplete }
        for other in attributes[first...] where other.name == name { return .unreadable }
        attributes.append(Attribute(name: name, value: value..<cursor.index))
        cursor.index += 1
        return .going
    }

    /// A name of ASCII letters, digits and signs, up to eight of them unless longer names are read; nil for any other.
    private func elementName(_ cursor: inout Cursor) -> UInt64? {
        let start = cursor.index
        let end = TextBytes.endOfName(in: cursor.bytes, from: start)
        var name: UInt64 = 0
        if end - start <= 8 {
            name = Self.shortName(cursor.bytes, start..<end)
        } else {
            guard hasLongNames else {
                cursor.index = start + 8
                return nil
            }
            name = Self.attributeName(cursor.bytes, start..<end) | Self.longName
        }
        cursor.index = end
        guard let byte = cursor.byte, cursor.index > start, !Self.isDigitOrSign(cursor.bytes[start]) else { return nil }
        // What follows must end the name: a colon or a letter beyond ASCII does not.
        return byte == 0x20 || byte == 0x3E || byte == 0x2F || byte == 0x0A || byte == 0x09 || byte == 0x0D ? name : nil
    }

    /// What a name may hold, but not begin with.
    private static func isDigitOrSign(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: ":")
    }

    // MARK: what stands between tags

    /// The text up to the next tag.
    private mutating func text(_ cursor: inout Cursor) -> Step {
        let start = cursor.index
        // Most tags follow each other.
        if cursor.byte == UInt8(ascii: "<") { return .going }
        var hasReferences = false
        while true {
            cursor.index = TextBytes.firstMarkup(in: cursor.bytes, from: cursor.index)
            guard let byte = cursor.byte else { return .incomplete }
            if byte == UInt8(ascii: "<") { break }
            if byte == UInt8(ascii: ">") {
                let bytes = cursor.bytes
                let endsCDATA =
                    cursor.index >= start + 2 && bytes[cursor.index - 1] == 0x5D && bytes[cursor.index - 2] == 0x5D
                if endsCDATA { return .unreadable }
                cursor.index += 1
                continue
            }
            guard let length = TextBytes.predefinedReference(in: cursor.bytes, at: cursor.index)?.length else {
                if cursor.bytes.count - cursor.index < 16 { return .incomplete }
                isOdd = true
                cursor.index += 1
                continue
            }
            hasReferences = true
            cursor.index += length
        }
        if cursor.index > start {
            tokens.append(
                Token(
                    kind: hasReferences ? .textWithReferences : .text, name: 0, range: start..<cursor.index,
                    attributes: 0..<0))
        }
        return .going
    }

    /// A comment, a CDATA section or a processing instruction: skipped to its end.
    private mutating func oddity(_ cursor: inout Cursor) -> Step {
        isOdd = true
        let bytes = cursor.bytes
        let start = cursor.index
        func begins(_ text: StaticString) -> Bool {
            text.withUTF8Buffer { text in
                start + text.count <= bytes.count && text.indices.allSatisfy { bytes[start + $0] == text[$0] }
            }
        }
        let (opening, closing): (Int, StaticString)
        if begins("<!--") {
            (opening, closing) = (4, "-->")
        } else if begins("<![CDATA[") {
            (opening, closing) = (9, "]]>")
        } else if begins("<?") {
            (opening, closing) = (2, "?>")
        } else {
            return bytes.count - start < 9 ? .incomplete : .unreadable
        }
        // An element cannot begin with any of them.
        guard !open.isEmpty else { return .unreadable }
        let length = closing.utf8CodeUnitCount
        var index = start + opening
        while index + length <= bytes.count {
            if closing.withUTF8Buffer({ text in text.indices.allSatisfy { bytes[index + $0] == text[$0] } }) {
                cursor.index = index + length
                return .going
            }
            index += 1
        }
        return .incomplete
    }
}
