import Rasm

/// The errors and warnings of a glossary, to be compared with those of the same glossary with more in it.
struct ValidationCount {
    private var counts: [String: Int] = [:]

    init(of glossary: Glossary) {
        for problem in Self.problems(in: glossary) {
            counts[Self.key(problem), default: 0] += 1
        }
    }

    /// Notes are no problems: that two people share a short form is only told.
    static func problems(in glossary: Glossary) -> [FileProblem] {
        GlossaryValidator.problems(in: glossary).filter { $0.severity != .note }
    }

    /// The problems that were not there before.
    func worse(_ problems: [FileProblem]) -> [FileProblem] {
        var left = counts
        return problems.filter { problem in
            let key = Self.key(problem)
            guard let count = left[key], count > 0 else { return true }
            left[key] = count - 1
            return false
        }
    }

    /// A problem without the lines it speaks of, which move when lines are added.
    private static func key(_ problem: FileProblem) -> String {
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
