import ArgumentParser
import Rasm
import RasmExchange

/// `rasm validate`: what is wrong with glossaries.
struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Checks glossaries: their form, their sense, and their self-tests.",
        discussion: """
            EXAMPLE:
              rasm validate glossary/

            Ends with 1 when there are errors, with 2 when a glossary cannot be read at all.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @Argument(
        help: ArgumentHelp(
            "The glossaries: folders of YAML files, YAML files, TBX files, or tables in CSV or TSV.", valueName: "path"),
        completion: .file())
    var paths: [String]

    @Option(name: .long, help: "Chooses between lines for people (text) and one JSON object a line (json).")
    var format: Format = .text

    func run() throws {
        let validated = try ValidatedGlossary(paths)
        var output = ""
        for problem in validated.problems {
            switch format {
            case .text: output += Shown.message(problem.description) + "\n"
            case .json: output += Self.json(problem).text + "\n"
            }
        }
        if format == .text { output += validated.summary }
        try StandardOutput.write(output)
        if validated.exitCode != Ending.clean { throw ExitCode(validated.exitCode) }
    }

    private static func json(_ problem: GlossaryProblem) -> JSON {
        [
            "file": .string(problem.place.file), "line": .number(problem.place.line),
            "column": .number(problem.place.column),
            "rule": .string(problem.rule), "severity": .string(problem.severity.rawValue),
            "message": .string(problem.message),
        ]
    }
}

/// Glossaries that were read together, and everything that is wrong with them.
struct ValidatedGlossary {
    private(set) var problems: [GlossaryProblem] = []
    private var entries = 0
    private var isRead = true

    init(_ paths: [String]) throws {
        do throws(GlossaryErrors) {
            let glossary = try GlossaryReader.read(paths)
            entries = glossary.entries.count
            problems = GlossaryValidator.problems(in: glossary)
        } catch {
            problems = error.problems
            isRead = !error.problems.contains { Self.isUnreadable($0) }
        }
    }

    /// A file that is not there or not of its format, rather than one with something wrong in it.
    private static func isUnreadable(_ problem: GlossaryProblem) -> Bool {
        switch GlossaryRule(rawValue: problem.rule) {
        case .unreadable, .encoding, .empty, .syntax, .depth, .alias: true
        default: false
        }
    }

    private var errors: Int { problems.count { $0.severity == .error } }

    var exitCode: Int32 {
        if !isRead { return Ending.failed }
        return errors > 0 ? Ending.findings : Ending.clean
    }

    var summary: String {
        guard !problems.isEmpty else { return "\(counted(entries, "entry", "entries")), no problems.\n" }
        return "\(counted(problems.count, "problem")) (\(counted(errors, "error"))).\n"
    }
}
