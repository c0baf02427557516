/// Asks for what will be looked at of the mentions that come.
///
/// What an index knows of a mention lies at the end of a chain: its node says where its forms are numbered, their numbers where their facts lie, and these where its
/// texts and its entry do. No cache holds a large index for long, and whoever follows the chain of one mention after the other waits for the memory at each link. So a
/// link is asked for some mentions ahead, and the next one when it is there.
enum Lookahead {
    /// How many mentions one link is asked for before the next.
    private static let step = 4

    /// For whoever goes through mentions by their forms, and is at a number.
    @inline(__always)
    static func forms(of mentions: [Mention], at number: Int, in index: TermIndex) {
        if number + 3 * step < mentions.count { index.trie.prefetchNode(mentions[number + 3 * step].name.node) }
        if number + 2 * step < mentions.count {
            index.trie.prefetchForms(endingAt: mentions[number + 2 * step].name.node)
        }
        if number + step < mentions.count {
            let node = mentions[number + step].name.node
            index.facts.prefetch(Int(index.trie.endings[index.trie.forms(endingAt: node).lowerBound]))
        }
    }

    /// For whoever goes through resolutions by what is written for them.
    @inline(__always)
    static func texts(of resolutions: [Resolution], at number: Int, in index: TermIndex) {
        if number + 2 * step < resolutions.count {
            index.forms.prefetch(resolutions[number + 2 * step].form)
        }
        if number + step < resolutions.count { index.forms.prefetchText(of: resolutions[number + step].form) }
    }

    /// For whoever goes through decisions by the ids of their entries.
    @inline(__always)
    static func ids(of decisions: [Decision], at number: Int, in index: TermIndex) {
        if number + 2 * step < decisions.count { index.entries.prefetch(decisions[number + 2 * step].entry) }
        if number + step < decisions.count { index.entries.prefetchID(of: decisions[number + step].entry) }
    }
}
