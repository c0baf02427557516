import ArgumentParser
import Foundation
import RasmExchange
import RasmReview

/// `rasm-review`: the page on which clusters are judged. A program of its own, since what serves it (FlyingFox, and with it a part of
/// Foundation that loads libcurl) would make every start of `rasm` slower.
@main
struct ReviewProgram: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rasm-review",
        abstract: "Serves a page for this machine alone, on which suggested spellings are judged by keyboard.",
        discussion: """
            EXAMPLE:
              rasm discover articles/ --format json | rasm-review --glossary glossary

            What is accepted goes into the glossary's YAML, of which every other byte stays; every judgement is a line of \
            \(JudgementLog.name) beside it. Ctrl-C ends it.
            """)

    @Argument(
        help: ArgumentHelp(
            "The suggestions, as rasm discover --format json writes them; a dash is standard input.", valueName: "file")
    )
    var suggestions = "-"

    @Option(name: .long, help: ArgumentHelp("The glossary that is judged for: a folder, or a file.", valueName: "path"))
    var glossary: [String]

    @Option(
        name: .long, help: ArgumentHelp("Listens on this port of 127.0.0.1; 0 takes a free one.", valueName: "number"))
    var port: UInt16 = 0

    @Option(name: .long, help: ArgumentHelp("The language of the articles.", valueName: "tag"))
    var language = "ar"

    func run() async throws {
        signal(SIGPIPE, SIG_IGN)
        do {
            try GlossaryImport.requireEditable(glossary)
            let entries = try GlossaryReader.read(glossary).entries
            let obstacles = GlossaryObstacles(ofGlossary: glossary)
            if let obstacle = obstacles.log { throw obstacle }
            for obstacle in obstacles.files { Self.tell("warning: \(obstacle)") }
            let clusters = try SuggestionReader.read(
                suggestions == "-" ? "/dev/stdin" : suggestions, entries: entries, language: language)
            guard !clusters.isEmpty else {
                print("There is nothing to judge.")
                return
            }
            let desk = try ReviewDesk(
                clusters, glossary: glossary, language: language,
                now: { Date.now.formatted(.iso8601) }, makeID: { String(ReviewServer.makeToken().prefix(12)) })
            let server = try ReviewServer(desk, port: port, token: ReviewServer.makeToken())
            let count = "\(clusters.count) cluster\(clusters.count == 1 ? "" : "s")"
            try await server.run { address in
                // Not held back, whatever standard output is: whoever started this waits for the address.
                let greeting = "\(count) to judge. Open this page on this machine; Ctrl-C ends it.\n\(address)\n"
                FileHandle.standardOutput.write(Data(greeting.utf8))
            }
        } catch let errors as GlossaryErrors {
            for problem in errors.problems { Self.tell("\(problem)") }
            throw ExitCode(2)
        } catch let error as InputError {
            Self.tell("\(error)")
            throw ExitCode(2)
        } catch let problem as ReviewProblem {
            Self.tell(problem.message)
            throw ExitCode(2)
        }
    }

    private static func tell(_ message: String) { FileHandle.standardError.write(Data("rasm: \(message)\n".utf8)) }
}
