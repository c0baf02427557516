import ArgumentParser
import Dispatch
import RasmExchange

/// `rasm`: one spelling per name in Arabic news.
struct RasmCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rasm",
        abstract: "Writes each name one way in Arabic articles, by a glossary.",
        discussion: """
            EXAMPLES:
              rasm check articles/                lists names that are written another way
              rasm normalize --write articles/    writes them as the glossary does
              rasm export tmx --from ar --to en   makes a translation memory of them

            The glossary is named by --glossary, or by rasm.yaml in this folder or one above it.
            Exit codes: 0 all is well, 1 there are findings, 2 something could not be done.
            Shell completions: rasm --generate-completion-script bash (or zsh, or fish).
            """,
        version: ExportTool.version,
        subcommands: [
            CheckCommand.self, NormalizeCommand.self, MentionsCommand.self, ReportCommand.self, SegmentsCommand.self,
            AlignCommand.self, PairsCommand.self,
            ExportCommand.self,
            ImportCommand.self, ValidateCommand.self, RepairCommand.self, GlossaryCommand.self,
            DiscoverCommand.self, ReviewCommand.self, SimilarityCommand.self,
            RulesCommand.self, ConfigCommand.self,
        ])
}

@main
enum Main {
    static func main() {
        Signals.prepare()
        System.keepMemory()
        let words = CommandLine.arguments.dropFirst()
        if let work = PlainWork.named(by: words) { CallingThread.run { await end { try await work.run() } } }
        do {
            if words.elementsEqual(["--version"]) {
                try StandardOutput.write(ExportTool.version + "\n")
                Signals.end(Ending.clean)
            }
            try SuspectWords.check(words)
            var command = try command()
            if let asynchronous = command as? any AsyncParsableCommand {
                run(asynchronous)
            } else {
                try command.run()
            }
        } catch {
            Ending(error).exit()
        }
        Signals.end(Ending.clean)
    }

    private static func run(_ command: sending any AsyncParsableCommand) -> Never {
        Task {
            var command = command
            await end { try await command.run() }
        }
        dispatchMain()
    }

    /// Does the work, and ends the program.
    private static func end(_ work: () async throws -> Void) async -> Never {
        do {
            try await work()
        } catch {
            Ending(error).exit()
        }
        Signals.end(Ending.clean)
    }

    private static func command() throws -> sending any ParsableCommand {
        if let command = named() { return command }
        try checkName()
        return try RasmCommand.parseAsRoot()
    }

    /// The command that the first word names, read by itself: reading the names and texts of all commands first takes a tenth of the time in which an article is
    /// checked. Nil for commands of several and whenever something is wrong or help is wanted; then all is read, and told as it should be.
    private static func named() -> sending (any ParsableCommand)? {
        let words = CommandLine.arguments.dropFirst()
        guard let name = words.first,
            let command = RasmCommand.configuration.subcommands.first(where: { $0.configuration.commandName == name }),
            command.configuration.subcommands.isEmpty, let read = try? command.parseAsRoot(Array(words.dropFirst())),
            type(of: read) == command
        else { return nil }
        return read
    }

    /// Says which commands there are when a word that is none stands in their place.
    private static func checkName() throws {
        guard let name = CommandLine.arguments.dropFirst().first, !name.hasPrefix("-"), name != "help" else { return }
        let names = RasmCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
        guard names.contains(name) else {
            throw UsageError("there is no command «\(name)»; the commands are \(names.joined(separator: ", "))")
        }
    }
}
