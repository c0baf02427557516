/// Why XML could not be read, written or compiled: every problem that was found, the cause first.
///
/// libxml2's "last error" is the last of a chain, often "Extra content at the end of the document"; what helps is the
/// first.
/// ```swift
/// do { _ = try XMLElement(parsing: Array("<a><b></a>".utf8), file: "names.tbx") } catch {
///     print(error)  // names.tbx:1:11: </a> comes before </b>, which closes the b of line 1
/// }
/// ```
public struct XMLError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The cause.
    public let first: XMLProblem
    /// The cause and all that followed from it; never empty.
    public let problems: [XMLProblem]

    public init(_ problem: XMLProblem, followedBy others: [XMLProblem] = []) {
        first = problem
        problems = [problem] + others
    }

    /// Nil when there is nothing to report.
    init?(_ problems: [XMLProblem]) {
        guard let first = problems.first else { return nil }
        self.first = first
        self.problems = problems
    }

    public var kind: XMLProblem.Kind { first.kind }

    /// One line for each problem.
    public var description: String { problems.map(\.description).joined(separator: "\n") }
}
