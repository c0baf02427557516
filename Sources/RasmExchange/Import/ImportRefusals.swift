import Rasm

/// What has turned out not to go into the glossary, names by their place in the file that is imported.
struct ImportRefusals {
    struct Refusal {
        var conflict: ImportConflict
        var message: String
        /// What it concerns in the glossary.
        var glossary: SourcePlace?
    }

    var names: [SourcePlace: Refusal] = [:]
    /// The ids of entries of the glossary that get no note and no item.
    var heads: Set<String> = []

    var count: Int { names.count + heads.count }
}
