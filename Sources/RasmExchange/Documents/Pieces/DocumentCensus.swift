import Rasm

/// What the texts of a document amount to, and those of all its pieces together: only then can it be told what is missing.
public struct DocumentCensus: Sendable {
    /// Whether there is a text in the language asked for.
    var hasText = false
    /// The first language of the others.
    var otherLanguage: String?
    /// JSON Lines: whether an object has a member that holds text.
    var hasField = false
    /// JSON Lines: how many objects have none.
    var missing = 0
    /// The first of these, and what is to be said of it.
    var firstMissing: (place: LineColumn, message: String)?

    public init() {}

    /// Takes in what follows.
    public mutating func add(_ other: DocumentCensus) {
        hasText = hasText || other.hasText
        otherLanguage = otherLanguage ?? other.otherLanguage
        hasField = hasField || other.hasField
        missing += other.missing
        firstMissing = firstMissing ?? other.firstMissing
    }

    /// What is worth telling of the whole.
    ///
    /// - Throws: when no object has any of the members: a name that no object has is a slip, not a gap in the data.
    public func warnings(path: String, _ options: DocumentOptions) throws(InputError) -> [InputError] {
        var warnings: [InputError] = []
        if let first = firstMissing {
            guard hasField else {
                throw InputError(path, line: first.place.line, column: first.place.column, first.message)
            }
            let objects = missing == 1 ? "1 object has" : "\(missing) objects have"
            warnings.append(
                InputError(
                    path,
                    "\(objects) no member \(options.namesOfFields): left alone, the first in line \(first.place.line)"))
        }
        if !hasText, let otherLanguage {
            warnings.append(
                InputError(
                    path,
                    "has no text in the language «\(options.language)», only in others («\(otherLanguage)»): nothing was looked at"
                ))
        }
        return warnings
    }
}

extension DocumentOptions {
    /// JSON Lines: the members that hold text.
    var fields: [String] { textFields.isEmpty ? Self.usualFields : textFields }
    private static let usualFields = ["text"]

    /// `«body» or «title»`
    var namesOfFields: String { Set(fields).sorted().map { "«\($0)»" }.joined(separator: " or ") }
}
