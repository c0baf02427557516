import Rasm

/// Finds rows that lead back to where they began: سيرغي from سيرجي, and سيرجي from سيرغي.
///
/// Only spellings that are rewritten count: two that are admitted for each other never move a name.
enum SpellingCycles {
    private struct Step {
        var row: Int
        var spelling: Spelling
    }

    static func problems(in rows: [(key: FoldedName, row: SpellingRow)]) -> [FileProblem] {
        var numbers: [FoldedName: Int] = [:]
        for (number, row) in rows.enumerated() where numbers[row.key] == nil { numbers[row.key] = number }
        var problems: [FileProblem] = []
        let steps = rows.map { key, row in
            row.spellings.filter(\.status.isRewritten).compactMap { spelling -> Step? in
                let name = FoldedName(spelling.text)
                // Another way to write the key is unreachable, not a cycle.
                if name == key, spelling.text != row.key { return nil }
                return numbers[name].map { Step(row: $0, spelling: spelling) }
            }
        }
        for row in rows {
            for spelling in row.row.spellings where spelling.text == row.row.key {
                problems.append(
                    FileProblem(
                        .spellingCycle, at: spelling.place ?? row.row.somePlace,
                        "«\(spelling.text)» is listed as a spelling of itself; take it out"))
            }
        }
        return problems + cycles(rows, steps)
    }

    /// Walks the rows depth first, without recursion: chains may be long. A step to a row still on the path closes a cycle.
    private static func cycles(_ rows: [(key: FoldedName, row: SpellingRow)], _ steps: [[Step]]) -> [FileProblem] {
        enum State { case new, onPath, done }
        var states = Array(repeating: State.new, count: rows.count)
        var problems: [FileProblem] = []
        for start in rows.indices where states[start] == .new {
            var path = [(row: start, next: 0)]
            states[start] = .onPath
            while let (row, next) = path.last {
                guard next < steps[row].count else {
                    states[row] = .done
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next += 1
                let step = steps[row][next]
                if step.row == row { continue }
                switch states[step.row] {
                case .done: continue
                case .new:
                    states[step.row] = .onPath
                    path.append((step.row, 0))
                case .onPath:
                    let members = path.drop { $0.row != step.row }.prefix(12).map { "«\(rows[$0.row].row.key)»" }
                    let chain = (members + ["«\(rows[step.row].row.key)»"]).joined(separator: ", ")
                    problems.append(
                        FileProblem(
                            .spellingCycle, at: step.spelling.place ?? rows[row].row.somePlace,
                            "these rows lead back to where they began: \(chain); decide on one spelling"))
                }
            }
        }
        return problems
    }
}
