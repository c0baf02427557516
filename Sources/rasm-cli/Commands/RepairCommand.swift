import ArgumentParser
import Rasm
import RasmExchange

/// `rasm repair`: the good units of a broken TMX or XLIFF file.
struct RepairCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "repair",
        abstract: "Keeps the good units of a broken TMX or XLIFF file, and puts the bad ones aside.",
        discussion: """
            EXAMPLE:
              rasm repair memory.tmx --output mended.tmx

            What had to be taken out goes into mended.tmx.quarantine.jsonl, one object a line, with its place, the reason and \
            its text: units whose XML is broken or that are not valid, and what stands around units and has no place there. \
            End tags and header attributes that lack are written in, and said.

            Ends with 0 when there was nothing to mend, with 1 when there was, with 2 when nothing could be kept.
            """)

    @Argument(help: ArgumentHelp("The broken file.", valueName: "file"), completion: .file())
    var file: String

    @Option(
        name: [.short, .long], help: ArgumentHelp("Where the mended file goes.", valueName: "file"), completion: .file()
    )
    var output: String

    @Option(
        name: .long,
        help: ArgumentHelp("Where the bad units go; without it, beside the output.", valueName: "file"),
        completion: .file())
    var quarantine: String?

    func validate() throws {
        for path in [file, output] where path == "-" {
            throw ValidationError("repair reads and writes files; give a name in place of -")
        }
    }

    private static func side(of output: String) -> String { output + ".quarantine.jsonl" }

    func run() throws {
        let side = quarantine ?? Self.side(of: output)
        var files = SparedFiles()
        files.read(file, as: "the broken file, which is kept as it is")
        try files.write(output, as: "--output")
        try files.write(side, as: "--quarantine")
        let repair = try Repair(of: try InputFiles.read(file), path: file)
        if !repair.quarantined.isEmpty {
            let lines = repair.quarantined.map { Self.json($0).text + "\n" }.joined()
            try Signals.uninterrupted { () throws(InputError) in
                try FileReplacer.create(side, with: Array(lines.utf8))
            }
        } else if case .file? = try? InputFiles.kind(of: side) {
            Messages.note("\(side) is of another run: this time nothing was put aside")
        }
        try Signals.uninterrupted { () throws(InputError) in try FileReplacer.create(output, with: repair.bytes) }
        tell(repair)
        let units = repair.quarantined.count(where: \.isUnit)
        let others = repair.quarantined.count - units
        let aside = [units > 0 ? counted(units, "unit") : nil, others > 0 ? counted(others, "other part") : nil]
            .compactMap { $0 }.joined(separator: " and ")
        try StandardOutput.write(
            "\(Shown.text(output)): \(counted(repair.kept, "unit")) kept"
                + (aside.isEmpty ? "" : "; \(aside) put aside in \(Shown.text(side))") + "\n")
        if !repair.isUnchanged { throw ExitCode(Ending.findings) }
    }

    private func tell(_ repair: Repair) {
        let aside = repair.quarantined.map { ($0.place, "taken out: \($0.reason)") }
        let mended = repair.mended.map { ($0.place, $0.message) }
        for (place, message) in (aside + mended).sorted(by: { ($0.0.line, $0.0.column) < ($1.0.line, $1.0.column) }) {
            Messages.warning(InputError(place.file, line: place.line, column: place.column, message))
        }
        for problem in repair.remaining {
            Messages.warning(
                InputError(
                    output, line: problem.place.line, column: problem.place.column,
                    "is still wrong: \(problem.message); rasm validate tells more"))
        }
    }

    /// The keys and their order are a contract.
    private static func json(_ part: Repair.Quarantined) -> JSON {
        [
            "file": .string(part.place.file), "line": .number(part.place.line), "column": .number(part.place.column),
            "reason": .string(part.reason), "kind": .string(part.isUnit ? "unit" : "other"), "text": .string(part.text),
        ]
    }
}
