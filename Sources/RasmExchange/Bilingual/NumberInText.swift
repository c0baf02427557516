/// A number as it stands in a text, and all it may mean.
///
/// «1.234» is 1234 in one language and 1.234 in another; «3.5» may be two numbers (a date, a score), «3 million» is 3 and 3000000.
struct NumberInText: Hashable {
    /// As it is written.
    var text: String
    /// What it may mean, in ASCII digits with a stop before decimals.
    var values: Set<String>
    /// The whole numbers it is when its separators part numbers.
    var parts: [String] = []
    /// The word that follows, as it is written.
    var wordAfter = ""
    /// The words after it, folded.
    var after: [String] = []
    /// What it may be in full with the word like million that follows; nil without such a word.
    var magnitudes: [Double]?
    /// Whether more than one such word follows: «12 ألف مليون».
    var isCompound = false

    /// The value of a number without separators.
    var whole: Int? { values.count == 1 ? values.first.flatMap { Int($0) } : nil }
}

/// Reads the numbers of a text, whatever its digits and separators (Unicode CLDR, "Number Elements": groups of three parted by a comma, stop,
/// apostrophe, Arabic thousands separator or some space; decimals after a comma, a stop or the Arabic decimal separator).
struct NumberReader {
    private let scalars: [Unicode.Scalar]
    private let isText: [Bool]
    private(set) var numbers: [NumberInText] = []

    init(_ text: SideText) {
        var scalars: [Unicode.Scalar] = []
        var isText: [Bool] = []
        var offset = 0
        for scalar in text.text(0..<text.article.bytes.count).unicodeScalars {
            scalars.append(scalar)
            isText.append(text.article.runs.contains { $0.contains(offset) })
            offset += UTF8.width(scalar)
        }
        self.scalars = scalars
        self.isText = isText
        read(spaces: ["fr", "ru", "ar"].contains(text.language))
    }

    private mutating func read(spaces: Bool) {
        var index = 0
        while index < scalars.count {
            guard digit(at: index) != nil else {
                index += 1
                continue
            }
            if isPlaceholder(at: index) {
                while digit(at: index) != nil { index += 1 }
                continue
            }
            let start = index
            var groups: [(separator: Unicode.Scalar?, digits: String)] = [(nil, digits(from: &index))]
            while index + 1 < scalars.count, isSeparator(scalars[index], spaces: spaces), digit(at: index + 1) != nil {
                let separator = scalars[index]
                var next = index + 1
                let group = digits(from: &next)
                // A space, and the comma of lists, part numbers but for groups of three.
                let isGroup = group.count == 3 && groups.last!.digits.count <= 3
                if separator.properties.isWhitespace || separator == "\u{60C}", !isGroup { break }
                if separator.properties.isWhitespace, groups.count > 1, groups[1].separator != separator { break }
                groups.append((separator, group))
                index = next
            }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars[start..<index])
            var number = Self.number(groups, text: String(text))
            // «0800 555 111» is no amount, and right to left its parts change places.
            let isSpaced = groups.contains { $0.separator?.properties.isWhitespace == true }
            if isSpaced, isDigitBeyondSpace(before: start) || isDigitBeyondSpace(after: index) { number.values = [] }
            let following = words(after: index)
            number.after = following.map { WordKey.key(of: $0) }
            number.wordAfter = following.first ?? ""
            numbers.append(number)
        }
    }

    private static func number(_ groups: [(separator: Unicode.Scalar?, digits: String)], text: String) -> NumberInText {
        let digits = groups.map(\.digits)
        guard groups.count > 1 else { return NumberInText(text: text, values: [plain(digits[0])]) }
        let separators = Set(groups.compactMap(\.separator))
        let isGrouped = digits.dropFirst().allSatisfy { $0.count == 3 } && digits[0].count <= 3 && digits[0] != "0"
        var values: Set<String> = []
        if separators.count == 1 {
            let separator = separators.first!
            if isGrouped, separator != "٫" { values.insert(plain(digits.joined())) }
            let isDecimal =
                groups.count == 2 && !separator.properties.isWhitespace && !"'’٬".unicodeScalars.contains(separator)
            if isDecimal { values.insert(plain(digits[0], fraction: digits[1])) }
        } else if groups.last!.separator != groups[1].separator,
            digits.dropFirst().dropLast().allSatisfy({ $0.count == 3 })
        {
            values.insert(plain(digits.dropLast().joined(), fraction: digits.last!))
        }
        return NumberInText(text: text, values: values, parts: digits.map { plain($0) })
    }

    /// Without zeros that mean nothing.
    private static func plain(_ whole: String, fraction: String = "") -> String {
        let whole = whole.drop { $0 == "0" }
        var fraction = fraction[...]
        while fraction.last == "0" { fraction.removeLast() }
        return (whole.isEmpty ? "0" : String(whole)) + (fraction.isEmpty ? "" : "." + fraction)
    }

    private func digit(at index: Int) -> Int? {
        guard index < scalars.count, isText[index], scalars[index].properties.numericType == .decimal else {
            return nil
        }
        return scalars[index].properties.numericValue.map { Int($0) }
    }

    private func isDigitBeyondSpace(before index: Int) -> Bool {
        index > 1 && scalars[index - 1].properties.isWhitespace && digit(at: index - 2) != nil
    }

    private func isDigitBeyondSpace(after index: Int) -> Bool {
        index < scalars.count && scalars[index].properties.isWhitespace && digit(at: index + 1) != nil
    }

    private func digits(from index: inout Int) -> String {
        var digits = ""
        while let digit = digit(at: index) {
            digits += String(digit)
            index += 1
        }
        return digits
    }

    private func isSeparator(_ scalar: Unicode.Scalar, spaces: Bool) -> Bool {
        if ",.٬٫،'’\u{A0}\u{202F}\u{2009}".unicodeScalars.contains(scalar) { return true }
        return spaces && scalar == " "
    }

    /// Whether the digits are the number of a placeholder or a character: `%1$s`, `{0}`, `&#160;`.
    private func isPlaceholder(at index: Int) -> Bool {
        guard index > 0 else { return false }
        if "%{#$".unicodeScalars.contains(scalars[index - 1]), scalars[index - 1] != "$" || !isMoney(at: index) {
            // «100%5» is not written; «% 5» has a space.
            return scalars[index - 1] != "#" || index > 1 && scalars[index - 2] == "&"
        }
        return false
    }

    /// «$5» is money; «${5}» and «$1» of a template cannot be told from it, so money wins.
    private func isMoney(at index: Int) -> Bool { scalars[index - 1] == "$" }

    /// The next two words, when no other number stands between.
    private func words(after index: Int) -> [String] {
        var words: [String] = []
        var position = index
        while words.count < 2, position < scalars.count, digit(at: position) == nil {
            var end = position
            while end < scalars.count, scalars[end].properties.isAlphabetic { end += 1 }
            if end > position {
                words.append(written(position..<end))
                position = end
            } else {
                guard scalars[position] != "." || words.isEmpty else { break }
                position += 1
            }
        }
        return words
    }

    private func written(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[range])
        return String(text)
    }
}
