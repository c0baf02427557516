/// What of an index is counted by reference, in one object: an index is copied several times for each article, and all threads count the same references, so
/// a copy is to count one and not a dozen. What is asked of every mention is not here, but in columns that whoever has the index has at hand.
final class IndexHolder: Sendable {
    let columns: IndexColumns
    /// Those that the glossary was read from.
    let files: [String]
    /// The entries of the glossary, where they are at hand.
    let known: [ConceptEntry]?
    /// What a form may be instead when it is written in a certain way: of the few forms for which there is such a thing.
    let lookalikes: NumberedValues<Lookalike>

    init(_ columns: IndexColumns, files: [String], known: [ConceptEntry]?, lookalikes: NumberedValues<Lookalike>) {
        self.columns = columns
        self.files = files
        self.known = known
        self.lookalikes = lookalikes
    }
}
