import ArgumentParser
import RasmExchange

/// `rasm export tbx`: the names as a termbase.
struct ExportTBXCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tbx",
        abstract: "Writes the names as a termbase (TBX).",
        discussion: """
            EXAMPLE:
              rasm export tbx --tbx-version 2 --profile omegat -o names.tbx

            Version 3 (DCA) is the standard of 2019; OmegaT, Okapi, Lokalize and the translate-toolkit read version 2 alone.
            """)

    @OptionGroup var glossary: GlossaryOptions

    @Option(name: .long, help: ArgumentHelp("The version of TBX: 2 or 3.", valueName: "version"))
    var tbxVersion = 3

    @Option(
        name: .long, help: "Chooses between all terms (full) and those that OmegaT may offer as translations (omegat).")
    var profile: TBXExport.Profile = .full

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard TBXExport.Version(rawValue: "v\(tbxVersion)") != nil else {
            throw ValidationError("--tbx-version is 2 or 3, not \(tbxVersion)")
        }
    }

    func run() throws {
        let names = try GlossaryOptions.read(glossary.configuration())
        let version = TBXExport.Version(rawValue: "v\(tbxVersion)") ?? .v3
        let bytes = try TBXExport.write(names, version: version, profile: profile, date: OutputOptions.date())
        let name = profile == .full ? "names.v\(tbxVersion).tbx" : "names.\(profile.rawValue).tbx"
        try output.write(bytes, defaultName: name)
    }
}

extension TBXExport.Profile: ExpressibleByArgument {}
