import Rasm

/// The rules of one spelling table: the shared one, or an entry's own.
struct SpellingTable {
    private let rows: [(key: FoldedName, row: SpellingRow)]

    init(_ rows: [SpellingRow]) {
        self.rows = rows.map { (FoldedName($0.key), $0) }
    }

    func problems() -> [FileProblem] {
        if rows.isEmpty { return [] }
        return duplicateRows() + rows.flatMap { unreachable(in: $0.row, key: $0.key) }
            + SpellingCycles.problems(in: rows)
    }

    private func duplicateRows() -> [FileProblem] {
        var first: [FoldedName: SpellingRow] = [:]
        var problems: [FileProblem] = []
        for (key, row) in rows {
            if let other = first[key] {
                let place = other.place.map { ", at \($0)" } ?? ""
                problems.append(
                    FileProblem(
                        .duplicateRow, at: row.somePlace,
                        "there is a row for «\(other.key)» already\(place); join the two"))
            } else {
                first[key] = row
            }
        }
        return problems
    }

    /// Spellings that folding makes equal to the key or to one before them.
    private func unreachable(in row: SpellingRow, key: FoldedName) -> [FileProblem] {
        var problems: [FileProblem] = []
        if key.wordCount == 0 {
            problems.append(
                FileProblem(
                    .badTerm, at: row.somePlace, "«\(row.key)» has no letter or digit, so nothing can match it"))
        }
        var seen: [FoldedName: String] = [key: row.key]
        for spelling in row.spellings where spelling.text != row.key {
            let name = FoldedName(spelling.text)
            let place = spelling.place ?? row.somePlace
            if name.wordCount == 0 {
                problems.append(
                    FileProblem(
                        .badTerm, at: place, "«\(spelling.text)» has no letter or digit, so nothing can match it"))
            } else if let same = seen[name] {
                problems.append(
                    FileProblem(
                        .unreachableSpelling, at: place,
                        "«\(spelling.text)» is the same as «\(same)» to the matcher, which folds vowel marks, hamza and final letters away; take it out"
                    ))
            }
            seen[name] = seen[name] ?? spelling.text
        }
        return problems
    }
}

extension SpellingRow {
    var somePlace: SourcePlace { place ?? SourcePlace(file: "(spellings)", line: 0, column: 0) }
}
