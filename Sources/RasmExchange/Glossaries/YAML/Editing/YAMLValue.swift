/// A piece of YAML to be written into a file: text, a list, or a mapping in order.
indirect enum YAMLValue {
    case text(String)
    case list([YAMLValue])
    case map([Pair])

    struct Pair {
        var key: String
        var value: YAMLValue

        init(_ key: String, _ value: YAMLValue) {
            self.key = key
            self.value = value
        }

        /// `short: Kim`
        var flow: String { "\(YAMLScalar.written(key)): \(value.flow)" }
    }

    /// On one line, in brackets: `{full: {preferred: Kim Jong Un, admitted: [Kim Jong-un]}}`.
    var flow: String {
        switch self {
        case .text(let text): YAMLScalar.written(text)
        case .list(let items): "[\(items.map(\.flow).joined(separator: ", "))]"
        case .map(let pairs): "{\(pairs.map(\.flow).joined(separator: ", "))}"
        }
    }

    /// Entries have a line for each key, however short they are.
    private var isEntry: Bool { if case .map(let pairs) = self { pairs.first?.key == "id" } else { false } }
    private var holdsEntries: Bool {
        if case .list(let items) = self { items.contains(where: \.isEntry) } else { false }
    }

    /// As many columns as people like to read.
    private static let width = 120

    /// The lines of the pairs of a mapping in block style, each beginning at a column, the values on one line where they fit.
    static func lines(of pairs: [Pair], indent: Int) -> [String] {
        pairs.flatMap { pair in
            let start = String(repeating: " ", count: indent) + YAMLScalar.written(pair.key) + ":"
            let flow = pair.value.flow
            let fits = start.unicodeScalars.count + 1 + flow.unicodeScalars.count <= width
            if fits, !pair.value.holdsEntries { return [start + " " + flow] }
            return switch pair.value {
            case .text: [start + " " + flow]
            case .list(let items): [start] + lines(ofItems: items, indent: indent + 2)
            case .map(let pairs): [start] + lines(of: pairs, indent: indent + 2)
            }
        }
    }

    /// The lines of the items of a list in block style; a mapping among them has its keys on lines of their own.
    static func lines(ofItems items: [YAMLValue], indent: Int) -> [String] {
        let dash = String(repeating: " ", count: indent) + "- "
        return items.flatMap { item -> [String] in
            guard item.isEntry, case .map(let pairs) = item else { return [dash + item.flow] }
            var lines = lines(of: pairs, indent: indent + 2)
            lines[0] = dash + lines[0].dropFirst(indent + 2)
            return lines
        }
    }
}

/// How a text is written in YAML so that every reader takes it for this text: as it is, or in quotation marks.
enum YAMLScalar {
    static func written(_ text: String) -> String {
        isPlain(text) ? text : quoted(text)
    }

    /// Whether a text may stand without quotation marks, within brackets too (YAML 1.2, 7.3.3), and is no number, Boolean or null to others.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
        if mayNotBegin.contains(first) || first.isSpace || last.isSpace || last == ":" { return false }
        // The keys «no», «y» and their like would be quoted as well; Rasm reads both as text.
        if text.utf8.count <= 5, isWordOfYAML(text) { return false }
        var before: Unicode.Scalar = "x"
        for scalar in text.unicodeScalars {
            if !isPrintable(scalar) || mayNotStand.contains(scalar) { return false }
            if scalar == "#" && before == " " || scalar == " " && before == ":" { return false }
            before = scalar
        }
        return true
    }

    private static let mayNotBegin = Set("-?:,[]{}#&*!|>'\"%@`=<~+.0123456789".unicodeScalars)
    private static let mayNotStand = Set(",[]{}&*\\\"".unicodeScalars)

    private static func isWordOfYAML(_ text: String) -> Bool {
        ["true", "false", "yes", "no", "on", "off", "null", "y", "n"].contains(text.lowercased())
    }

    private static func quoted(_ text: String) -> String {
        var written = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": written += "\\\""
            case "\\": written += "\\\\"
            case "\n": written += "\\n"
            case "\t": written += "\\t"
            case _ where isPrintable(scalar): written.unicodeScalars.append(scalar)
            default:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                let (mark, width) = scalar.value > 0xFFFF ? ("U", 8) : ("u", 4)
                written += "\\" + mark + String(repeating: "0", count: width - digits.count) + digits
            }
        }
        return written + "\""
    }

    /// YAML 1.1, 5.1 `c-printable`, without line breaks and marks that nobody sees.
    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0xA0...0x2027, 0x2030...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x1_0000...0x10_FFFF: true
        default: false
        }
    }
}
