import ArgumentParser
import RasmExchange

/// `rasm export tbx`: the names as a termbase.
struct ExportTBXCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tbx",
        abstract: "Writes the names as a termbase (TBX).",
        discussion: """
            EXAMPLE:
              rasm export tbx --profile omegat -o names.tbx

            Version 3 (DCA) is the standard of 2019; OmegaT, Okapi, Lokalize and the translate-toolkit read version 2 alone.
            """)

    @OptionGroup var glossary: GlossaryOptions

    @Option(
        name: .long, parsing: .unconditional,
        help: ArgumentHelp(
            "The version of TBX: 2 or 3. Without it, the one that the profile's tool reads: 2 for omegat, 3 for full.",
            valueName: "version"))
    var tbxVersion: Int?

    @Option(
        name: .long, help: "Chooses between all terms (full) and those that OmegaT may offer as translations (omegat).")
    var profile: TBXExport.Profile = .full

    @OptionGroup var output: OutputOptions

    func validate() throws {
        if let tbxVersion, TBXExport.Version(rawValue: "v\(tbxVersion)") == nil {
            throw ValidationError("--tbx-version is 2 or 3, not \(tbxVersion)")
        }
    }

    func run() throws {
        let names = try GlossaryOptions.read(glossary.configuration())
        let version = tbxVersion.flatMap { TBXExport.Version(rawValue: "v\($0)") } ?? profile.version
        if profile == .omegat, version == .v3 {
            Messages.warning("OmegaT cannot read TBX version 3; leave --tbx-version out, or give 2")
        }
        let bytes = try TBXExport.write(names, version: version, profile: profile, date: OutputOptions.date())
        let name = profile == .full ? "names.\(version.rawValue).tbx" : "names.\(profile.rawValue).tbx"
        try output.write(bytes, defaultName: name)
    }
}

extension TBXExport.Profile: ExpressibleByArgument {}
