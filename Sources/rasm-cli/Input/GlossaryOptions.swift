import ArgumentParser
import Rasm
import RasmExchange

/// The options of every command that needs names.
struct GlossaryOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Takes the names from this glossary, in place of the configured one: a folder of YAML files, a YAML file, a TBX "
                + "file, MultiTerm XML, a table in CSV or TSV (memoQ's too), a glossary of OmegaT (.utf8), a UTX dictionary, or a file of rasm glossary compile. May be given several times.",
            valueName: "path"))
    var glossary: [String] = []

    @OptionGroup var settings: ConfigurationOptions

    var choice: GlossaryChoice { GlossaryChoice(glossary: glossary, settings: settings.config) }

    func configuration() throws -> Configuration { try choice.configuration() }

    /// The names.
    ///
    /// Not inlined: the optimizer of Swift 6.2 crashes on an async `run` that this has become a part of («splitting coroutine»).
    @inline(never)
    static func read(_ configuration: Configuration) throws -> Glossary {
        let paths = try paths(configuration)
        return try GlossaryReader.read(paths)
    }

    /// The names ready to be looked for: of a glossary that was compiled, or was read before and has not changed, at once.
    @inline(never)
    static func index(_ configuration: Configuration) throws -> TermIndex {
        try GlossaryIndex.read(try paths(configuration), cache: GlossaryCache.ofUser(environment: System.environment))
    }

    /// The files of the names and settings, over which no result may be written.
    static func spared(_ configuration: Configuration) -> SparedFiles {
        var files = SparedFiles()
        files.read(glossary: configuration.glossary.value)
        if let settings = configuration.file { files.read(settings, as: "the settings") }
        return files
    }

    /// The paths of the glossary; an error that says what to do when nobody has named one.
    static func paths(_ configuration: Configuration) throws -> [String] {
        let paths = configuration.glossary.value
        guard !paths.isEmpty else {
            let searched =
                configuration.file == nil ? "there is no rasm.yaml in this folder or above it" : "it names none"
            throw InputError(
                configuration.file ?? "rasm.yaml",
                "no glossary: \(searched); give --glossary PATH, or write «glossary: PATH» into rasm.yaml")
        }
        return paths
    }
}

/// Where the settings are.
struct ConfigurationOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp("Reads the settings from this file, in place of the nearest rasm.yaml.", valueName: "file"))
    var config: String?

    func configuration() throws -> Configuration { try GlossaryChoice(settings: config).configuration() }
}
