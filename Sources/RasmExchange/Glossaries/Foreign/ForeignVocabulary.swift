import Rasm

/// The words other glossaries use for what ours says: of TBX's data categories, of MultiTerm, and of spreadsheets.
enum ForeignVocabulary {
    /// A term's type and, where the word says that much, its status.
    struct TypeWord {
        var type: TermType
        var status: AdministrativeStatus?
    }

    /// nil when the word is none of a term type.
    static func type(_ word: String) -> TypeWord? {
        switch letters(of: word) {
        case "", "full", "fullform", "entryterm", "mainentryterm", "name", "phrase", "setphrase", "commonname":
            TypeWord(type: .fullForm)
        case "short", "shortform", "clippedterm": TypeWord(type: .shortForm)
        case "acronym", "abbreviation", "abbreviatedform", "initialism", "abbrev": TypeWord(type: .acronym)
        case "variant", "spellingvariant", "orthographicalvariant", "synonym", "nearsynonym", "synonymousphrase",
            "internationalism",
            "transcribedform", "transliteratedform", "internationalscientificterm", "shortcut":
            // A variant is never what the others become.
            TypeWord(type: .fullForm, status: .admitted)
        default: nil
        }
    }

    enum StatusWord: Hashable {
        case known(AdministrativeStatus)
        /// A status of ISO 12620 that says nothing of preference: legal, regulated, standardized; or none.
        case silent
    }

    /// `preferredTerm-admn-sts`, `preferred`, `forbidden` …; nil when the word is none of a status.
    static func status(_ word: String) -> StatusWord? {
        // As TBX writes them, by far the most often.
        switch word {
        case "preferredTerm-admn-sts": return .known(.preferred)
        case "admittedTerm-admn-sts": return .known(.admitted)
        case "deprecatedTerm-admn-sts": return .known(.deprecated)
        case "supersededTerm-admn-sts": return .known(.superseded)
        default: break
        }
        var word = letters(of: word)
        for ending in ["admnsts", "term"] where word.hasSuffix(ending) { word.removeLast(ending.count) }
        switch word {
        case "preferred", "recommended", "main": return .known(.preferred)
        case "admitted", "allowed", "accepted", "permitted": return .known(.admitted)
        case "deprecated", "forbidden", "prohibited", "notrecommended", "rejected", "wrong": return .known(.deprecated)
        case "superseded", "obsolete", "outdated": return .known(.superseded)
        case "", "legal", "regulated", "standardized", "standardised": return .silent
        default: return nil
        }
    }

    static let statuses = ["preferred", "admitted", "deprecated", "superseded"]
    static let types = ["full", "short", "acronym", "variant"]

    static func kind(_ word: String) -> EntryKind? {
        let word = letters(of: word)
        if let kind = EntryKind(rawValue: word) { return kind }
        switch word {
        case "people", "human", "per", "persname", "personname": return .person
        case "organization", "org", "orgname", "company", "institution", "party", "agency": return .organisation
        case "location", "loc", "placename", "gpe": return .place
        case "newspaper", "press", "channel": return .media
        default: return nil
        }
    }

    /// Small letters alone, without space and punctuation: `full-form`, `fullForm` and `Full form` are one word.
    private static func letters(of word: String) -> String {
        var letters = String.UnicodeScalarView()
        for scalar in word.unicodeScalars {
            switch scalar.value {
            case 0x41...0x5A: letters.append(Unicode.Scalar(UInt8(scalar.value) + 0x20))
            case 0x30...0x39, 0x61...0x7A, 0xA1...: letters.append(scalar)
            default: continue
            }
        }
        return String(letters)
    }
}

extension StringProtocol {
    /// Without white space at both ends.
    func trimmingSpace() -> String {
        // No space outside of ASCII has two bytes of which the first is C3 or more: with most names a look at the bytes is enough.
        let hasNone = utf8.withContiguousStorageIfAvailable { bytes in
            guard bytes.count > 1, bytes[0] > 0x20, bytes[0] < 0x7F || 0xC3...0xDF ~= bytes[0] else { return false }
            let (before, last) = (bytes[bytes.count - 2], bytes[bytes.count - 1])
            return last > 0x20 && last < 0x7F || last >= 0x80 && 0xC3...0xDF ~= before
        }
        if hasNone == true { return String(self) }
        let scalars = unicodeScalars
        // Most texts have none, and are not copied.
        if let first = scalars.first, let last = scalars.last, !first.isSpace, !last.isSpace { return String(self) }
        guard let first = scalars.firstIndex(where: { !$0.isSpace }) else { return "" }
        guard let last = scalars.lastIndex(where: { !$0.isSpace }) else { return "" }
        return String(String.UnicodeScalarView(scalars[first...last]))
    }
}

extension Unicode.Scalar {
    /// White space of any script. Latin and Arabic letters are told by their number: looking up properties is slow.
    var isSpace: Bool {
        switch value {
        case 0x21...0x7E, 0xA1...0x0FFF: false
        default: properties.isWhitespace
        }
    }
}
