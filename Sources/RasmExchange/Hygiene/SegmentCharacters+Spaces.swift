/// White space that keeps a segment from matching.
extension SegmentCharacters {
    /// A run of white space and the codes inside it.
    func spaceRun(from start: Int) -> Range<Int> {
        var end = start + 1
        var index = end
        while index < list.count {
            if isSpace(at: index) {
                end = index + 1
            } else if list[index].scalar != nil {
                break
            }
            index += 1
        }
        return start..<end
    }

    func place(ofSpaces run: Range<Int>) -> Place? {
        if run.lowerBound == 0 || run.upperBound == list.count { return edge(run) }
        let spaces = run.compactMap { list[$0].scalar }
        if spaces.count < run.count {
            // What the code is to the spaces beside it, a person can say.
            return spaces.count > 1 ? Place(rule: .doubleSpace, origins: origins(run)) : nil
        }
        let isOfSpaces = spaces.allSatisfy { $0 == " " || Self.isNoBreak($0) }
        if isOfSpaces, spaces.contains(where: Self.isNoBreak), isBetweenArabicWords(run) {
            return Place(rule: .noBreakSpace, origins: origins(run), changes: oneSpace(run))
        }
        let isLine = spaces.contains { (0x09...0x0D).contains($0.value) || [0x85, 0x2028, 0x2029].contains($0.value) }
        guard spaces.count > 1 || isLine else { return nil }
        let isPlain = spaces.allSatisfy { $0 == " " } || isWrappedLine(spaces, run)
        return Place(rule: .doubleSpace, origins: origins(run), changes: isPlain ? oneSpace(run) : [])
    }

    /// What stands before the first code, or behind the last.
    private func edge(_ run: Range<Int>) -> Place {
        let outer =
            run.lowerBound == 0
            ? run.prefix { list[$0].scalar != nil }
            : run[(run.last { list[$0].scalar == nil }.map { $0 + 1 } ?? run.lowerBound)...]
        return Place(rule: .edgeSpace, origins: origins(outer), changes: outer.map { ($0, "") })
    }

    private func oneSpace(_ run: Range<Int>) -> [(index: Int, text: String)] {
        let first = list[run.lowerBound].scalar == " " ? [] : [(index: run.lowerBound, text: " ")]
        return first + run.dropFirst().map { ($0, "") }
    }

    private static func isNoBreak(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{A0}" || scalar == "\u{202F}" }

    /// Whether a no-break space is a fault: between two Arabic words. It is right beside digits, signs and abbreviations (أ ف ب, د. محمد),
    /// and in languages whose rules ask for it.
    private func isBetweenArabicWords(_ run: Range<Int>) -> Bool {
        guard language == .arabic else { return false }
        func isWord(_ index: Int, _ step: Int) -> Bool {
            let isLetter = { (index: Int) in
                list.indices.contains(index)
                    && list[index].scalar.map { ArabicJoining.isLetter($0) || ArabicJoining.isMark($0) } ?? false
            }
            return isLetter(index) && isLetter(index + step)
        }
        var before = run.lowerBound - 1
        if list[before].scalar == "،" || list[before].scalar == "؛" { before -= 1 }
        return isWord(before, -1) && isWord(run.upperBound, 1)
    }

    /// Whether a file has been indented here: one line end, white space after it, and on both sides letters of one sentence.
    ///
    /// Any other line end may be meant, and so may a tab.
    private func isWrappedLine(_ spaces: [Unicode.Scalar], _ run: Range<Int>) -> Bool {
        let text = spaces.drop { $0 == " " }.drop { $0 == "\r" }
        guard text.first == "\n", text.count > 1, text.dropFirst().allSatisfy({ $0 == " " || $0 == "\t" }) else {
            return false
        }
        let isLetter = { (scalar: Unicode.Scalar) in scalar.properties.isAlphabetic || ArabicJoining.isMark(scalar) }
        return neighbour(run.lowerBound, -1).isScalar { isLetter($0) || $0 == "," || $0 == "،" }
            && neighbour(run.upperBound - 1, 1).isScalar(isLetter)
    }
}
