import Rasm

/// Runs the self-tests of all entries over the index of the whole glossary.
struct SelfTestRun {
    private let index: TermIndex

    init(_ index: TermIndex) {
        self.index = index
    }

    func problems() -> [FileProblem] {
        index.entries.flatMap { entry in
            entry.tests.compactMap { test in
                failure(of: test, entry: entry.id).map {
                    FileProblem(.failingTest, at: test.place ?? entry.somePlace, $0)
                }
            }
        }
    }

    /// What a test finds in place of what it expects, in words; nil when it passes.
    private func failure(of test: SelfTest, entry: String) -> String? {
        let article = Article(test.text)
        let analysis = Analysis(of: article, index: index)
        // What is ambiguous is nobody's.
        let found = analysis.mentions.filter { $0.entry == entry && $0.isResolved }.map(\.range)
        switch test.expectation {
        case .none:
            return found.isEmpty ? nil : "\(quoted(found, article)) is found as «\(entry)», and nothing should be"
        case .mentions(let expected, let normalized):
            // A sentence without brackets speaks of its normalized text alone.
            if !expected.isEmpty, !isSame(found, expected, article) {
                return difference(expected: expected, found: found, article, analysis)
            }
            let result = String(decoding: analysis.edits.applied(to: article.bytes), as: UTF8.self)
            guard let normalized, !result.utf8.elementsEqual(normalized.utf8) else { return nil }
            return "the sentence becomes «\(result)», not «\(normalized)»"
        }
    }

    private func isSame(_ found: [Range<Int>], _ expected: [Range<Int>], _ article: Article) -> Bool {
        found.count == expected.count && zip(found, expected).allSatisfy { isSame($0, $1, article) }
    }

    /// Whether a mention is the one that is marked.
    ///
    /// In للبي بي سي, which becomes لبي بي سي, the second ل is rewritten and so part of the mention; people mark لل[بي بي سي].
    private func isSame(_ found: Range<Int>, _ expected: Range<Int>, _ article: Article) -> Bool {
        if found == expected { return true }
        guard found.upperBound == expected.upperBound, found.lowerBound < expected.lowerBound else { return false }
        return article.text(found.lowerBound..<expected.lowerBound) == "ل"
    }

    private func difference(expected: [Range<Int>], found: [Range<Int>], _ article: Article, _ analysis: Analysis)
        -> String
    {
        let missing = expected.filter { range in !found.contains { isSame($0, range, article) } }
        let extra = found.filter { range in !expected.contains { isSame(range, $0, article) } }
        var parts: [String] = []
        if !missing.isEmpty {
            parts.append("\(quoted(missing, article)) is not found" + instead(of: missing[0], article, analysis))
        }
        if !extra.isEmpty { parts.append("\(quoted(extra, article)) is found and not marked") }
        return parts.joined(separator: "; ")
    }

    /// What is found where a mention was expected: another's name, or nobody's.
    private func instead(of range: Range<Int>, _ article: Article, _ analysis: Analysis) -> String {
        guard let other = analysis.mentions.first(where: { $0.range.overlaps(range) }) else { return "" }
        let name = "«\(article.text(other.range))»"
        return other.isResolved ? ", but \(name) as «\(other.entry)»" : ", since \(name) is ambiguous here"
    }

    private func quoted(_ ranges: [Range<Int>], _ article: Article) -> String {
        ranges.map { "«\(article.text($0))»" }.joined(separator: ", ")
    }
}
