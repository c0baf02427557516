import Rasm

/// Numbers in digits, whichever digits and separators: ٧٬٢٠٠ and 7,200 and 7 200 are one key, 7200.
enum WrittenDigits {
    /// The number that begins at a token of digits, and the token after it.
    static func number(at position: Int, in words: Tokens, bytes: [UInt8]) -> (key: [UInt16], end: Int) {
        var groups = [Array(words.letters(of: words.list[position]))]
        var separators: [Separator] = []
        var end = position + 1
        while end < words.list.count, words.list[end].script == .digits {
            let gap = bytes[words.list[end - 1].range.upperBound..<words.list[end].range.lowerBound]
            guard let separator = Separator(gap) else { break }
            let group = Array(words.letters(of: words.list[end]))
            if separator == .space, group.count != 3 || groups.last!.count > 3 { break }
            separators.append(separator)
            groups.append(group)
            end += 1
        }
        return (key(groups, separators), end)
    }

    private enum Separator {
        case stop, comma, thousands, space

        init?(_ gap: ArraySlice<UInt8>) {
            switch Array(gap) {
            case [0x2E], [0xD9, 0xAB]: self = .stop
            case [0x2C]: self = .comma
            case [0xD9, 0xAC]: self = .thousands
            case [0xC2, 0xA0], [0xE2, 0x80, 0xAF]: self = .space
            default: return nil
            }
        }
    }

    /// Groups of three after a separator are thousands, anything else is a decimal fraction.
    private static func key(_ groups: [[UInt16]], _ separators: [Separator]) -> [UInt16] {
        var key = groups[0]
        for (separator, group) in zip(separators, groups.dropFirst()) {
            let isThousands = group.count == 3 && groups[0].count <= 3 && !key.contains(0x2E) || separator == .thousands
            if !isThousands { key.append(0x2E) }
            key += group
        }
        if key.contains(0x2E) {
            while key.last == 0x30 { key.removeLast() }
            if key.last == 0x2E { key.removeLast() }
        }
        return key
    }
}
