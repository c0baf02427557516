import Rasm

/// The errors and warnings of a glossary, to be compared with those of the same glossary with more in it.
struct ValidationCount {
    private var counts: [String: Int] = [:]

    init(of glossary: Glossary) {
        for problem in GlossaryValidator.problems(in: glossary) where problem.severity != .note {
            counts[Self.key(problem), default: 0] += 1
        }
    }

    /// The problems that were not there before. Notes are none: that two people share a short form is only told.
    func worse(in glossary: Glossary) -> [FileProblem] {
        var left = counts
        return GlossaryValidator.problems(in: glossary).filter { problem in
            guard problem.severity != .note else { return false }
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
