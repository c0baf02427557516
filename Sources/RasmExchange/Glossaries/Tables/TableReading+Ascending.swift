import Rasm

/// Tables with one term a row whose ids ascend (``TableEntryReading``): the entry that was begun last is in ``entries``, or still as plain as its row, which most are.
extension TableReading {
    /// An entry of which one row was read, a plain one.
    struct PlainName {
        var id: PlainRow.Cell
        var name: PlainRow.Cell
        var line: Int
        /// What its row says besides, in ``rowWords``.
        var words: Int
    }

    /// What the cells of a row say that many rows have alike.
    struct RowWords {
        /// Where such a row has them.
        fileprivate var cells: [Range<Int>]
        /// The tag that was guessed for a name whose row has none.
        fileprivate var guess: String?
        fileprivate var language: ForeignLanguage
        fileprivate var type: TermType
        fileprivate var isTypeSaid: Bool
        fileprivate var status: AdministrativeStatus?
        fileprivate var kind: EntryKind?
        /// The language in the ``outline``.
        fileprivate var tag: Int
    }

    /// Begins to read so.
    /// - Returns: whether the table has one term a row.
    mutating func ascend() -> Bool {
        isAscending = isUsable && hasTermRows
        return isAscending
    }

    /// Hands over the last entry.
    mutating func finish(_ table: DelimitedText, into sink: inout some EntrySink & ~Copyable) {
        handLast(of: table, to: &sink)
        finishEntry()
        handFinished(to: &sink)
    }

    /// Hands over the entries that are whole.
    mutating func handFinished(to sink: inout some EntrySink & ~Copyable) {
        for place in finished.indices { sink.add(finished[place]) }
        finished.removeAll(keepingCapacity: true)
    }

    /// The place of the entry with an id: that of the last row, or a new one.
    mutating func nextEntry(of id: String, at place: SourcePlace) -> Int? {
        if entries.isEmpty {
            isOutOfOrder = !id.utf8.allSatisfy { $0 < 0x80 }
            entries.append(ForeignEntry(termsOf: id, at: place))
        } else if entries.span[0].id != id {
            guard EntryNumbers.isAfter(id, entries.span[0].id) else {
                isOutOfOrder = true
                return nil
            }
            finishEntry()
            entries.append(ForeignEntry(termsOf: id, at: place))
        }
        return 0
    }

    private mutating func finishEntry() {
        if entries.isEmpty { return }
        let entry = entries.span[0].conceptEntry
        finished.append(entry)
        entries.removeAll(keepingCapacity: true)
    }

    // MARK: Plain rows

    /// Reads a plain row by its bytes.
    /// - Returns: whether that could be done; if not, nothing is read.
    mutating func readPlain(
        _ row: PlainRow, of table: DelimitedText, into sink: inout some EntrySink & ~Copyable
    ) -> Bool {
        guard let name = plainName(of: row, in: table) else { return false }
        if let last {
            switch table.order(of: name.id, after: last.id) {
            case .same:
                holdLast(of: table)
                add(name, of: table)
            case .after:
                handLast(of: table, to: &sink)
                self.last = name
            case .before: isOutOfOrder = true
            }
        } else if !entries.isEmpty {
            // The entry is not held here: it would be copied for each of its terms.
            let (id, before) = (table.text(name.id), entries.span[0].id)
            if id == before {
                add(name, of: table)
            } else if EntryNumbers.isAfter(id, before) {
                finishEntry()
                handFinished(to: &sink)
                last = name
            } else {
                isOutOfOrder = true
            }
        } else {
            isOutOfOrder = !table.isASCII(name.id)
            last = name
        }
        return true
    }

    private mutating func plainName(of row: PlainRow, in table: DelimitedText) -> PlainName? {
        guard row.cells.count == columns.count, let id = plainID, let name = plainTerm,
            !row.cells.span[id].bytes.isEmpty, !row.cells.span[name].bytes.isEmpty
        else { return nil }
        for place in rarePlaces where !row.cells.span[place].bytes.isEmpty { return nil }
        var guess: String?
        if plainLanguage.map({ row.cells.span[$0].bytes.isEmpty }) ?? true {
            guess = ForeignLanguage.guess(for: table.text(row.cells[name]))
        }
        guard let words = words(of: row, guess, in: table) else { return nil }
        return PlainName(id: row.cells.span[id], name: row.cells.span[name], line: row.line, words: words)
    }

