import Rasm

/// Entries made of pairs, a source term and its translation: pairs with one translation, and one concept where the list names concepts, are one entry.
///
/// A list says neither which names are short nor what a source becomes, so its first source is preferred, and the others are admitted unless they are marked.
struct PairedNames {
    private(set) var entries: [ForeignEntry] = []
    private var places: [Key: Int] = [:]
    private var ids: Set<String> = []

    private struct Key: Hashable {
        let concept: String
        let target: String
    }

    /// - Parameters:
    ///   - concept: the id of the concept; nil when the list has none.
    ///   - note: what the list says of the pair to people.
    mutating func add(
        _ source: ForeignTerm, _ target: ForeignTerm, concept: ForeignEntry.SaidID?, note: String? = nil
    ) {
        let key = Key(concept: concept?.text ?? "", target: target.text)
        let place = places[key] ?? entries.count
        if place == entries.count {
            places[key] = place
            let id = claim(concept?.text ?? "line-\(source.place.line)")
            entries.append(ForeignEntry(id: id, saidID: concept, place: source.place))
            entries[place].terms.append(target)
        }
        entries[place].note = entries[place].note ?? note
        // The sources come before the target, as in the list.
        entries[place].terms.insert(source, at: entries[place].terms.count - 1)
    }

    /// An id of its own: a concept of two translations makes two entries.
    private mutating func claim(_ wish: String) -> String {
        var id = wish
        var number = 1
        while !ids.insert(id).inserted {
            number += 1
            id = "\(wish)-\(number)"
        }
        return id
    }
}

/// The lines of a tab-separated list, with the problems every such list may have.
struct TabbedLines {
    struct Line {
        var cells: [TableCell]
        var place: SourcePlace { cells[0].place }
    }

    private(set) var lines: [Line] = []

    /// Quotation marks mean nothing in such lists, so they are cut at tabs and line ends alone.
    init(_ file: GlossaryFile) {
        var number = 0
        for bytes in file.bytes.split(omittingEmptySubsequences: false, whereSeparator: { $0 == 0x0A }) {
            number += 1
            var line = bytes
            if line.last == 0x0D { line = line.dropLast() }
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
            var column = 1
            var cells: [TableCell] = []
            for cell in line.split(separator: 0x09, omittingEmptySubsequences: false) {
                let text = String(decoding: cell, as: UTF8.self)
                let place = SourcePlace(file: file.path, line: number, column: column)
                cells.append(TableCell(text: text, place: place))
                column += text.unicodeScalars.count + 1
            }
            lines.append(Line(cells: cells))
        }
    }
}
