import Foundation
import RasmDiscovery

/// Learns the spelling model: `rasm-train-spelling NAMES [--write FILE] [--thresholds]`.
///
/// NAMES is `name-vocabulary-dev.tsv` of ../shared/data. Without `--write` it only says how well the model does on names it has not seen, by
/// cross-validation; with it, a model made of all names is written as Swift source. The same bytes on every run.
@main
struct TrainSpelling {
    static func main() async {
        do {
            let arguments = Array(CommandLine.arguments.dropFirst())
            guard let path = arguments.first, !path.hasPrefix("-") else {
                throw Failure(
                    description: "give the file of names: rasm-train-spelling NAMES [--write FILE] [--thresholds]")
            }
            let validation = try await CrossValidation(path)
            validation.report()
            if arguments.contains("--thresholds") { validation.reportThresholds() }
            guard let position = arguments.firstIndex(of: "--write") else { return }
            guard arguments.indices.contains(position + 1) else { throw Failure(description: "--write needs a file") }
            let names = try Names(path, folds: Set(0..<CrossValidation.quarters), of: CrossValidation.quarters)
            var model = Training(names).model()
            model.namesLearned = names.forms.count
            (model.amongCandidates, model.amongAlike) = validation.calibrations
            try source(of: model).write(toFile: arguments[position + 1], atomically: true, encoding: .utf8)
        } catch {
            FileHandle.standardError.write(Data("rasm-train-spelling: \(error)\n".utf8))
            exit(2)
        }
    }

    struct Failure: Error, CustomStringConvertible { var description: String }

    static func source(of model: SpellingModel) -> String {
        var lines: [String] = [""]
        for number in model.numbers {
            let word = String(number)
            if lines[lines.count - 1].utf8.count + word.utf8.count > 140 { lines.append("") }
            lines[lines.count - 1] += lines[lines.count - 1].isEmpty ? word : " " + word
        }
        return """
            extension SpellingModel {
                /// Operations, their costs and weights, letters, calibrations and trees, as ``numbers`` has them. Written by rasm-train-spelling, not by hand, from
                /// the names that NOTICE lists.
                static let weightsLearned = \"\"\"
            \(lines.map { "        " + $0 }.joined(separator: "\n"))
                    \"\"\"
            }

            """
    }
}
