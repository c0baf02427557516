import ArgumentParser
import Rasm
import RasmAlign
import RasmExchange

/// `rasm pairs`: names that aligned texts have on both sides.
struct PairsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pairs",
        abstract: "Finds names in translations, as suggestions for the glossary.",
        discussion: """
            EXAMPLES:
              rasm pairs memory.tmx -o suggestions.yaml      a glossary to read, cut down and put beside the others
              rasm pairs memory.tmx --format csv -o new.csv  the same as a table; rasm import new.csv brings it in
              rasm align a.txt b.txt -o a.tmx && rasm pairs a.tmx --format tsv

            Reads TMX, XLIFF, gettext PO, TSV, CSV and JSON Lines with Arabic on one side and English, French or Russian on the other. Names that the \
            glossary has in both languages are left out; several Arabic forms of one name are told as its spellings.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case yaml, csv, tsv, jsonl
    }

    @Argument(help: ArgumentHelp("Files of translations.", valueName: "path"), completion: .file())
    var paths: [String]

    @Option(
        name: .long,
        help:
            "Writes a glossary with what is known as comments (yaml), a table for rasm import (csv), a row a form (tsv) or an object a name (jsonl)."
    )
    var format: Format = .yaml

    @Option(
        name: .long,
        help: ArgumentHelp("Leaves out forms that are less likely the same name, from 0 to 1.", valueName: "number"))
    var minProbability = 0.7

    @Option(name: .long, help: ArgumentHelp("Leaves out names that were met less often.", valueName: "number"))
    var minCount = 1

    @Flag(name: .long, help: "Tells names that the glossary has, too.")
    var all = false

    @Option(name: .long, help: ArgumentHelp("The source language of files that do not say it.", valueName: "language"))
    var source: String?

    @Option(name: .long, help: ArgumentHelp("The target language of files that do not say it.", valueName: "language"))
    var target: String?

    @OptionGroup var glossary: GlossaryOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (0...1).contains(minProbability) else {
            throw ValidationError("--min-probability must be between 0 and 1, not \(minProbability)")
        }
        guard minCount > 0 else { throw ValidationError("--min-count must be 1 or more, not \(minCount)") }
    }

    func run() throws {
        let configuration = try glossary.configuration()
        let known = configuration.glossary.value.isEmpty ? Glossary() : try GlossaryOptions.read(configuration)
        var spared = GlossaryOptions.spared(configuration)
        for path in paths { spared.read(path, as: "a file of translations") }
        try output.check(&spared, defaultName: defaultName)
        var options = BilingualOptions()
        (options.source, options.target) = (source, target)
        var hasFailed = false
        var files: [AlignedPairs] = []
        for path in paths {
            do throws(InputError) {
                let file = try AlignedPairs(path: path, options: options)
                if let first = files.first, first.other != file.other {
                    throw InputError(
                        path,
                        "is in Arabic and «\(file.other.rawValue)», the files before in Arabic and «\(first.other.rawValue)»"
                    )
                }
                files.append(file)
            } catch {
                Messages.error(error)
                hasFailed = true
            }
        }
        if let first = files.first {
            let pairs = files.flatMap(\.pairs)
            var miner = NamePairMiner(other: first.other, glossary: known)
            for (number, pair) in pairs.enumerated() { miner.add(arabic: pair.arabic, other: pair.other, unit: number) }
            let names = miner.names().compactMap(kept)
            let contexts = pairs.map { NameSuggestions.Context(arabic: $0.arabic, other: $0.other, place: $0.place) }
            let suggestions = NameSuggestions(names, language: first.other.rawValue, contexts: contexts)
            let bytes =
                switch format {
                case .yaml: suggestions.yaml()
                case .csv: suggestions.csv()
                case .tsv: suggestions.tsv()
                case .jsonl: Array(names.map { Self.json($0, contexts).text + "\n" }.joined().utf8)
                }
            try output.target.write(bytes, relative: defaultName, isAlone: true)
            if names.isEmpty { Messages.note("no name was found that the glossary does not have") }
        }
        if hasFailed { throw ExitCode(Ending.failed) }
    }

    private var defaultName: String { "suggestions.\(format.rawValue)" }

    /// A name with the forms that are likely, met often and unknown enough; nil when none is.
    private func kept(_ name: MinedName) -> MinedName? {
        var name = name
        let count = name.count + (name.short?.forms.map(\.count).reduce(0, +) ?? 0)
        name.forms = (all ? name.forms : name.newForms).filter { $0.probability >= minProbability }
        name.short?.forms.removeAll { $0.probability < minProbability }
        if name.short?.forms.isEmpty == true { name.short = nil }
        return name.forms.isEmpty || count < minCount ? nil : name
    }

    /// The keys and their order are a contract.
    private static func json(_ name: MinedName, _ contexts: [NameSuggestions.Context]) -> JSON {
        .object([
            ("name", .string(name.name)), ("count", .number(name.count)), ("units", .number(name.holders)),
            ("entries", .array(name.entries.sorted().map(JSON.string))),
            ("forms", forms(name.forms, contexts)),
            ("inflected", name.inflected.isEmpty ? nil : .array(name.inflected.map(JSON.string))),
            ("guessed", name.isGuessed ? .bool(true) : nil),
            (
                "short",
                name.short.map { short in
                    .object([
                        ("name", .string(short.name)), ("units", .number(short.holders)),
                        ("forms", forms(short.forms, contexts)),
                        ("inflected", short.inflected.isEmpty ? nil : .array(short.inflected.map(JSON.string))),
                    ])
                }
            ),
        ])
    }

    private static func forms(_ forms: [MinedName.Form], _ contexts: [NameSuggestions.Context]) -> JSON {
        .array(
            forms.map { form in
                .object([
                    ("text", .string(form.text)), ("count", .number(form.count)),
                    ("probability", .decimal(AlignedUnit.confidence(form.probability))),
                    (
                        "contexts",
                        .array(
                            form.units.prefix(3).map { unit in
                                let context = contexts[unit]
                                return .object([
                                    ("file", .string(context.place.file)), ("line", .number(context.place.line)),
                                    ("ar", .string(context.arabic)), ("text", .string(context.other)),
                                ])
                            })
                    ),
                ])
            })
    }
}
