import Rasm

/// Where a spelling can be written, from the widest to the narrowest.
enum SpellingPlace: Hashable {
    /// The row that all names share.
    case everyName
    /// Rows of some entries alone, by their ids.
    case entries([String])
    /// The names of the entry, each spelled so; all of them, or those of several words.
    case names(ofOneWord: Bool)
}

/// What was written where, for the log.
public struct WrittenSpellings: Sendable, Hashable {
    var place: SpellingPlace
    var word: String
    var spellings: [String]
    /// Why it was not written more widely.
    var reason: String?

    /// In words: `«سيرجي» written as a spelling of «سيرغي» in every name`.
    public var words: String {
        let names = spellings.map { "«\($0)»" }.joined(separator: ", ")
        let what =
            switch place {
            case .everyName: "as a spelling of «\(word)» in every name"
            case .entries(let ids): "as a spelling of «\(word)» in the names of \(ids.joined(separator: ", ")) alone"
            case .names(ofOneWord: true): "into the names of the entry that hold «\(word)», each spelled so"
            case .names(ofOneWord: false): "into the names of several words that hold «\(word)», each spelled so"
            }
        return "\(names) written \(what)" + (reason.map { ", since \($0)" } ?? "")
    }
}
