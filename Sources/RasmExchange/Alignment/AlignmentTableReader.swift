import Rasm
import RasmAlign

/// A table as ``AlignmentTable/tsv(_:from:to:)`` writes it, read back after somebody has edited it.
///
/// Rows may be merged, cut, moved and taken out, and their texts changed. What cannot be meant is an error with its line and column.
public struct AlignmentTableReader {
    public private(set) var from = ""
    public private(set) var to = ""
    public private(set) var units: [AlignedUnit] = []

    private let path: String
    /// The place of each column that is known, by its name.
    private var columns: [String: Int] = [:]
    private var width = 0
    private var seen: [String: Int] = [:]

    private static let names = ["confidence", "document", "source_ids", "target_ids"]

    public init(path: String) throws(InputError) { try self.init(bytes: try InputFiles.read(path), path: path) }

    public init(bytes: [UInt8], path: String) throws(InputError) {
        self.path = path
        let document: Document
        do throws(InputError) {
            // A table whatever its extension: its cells are looked at here.
            document = try Document(path: path + ".txt", bytes: bytes, options: DocumentOptions(anyLanguage: true))
        } catch {
            throw InputError(path, line: error.line, column: error.column, error.message)
        }
        var text = document.source.utf8[...]
        if text.starts(with: EncodingChoice.utf8BOM) { text = text.dropFirst(3) }
        var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
            String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        guard let header = lines.first else { throw InputError(path, "holds no table") }
        try readHeader(header)
        let rows = lines.dropFirst().map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        let isQuoted = Self.isQuoted(rows)
        for (number, row) in rows.enumerated() where row != [""] {
            try add(isQuoted ? row.map(Self.unquoted) : row, written: row, line: number + 2)
        }
        guard !units.isEmpty else { throw InputError(path, line: 1, column: 1, "holds no row below its header") }
        try checkLanguages()
    }

    // MARK: Header

    private mutating func readHeader(_ header: String) throws(InputError) {
        let cells = header.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        var languages: [String] = []
        var column = 1
        for (number, cell) in cells.enumerated() {
            let name = Self.unquoted(cell)
            if AlignmentLanguage(rawValue: name) != nil, number < 2 {
                languages.append(name)
            } else if Self.names.contains(name) {
                guard columns.updateValue(number, forKey: name) == nil else {
                    throw InputError(path, line: 1, column: column, "the column «\(name)» stands twice")
                }
            } else {
                let known = (number < 2 ? AlignmentLanguage.allCases.map(\.rawValue) : Self.names).joined(
                    separator: ", ")
                throw InputError(
                    path, line: 1, column: column,
                    "«\(name)» is no column of an alignment; the first two are the languages, and this one can be \(known)"
                )
            }
            column += cell.unicodeScalars.count + 1
        }
        guard languages.count == 2 else {
            throw InputError(path, line: 1, column: 1, "has no two columns of languages, as «ar» and «en»")
        }
        guard languages[0] != languages[1] else {
            throw InputError(path, line: 1, column: 1, "both columns are «\(languages[0])»")
        }
        (from, to, width) = (languages[0], languages[1], cells.count)
    }

    // MARK: Rows

