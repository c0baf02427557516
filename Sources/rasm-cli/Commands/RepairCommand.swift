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

            Each unit that had to be taken out goes into mended.tmx.quarantine.jsonl, one object a line, with its place, the reason and \
            its text.

            Ends with 0 when nothing had to be taken out, with 1 when something had, with 2 when nothing could be kept.
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

    func run() throws {
        let repair = try Repair(of: try InputFiles.read(file), path: file)
        let side = quarantine ?? output + ".quarantine.jsonl"
        if !repair.quarantined.isEmpty {
            let lines = repair.quarantined.map { Self.json($0).text + "\n" }.joined()
            try Signals.uninterrupted { () throws(InputError) in try FileReplacer.create(side, with: Array(lines.utf8))
            }
        }
        try Signals.uninterrupted { () throws(InputError) in try FileReplacer.create(output, with: repair.bytes) }
        for unit in repair.quarantined {
            Messages.warning(
                InputError(
                    unit.place.file, line: unit.place.line, column: unit.place.column, "taken out: \(unit.reason)"))
        }
        let aside =
            repair.quarantined.isEmpty
            ? "" : "; \(counted(repair.quarantined.count, "unit")) put aside in \(Shown.text(side))"
        try StandardOutput.write("\(Shown.text(output)): \(counted(repair.kept, "unit")) kept\(aside)\n")
        if !repair.isUnchanged { throw ExitCode(Ending.findings) }
    }

    private static func json(_ unit: Repair.Quarantined) -> JSON {
        [
            "file": .string(unit.place.file), "line": .number(unit.place.line), "column": .number(unit.place.column),
            "reason": .string(unit.reason), "unit": .string(unit.text),
        ]
    }
}
