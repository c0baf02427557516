import Rasm

/// Tables with one term a row whose ids ascend, as those do that somebody counted: where the next begins an entry is whole, and is made ours at once. So a
/// million entries never lie in memory as the table says them.
extension TableReading {
    /// Begins to read so.
    /// - Returns: whether the table has one term a row.
    mutating func ascend(expecting count: Int) -> Bool {
        guard isUsable, hasTermRows else { return false }
        finished = []
        finished?.reserveCapacity(count)
        return true
    }

    /// All entries; nil where the ids did not ascend.
    mutating func takeAscending() -> [ConceptEntry]? {
        finishEntry()
        return isOutOfOrder ? nil : finished
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
            entries[0] = ForeignEntry(termsOf: id, at: place)
        }
        return 0
    }

    private mutating func finishEntry() {
        if entries.isEmpty { return }
        let entry = entries.span[0].conceptEntry
        finished?.append(entry)
    }

    /// Reads a plain row by its bytes.
    /// - Returns: whether that could be done; if not, nothing is read.
    mutating func readPlain(_ row: PlainRow, of table: DelimitedText) -> Bool {
        guard row.cells.count == columns.count, let id = plainID, let name = plainTerm,
            !row.cells[id].bytes.isEmpty, !row.cells[name].bytes.isEmpty,
            rarePlaces.allSatisfy({ row.cells[$0].bytes.isEmpty })
        else { return false }
        func text(_ column: Int?) -> String { column.map { table.text(row.cells[$0]) } ?? "" }
        let term = text(name)
        let (said, typeWord) = (text(plainLanguage), text(plainType))
        let (statusWord, kindWord) = (text(plainStatus), text(plainKind))
        let tag = said.isEmpty ? ForeignLanguage.guess(for: term) : said
        guard let language = languages.value(of: tag, { ForeignLanguage($0) }),
            let type = types.value(of: typeWord, ForeignVocabulary.type),
            let status = statuses.value(of: statusWord, ForeignVocabulary.status)
        else { return false }
        var kind: EntryKind?
        if !kindWord.isEmpty {
            kind = kinds.value(of: kindWord, ForeignVocabulary.kind)
            if kind == nil { return false }
        }
        guard let place = entry(of: text(id), at: table.place(of: row.cells[id], row)) else { return true }
        var known: AdministrativeStatus?
        if case .known(let said) = status { known = said }
        entries[place].terms.append(
            ForeignTerm(
                text: term, language: language, type: type.type, isTypeSaid: !typeWord.isEmpty,
                status: known ?? type.status, place: table.place(of: row.cells[name], row)))
        if entries[place].kind == nil { entries[place].kind = kind }
        return true
    }
}
