import Rasm
import RasmXML

/// Entries that hold nothing but terms in language sections, each with its type and status where they are said: as most are in large termbases. They are made
/// of what was scanned, without elements in between; a property test holds them to what ``TBXReading`` makes of elements.
extension PlainTBX {
    /// The entry that was scanned; nil when there is more in it.
    ///
    /// - Parameter number: what it is called by when it has no id.
    mutating func entry(_ number: Int, _ words: inout TBXWords) -> ForeignEntry? {
        let before = known
        if let entry = readEntry(number, &words) { return entry }
        // Elements are made from the beginning.
        known = before
        return nil
    }

    private mutating func readEntry(_ number: Int, _ words: inout TBXWords) -> ForeignEntry? {
        let tokens = scanner.tokens
        let said = attribute(Self.id, of: tokens[0]) ?? attribute(Self.xmlID, of: tokens[0])
        var entry = ForeignEntry(id: said ?? "entry-\(number)", place: place(of: tokens[0]))
        entry.saidID = said.map { ForeignEntry.SaidID(text: $0) }
        var position = 1
        while let section = next(in: tokens, &position) {
            guard section.kind == .start, Self.sections.contains(section.name),
                let tag = attribute(Self.language, of: section),
                let language = words.languages.value(of: tag, { ForeignLanguage($0) })
            else { return nil }
            while let term = next(in: tokens, &position) {
                guard term.kind == .start, Self.terms.contains(term.name),
                    let term = readTerm(tokens, &position, language, &words)
                else { return nil }
                entry.terms.append(term)
            }
        }
        return position == tokens.count ? entry : nil
    }

    private mutating func readTerm(
        _ tokens: [ElementScanner.Token], _ position: inout Int, _ language: ForeignLanguage, _ words: inout TBXWords
    ) -> ForeignTerm? {
        var term: (text: String, place: SourcePlace)?
        var type: ForeignVocabulary.TypeWord?
        var status: AdministrativeStatus?
        while let part = next(in: tokens, &position) {
            guard part.kind == .start, position + 1 < tokens.count, tokens[position].kind == .text,
                tokens[position + 1].kind == .end
            else { return nil }
            let text = text(tokens[position].range)
            position += 2
            switch part.name {
            case Self.term where term == nil:
                term = (NameText.withSingleSpaces(text), place(of: part))
                if term?.text.isEmpty ?? true { return nil }
            case Self.termNote:
                switch attribute(Self.type, of: part) {
                case "termType":
                    guard let known = words.types.value(of: text.trimmingSpace(), ForeignVocabulary.type) else {
                        return nil
                    }
                    type = known
                case "administrativeStatus":
                    guard
                        case .known(let known)? = words.statuses.value(
                            of: text.trimmingSpace(), ForeignVocabulary.status)
                    else { return nil }
                    status = known
                default: return nil
                }
            default: return nil
            }
        }
        return term.map {
            ForeignTerm(
                text: $0.text, language: language, type: type?.type ?? .fullForm, isTypeSaid: type != nil,
                status: status ?? type?.status, place: $0.place)
        }
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
