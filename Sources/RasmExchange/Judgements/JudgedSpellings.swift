import Rasm

/// What editors have said of spellings, ready to be asked.
public struct JudgedSpellings: Sendable {
    private var decisions: [Key: Judgement.Decision] = [:]

    private struct Key: Hashable {
        /// Empty for names that are of no entry.
        var entry: String
        /// Vowel marks, and letters that matching does not tell apart, make no other spelling.
        var spelling: FoldedName

        init(_ entry: String?, _ spelling: String) {
            self.entry = entry ?? ""
            self.spelling = FoldedName(spelling)
        }
    }

    /// - Parameter overtaken: ids of judgements that are not to count.
    public init(_ log: JudgementLog, without overtaken: Set<String> = []) {
        for judgement in log.holding where !overtaken.contains(judgement.id) {
            for spelling in judgement.spellings {
                decisions[Key(judgement.entry, spelling)] = judgement.decision
                // What became an entry was of none before.
                if judgement.decision == .create { decisions[Key(nil, spelling)] = .create }
            }
        }
    }

    /// The last that was said of a spelling and an entry, or of a name that is of none; nil when nothing was.
    public func decision(on spelling: String, of entry: String?) -> Judgement.Decision? {
        decisions[Key(entry, spelling)]
    }

    /// Whether somebody has said that a spelling is none of an entry, or that it is no name at all.
    public func isRejected(_ spelling: String, of entry: String?) -> Bool {
        decision(on: spelling, of: entry) == .reject || decision(on: spelling, of: nil) == .reject
    }
}
