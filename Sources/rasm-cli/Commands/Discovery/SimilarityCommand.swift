import ArgumentParser
import RasmDiscovery
import RasmExchange

/// `rasm similarity`: how likely two names are spellings of one name.
struct SimilarityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "similarity",
        abstract: "Says how likely two names are spellings of one name.",
        discussion: """
            EXAMPLE:
              rasm similarity شويجو شويغو
              rasm similarity Shoigu شويغو
              rasm similarity --pairs pairs.tsv > scored.tsv

            With --pairs each line holds two names with a tab between them; the line comes back with the probability appended, in order. \
            A line that holds anything else is an error with its number, and comes back without one.
            """)

    @Argument(help: ArgumentHelp("The two names.", valueName: "name"))
    var names: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Takes pairs from this file, a tab between the names; - is standard input.", valueName: "file"))
    var pairs: String?

    func validate() throws {
        if pairs == nil, names.count != 2 { throw ValidationError("give two names, or --pairs FILE") }
        if pairs != nil, !names.isEmpty { throw ValidationError("give two names or --pairs FILE, not both") }
    }

    func run() throws {
        var similarity = NamePairSimilarity()
        guard let pairs else {
            let text: String
            do throws(NamePairSimilarity.Problem) {
                let probability = try similarity.probability(names[0], names[1])
                text = Probability.text(probability)
            } catch {
                throw UsageError(error.message)
            }
            return try StandardOutput.write(text + "\n")
        }
        var lines = try NumberedLines(pairs)
        var hasFailed = false
        while let block = try lines.next() {
            var output: [UInt8] = []
            for (position, line) in block.lines.enumerated() {
                output += line
                do throws(NamePairSimilarity.Problem) {
                    output += Array(
                        "\t\(Probability.text(try Self.probability(line, &similarity), decimals: Probability.ranking))"
                            .utf8)
                } catch {
                    Messages.error(InputError(lines.name, line: block.firstLine + position, error.message))
                    hasFailed = true
                }
                output.append(0x0A)
            }
            try StandardOutput.write(output)
        }
        if hasFailed { throw ExitCode(Ending.failed) }
    }

    private static func probability(
        _ line: ArraySlice<UInt8>, _ similarity: inout NamePairSimilarity
    ) throws(NamePairSimilarity.Problem) -> Double {
        let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
        guard fields.count == 2 else { throw .notTwo }
        return try similarity.probability(
            String(decoding: fields[0], as: UTF8.self), String(decoding: fields[1], as: UTF8.self))
    }
}
