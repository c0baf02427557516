import Rasm
import RasmXML

/// Entries that hold nothing but terms in language sections, each with its type and status where they are said: as most are in large termbases. They are made
/// of what was scanned, without elements in between; a property test holds them to what ``TBXReading`` makes of elements.
struct PlainTBXEntry {
    struct Name {
        var text: Range<Int>
        var language: ForeignLanguage
        var type: ForeignVocabulary.TypeWord?
        var status: AdministrativeStatus?
        var line: Int
        var column: Int
    }

    var id: Range<Int>?
    var line = 0
    var column = 0
    var names: [Name] = []

    /// As the file says it.
    /// - Parameter number: what it is called by when it has no id.
    func entry(_ number: Int, in file: GlossaryWindow) -> ForeignEntry {
        func text(_ range: Range<Int>) -> String { String(decoding: file.bytes[range], as: UTF8.self) }
        let said = id.map(text)
        var entry = ForeignEntry(
            id: said ?? "entry-\(number)", saidID: said.map { ForeignEntry.SaidID(text: $0) },
            place: SourcePlace(file: file.path, line: line, column: column))
        for name in names {
            entry.terms.append(
                ForeignTerm(
                    text: text(name.text), language: name.language, type: name.type?.type ?? .fullForm,
                    isTypeSaid: name.type != nil, status: name.status ?? name.type?.status,
                    place: SourcePlace(file: file.path, line: name.line, column: name.column)))
        }
        return entry
    }

    /// The entry as ours.
    /// - Returns: whether the outline says it: not where it has no id, several terms of a language and type, or a language twice.
    func write(to outline: inout EntryOutline) -> Bool {
        guard let id else { return false }
        outline.clear()
        (outline.id, outline.line, outline.column) = (id, line, column)
        for place in names.indices {
            let type = names.span[place].type
            for other in 0..<place where names.span[other].language.language == names.span[place].language.language {
                let isBeside = names.span[place - 1].language.language == names.span[place].language.language
                if !isBeside || (names.span[other].type?.type ?? .fullForm) == type?.type ?? .fullForm { return false }
            }
            let tag = outline.tag(
                names.span[place].language.language, region: names.span[place].language.region)
            // The only one of its language and type is the first.
            outline.names.append(
                EntryOutline.Name(
                    names.span[place].text, tag: tag, type?.type ?? .fullForm,
                    names.span[place].status ?? type?.status ?? .preferred, line: names.span[place].line,
                    column: names.span[place].column))
        }
        return true
    }
}

extension PlainTBX {
    /// Reads the entry that was scanned.
    /// - Returns: false when there is more in it.
    mutating func read(_ entry: inout PlainTBXEntry, _ words: inout TBXWords) -> Bool {
        let before = known
        if readEntry(&entry, &words) { return true }
        // Elements are made from the beginning.
        known = before
        return false
    }

    private mutating func readEntry(_ entry: inout PlainTBXEntry, _ words: inout TBXWords) -> Bool {
        let tokens = scanner.tokens
        entry.names.removeAll(keepingCapacity: true)
        entry.id = attribute(Self.id, of: tokens[0]) ?? attribute(Self.xmlID, of: tokens[0])
        (entry.line, entry.column) = lineAndColumn(of: tokens[0])
        var position = 1
        while let section = next(in: tokens, &position) {
            guard section.kind == .start, Self.sections.contains(section.name),
                let tag = attribute(Self.language, of: section),
                let language = withBytes(tag, { words.languages.value(of: $0) { ForeignLanguage($0) } })
            else { return false }
            while let term = next(in: tokens, &position) {
                guard term.kind == .start, Self.terms.contains(term.name),
                    let name = readTerm(tokens, &position, language, &words)
                else { return false }
                entry.names.append(name)
            }
        }
        return position == tokens.count
    }

    private mutating func readTerm(
        _ tokens: [ElementScanner.Token], _ position: inout Int, _ language: ForeignLanguage, _ words: inout TBXWords
    ) -> PlainTBXEntry.Name? {
        var name: PlainTBXEntry.Name?
        var type: ForeignVocabulary.TypeWord?
        var status: AdministrativeStatus?
        while let part = next(in: tokens, &position) {
            guard part.kind == .start, position + 1 < tokens.count, tokens[position].kind == .text,
                tokens[position + 1].kind == .end
            else { return nil }
            let text = tokens[position].range
            position += 2
            switch part.name {
            case Self.term where name == nil:
                guard withBytes(text, { NameText.isSingleSpaced($0) }) else { return nil }
                let place = lineAndColumn(of: part)
                name = PlainTBXEntry.Name(text: text, language: language, line: place.line, column: place.column)
            case Self.termNote:
                guard let said = attribute(Self.type, of: part) else { return nil }
                if holds(said, "termType") {
                    let word = withBytes(text) {
                        words.types.value(of: $0) { ForeignVocabulary.type($0.trimmingSpace()) }
                    }
                    guard let word else { return nil }
                    type = word
                } else if holds(said, "administrativeStatus") {
                    let word = withBytes(text) {
                        words.statuses.value(of: $0) { ForeignVocabulary.status($0.trimmingSpace()) }
                    }
                    guard case .known(let known)? = word else { return nil }
                    status = known
                } else {
                    return nil
                }
            default: return nil
            }
        }
        name?.type = type
        name?.status = status
        return name
    }

    func withBytes<Result>(_ range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        window.bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    private func holds(_ range: Range<Int>, _ text: StaticString) -> Bool {
        text.withUTF8Buffer { window.bytes.hold($0, in: range) }
    }

    /// The next tag inside of an element, behind white space; nil at its end, which is passed.
    private func next(in tokens: [ElementScanner.Token], _ position: inout Int) -> ElementScanner.Token? {
        while position < tokens.count {
            let token = tokens[position]
            position += 1
            switch token.kind {
            case .text where isSpace(token.range): continue
            case .end: return nil
            default: return token
            }
        }
        return nil
    }

    private static let id = ElementScanner.attributeName("id")
    private static let xmlID = ElementScanner.attributeName("xml:id")
    private static let language = ElementScanner.attributeName("xml:lang")
    private static let type = ElementScanner.attributeName("type")
    private static let sections = [ElementScanner.name("langSec"), ElementScanner.name("langSet")]
    private static let terms = [ElementScanner.name("termSec"), ElementScanner.name("tig")]
    private static let term = ElementScanner.name("term")
    private static let termNote = ElementScanner.name("termNote")
}

/// What was made of the words of a TBX file.
struct TBXWords {
    var languages = RememberedWords<ForeignLanguage?>()
    var types = RememberedWords<ForeignVocabulary.TypeWord?>()
    var statuses = RememberedWords<ForeignVocabulary.StatusWord?>()
}
