/// What stands between two neighbouring words.
struct Gap: OptionSet {
    let rawValue: UInt8

    /// Spaces, no-break spaces, tabs.
    static let space = Gap(rawValue: 1)
    /// One line break.
    static let lineBreak = Gap(rawValue: 2)
    /// An opening or closing quote or bracket, or an emphasis star.
    static let quote = Gap(rawValue: 4)
    /// One hyphen, or an en dash, which many write for it («كيم جونغ–أون»).
    static let hyphen = Gap(rawValue: 8)
    /// A zero-width character or bidi mark.
    static let invisible = Gap(rawValue: 16)
    /// A second line break: the end of the paragraph, and of a name.
    static let paragraph = Gap(rawValue: 32)
    /// Anything else: a comma, a stop, a slash.
    static let other = Gap(rawValue: 64)
    /// An object in the line (U+FFFC): a picture, a placeholder. It sets nothing apart as a quote does.
    static let object = Gap(rawValue: 128)

    /// Whether the words on both sides can belong to one name.
    ///
    /// Spaces, one line break, quotes and brackets can (`«كيم» جونغ أون`), and a hyphen or en dash without space around it (جونغ-أون).
    var joinsName: Bool {
        if !isDisjoint(with: [.paragraph, .other]) { return false }
        if contains(.hyphen) { return isSubset(of: [.hyphen, .invisible]) }
        return true
    }

    /// Whether only white space and invisible characters stand between, on one line.
    var isPlainSpace: Bool { isSubset(of: [.space, .invisible]) && contains(.space) }
}

extension Span where Element == UInt8 {
    /// The gap between two byte offsets. Stops looking at the first character that ends a name.
    func gap(from start: Int, to end: Int) -> Gap {
        var gap: Gap = []
        var offset = start
        while offset < end {
            let scalar = scalar(at: offset)
            gap.formUnion(kind(of: scalar.value, at: offset, alreadyIn: gap))
            if !gap.isDisjoint(with: [.other, .paragraph]) { return gap }
            offset += scalar.length
        }
        return gap
    }

    private func kind(of scalar: UInt32, at offset: Int, alreadyIn gap: Gap) -> Gap {
        switch scalar {
        case 0x20, 0x09, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .space
        case 0x0A where offset > 0 && self[offset - 1] == 0x0D: []  // the second half of CRLF
        case 0x0A, 0x0D, 0x85, 0x2028: gap.contains(.lineBreak) ? .paragraph : .lineBreak
        case 0x2029, 0x0B, 0x0C: .paragraph
        case 0x2D, 0x2010, 0x2011, 0x2013: gap.contains(.hyphen) ? .other : .hyphen
        case 0xFFFC: .object
        case 0x22, 0x27, 0x28, 0x29, 0x2A, 0x5B, 0x5D, 0x7B, 0x7D, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A, 0xFD3E,
            0xFD3F:
            .quote
        default:
            switch LetterFolding.classify(scalar) {
            case .invisible, .mark: .invisible
            default: .other
            }
        }
    }
}
