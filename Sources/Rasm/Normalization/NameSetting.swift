/// What stands around the names of one article, as far as it keeps house style from choosing another name.
///
/// A spelling the glossary replaces is replaced all the same.
struct NameSetting {
    private let resolutions: [Resolution]
    private let neighbourhood: Neighbourhood
    private var index: TermIndex { neighbourhood.index }
    private var tokens: Tokens { neighbourhood.tokens }

    init(_ resolutions: [Resolution], in neighbourhood: Neighbourhood) {
        self.resolutions = resolutions
        self.neighbourhood = neighbourhood
    }

    /// Whether a name stays the one it is: it stands beside another of its entry, or is a month in somebody's name.
    func keepsName(at position: Int) -> Bool {
        isPaired(position, position - 1) || isPaired(position, position + 1)
            || isMonth(position) && isPartOfName(resolutions[position].mention.tokens)
    }

    /// Whether two names of one entry stand side by side, whatever sign is between: «شباط/فبراير», «أبو مازن (محمود عباس)».
    ///
    /// A month named twice in one set is no pair: both are rewritten.
    private func isPaired(_ position: Int, _ other: Int) -> Bool {
        guard resolutions.indices.contains(other), resolutions[position].isResolved, resolutions[other].isResolved
        else { return false }
        let (left, right) = (resolutions[min(position, other)].mention, resolutions[max(position, other)].mention)
        guard left.tokens.upperBound == right.tokens.lowerBound,
            !neighbourhood.endsSentence(between: right.tokens.lowerBound - 1, right.tokens.lowerBound)
        else { return false }
        let (form, otherForm) = (resolutions[position].form, resolutions[other].form)
        // Entries of two glossaries with one id have one number.
        guard index.facts[form].entry == index.facts[otherForm].entry else { return false }
        return !isMonth(position) || index.forms.target(of: form) != index.forms.target(of: otherForm)
    }

    private func isMonth(_ position: Int) -> Bool {
        index.facts[resolutions[position].form].isMonth
    }

    /// Whether a month belongs to a name: «مدينة السادس من أكتوبر», «شارع 26 يوليو», «أيلول الأسود».
    private func isPartOfName(_ month: Range<Int>) -> Bool {
        if isJoined(month.upperBound - 1), FixedMonthNames.isEnding(letters(month.upperBound)) { return true }
        var before = month.lowerBound - 1
        guard isJoined(before) else { return false }
        if letters(before).elementsEqual(FixedMonthNames.of), isJoined(before - 1) { before -= 1 }
        if let day = neighbourhood.number(at: before) {
            guard (1...31).contains(day), isJoined(before - 1) else { return false }
            before -= 1
        } else {
            while FixedMonthNames.isOrdinal(letters(before)), isJoined(before - 1) { before -= 1 }
        }
        return ProcliticCuts.peeled(letters(before)).contains(where: FixedMonthNames.isBeginning)
    }

    /// Whether a word and the next are there, and no clause ends between them.
    private func isJoined(_ left: Int) -> Bool {
        left >= 0 && left + 1 < tokens.list.count && neighbourhood.stop(between: left, left + 1) == nil
    }

    private func letters(_ position: Int) -> ArraySlice<UInt16> {
        tokens.letters(of: tokens.list[position])[...]
    }
}
