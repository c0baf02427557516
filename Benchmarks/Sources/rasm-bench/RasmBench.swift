/// `rasm-bench WORK …`: prints the seconds that a piece of work took.
@main
enum RasmBench {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        switch (arguments.first, arguments.count) {
        case ("write-tmx", 3): try WriteTMX.run(arguments[2], arguments[3])
        case ("match", 3): try Match.run(arguments[2], arguments[3])
        case ("compile", 3): try Compile.run(arguments[2], arguments[3])
        default:
            print(
                "usage: rasm-bench write-tmx ROWS.tsv OUT.tmx | match NAMES.txt TEXT.txt | compile NAMES.txt OUT.rasm")
        }
    }
}
