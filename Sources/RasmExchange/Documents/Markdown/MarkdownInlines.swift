import RasmXML

/// The words of one paragraph of Markdown (CommonMark 0.31, 6): emphasis, code marks, link destinations and tags are taken away.
struct MarkdownInlines {
    private(set) var text = ""
    /// What stands for pictures, which is no part of the sentence they are in.
    private(set) var titles: [String] = []

    private let source: [Character]
    private let labels: Set<String>
    /// The characters read so far; those of marks that turn out to be emphasis become nil.
    private var output: [Character?] = []
    private var marks: [Mark] = []

    /// A run of `*`, `_` or `~` that may begin or end emphasis.
    private struct Mark {
        var character: Character
        /// Where it begins in the output.
        var place: Int
        var count: Int
        var opens: Bool
        var closes: Bool
    }

    init(_ source: String, labels: Set<String>) {
        self.source = Array(source)
        self.labels = labels
        read(0..<self.source.count)
        emphasize()
        text = String(output.compactMap { $0 })
    }

    private mutating func read(_ range: Range<Int>) {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let character = source[offset]
            var end: Int?
            switch character {
            case "\\" where offset + 1 < range.upperBound && Self.isPunctuation(source[offset + 1]):
                output.append(source[offset + 1])
                end = offset + 2
            case "`": end = readCode(offset, range.upperBound)
            case "!" where offset + 1 < range.upperBound && source[offset + 1] == "[":
                end = readLink(offset + 1, range.upperBound, isPicture: true)
            case "[": end = readLink(offset, range.upperBound, isPicture: false)
            case "<": end = readTag(offset, range.upperBound)
            case "&": end = readReference(offset, range.upperBound)
            case "*", "_", "~": end = readMark(offset, range)
            default: break
            }
            if end == nil { output.append(character) }
            offset = end ?? offset + 1
        }
    }

    /// CommonMark's ASCII punctuation characters (2.1).
    private static func isPunctuation(_ character: Character) -> Bool {
        guard let byte = character.asciiValue else { return false }
        return (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
            || (0x7B...0x7E).contains(byte)
    }

    // MARK: Code, tags, references

    private mutating func readCode(_ start: Int, _ limit: Int) -> Int? {
        let count = source[start..<limit].prefix { $0 == "`" }.count
        var offset = start + count
        while offset < limit {
            let run = source[offset..<limit].prefix { $0 == "`" }.count
            if run == count {
                var code = source[(start + count)..<offset]
                if code.first == " ", code.last == " ", code.contains(where: { $0 != " " }) {
                    code = code.dropFirst().dropLast()
                }
                output += code.map(Optional.some)
                return offset + count
            }
            offset += max(run, 1)
        }
        // Nothing closes them: all of them are text.
        output += source[start..<(start + count)].map(Optional.some)
        return start + count
    }

    /// A tag is gone, `<br>` is a line end, and of `<https://…>` the address stays.
    private mutating func readTag(_ start: Int, _ limit: Int) -> Int? {
        guard start + 1 < limit, let close = source[start..<limit].firstIndex(of: ">") else { return nil }
        let inner = String(source[(start + 1)..<close])
        let isAddress = (inner.contains(":") || inner.contains("@")) && !inner.contains(" ") && !inner.contains("=")
        if isAddress {
            output += inner.map(Optional.some)
        } else {
            guard let first = inner.first, first.isASCII && first.isLetter || "/!?".contains(first) else { return nil }
            let name = inner.drop { $0 == "/" }.prefix { $0.isLetter }.lowercased()
            if name == "br" || name == "p" || name == "div" || name == "li" { output.append("\n") }
        }
        return close + 1
    }

    /// `&amp;`, `&#1588;` (6.2)
    private mutating func readReference(_ start: Int, _ limit: Int) -> Int? {
        let end = min(limit, start + 34)
        guard let semicolon = source[start..<end].firstIndex(of: ";") else { return nil }
        let name = String(source[(start + 1)..<semicolon])
        let scalar: Unicode.Scalar?
        if name.hasPrefix("#") {
            let digits = name.dropFirst()
            let isHexadecimal = digits.first == "x" || digits.first == "X"
            let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            scalar = number.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
        } else {
            scalar = name == "apos" ? "'" : HTMLEntities.scalar(named: name)
        }
        guard let scalar else { return nil }
        output.append(Character(scalar))
        return semicolon + 1
    }

    // MARK: Links

    /// `[words](destination)`, `[words][label]`, `[label]`; the words of a picture are put aside, and a footnote's number is gone.
    private mutating func readLink(_ start: Int, _ limit: Int, isPicture: Bool) -> Int? {
        guard let close = closing("]", of: "[", from: start, limit) else { return nil }
        let words = (start + 1)..<close
        var end = close + 1
        if source[words].first == "^", words.count > 1 { return end }
        if end < limit, source[end] == "(", let parenthesis = closing(")", of: "(", from: end, limit) {
            end = parenthesis + 1
        } else if end < limit, source[end] == "[", let bracket = closing("]", of: "[", from: end, limit),
            labels.contains(String(source[(bracket == end + 1 ? words : (end + 1)..<bracket)]).lowercased())
        {
            end = bracket + 1
        } else if !labels.contains(String(source[words]).lowercased()) {
            return nil
        }
        if isPicture {
            let title = MarkdownInlines(String(source[words]), labels: labels).text
            if !title.isEmpty { titles.append(title) }
        } else {
            read(words)
        }
        return end
    }

    /// The bracket that closes one, over those in it.
    private func closing(_ close: Character, of open: Character, from start: Int, _ limit: Int) -> Int? {
        var depth = 0
        var offset = start
        // Brackets are not searched for without end (6.3).
        while offset < min(limit, start + 4_096) {
            switch source[offset] {
            case "\\": offset += 1
            case open: depth += 1
            case close:
                depth -= 1
                if depth == 0 { return offset }
            default: break
            }
            offset += 1
        }
        return nil
    }

    // MARK: Emphasis

    /// A run of marks, with what it may do by its neighbours (6.2, left- and right-flanking).
    private mutating func readMark(_ start: Int, _ range: Range<Int>) -> Int {
        let character = source[start]
        let count = source[start..<range.upperBound].prefix { $0 == character }.count
        func kind(_ offset: Int) -> (isSpace: Bool, isPunctuation: Bool) {
            guard range.contains(offset) else { return (true, false) }
            let other = source[offset]
            return (other.isWhitespace, other.isPunctuation || other.isSymbol)
        }
        let (before, after) = (kind(start - 1), kind(start + count))
        let isLeft = !after.isSpace && (!after.isPunctuation || before.isSpace || before.isPunctuation)
        let isRight = !before.isSpace && (!before.isPunctuation || after.isSpace || after.isPunctuation)
        let isUnderscore = character == "_"
        marks.append(
            Mark(
                character: character, place: output.count, count: character == "~" && count != 2 ? 0 : count,
                opens: isLeft && (!isUnderscore || !isRight || before.isPunctuation),
                closes: isRight && (!isUnderscore || !isLeft || after.isPunctuation)))
        output += [Character](repeating: character, count: count).map(Optional.some)
        return start + count
    }

    /// Takes the marks away that belong together.
    private mutating func emphasize() {
        var open: [Int] = []
        for number in marks.indices {
            while marks[number].closes, marks[number].count > 0,
                let place = open.lastIndex(where: {
                    marks[$0].character == marks[number].character && marks[$0].count > 0
                })
            {
                let other = open[place]
                let used = min(marks[other].count, marks[number].count, 2)
                // From the inner sides of both runs.
                for step in 1...used {
                    output[marks[other].place + marks[other].count - step] = nil
                    output[marks[number].place + step - 1] = nil
                }
                marks[other].count -= used
                marks[number].place += used
                marks[number].count -= used
                open.removeSubrange((place + 1)...)
                if marks[other].count == 0 { open.removeLast() }
            }
            if marks[number].opens, marks[number].count > 0 { open.append(number) }
        }
    }
}
