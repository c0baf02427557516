import Rasm

/// The errors and warnings of a glossary, to be compared with those of the same glossary with more in it.
struct ValidationCount {
    private var counts: [String: Int] = [:]

    init(of glossary: Glossary) {
        let sentences = Self.sentences(of: glossary)
        for problem in Self.problems(in: glossary) {
            counts[Self.key(problem, sentences), default: 0] += 1
        }
    }

    /// Notes are no problems: that two people share a short form is only told.
    static func problems(in glossary: Glossary) -> [FileProblem] {
        GlossaryValidator.problems(in: glossary).filter { $0.severity != .note }
    }

    /// The problems of the larger glossary that were not there before.
    func worse(_ problems: [FileProblem], in glossary: Glossary) -> [FileProblem] {
        var left = counts
        let sentences = Self.sentences(of: glossary)
        return problems.filter { problem in
            let key = Self.key(problem, sentences)
            guard let count = left[key], count > 0 else { return true }
            left[key] = count - 1
            return false
        }
    }

    /// What self-tests say, by their places.
    private static func sentences(of glossary: Glossary) -> [SourcePlace: String] {
        let tests = glossary.entries.flatMap { entry in
            entry.tests.compactMap { test in test.place.map { ($0, "\(entry.id) \(test.text)") } }
        }
        return Dictionary(tests) { first, _ in first }
    }

    /// A problem without the lines it speaks of, which move when lines are added.
    ///
    /// Of a self-test that fails only which it is: what it finds in place of what it should may change.
    private static func key(_ problem: FileProblem, _ sentences: [SourcePlace: String]) -> String {
        if problem.rule == GlossaryRule.failingTest.rawValue, let sentence = sentences[problem.place] {
            return problem.rule + " " + sentence
        }
        var key = problem.rule + " " + problem.place.file + " "
        var digits = 0
        for scalar in problem.message.unicodeScalars {
            if scalar.value >= 0x30, scalar.value <= 0x39 {
                digits += 1
                continue
            }
            if digits > 0 { key += "0" }
            digits = 0
            key.unicodeScalars.append(scalar)
        }
        return key
    }
}
