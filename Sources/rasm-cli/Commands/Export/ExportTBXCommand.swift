import ArgumentParser
import Rasm
import RasmExchange

/// `rasm export tbx`: the names as a termbase.
struct ExportTBXCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tbx",
        abstract: "Writes the names as a termbase (TBX-Basic).",
        discussion: """
            EXAMPLES:
              rasm export tbx --profile omegat -o names.tbx
              rasm export tbx --for weblate --from en --to ar -o ar.tbx

            Version 3 is the standard of 2019; OmegaT, Okapi, Lokalize, Weblate and the translate-toolkit read version 2 alone.
            """)

    @OptionGroup var glossary: GlossaryOptions

    @Option(
        name: .long, parsing: .unconditional,
        help: ArgumentHelp(
            "The version of TBX: 2 or 3. Without it, the one that the profile's tool reads: 3 for full, else 2.",
            valueName: "version"))
    var tbxVersion: Int?

    @Option(
        name: .long,
        help: "Version 3: chooses between data categories as attributes (dca) and as tags (dct). (default: dca)")
    var style: TBXExport.Style?

    @Option(
        name: .long,
        help:
            "Chooses between all terms (full), those that OmegaT may offer as translations (omegat), and one pair of languages in the words that Weblate reads (weblate). (default: full)"
    )
    var profile: TBXExport.Profile?

    @OptionGroup var restriction: RestrictionOptions
    @OptionGroup var client: ClientOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if let tbxVersion, TBXExport.Version(rawValue: "v\(tbxVersion)") == nil {
            throw ValidationError("--tbx-version is 2 or 3, not \(tbxVersion)")
        }
        if let client = client.client, tbxVersion != nil || style != nil || profile != nil {
            throw ValidationError(
                "--for \(client.rawValue) chooses version, style and profile; leave --tbx-version, --style and --profile out"
            )
        }
        if style == .dct, tbxVersion == 2 || profile == .weblate {
            throw ValidationError("TBX version 2 has no style dct; leave --style out, or give --tbx-version 3")
        }
        if tbxVersion == 3, profile == .weblate {
            throw ValidationError("Weblate cannot read TBX version 3; leave --tbx-version out, or give 2")
        }
    }

    func run() throws {
        let names = try GlossaryOptions.read(glossary.configuration())
        let (format, languages) = try restriction.format(client, in: names, command: "TBX") {
            if case .tbx = $0 { true } else { false }
        }
        try NamesExport(client.client, client.report, output, glossary).run(
            format ?? asked(languages, in: names), names)
    }

    private func asked(_ languages: [String]?, in names: Glossary) throws -> NamesFormat {
        let profile = profile ?? .full
        let version = tbxVersion.flatMap { TBXExport.Version(rawValue: "v\($0)") } ?? style.map { _ in .v3 }
        if profile == .omegat, version == .v3 {
            let cause =
                tbxVersion == nil ? "which --style asks for; leave --style out" : "leave --tbx-version out, or give 2"
            Messages.warning("OmegaT cannot read TBX version 3\(tbxVersion == nil ? ", " : "; ")\(cause)")
        }
        if profile == .weblate { _ = try restriction.required(by: "Weblate", in: names) }
        return .tbx(
            TBXExport.Options(
                version: version ?? profile.version, style: style ?? .dca, profile: profile, languages: languages))
    }
}

extension TBXExport.Profile: ExpressibleByArgument {}
extension TBXExport.Style: ExpressibleByArgument {}
