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
    /// The line of each unit.
    private var lines: [Int] = []

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
        let rows = try SentenceTable(document.source.utf8, path: path).rows
        guard let header = rows.first else { throw InputError(path, "holds no table") }
        try readHeader(header)
        for row in rows.dropFirst() { try add(row) }
        guard !units.isEmpty else { throw InputError(path, line: 1, column: 1, "holds no row below its header") }
        try checkSides()
        try checkLanguages()
    }

    // MARK: Header

    private mutating func readHeader(_ row: [TableCell]) throws(InputError) {
        let cells = Self.withoutBlanks(row, beyond: 0)
        var languages: [String] = []
        for (number, cell) in cells.enumerated() {
            let (name, column) = (AlignedUnit.trimmed(cell.text), cell.place.column)
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

    /// A row without the empty cells that spreadsheets add at its end.
    private static func withoutBlanks(_ row: [TableCell], beyond width: Int) -> [TableCell] {
        var row = row
        while row.count > max(width, 1), AlignedUnit.trimmed(row[row.count - 1].text).isEmpty { row.removeLast() }
        return row
    }

    private mutating func add(_ row: [TableCell]) throws(InputError) {
        let cells = Self.withoutBlanks(row, beyond: width)
        let line = cells[0].place.line
        func end(of cell: TableCell) -> Int { cell.place.column + cell.text.unicodeScalars.count }
        guard cells.count <= width, cells.count > 1 else {
            throw InputError(
                path, line: line, column: cells.count > width ? cells[width].place.column : end(of: cells[0]),
                "has \(cells.count) \(cells.count == 1 ? "cell" : "cells") and the header \(width): a row needs a tab between two cells, and none in a text"
            )
        }
        // Editors that cut space at the ends of lines cut empty cells as well.
        let row = cells.map { AlignedUnit.trimmed($0.text) } + Array(repeating: "", count: width - cells.count)
        func cell(_ name: String) -> (text: String, column: Int)? {
            columns[name].map { (row[$0], $0 < cells.count ? cells[$0].place.column : end(of: cells[cells.count - 1])) }
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
        lines.append(line)
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

    /// Rows of which somebody has put the texts into each other's columns, where the letters tell. Where all are so, the columns have the wrong names.
    private func checkSides() throws(InputError) {
        guard let source = AlignmentLanguage(rawValue: from)?.script,
            let target = AlignmentLanguage(rawValue: to)?.script, source != target
        else { return }
        let pairs = units.indices.filter { units[$0].isPair }
        let swapped = pairs.filter {
            LetterScript.most(of: units[$0].source) == target && LetterScript.most(of: units[$0].target) == source
        }
        guard let first = swapped.first, swapped.count < pairs.count else { return }
        throw InputError(
            path, line: lines[first], column: 1,
            "the text in the column «\(from)» is written as «\(to)» is, and the other way round: were they swapped?")
    }
}

/// The letters that a language is written in.
private enum LetterScript {
    case arabic, cyrillic, latin

    /// The script of more than two thirds of the letters of a text; nil when there is none.
    static func most(of text: String) -> LetterScript? {
        var counts: [LetterScript: Int] = [:]
        var all = 0
        for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
            all += 1
            switch scalar.value {
            case 0x0600...0x06FF, 0x0750...0x077F, 0xFB50...0xFDFF, 0xFE70...0xFEFC: counts[.arabic, default: 0] += 1
            case 0x0400...0x04FF: counts[.cyrillic, default: 0] += 1
            case 0x41...0x5A, 0x61...0x7A, 0xC0...0x024F: counts[.latin, default: 0] += 1
            default: break
            }
        }
        return counts.first { $0.value * 3 > all * 2 }?.key
    }
}

extension AlignmentLanguage {
    fileprivate var script: LetterScript {
        switch self {
        case .arabic: .arabic
        case .russian: .cyrillic
        case .english, .french: .latin
        }
    }
}

extension String {
    /// Whether it holds sentence numbers; rows without them may well be equal.
    fileprivate var isNumbered: Bool { !isEmpty && allSatisfy { $0 == "," || $0.isASCII && $0.isNumber } }
}
