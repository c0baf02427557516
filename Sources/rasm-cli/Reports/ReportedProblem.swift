import Rasm
import RasmExchange

extension FileProblem: Reported {
    var ruleID: String { rule }

    var lines: (start: LineColumn, end: LineColumn?)? {
        place.line > 0 ? (LineColumn(line: place.line, column: place.column), nil) : nil
    }

    var stretch: (text: String, bytes: Range<Int>)? { nil }
    var rewrite: Rewrite? { nil }
    var entryID: String? { nil }
    var shownWords: String { Shown.message(words) }

    var members: [(String, JSON?)] {
        [("message", .string(message)), ("fix", fix.map(JSON.string) ?? .null)]
    }
}
