import ArgumentParser
import Rasm
import RasmExchange

extension ExportClient: ExpressibleByArgument {}

/// For whom a file is, and what is said of that which does not fit into it.
struct ClientOptions: ParsableArguments {
    @Option(
        name: .customLong("for"),
        help: ArgumentHelp(
            "Writes what this tool takes, and says on standard error what it cannot be given.", valueName: "client"))
    var client: ExportClient?

    @OptionGroup var report: LossOptions

    /// The format that is wanted, with the settings of the client where one is named.
    ///
    /// - Parameter isWanted: whether a format is of the kind that the subcommand writes.
    func format(
        from: String, to: String, command: String, where isWanted: (NamesFormat) -> Bool
    ) throws -> NamesFormat? {
        guard let client else { return nil }
        let formats = client.formats(from: from, to: to)
        if let format = formats.first(where: isWanted) { return format }
        let taken = formats.map { "`rasm export \($0.name)`" }.joined(separator: " or ")
        throw UsageError("\(client.name) takes no \(command); give it what \(taken) writes")
    }
}

/// How losses are told.
struct LossOptions: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, none
    }

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Says on standard error what of the glossary is not in the file: as lines (text), as one JSON object (json), or not at all (none). Without it, text "
                + "with --for, else none.", valueName: "format"))
    var loss: Format?
}

/// The way from a glossary to a file of names.
struct NamesExport {
    let client: ExportClient?
    let loss: LossOptions.Format
    let output: OutputOptions
    private let glossary: GlossaryOptions

    init(_ client: ExportClient?, _ report: LossOptions, _ output: OutputOptions, _ glossary: GlossaryOptions) {
        self.glossary = glossary
        self.client = client
        loss = report.loss ?? (client == nil ? .none : .text)
        self.output = output
    }

    /// Writes the names in a format; an empty file would pass for a result, and is refused.
    func run(_ format: NamesFormat, _ names: Glossary) throws {
        let file = try format.file(of: names, date: OutputOptions.date())
        if let languages = format.languages, file.content.terms.isEmpty {
            let both = languages.map { "«\($0)»" }.joined(separator: " and ")
            throw UsageError("no name of the glossary has both \(both)")
        }
        var spared = GlossaryOptions.spared(try glossary.configuration())
        try output.write(file.bytes, defaultName: format.fileName, sparing: &spared)
        guard loss != .none else { return }
        let report = LossReport(of: names, in: file.content)
        System.writeError(loss == .json ? json(report, format) : text(report, format))
    }

    private func text(_ report: LossReport, _ format: NamesFormat) -> String {
        let place = client.map { "given to \($0.name)" } ?? "in the file"
        guard !report.losses.isEmpty else {
            return "rasm: note: all of \(counted(report.entries, "entry", "entries")) is \(place)\n"
        }
        let head = "of \(counted(report.entries, "entry", "entries")), this is not \(place) (\(format.name)):"
        let width = report.losses.map { String($0.count).count }.max() ?? 0
        let lines = report.losses.map { loss in
            let names = loss.names.isEmpty ? "" : ": " + loss.names.map(Shown.text).joined(separator: ", ")
            let number = String(repeating: " ", count: width - String(loss.count).count) + String(loss.count)
            return "  \(number)  \(loss.kind.summary)\(names)\n"
        }
        return "rasm: note: \(head)\n" + lines.joined()
    }

    private func json(_ report: LossReport, _ format: NamesFormat) -> String {
        let losses = report.losses.map { loss -> JSON in
            .object([
                ("kind", .string(loss.kind.rawValue)), ("count", .number(loss.count)),
                ("names", loss.names.isEmpty ? nil : .array(loss.names.map { .string($0) })),
            ])
        }
        let object = JSON.object([
            ("client", client.map { .string($0.rawValue) }), ("format", .string(format.name)),
            ("entries", .number(report.entries)), ("losses", .array(losses)),
        ])
        return object.text + "\n"
    }
}
