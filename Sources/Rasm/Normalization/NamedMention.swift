/// A mention with everything decided: whose it is, and what is written for it.
public struct NamedMention: Sendable, Hashable {
    /// The byte range of the name without its proclitics; `rendering` replaces just this.
    public var range: Range<Int>
    /// The byte range of the proclitics before it.
    public var proclitics: Range<Int>
    /// The id of the entry; of an ambiguous mention, the likeliest.
    public var entry: String
    public var type: TermType
    public var status: AdministrativeStatus
    /// What stands there.
    public var surface: String
    /// The text to write; equal to what stands there when nothing is to be changed.
    public var rendering: String
    public var isResolved: Bool
}
