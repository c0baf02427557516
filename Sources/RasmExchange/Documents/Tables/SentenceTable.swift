import Rasm

/// A table of texts that people and programs have had in hands: CSV by comma or semicolon as RFC 4180 has it, and TSV, of which there are two kinds.
///
/// In `text/tab-separated-values` (IANA) a quotation mark is a letter like any other; spreadsheets, and programs such as Python's `csv`, put cells into quotation
/// marks that hold a comma, a quotation mark or a line end, or all of them, and double those inside. Which of the two a file is, its cells say: one that is
/// quoted by the rules and has something doubled in it, or a number in quotation marks, no plain table has; a cell that only begins with a quotation mark,
/// no program writes. Where a file has both, each cell is what it looks like, since somebody has typed into it.
struct SentenceTable {
    private(set) var rows: [[TableCell]] = []

    private let bytes: [UInt8]
    private let path: String

    /// - Parameter source: the table in UTF-8, with or without a byte order mark.
    init(_ source: [UInt8], path: String) throws(InputError) {
        bytes = source.starts(with: EncodingChoice.utf8BOM) ? Array(source.dropFirst(3)) : source
        self.path = path
        // By its cells alone: tables of all kinds are called .tsv once they have been in a spreadsheet.
        let dialect = TableDialect(of: bytes, path: "")
        // A first line that begins with # may well be a sentence; `sep=` is none.
        let start = bytes.starts(with: "sep=".utf8) ? dialect.preamble : 0
        guard dialect.delimiter != Self.tab else {
            readLines(from: start)
            return
        }
        let table = DelimitedText(bytes, from: dialect.preamble, delimiter: dialect.delimiter, file: path)
        if let problem = table.problem {
            throw InputError(path, line: problem.place.line, column: problem.place.column, problem.message)
        }
        rows = table.rows
    }

    /// Cells with a tab between, one row a line, to be read whatever they hold.
    init(tabs source: [UInt8], path: String) {
        bytes = source.starts(with: EncodingChoice.utf8BOM) ? Array(source.dropFirst(3)) : source
        self.path = path
        readLines(from: 0)
    }

    private static let tab = UInt8(ascii: "\t")
    private static let quote = UInt8(ascii: "\"")
    /// How far a cell may reach over line ends.
    private static let farthest = 1 << 16

    private mutating func readLines(from start: Int) {
        // Excel for the Mac ends lines with CR alone.
        let end: UInt8 = bytes.contains(0x0A) ? 0x0A : 0x0D
        var offset = start
        var line = 1 + bytes[..<start].count { $0 == end }
        var width: Int?
        while offset < bytes.count {
            let next = bytes[offset...].firstIndex(of: end) ?? bytes.count
            var row = cells(offset..<next, line: line)
            offset = next + 1
            line += 1
            if row.count == 1, row[0].bytes.isEmpty { continue }
            // A cell in quotation marks may hold a tab or a line end: then the line has too many cells or too few.
            if let width, row.count != width, let first = row.firstIndex(where: { bytes[$0.bytes].first == Self.quote })
            {
                let begin = row[0].bytes.lowerBound
                let limit = min(bytes.count, row[first].bytes.lowerBound + Self.farthest)
                if let whole = DelimitedText.row(
                    bytes, begin..<limit, line: line - 1, delimiter: Self.tab, file: path), whole.cells.count == width
                {
                    row = whole.cells
                    (offset, line) = (whole.end, whole.line)
                }
            }
            width = width ?? row.count
            rows.append(row)
        }
        takeQuotesAway()
    }

    /// The cells of a line as they are written.
    private func cells(_ line: Range<Int>, line number: Int) -> [TableCell] {
        let line = line.last.map { bytes[$0] == 0x0D } ?? false ? line.dropLast() : line
        var column = 1
        return bytes[line].split(separator: Self.tab, omittingEmptySubsequences: false).map { cell in
            let text = String(decoding: cell, as: UTF8.self)
            defer { column += text.unicodeScalars.count + 1 }
            return TableCell(
                text: text, place: SourcePlace(file: path, line: number, column: column), bytes: cell.indices)
        }
    }

    // MARK: Quotation marks

    private mutating func takeQuotesAway() {
        var isWrittenByProgram = false
        var isPlain = false
        for (number, row) in rows.enumerated() {
            for cell in row where !isWrittenByProgram {
                if cell.isQuoted {
                    isWrittenByProgram = true
                } else if cell.text.utf8.first == Self.quote {
                    guard let inner = Self.unquoted(cell.text) else {
                        isPlain = true
                        continue
                    }
                    isWrittenByProgram = number == 0 || inner.contains("\"") || inner.allSatisfy(Self.isOfNumber)
                }
            }
        }
        if isPlain, !isWrittenByProgram { return }
        for row in rows.indices {
            for cell in rows[row].indices where !rows[row][cell].isQuoted {
                guard let inner = Self.unquoted(rows[row][cell].text) else { continue }
                rows[row][cell].text = inner
                rows[row][cell].isQuoted = true
            }
        }
    }

    private static func isOfNumber(_ character: Character) -> Bool {
        character == "," || character == "." || character == " " || character.isASCII && character.isNumber
    }

    /// The text of a cell in quotation marks; nil for one that is not, or in which a quotation mark is not doubled.
    private static func unquoted(_ cell: String) -> String? {
        let text = Array(cell.utf8)
        guard text.count > 1, text.first == quote, text.last == quote else { return nil }
        var inner: [UInt8] = []
        var offset = 1
        while offset < text.count - 1 {
            inner.append(text[offset])
            if text[offset] == quote {
                offset += 1
                guard offset < text.count - 1, text[offset] == quote else { return nil }
            }
            offset += 1
        }
        return String(decoding: inner, as: UTF8.self)
    }

    // MARK: Writing

    /// A row of TSV that plain programs, spreadsheets and this reader take for the same cells.
    ///
    /// A cell that begins with a quotation mark would be taken for a quoted one, so it becomes one; quotation marks further on mean nothing to anybody.
    static func row(_ cells: [String]) -> String {
        cells.map { cell in
            cell.utf8.first == quote ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
        }.joined(separator: "\t") + "\n"
    }
}
