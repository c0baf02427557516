/// Text as it is shown to people: nothing in a name or a path reaches the terminal as a command.
enum Shown {
    /// Control characters, and marks that would change the direction of the line, are written as their code: `<U+001B>`.
    static func text(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
        var shown = ""
        for scalar in text.unicodeScalars {
            if isUnsafe(scalar) { shown += code(scalar) } else { shown.unicodeScalars.append(scalar) }
        }
        return shown
    }

    /// A term of an article, on one line, between marks (FSI … PDI, UAX #9) that keep its letters together in a line of English.
    static func isolated(_ term: String) -> String {
        "\u{2068}\(onOneLine(term))\u{2069}"
    }

    /// A term that was broken over two lines, with a space in place of the line end.
    static func onOneLine(_ term: String) -> String {
        var line = ""
        var endsWithBreak = false
        for scalar in term.unicodeScalars {
            let isBreak = scalar == "\n" || scalar == "\r" || scalar == "\u{2028}" || scalar == "\u{2029}"
            if isBreak, !endsWithBreak { line += " " } else if !isBreak { line.unicodeScalars.append(scalar) }
            endsWithBreak = isBreak
        }
        return text(line)
    }

    /// A message with the names that stand in « » isolated.
    static func message(_ message: String) -> String {
        var shown = ""
        for scalar in text(message).unicodeScalars {
            if scalar == "»" { shown += "\u{2069}" }
            shown.unicodeScalars.append(scalar)
            if scalar == "«" { shown += "\u{2068}" }
        }
        return shown
    }

    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    private static func code(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
    }
}
