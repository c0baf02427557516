/// The cues by their first word, so that a line is read once whatever their number.
struct BoilerplateCueIndex: Sendable {
    private let cues: [FoldedWord: [BoilerplateCue]]

    init(_ groups: [BoilerplateCueGroup] = BoilerplateCueTable.groups) {
        var cues: [FoldedWord: [BoilerplateCue]] = [:]
        for cue in groups.flatMap(\.cues) { cues[cue.words[0], default: []].append(cue) }
        self.cues = cues
    }

    /// What the words of a line say of it, signs (`:` and `>`) among them.
    func verdict(of line: [FoldedWord], words: Int, hashtags: Int, _ facts: LineFacts) -> BoilerplateCue.Verdict? {
        guard words > 0 else { return .line }  // `×`, `***`, `———`: nothing to read.
        if hashtags > 1 && hashtags * 3 >= words && !facts.endsWithStop || isLetterRow(line) || isShareBar(line) {
            return .line
        }
        let first = line.firstIndex { !isSign($0) } ?? 0
        let start = line.first == .copyright ? 0 : first
        var found: BoilerplateCue.Verdict?
        for index in start..<line.count {
            for cue in cues[line[index]] ?? []
            where matches(cue, line, at: index, isFirst: index == start, words, facts) {
                if cue.verdict == .block { return .block }
                if cue.verdict != .date {
                    found = cue.verdict == .line ? .line : found ?? .margin
                } else {
                    found = .line
                }
            }
        }
        return found
    }

    private func matches(
        _ cue: BoilerplateCue, _ line: [FoldedWord], at index: Int, isFirst: Bool, _ words: Int, _ facts: LineFacts
    ) -> Bool {
        guard isFirst || cue.place == .anywhere, words <= cue.most, cue.mayStop || !facts.endsWithStop else {
            return false
        }
        let after = index + cue.words.count
        guard after <= line.count, line[index..<after].elementsEqual(cue.words) else { return false }
        let rest = line[after...]
        if cue.place == .whole { return rest.allSatisfy { $0 == .number || isSign($0) } }
        return cue.verdict != .date || isDate(rest)
    }

    /// A date holds a number, and nothing but numbers and words of dates.
    private func isDate(_ words: ArraySlice<FoldedWord>) -> Bool {
        words.contains(.number) && words.allSatisfy { $0 == .number || BoilerplateVocabulary.dates.contains($0) }
    }

    private func isShareBar(_ line: [FoldedWord]) -> Bool {
        line.allSatisfy {
            BoilerplateVocabulary.networks.contains($0) || BoilerplateVocabulary.buttons.contains($0) || $0 == .number
        }
            && (line.contains { $0.letters > 0 && BoilerplateVocabulary.networks.contains($0) } || isRowOfButtons(line))
    }

    /// `شارك | اطبع | أرسل`: two rules at least between the words of buttons; one alone may part the halves of a headline.
    private func isRowOfButtons(_ line: [FoldedWord]) -> Bool {
        line.count { $0 == .step } >= 2
    }

    /// The same letter again and again (`ع ع ع`, `A A`): the buttons for the size of the type.
    private func isLetterRow(_ line: [FoldedWord]) -> Bool {
        line.count > 1 && line[0].letters == 1 && line.allSatisfy { $0 == line[0] }
    }

    private func isSign(_ word: FoldedWord) -> Bool { word == .colon || word == .step || word == .copyright }
}
