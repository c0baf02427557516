import ArgumentParser
import Rasm
import RasmExchange

/// `rasm review`: suggestions of spellings on a page, to be judged by keyboard.
struct ReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Opens a page on this machine, on which suggested spellings are judged by keyboard.",
        discussion: """
            EXAMPLE:
              rasm review articles/

            Prints an address to open in a browser of this machine; nobody else can open it. What is accepted goes into the glossary's \
            YAML, of which every other byte stays; every judgement is a line of \(JudgementLog.name) beside it, and what was rejected is \
            never suggested again. Ctrl-C ends it.
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var glossary: GlossaryOptions

    @OptionGroup var archive: IndexOptions

    @Option(
        name: .long, help: ArgumentHelp("Listens on this port of 127.0.0.1; 0 takes a free one.", valueName: "number"))
    var port: UInt16 = 0

    func validate() throws { try input.requirePaths() }

    func run() async throws {
        let configuration = try glossary.configuration()
        let paths = try GlossaryOptions.paths(configuration)
        // Articles are not read for a page that cannot be served, nor for a glossary that cannot be judged.
        try LoopbackPort(number: port).check()
        try GlossaryImport.requireEditable(paths)
        if let obstacle = GlossaryObstacles(ofGlossary: paths).log { throw obstacle }
        let found = try await DiscoverCommand.find(in: input, glossary, archive.index)
        // An article that could not be read has been told of; the others can be judged all the same, if there is anything to judge.
        if found.groups.isEmpty { try found.reading.finish() }
        let suggestions = DiscoverCommand.Format.json.bytes(of: found.groups, found.index)
        try SiblingProgram.become(
            "rasm-review", ["-", "--port", "\(port)"] + paths.flatMap { ["--glossary", $0] }, reading: suggestions)
    }
}
