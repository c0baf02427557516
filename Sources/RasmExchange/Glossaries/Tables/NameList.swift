import Rasm

/// The names of one cell: `Kim Jong Un | Kim Jong-un | Kim (short)`.
struct NameList {
    struct Item: Hashable {
        var text: String
        /// Whether «(short)» stands after it.
        var isShort: Bool
        var place: SourcePlace
    }

    private(set) var names: [Item] = []

    init(_ cell: TableCell) {
        if Self.isOneName(cell.text), let first = cell.text.unicodeScalars.first, !first.isSpace {
            // Most cells hold one name and nothing else.
            var place = cell.place
            if cell.isQuoted { place.column += 1 }
            names = [Item(text: cell.text.trimmingSpace(), isShort: false, place: place)]
            return
        }
        var column = cell.place.column + (cell.isQuoted ? 1 : 0)
        for part in cell.text.unicodeScalars.split(separator: "|", omittingEmptySubsequences: false) {
            let space = part.prefix { $0.properties.isWhitespace }.count
            var text = Substring(part).trimmingSpace()
            let isShort = text.hasSuffix(Self.mark)
            if isShort { text = text.dropLast(Self.mark.count).trimmingSpace() }
            if !text.isEmpty {
                let place = SourcePlace(file: cell.place.file, line: cell.place.line, column: column + space)
                names.append(Item(text: text, isShort: isShort, place: place))
            }
            column += part.count + 1
        }
    }

    private static let mark = "(short)"

    /// Whether a text holds neither a bar nor, perhaps with space behind it, a mark.
    private static func isOneName(_ text: String) -> Bool {
        !text.utf8.contains { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ")") }
    }
}
