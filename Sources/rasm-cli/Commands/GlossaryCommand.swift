import ArgumentParser
import RasmExchange

/// `rasm glossary`: what is done with a glossary as a whole.
struct GlossaryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "glossary",
        abstract: "Prepares a glossary for use.",
        subcommands: [GlossaryCompileCommand.self])
}

/// `rasm glossary compile`: a glossary as one file that is ready at once.
struct GlossaryCompileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compile",
        abstract: "Writes a glossary as one file that every command takes for it, and that is ready at once.",
        discussion: """
            EXAMPLE:
              rasm glossary compile --glossary names.csv -o names.rasm
              rasm check --glossary names.rasm articles/

            The file is for this version of rasm and machines of this kind; keep the source. check, normalize and mentions keep such files by themselves \
            in the cache folder of the user and make them anew when a glossary has changed; RASM_CACHE=off keeps them from it.
            """)

    @OptionGroup var glossary: GlossaryOptions

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("Writes to this file; its name should end in .rasm.", valueName: "path"),
        completion: .file())
    var output: String

    func validate() throws {
        if output == "-" {
            throw ValidationError("compile writes a file, which is used where it lies; give a name in place of -")
        }
    }

    func run() throws {
        System.keepAllMemory()
        let configuration = try glossary.configuration()
        // A compiled file may be made anew of itself; what it was made of may not be lost.
        var sources = configuration
        sources.glossary.value.removeAll(where: CompiledGlossary.isNamed)
        var files = GlossaryOptions.spared(sources)
        try files.write(output, as: "--output")
        let memory = try CompiledGlossary.memory(ofFiles: try GlossaryOptions.paths(configuration))
        try Signals.uninterrupted { () throws(InputError) in try CompiledGlossary.write(memory, to: output) }
    }
}
