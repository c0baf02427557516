/// Why a glossary could not be read: every problem found, not the first alone.
public struct GlossaryErrors: Error, Sendable, Hashable, CustomStringConvertible {
    /// At least one, by file and line.
    public let problems: [FileProblem]

    init(_ problems: [FileProblem]) {
        precondition(!problems.isEmpty, "an error says what is wrong")
        self.problems = problems
    }

    /// One line a problem.
    public var description: String { problems.map(\.description).joined(separator: "\n") }
}
