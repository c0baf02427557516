import Rasm
import RasmXML

/// The reading of one TBX document: collects its entries, and what is wrong with them.
struct TBXReading {
    let file: String
    private(set) var entries: [ForeignEntry] = []
    private(set) var problems: [FileProblem] = []
    private(set) var leftOut = LeftOut()
    private var words = TBXWords()
    /// The last entry, where that ``isPlain`` and not taken up yet.
    private var plain = PlainTBXEntry()
    private var isPlain = false
    private var outline = EntryOutline()
    /// How many entries were read before those that are in ``entries``.
    private var entriesBefore = 0

    /// What an entry is called by when it has no id.
    private var nextNumber: Int { entriesBefore + entries.count + 1 }

    init(file: String) {
        self.file = file
    }

    /// Reads a file that is plainly written; nil when it is not.
    init?(plain glossary: GlossaryFile, leastSize: Int = 1 << 16) {
        guard var plain = PlainTBX(GlossaryWindow(glossary), leastSize: leastSize) else { return nil }
        self.init(file: glossary.path)
        while let hasMore = readNext(of: &plain) {
            takePlain(of: plain.window)
            if hasMore { continue }
            if entries.isEmpty { break }
            return
        }
        return nil
    }

    /// Reads what comes next in the body. What else is in this, texts or elements that are no entries, is as little to this reading as to the other.
    /// - Returns: false at its end, and nil where the file is not plain, or has entries elsewhere.
    mutating func readNext(of plain: inout PlainTBX) -> Bool? {
        switch plain.next() {
        case .element where !Self.entryNumbers.contains(plain.elementName): return true
        case .element:
            if plain.read(&self.plain, &words) {
                isPlain = true
            } else {
                readEntry(plain.element(), language: plain.language)
            }
            return true
        case .end(let root): return entryElements(of: root).isEmpty ? false : nil
        case .notPlain: return nil
        }
    }

    /// Takes up the last entry, if that was plain.
    private mutating func takePlain(of file: GlossaryWindow) {
        if isPlain { entries.append(plain.entry(nextNumber, in: file)) }
        isPlain = false
    }

    /// Hands over what was read.
    /// - Returns: the outline, if there was no more to it.
    mutating func handEntries(of file: GlossaryWindow, to sink: inout some EntrySink & ~Copyable) -> EntryOutline? {
        if isPlain, plain.write(to: &outline) {
            isPlain = false
            hand(outline, of: file, to: &sink)
            return outline
        }
        takePlain(of: file)
        for place in entries.indices { sink.add(entries.span[place].conceptEntry) }
        entriesBefore += entries.count
        entries.removeAll(keepingCapacity: true)
        return nil
    }

    /// Hands over an entry that was read.
    mutating func hand(_ outline: EntryOutline, of file: GlossaryWindow, to sink: inout some EntrySink & ~Copyable) {
        entriesBefore += 1
        file.bytes.withUnsafeBufferPointer { sink.add(outline, in: $0, file: file.path) }
    }

    /// Whether any entry was read.
    var hasEntries: Bool { nextNumber > 1 }

    mutating func report(_ rule: GlossaryRule, _ element: XMLElement, _ message: String) {
        problems.append(FileProblem(rule, at: place(element), message))
    }

    func place(_ element: XMLElement) -> SourcePlace {
        SourcePlace(file: file, line: element.line, column: element.column)
    }

    mutating func read(_ root: XMLElement) {
        let isMin = root.name.local == "TBX"
        let entryElements = entryElements(of: root)
        if entryElements.isEmpty {
            report(
                .empty, root,
                "there is no entry in this file: no termEntry or conceptEntry in \(isMin ? "" : "text/")body")
        }
        for element in entryElements { readEntry(element, language: root["xml:lang"]) }
    }

    private func entryElements(of root: XMLElement) -> [XMLElement] {
        // TBX-Min of 2014 has its body in the root.
        let bodies = (root.name.local == "TBX" ? [root] : root.elements("text")).flatMap { $0.elements("body") }
        return bodies.flatMap(\.elements).filter { Self.entryNames.contains($0.name.local) }
    }

    /// Of version 2, of version 3, and of drafts of TBX-Min, in which the programs of its authors still write.
    private static let entryNames: Set = ["termEntry", "conceptEntry", "entry"]
    /// The same as the scanner tells them.
    private static let entryNumbers = [
        ElementScanner.name("conceptEntry"), ElementScanner.name("termEntry"), ElementScanner.name("entry"),
    ]
    private static let sectionNames: Set = ["langSet", "langSec", "langGroup"]
    private static let termNames: Set = ["tig", "ntig", "termSec", "termGroup"]

    private mutating func readEntry(_ element: XMLElement, language: String?) {
        var entry = ForeignEntry(
            id: element["id"] ?? element["xml:id"] ?? "entry-\(nextNumber)", place: place(element))
        entry.saidID = (element["id"] ?? element["xml:id"]).map { ForeignEntry.SaidID(text: $0) }
        let notes = TBXNotes(of: element)
        leftOut.add(notes.others)
        entry.kind = notes.kind
        entry.wikidata = notes.wikidata
        entry.note = notes.note
        for case .element(let section) in element.children where Self.sectionNames.contains(section.name.local) {
            readSection(section, tag: section["xml:lang"] ?? element["xml:lang"] ?? language, into: &entry)
        }
        entries.append(entry)
    }

    private mutating func readSection(_ element: XMLElement, tag: String?, into entry: inout ForeignEntry) {
        guard let tag else {
            return report(
                .missingKey, element, "«\(element.name.qualified)» does not say its language; give it xml:lang")
        }
        guard let language = words.languages.value(of: tag, { ForeignLanguage($0) }) else {
            return report(.unknownValue, element, "«\(tag)» is no language; write its tag, as ar or en")
        }
        let notes = TBXNotes(of: element)
        leftOut.add(notes.others)
        entry.kind = entry.kind ?? notes.kind
        if let known = entry.note, let note = notes.note, note != known { leftOut.add("note") }
        entry.note = entry.note ?? notes.note
        for case .element(let section) in element.children where Self.termNames.contains(section.name.local) {
            readTerm(section, language, into: &entry)
        }
    }

    private mutating func readTerm(_ section: XMLElement, _ language: ForeignLanguage, into entry: inout ForeignEntry) {
        // An ntig keeps the term and its notes in a termGrp.
        let holder = section.first("termGrp") ?? section
        guard let element = holder.first("term") else {
            return report(.badTerm, section, "«\(section.name.qualified)» has no term")
        }
        let text = NameText.withSingleSpaces(element.text)
        if text.isEmpty { return report(.badTerm, element, "the term is empty") }
        let notes = TBXNotes(of: holder)
        leftOut.add(notes.others)
        if notes.note != nil { leftOut.add("note") }
        for slip in notes.slips { report(.unknownValue, slip.element, slip.message) }
        entry.terms.append(
            ForeignTerm(
                text: text, language: language, type: notes.type?.type ?? .fullForm, isTypeSaid: notes.type != nil,
                status: notes.status ?? notes.type?.status,
                regions: notes.regions, place: place(element)))
    }
}
