import Rasm

/// Aligned text in a table: a column of sentences and one of their translations.
///
/// In TSV quotation marks are not special, as in `text/tab-separated-values` (IANA), so that a sentence may begin with one; CSV follows RFC 4180.
/// A first line that names languages, or the columns asked for, is no pair.
enum TableUnits {
    static func read(
        _ source: [UInt8], path: String, _ options: BilingualOptions
    ) throws(InputError) -> [BilingualUnit] {
        let rows = try rows(of: source, path)
        guard let header = rows.first else { throw InputError(path, "holds no row") }
        let columns = try PairColumns(header, options, path)
        let pairs = columns.hasHeader ? rows.dropFirst() : rows[...]
        let languages = columns.languages(options, of: pairs)
        var units: [BilingualUnit] = []
        for row in pairs {
            guard row.count > columns.source, row.count > columns.target else {
                throw InputError(
                    path, line: row[0].place.line, column: 1,
                    "has \(row.count == 1 ? "one column" : "\(row.count) columns"); a line is a sentence, a tab and its translation"
                )
            }
            let (source, target) = (row[columns.source], row[columns.target])
            units.append(
                BilingualUnit(
                    sources: [BilingualUnit.Side(source.text, language: languages.source, place: source.place)],
                    targets: [BilingualUnit.Side(target.text, language: languages.target, place: target.place)]))
        }
        return units
    }

    private static func rows(of source: [UInt8], _ path: String) throws(InputError) -> [[TableCell]] {
        let dialect = TableDialect(of: source, path: path)
        guard dialect.delimiter != UInt8(ascii: "\t") else { return lines(of: source, path) }
        let table = DelimitedText(source, from: dialect.preamble, delimiter: dialect.delimiter, file: path)
        if let problem = table.problem {
            throw InputError(path, line: problem.place.line, column: problem.place.column, problem.message)
        }
        return table.rows
    }

    /// The lines of a table by tabs.
    private static func lines(of source: [UInt8], _ path: String) -> [[TableCell]] {
        let source = source.starts(with: EncodingChoice.utf8BOM) ? Array(source.dropFirst(3)) : source
        var rows: [[TableCell]] = []
        for (number, line) in source.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let line = line.last == 0x0D ? line.dropLast() : line
            guard !line.isEmpty else { continue }
            var column = 1
            rows.append(
                line.split(separator: 0x09, omittingEmptySubsequences: false).map { cell in
                    let text = String(decoding: cell, as: UTF8.self)
                    defer { column += text.unicodeScalars.count + 1 }
                    return TableCell(text: text, place: SourcePlace(file: path, line: number + 1, column: column))
                })
        }
        return rows
    }
}

/// Which columns of a table hold source and target.
struct PairColumns {
    private(set) var source = 0
    private(set) var target = 1
    private(set) var hasHeader = false
    private var named: (source: String?, target: String?) = (nil, nil)

    init(_ header: [TableCell], _ options: BilingualOptions, _ path: String) throws(InputError) {
        let names = header.map(\.text)
        let tags = names.map { LanguageTag.isKnown($0.lowercased()) ? $0 : nil }
        if options.columns.isEmpty {
            guard names.count > 1 else {
                throw InputError(
                    path, line: 1, column: 1, "has one column; a line is a sentence, a tab and its translation")
            }
            // A header of languages: those asked for, else the first two.
            if tags[0] != nil, tags[1] != nil {
                hasHeader = true
                source = options.source.flatMap { wanted in Self.index(of: wanted, in: names) } ?? 0
                target = options.target.flatMap { wanted in Self.index(of: wanted, in: names) } ?? (source == 0 ? 1 : 0)
            }
        } else {
            guard options.columns.count == 2 else {
                throw InputError(
                    path, "has pairs in two columns; give --column twice, for the source and for the target")
            }
            var indices: [Int] = []
            for name in options.columns {
                let column = try TableTexts.column(name, in: header, path)
                hasHeader = hasHeader || column.isNamed
                indices.append(column.index)
            }
            (source, target) = (indices[0], indices[1])
        }
        if hasHeader { named = (tags[source], tags[target]) }
    }

    private static func index(of language: String, in names: [String]) -> Int? {
        names.firstIndex { LanguageTag.primary(of: $0) == LanguageTag.primary(of: language) }
    }

    /// The languages asked for, else those of the header, else those of the letters.
    func languages(_ options: BilingualOptions, of rows: ArraySlice<[TableCell]>) -> (source: String, target: String) {
        func guess(_ column: Int) -> String {
            ScriptLanguage.language(of: rows.prefix(200).lazy.compactMap { column < $0.count ? $0[column].text : nil })
        }
        return (options.source ?? named.source ?? guess(source), options.target ?? named.target ?? guess(target))
    }
}

/// The language of texts that do not say it, by their letters: enough for pairs in which one side is Arabic or Russian.
enum ScriptLanguage {
    static func language(of texts: some Sequence<String>) -> String {
        var counts = ["ar": 0, "ru": 0, "en": 0]
        for text in texts {
            for scalar in text.unicodeScalars {
                switch scalar.value {
                case 0x0600...0x06FF: counts["ar"]! += 1
                case 0x0400...0x04FF: counts["ru"]! += 1
                case 0x41...0x5A, 0x61...0x7A: counts["en"]! += 1
                default: break
                }
            }
        }
        return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? "en"
    }
}
