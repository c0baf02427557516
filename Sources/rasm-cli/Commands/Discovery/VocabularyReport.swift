import RasmDiscovery
import RasmExchange

/// The names of a file, compared with each other.
struct VocabularyReport {
    private var names: [String] = []
    private var vocabulary = Vocabulary()
    private let jobs: Int

    /// Reads the names; a name that stands there twice counts once.
    init(_ path: String, jobs: Int) throws(InputError) {
        self.jobs = jobs
        var seen: Set<String> = []
        var lines = try NumberedLines(path)
        while let block = try lines.next() {
            for (position, line) in block.lines.enumerated() where !line.isEmpty {
                guard let name = String(validating: line, as: UTF8.self) else {
                    throw InputError(lines.name, line: block.firstLine + position, "is not UTF-8")
                }
                guard seen.insert(name).inserted else { continue }
                guard names.count < Vocabulary.capacity else {
                    throw InputError(
                        lines.name, line: block.firstLine + position,
                        "more than \(Vocabulary.capacity) names cannot be compared at once")
                }
                names.append(name)
                vocabulary.append(NameWords(name))
            }
        }
    }

    func write(clusters: Bool, _ format: DiscoverCommand.Format) async throws {
        let pairs = await vocabulary.pairs(workers: jobs)
        if clusters { try write(clusters: vocabulary.clusters(pairs), format) } else { try write(pairs: pairs, format) }
    }

    private func write(clusters: [[Int]], _ format: DiscoverCommand.Format) throws {
        var output: [UInt8] = []
        for cluster in clusters {
            switch format {
            case .json: output += JSON.array(cluster.map { .string(names[$0]) }).text.utf8
            case .text, .yaml, .html: output += cluster.map { Shown.isolated(names[$0]) }.joined(separator: "  ").utf8
            }
            output.append(0x0A)
        }
        try StandardOutput.write(output)
    }

    private func write(pairs: [Vocabulary.Pair], _ format: DiscoverCommand.Format) throws {
        var output: [UInt8] = []
        for pair in pairs.sorted(by: { ($1.logOdds, $0.a, $0.b) < ($0.logOdds, $1.a, $1.b) }) {
            let probability = Probability.text(pair.probability, decimals: 6)
            switch format {
            case .json:
                let object: JSON = [
                    "a": .string(names[pair.a]), "b": .string(names[pair.b]), "p": .decimal(probability),
                ]
                output += object.text.utf8
            case .text, .yaml, .html:
                output += "\(probability)  \(Shown.isolated(names[pair.a]))  \(Shown.isolated(names[pair.b]))".utf8
            }
            output.append(0x0A)
            if output.count > 1 << 20 {
                try StandardOutput.write(output)
                output.removeAll(keepingCapacity: true)
            }
        }
        try StandardOutput.write(output)
    }
}
