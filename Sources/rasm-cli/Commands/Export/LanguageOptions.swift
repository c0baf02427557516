import ArgumentParser
import Rasm
import RasmExchange

/// From which language to which.
struct LanguageOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The language that is translated from, as the glossary calls it; case does not matter.",
            valueName: "language"))
    var from = "ar"

    @Option(
        name: .long,
        help: ArgumentHelp("The language that is translated into, likewise.", valueName: "language"))
    var to: String

    /// The languages as the glossary writes their tags.
    ///
    /// Refuses a language the glossary does not have: an empty file would pass for a result.
    func resolved(in glossary: Glossary) throws -> (from: String, to: String) {
        let (from, to) = (try Self.resolved(from, in: glossary), try Self.resolved(to, in: glossary))
        if from == to { throw UsageError("--from and --to are both «\(from)»; give two languages") }
        return (from, to)
    }

    /// In tags case has no meaning (RFC 5646, 2.1.1).
    fileprivate static func resolved(_ language: String, in glossary: Glossary) throws -> String {
        let known = ExportLanguages.all(in: glossary)
        if known.contains(language) { return language }
        if let same = known.first(where: { $0.lowercased() == language.lowercased() }) { return same }
        throw UsageError("the glossary has no names in «\(language)»; it has \(known.sorted().joined(separator: ", "))")
    }
}

/// The languages a termbase is restricted to.
struct RestrictionOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "With --to: writes the names of these two languages alone. Without it, ar.", valueName: "language"))
    var from: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Writes the names of this language and of --from alone; without it, those of all languages.",
            valueName: "language"))
    var to: String?

    /// Two languages, the source first; nil for all.
    func resolved(in glossary: Glossary) throws -> (from: String, to: String)? {
        guard let to else {
            if let from { throw UsageError("--from «\(from)» needs --to: give two languages, or none for all") }
            return nil
        }
        let (from, target) = (
            try LanguageOptions.resolved(from ?? "ar", in: glossary), try LanguageOptions.resolved(to, in: glossary)
        )
        if from == target { throw UsageError("--from and --to are both «\(from)»; give two languages") }
        return (from, target)
    }

    /// The same for whoever needs a pair.
    func required(by reader: String, in glossary: Glossary) throws -> (from: String, to: String) {
        guard let pair = try resolved(in: glossary) else {
            throw UsageError(
                "\(reader) reads names from one language into another; give --to, and --from unless it is ar")
        }
        return pair
    }
}

extension RestrictionOptions {
    /// The languages of a termbase for a client or for nobody in particular, and the format the client asks for.
    func format(
        _ options: ClientOptions, in glossary: Glossary, command: String,
        where isWanted: (NamesFormat) -> Bool
    ) throws -> (format: NamesFormat?, languages: [String]?) {
        guard let client = options.client else {
            return (nil, try resolved(in: glossary).map { [$0.from, $0.to] })
        }
        let (from, to) = try required(by: client.name, in: glossary)
        return (try options.format(from: from, to: to, command: command, where: isWanted), [from, to])
    }
}