    private mutating func add(_ row: [String], written: [String], line: Int) throws(InputError) {
        func column(_ cell: Int) -> Int { written.prefix(cell).reduce(1) { $0 + $1.unicodeScalars.count + 1 } }
        guard row.count == width else {
            let place = row.count > width ? column(width) : column(row.count) - 1
            throw InputError(
                path, line: line, column: place,
                "has \(row.count) cells and the header \(width): a row needs a tab between two cells, and none in a text"
            )
        }
        func cell(_ name: String) -> (text: String, column: Int)? {
            columns[name].map { (row[$0], column($0)) }
        }
        guard !row[0].isEmpty || !row[1].isEmpty else {
            throw InputError(path, line: line, column: 1, "holds no text on either side: take the line out")
        }
        if row.contains(where: \.isNumbered), let first = seen.updateValue(line, forKey: row.joined(separator: "\t")) {
            throw InputError(path, line: line, column: 1, "is the same as line \(first)")
        }
        var bead = Bead(source: 0..<0, target: 0..<0, confidence: 1)
        if let cell = cell("confidence") { bead.confidence = try confidence(cell.text, line, cell.column) }
        if let cell = cell("source_ids") { bead.source = try numbers(cell.text, line, cell.column) }
        if let cell = cell("target_ids") { bead.target = try numbers(cell.text, line, cell.column) }
        let document = cell("document")?.text ?? ""
        units.append(
            AlignedUnit(document: document.isEmpty ? path : document, source: row[0], target: row[1], bead: bead))
    }

    /// An empty cell is a unit that somebody has made: 1.
    private func confidence(_ text: String, _ line: Int, _ column: Int) throws(InputError) -> Double {
        if text.isEmpty { return 1 }
        // A spreadsheet in Arabic or Russian writes a comma.
        guard let value = Double(text.replacing(",", with: ".")), (0...1).contains(value) else {
            throw InputError(
                path, line: line, column: column, "«\(text)» is no confidence from 0 to 1; empty stands for 1")
        }
        // In the middle of its thousandth, so that it is written as it was read.
        return min(1, ((value * 1000).rounded() + 0.5) / 1000)
    }

    private func numbers(_ text: String, _ line: Int, _ column: Int) throws(InputError) -> Range<Int> {
        if text.isEmpty { return 0..<0 }
        let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0.drop { $0 == " " }) }
        guard numbers.allSatisfy({ $0.map { (0..<Int(Int32.max)).contains($0) } ?? false }) else {
            throw InputError(path, line: line, column: column, "«\(text)» are no sentence numbers, as «3» or «3,4»")
        }
        let known = numbers.compactMap { $0 }
        guard zip(known, known.dropFirst()).allSatisfy({ $1 == $0 + 1 }) else {
            throw InputError(
                path, line: line, column: column,
                "the sentences «\(text)» of one unit do not follow each other, as «3,4»")
        }
        return known[0]..<(known[known.count - 1] + 1)
    }

    /// Whole columns that were swapped or retyped in another language.
    private func checkLanguages() throws(InputError) {
        for (number, language) in [from, to].enumerated() {
            let texts = units.map { number == 0 ? $0.source : $0.target }
            guard let expected = AlignmentLanguage(rawValue: language) else { continue }
            if let found = LanguageGuess.other(than: expected, in: texts) {
                throw InputError(
                    path, line: 1, column: number == 0 ? 1 : from.count + 2,
                    "the texts below «\(language)» are in \(found)")
            }
        }
    }

    // MARK: Quotation marks of spreadsheets

    /// Whether a spreadsheet has put cells into quotation marks: all that hold one then begin and end with one, and have those inside doubled.
    private static func isQuoted(_ rows: [[String]]) -> Bool {
        var hasDoubled = false
        for cell in rows.joined() where cell.contains("\"") {
            guard cell.count > 1, cell.hasPrefix("\""), cell.hasSuffix("\"") else { return false }
            let inner = cell.dropFirst().dropLast()
            guard !inner.replacing("\"\"", with: "").contains("\"") else { return false }
            hasDoubled = hasDoubled || inner.contains("\"\"")
        }
        return hasDoubled
    }

    private static func unquoted(_ cell: String) -> String {
        guard cell.count > 1, cell.hasPrefix("\""), cell.hasSuffix("\"") else { return cell }
        return String(cell.dropFirst().dropLast()).replacing("\"\"", with: "\"")
    }
}

extension String {
    /// Whether it holds sentence numbers; rows without them may well be equal.
    fileprivate var isNumbered: Bool { !isEmpty && allSatisfy { $0 == "," || $0.isASCII && $0.isNumber } }
}
