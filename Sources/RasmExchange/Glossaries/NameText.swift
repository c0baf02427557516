/// What a name may look like, whatever format it comes from.
enum NameText {
    /// What is wrong with a name, to be put after what it is: "is empty".
    static func problem(in text: String) -> String? {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return "is empty" }
        if text.unicodeScalars.contains(where: {
            $0 == "\n" || $0 == "\r" || $0 == "\u{85}" || $0 == "\u{2028}" || $0 == "\u{2029}"
        }) {
            return "«\(text.split(whereSeparator: \.isNewline).joined(separator: "↵"))» has a line break in it"
        }
        if text.unicodeScalars.allSatisfy(\.isSpace) { return "is empty" }
        if first.isSpace || last.isSpace { return "«\(text)» has space around it; take it away" }
        return nil
    }
}
