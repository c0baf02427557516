/// The columns of a term base that memoQ exports and imports as CSV (memoQ Web API documentation, "Term base in CSV format").
///
/// First those of the entry, then for each language its definition, and for each of its terms the term, how it is matched, and an example. A language
/// with three terms in some entry has three columns under one header.
enum MemoQColumns {
    static let id = "Entry_ID"
    static let subject = "Entry_Subject"
    static let note = "Entry_Note"
    static let entry = [
        id, subject, "Entry_Domain", "Entry_ClientID", "Entry_ProjectID", "Entry_Created", "Entry_Creator",
        "Entry_LastModified", "Entry_Modifier", note,
    ]
    static let definitionEnding = "_Def"
    static let info = "Term_Info"
    static let example = "Term_Example"

    /// memoQ's own defaults: capital letters count where the term base has them, and half a word may follow.
    static let matching = "CasePermissive;HalfPrefix"
    /// Marks a forbidden term: memoQ shows it as such, never inserts it, and finds it in quality assurance.
    static let forbidden = "NonTerm"
}
