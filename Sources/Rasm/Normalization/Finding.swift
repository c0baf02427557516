/// A replacement of bytes.
public struct Edit: Sendable, Hashable {
    /// The byte range of the article that is replaced.
    public var range: Range<Int>
    public var replacement: String

    public init(range: Range<Int>, replacement: String) {
        self.range = range
        self.replacement = replacement
    }
}

/// Something the rules say of a stretch of text.
public struct Finding: Sendable, Hashable {
    public var rule: Rule
    public var severity: Severity
    /// The byte range of the name without its proclitics.
    public var range: Range<Int>
    /// The id of the entry; of an ambiguous name, the likeliest.
    public var entry: String
    /// The ids of the other entries it may be, the likeliest first.
    public var rivals: [String] = []
    /// The ids of all entries it may be.
    public var candidates: [String] { [entry] + rivals }
    /// The text found, as it stands.
    public var surface: String
    /// The safe edit, if there is one.
    public var edit: Edit?
    /// The name as it should be written; nil where the glossary does not say.
    public var rendering: String?

    /// What keeps the rendering from being written.
    public var obstacle: Obstacle = .marks

    /// Why a name that should be written another way is left to people, as a clause of a sentence.
    public enum Obstacle: String, Sendable, Hashable, Error {
        case marks = "marks between its words are in the way"
        case codes = "inline codes between its words are in the way"
        case codeInWord = "an inline code stands inside the word"
        case commentInWord = "a comment stands inside the word"
        case sectionInWord = "a CDATA section begins or ends inside the word"
        case stringInWord = "the string is broken inside the word"
        case entity = "an entity stands for some of it, or stands in it"
        case nameInside = "another name stands inside it"
        case unwritable = "this place of the file cannot hold it as it is written"
    }

    /// What would be written if somebody decided so: shown, never applied.
    public var suggestion: String? { edit == nil ? rendering : nil }

    /// The finding in words for an editor.
    /// - Parameter isolate: puts marks around an Arabic term so that it keeps its order in a line of English.
    public func message(isolate: (String) -> String = { $0 }) -> String {
        let name = isolate(surface)
        switch rule {
        case .ambiguousName:
            return "\(name) may be \(listed(candidates)); write the full name once"
        default:
            if let rendering, edit != nil { return "write \(isolate(rendering)) for \(name)" }
            if let rendering {
                return "\(name) should be \(isolate(rendering)), but \(obstacle.rawValue); change it by hand"
            }
            return "\(name) is deprecated, but the entry has no preferred term of this type"
        }
    }

    /// «a», «a or b», «a, b or c».
    private func listed(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? entry }
        return names.dropLast().joined(separator: ", ") + " or " + last
    }
}
