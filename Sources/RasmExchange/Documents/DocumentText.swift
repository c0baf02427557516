import Rasm

/// One text in a document: an article of its own, in which short names are resolved by the full ones it holds.
public struct DocumentText: Sendable {
    /// Its language as the file declares it; nil when the file says nothing.
    public let language: String?
    /// The text as it is read: references resolved, inline codes left out.
    public let article: Article
    /// Where each byte of the article stands in the file.
    public let map: TextMap
    let escaping: Escaping
    /// JSON Lines: the strings that it was put together of.
    var members: [MemberString] = []

    /// A string of an object.
    struct MemberString: Sendable {
        /// The names that lead to it, with dots between.
        var member: String
        /// Where it begins in the text.
        var start: Int
    }

    /// JSON Lines: the member that holds a string of the text, which ``MemberPositions`` tells.
    public func member(of string: Int) -> String { members[string].member }

    /// Whether the text is the file, and written into it as it is: what is found in it need not be carried over.
    var isFile: Bool { escaping == .none && map.isIdentity }

    /// Whether the text may be in a language: it says so, or says nothing.
    ///
    /// Regions and scripts do not matter, nor does the way the tag is written (`AR-eg`, `ar_EG`, `ara`, `arb`).
    public func isIn(_ wanted: String) -> Bool { Self.isText(in: language, of: wanted) }

    /// Whether a text that says it is in one language, or says nothing, may be in another.
    static func isText(in language: String?, of wanted: String) -> Bool {
        guard let language, !language.isEmpty else { return true }
        return LanguageTag.primary(of: language) == LanguageTag.primary(of: wanted)
    }

    /// A piece of the text as it is read: without what stands for the codes in it, in a file that has such.
    public func words(of piece: String) -> String {
        escaping == .none ? piece : NameParts.withoutObjects(piece)
    }
}