    /// The number of what a row says beside its id and name; nil where that is not known.
    private mutating func words(of row: PlainRow, _ guess: String?, in table: DelimitedText) -> Int? {
        for number in rowWords.indices where rowWords[number].guess == guess {
            let isKnown = table.withBytes { bytes in
                for place in plainWords.indices {
                    if !bytes.areAlike(row.cells[plainWords[place]].bytes, rowWords[number].cells[place]) {
                        return false
                    }
                }
                return true
            }
            if isKnown { return number }
        }
        guard rowWords.count < Self.most else { return nil }
        func text(_ column: Int?) -> String { column.map { table.text(row.cells[$0]) } ?? "" }
        let kind = plainKind == nil || text(plainKind).isEmpty ? nil : ForeignVocabulary.kind(text(plainKind))
        guard let language = ForeignLanguage(guess ?? text(plainLanguage)),
            let type = ForeignVocabulary.type(text(plainType)),
            let status = ForeignVocabulary.status(text(plainStatus)), text(plainKind).isEmpty || kind != nil
        else { return nil }
        var said: AdministrativeStatus?
        if case .known(let known) = status { said = known }
        rowWords.append(
            RowWords(
                cells: plainWords.map { row.cells[$0].bytes }, guess: guess, language: language, type: type.type,
                isTypeSaid: !text(plainType).isEmpty, status: said ?? type.status, kind: kind,
                tag: outline.tag(language.language, region: language.region)))
        return rowWords.count - 1
    }

    /// Rows that say anything else than so many others are read as cells.
    private static let most = 64

    /// Hands over the entry of the last row, which no other speaks of.
    private mutating func handLast(of table: DelimitedText, to sink: inout some EntrySink & ~Copyable) {
        guard let last else { return }
        self.last = nil
        outline.clear()
        (outline.id, outline.kind) = (last.id.bytes, rowWords.span[last.words].kind ?? .other)
        (outline.line, outline.column) = (last.line, last.id.column)
        // The only name is its own first.
        outline.names.append(
            EntryOutline.Name(
                last.name.bytes, tag: rowWords.span[last.words].tag, rowWords.span[last.words].type,
                rowWords.span[last.words].status ?? .preferred, line: last.line, column: last.name.column))
        let entry = outline
        table.withBytes { sink.add(entry, in: $0, file: table.file) }
    }

    /// Makes the last entry one that more can be said of.
    mutating func holdLast(of table: DelimitedText) {
        guard let last else { return }
        self.last = nil
        entries.append(ForeignEntry(termsOf: table.text(last.id), at: table.place(of: last.id, line: last.line)))
        add(last, of: table)
    }

    private mutating func add(_ name: PlainName, of table: DelimitedText) {
        let words = rowWords[name.words]
        entries[0].terms.append(
            ForeignTerm(
                text: table.text(name.name), language: words.language, type: words.type, isTypeSaid: words.isTypeSaid,
                status: words.status, place: table.place(of: name.name, line: name.line)))
        if entries[0].kind == nil { entries[0].kind = words.kind }
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate var isASCII: Bool {
        var bits: UInt8 = 0
        for byte in self { bits |= byte }
        return bits < 0x80
    }

    /// Whether the same bytes stand in two ranges.
    fileprivate func areAlike(_ range: Range<Int>, _ other: Range<Int>) -> Bool {
        guard range.count == other.count else { return false }
        return range.indices.allSatisfy { self[$0] == self[other.lowerBound + $0 - range.lowerBound] }
    }
}

extension DelimitedText {
    fileprivate enum Order { case before, same, after }

    /// How the id in a cell stands to another (``EntryNumbers/isAfter(_:_:)``).
    fileprivate func order(of cell: PlainRow.Cell, after other: PlainRow.Cell) -> Order {
        withBytes { bytes in
            let id = UnsafeBufferPointer(rebasing: bytes[cell.bytes])
            let other = UnsafeBufferPointer(rebasing: bytes[other.bytes])
            if id.isAfter(other) { return id.isASCII ? .after : .before }
            return id.count == other.count && !other.isAfter(id) ? .same : .before
        }
    }

    fileprivate func isASCII(_ cell: PlainRow.Cell) -> Bool {
        withBytes { UnsafeBufferPointer(rebasing: $0[cell.bytes]).isASCII }
    }
}
