import Rasm

/// One name of one spelling and its translation: what becomes a `tu` (TMX 1.4b, section 3.1).
public struct TMXUnit: Sendable, Hashable {
    /// The `tuid`: the same for the same name in every export, whatever else the glossary holds.
    public var id: String
    /// The id of the entry.
    public var entry: String
    public var type: TermType
    /// How the source stands in its own language; the target is always preferred.
    public var status: AdministrativeStatus
    public var source: String
    public var target: String
    /// Whether the source is a homograph that in running text needs a word beside it to be this name.
    public var needsEvidence: Bool
}
