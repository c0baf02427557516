import Rasm

/// What becomes of a glossary when an editor accepts spellings: they are written once, at the widest place where they make names right
/// and harm none, and every name that holds the word has them from there.
///
/// A spelling is of a word: it goes into the row of that word that all names share. Where the word is another name elsewhere, where the validator
/// or a self-test objects, or where the spelling would be somebody else's name, it goes into a row of the entries it is of; and where that
/// cannot be, into the names of the entry.
public struct Acceptance: Sendable {
    /// The files of the glossary as they are to be.
    public var changes: [FileReplacer.Change]
    /// What is written where.
    public var written: [WrittenSpellings]
    /// How many of the places that were given would be names with the glossary's spelling, and are not made so.
    public var open: Int
    /// How many of them are no name of the glossary in any spelling: a given name before a family name that it has not.
    public var nobody: Int

    /// Why spellings cannot be written, in words for whoever accepts them.
    public struct Refusal: Error, Sendable, Hashable {
        public var message: String
    }

    /// Decides what is to be written. Nothing is.
    ///
    /// - Parameter target: the file for what belongs to no file that is there; nil for the usual one.
    /// - Throws: ``GlossaryErrors`` when the glossary cannot be read, ``InputError`` when it is none that is written into, ``Refusal`` when
    ///   the spellings cannot be.
    public static func plan(
        _ accepted: AcceptedSpellings, into glossary: [String], target: String? = nil
    ) throws -> Acceptance {
        let folder = try EditableGlossary(glossary, into: target)
        var planner = try SpellingPlanner(accepted, folder)
        try planner.write()
        let outcomes = planner.outcomes()
        return Acceptance(
            changes: planner.folder.changes(from: folder), written: planner.written,
            open: outcomes.count { $0 == .open }, nobody: outcomes.count { $0 == .nobody })
    }

    /// Whether all places where spellings stand are as the glossary wants them: none of them would be a name with its spelling, and is not.
    ///
    /// - Parameter index: of the glossary as it is now.
    public static func isWhole(_ accepted: AcceptedSpellings, _ index: TermIndex) -> Bool {
        accepted.contexts.allSatisfy { context in
            ContextCheck(context, of: accepted.name)?.outcome(index, isAdmitted: true) != .open
        }
    }
}

extension GlossaryImport {
    /// Makes sure that a glossary has a file that can be written into.
    ///
    /// - Throws: for one of other formats alone, with what to do.
    public static func requireEditable(_ glossary: [String]) throws(InputError) {
        for path in glossary {
            if try InputFiles.kind(of: path) == .folder || GlossaryFormat(extensionOf: path) == .yaml { return }
        }
        throw InputError(
            glossary.first ?? "",
            "is no YAML, and only that is written into: bring its names into a folder with rasm import --write "
                + "\(glossary.first ?? "FILE") --glossary FOLDER, then give --glossary FOLDER")
    }
}
