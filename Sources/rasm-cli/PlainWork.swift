import RasmExchange

/// What a command is to do, as its command line said it.
protocol CommandWork: Sendable {
    func run() async throws
}

/// The work of command lines that need no argument parser: those of the commands that are run for each article by itself.
enum PlainWork {
    /// Nil for all other lines.
    static func named(by words: ArraySlice<String>) -> (any CommandWork)? {
        let rest = words.dropFirst()
        return switch words.first {
        case "check": try? check(rest)
        case "mentions": try? mentions(rest)
        case "normalize": try? normalize(rest)
        default: nil
        }
    }

    static func check(_ words: ArraySlice<String>) throws(PlainLine.NotPlain) -> CheckWork {
        let line = try PlainLine(
            words, once: ["--jobs", "--config", "--format", "--color", "--fail-on"], often: ["--glossary"])
        let report = ReportChoice(
            format: try line.value(of: "--format", ReportFormat.init(rawValue:)) ?? .text,
            color: try line.value(of: "--color", ColorChoice.init(rawValue:)) ?? .auto)
        return CheckWork(
            articles: try line.articles(), glossary: line.glossary, report: report,
            failOn: try line.value(of: "--fail-on", FailThreshold.init(rawValue:)))
    }

    static func mentions(_ words: ArraySlice<String>) throws(PlainLine.NotPlain) -> MentionsWork {
        let line = try PlainLine(
            words, once: ["--jobs", "--config", "--format"], often: ["--glossary"], flags: [PlainLine.stream])
        let format = try line.value(of: "--format", MentionsCommand.Format.init(rawValue:))
        let isStream = line.has(PlainLine.stream)
        if isStream, format != nil { throw PlainLine.NotPlain() }
        return MentionsWork(
            articles: try line.articles(), glossary: line.glossary, isStream: isStream,
            format: format ?? MentionsCommand.usual)
    }

    static func normalize(_ words: ArraySlice<String>) throws(PlainLine.NotPlain) -> NormalizeWork {
        let line = try PlainLine(
            words, once: ["--jobs", "--config"], often: ["--glossary"], flags: ["--write", "--diff", PlainLine.stream])
        let (write, diff, isStream) = (line.has("--write"), line.has("--diff"), line.has(PlainLine.stream))
        if diff, isStream { throw PlainLine.NotPlain() }
        if write, diff || line.readsStandardInput || isStream { throw PlainLine.NotPlain() }
        return NormalizeWork(
            articles: try line.articles(), glossary: line.glossary, isStream: isStream, write: write, diff: diff)
    }
}
