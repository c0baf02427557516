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
}
