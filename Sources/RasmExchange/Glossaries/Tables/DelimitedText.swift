import Rasm

/// One cell of a table: its text, and where it begins.
struct TableCell: Hashable {
    var text: String
    var place: SourcePlace
    /// Whether it stands in quotation marks, so that its text begins a character later.
    var isQuoted = false
    /// The bytes it was read from, without the quotation marks around it.
    var bytes = 0..<0
}

/// A table of delimited cells (RFC 4180): CSV by comma or semicolon, TSV by tab.
///
/// A cell in quotation marks may hold delimiters, line ends and `""` for a quotation mark. Lines end at LF, CR or CRLF. A blank line is no row.
///
/// ```
/// var table = DelimitedText(unread: bytes, delimiter: UInt8(ascii: ","), file: "names.csv")
/// var row: [TableCell] = []
/// while table.next(&row) { … }
/// ```
struct DelimitedText {
    /// The rows of a table that was read as a whole.
    private(set) var rows: [[TableCell]] = []
    /// A quotation mark never closed, or text after a closing one: what follows cannot be trusted.
    private(set) var problem: FileProblem?

    private var bytes: [UInt8]
    let file: String
    private let delimiter: UInt8
    private(set) var offset = 0
    private var line = 1
    private var column = 1

    /// - Parameter start: the offset at which the first row begins.
    init(_ bytes: [UInt8], from start: Int = 0, delimiter: UInt8, file: String) {
        self.init(unread: bytes, from: start, delimiter: delimiter, file: file)
        var row: [TableCell] = []
        while next(&row) { rows.append(row) }
    }

    /// A table that is read row by row: a million rows as cells take half a gigabyte.
    init(unread bytes: [UInt8], from start: Int = 0, delimiter: UInt8, file: String) {
        self.bytes = bytes
        self.file = file
        self.delimiter = delimiter
        line += bytes[..<start].count { $0 == 0x0A }
        offset = start
    }

    /// Reads the next row; false behind the last and behind what cannot be read, which is the ``problem`` then.
    mutating func next(_ row: inout [TableCell]) -> Bool {
        while offset < bytes.count, problem == nil {
            row.removeAll(keepingCapacity: true)
            readRow(&row)
            if row.count > 1 || row.first.map({ !$0.text.isEmpty || $0.isQuoted }) ?? false { return true }
        }
        return false
    }

    /// Looks at the next row, which is read when it is ``pass(_:)``ed.
    /// - Returns: whether it is plain.
    func look(_ row: inout PlainRow) -> Bool {
        problem == nil
            && bytes.withUnsafeBufferPointer { row.read($0, at: offset, line: line, delimiter: delimiter) }
    }

    mutating func pass(_ row: PlainRow) {
        offset = row.end
        line += 1
    }

    /// What a cell of a plain row says.
    func text(_ cell: PlainRow.Cell) -> String {
        bytes.withUnsafeBufferPointer {
            String(decoding: UnsafeBufferPointer(rebasing: $0[cell.bytes]), as: UTF8.self)
        }
    }

    func place(of cell: PlainRow.Cell, line: Int) -> SourcePlace {
        SourcePlace(file: file, line: line, column: cell.column)
    }

    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        bytes.withUnsafeBufferPointer(body)
    }

    /// One row, with the offset and the line after it; nil when its quotation marks are not those of RFC 4180.
    static func row(
        _ bytes: [UInt8], _ range: Range<Int>, line: Int, delimiter: UInt8, file: String
    ) -> (cells: [TableCell], end: Int, line: Int)? {
        var text = DelimitedText(unread: [], delimiter: delimiter, file: file)
        text.bytes = range.upperBound == bytes.count ? bytes : Array(bytes[..<range.upperBound])
        (text.offset, text.line) = (range.lowerBound, line)
        var cells: [TableCell] = []
        text.readRow(&cells)
        return text.problem == nil ? (cells, text.offset, text.line) : nil
    }

    private var place: SourcePlace { SourcePlace(file: file, line: line, column: column) }

    private mutating func readRow(_ row: inout [TableCell]) {
        while problem == nil {
            row.append(offset < bytes.count && bytes[offset] == UInt8(ascii: "\"") ? readQuoted() : readPlain())
            guard offset < bytes.count, bytes[offset] == delimiter else { break }
            step()
        }
        endLine()
    }

    private mutating func readPlain() -> TableCell {
        let start = offset
        let place = place
        let text = bytes.withUnsafeBufferPointer { bytes in
            var end = start
            while end < bytes.count, bytes[end] != delimiter, !isLineEnd(bytes[end]) {
                // Scalars are columns, and each has one byte that goes on with none.
                if bytes[end] & 0xC0 != 0x80 { column += 1 }
                end += 1
            }
            offset = end
            return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
        }
        return TableCell(text: text, place: place, bytes: start..<offset)
    }

    private mutating func readQuoted() -> TableCell {
        let place = place
        var text: [UInt8] = []
        step()
        let start = offset
        while offset < bytes.count {
            if bytes[offset] != UInt8(ascii: "\"") {
                text.append(bytes[offset])
                step()
            } else if offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "\"") {
                text.append(UInt8(ascii: "\""))
                step()
                step()
            } else {
                let range = start..<offset
                step()
                checkAfterQuote()
                return TableCell(
                    text: String(decoding: text, as: UTF8.self), place: place, isQuoted: true, bytes: range)
            }
        }
        problem = FileProblem(.syntax, at: place, "this quotation mark is never closed")
        return TableCell(text: String(decoding: text, as: UTF8.self), place: place, isQuoted: true)
    }

    private mutating func checkAfterQuote() {
        guard offset < bytes.count, bytes[offset] != delimiter, !isLineEnd(bytes[offset]) else { return }
        problem = FileProblem(
            .syntax, at: place,
            "text after the closing quotation mark of a cell; a quotation mark within quotation marks is written twice")
    }

    private mutating func endLine() {
        guard offset < bytes.count, isLineEnd(bytes[offset]) else { return }
        if bytes[offset] == 0x0D, offset + 1 < bytes.count, bytes[offset + 1] == 0x0A { offset += 1 }
        offset += 1
        line += 1
        column = 1
    }

    /// One byte on, counting scalars as columns, and lines within quotation marks.
    private mutating func step() {
        let byte = bytes[offset]
        offset += 1
        let endsLine = byte == 0x0A || byte == 0x0D && !(offset < bytes.count && bytes[offset] == 0x0A)
        if endsLine {
            line += 1
            column = 1
        } else if offset >= bytes.count || bytes[offset] & 0xC0 != 0x80 {
            column += 1
        }
    }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
