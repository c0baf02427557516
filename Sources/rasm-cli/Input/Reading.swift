import ArgumentParser
import Rasm
import RasmExchange

/// The chain from paths to results, as all commands that read articles walk it.
struct Reading {
    private(set) var articles: ArticleRun
    /// Whether something could not be done.
    private(set) var hasFailed = false

    var inputs: Inputs { articles.inputs }

    /// Finds the articles, and says on standard error what could not be found.
    init(_ options: ArticleOptions, _ configuration: Configuration) {
        let inputs = Inputs(options, configuration)
        articles = ArticleRun(inputs, options)
        for note in inputs.notes { Messages.note(note) }
        for failure in inputs.failures { fail(failure) }
    }

    /// Leaves a file out that the command itself writes.
    mutating func leaveOut(_ path: String) { articles.leaveOut(path) }

    mutating func fail(_ error: InputError) {
        Messages.error(error)
        hasFailed = true
    }

    /// Works on each article and hands the results on in order; what cannot be read is said on standard error and spoils the exit code,
    /// but does not stop the others.
    mutating func forEach<Value: Sendable>(
        _ work: @escaping @Sendable (Input, Document) throws(InputError) -> Value, consume: (Value) throws -> Void
    ) async throws {
        var failures = false
        try await articles.forEach(inPieces: false, work) { part in
            switch part.result {
            case .success(let value):
                for warning in part.warnings { Messages.warning(warning) }
                try consume(value)
            case .failure(let error):
                Messages.error(error)
                failures = true
            }
        }
        if failures { hasFailed = true }
    }

    /// The same with large files in pieces.
    ///
    /// - Parameters:
    ///   - inPieces: whether large files are read in pieces.
    ///   - known: answers for articles that need not be worked on.
    ///   - unread: answers for articles that it can deal with without reading the whole of them.
    ///   - consume: takes what came of an article or a piece; an `InputError` that it throws is said, and the next article follows.
    mutating func forEachPart<Value: Sendable>(
        inPieces: Bool = true, known: (any KnownArticles<Value>)? = nil,
        unread: @escaping @Sendable (Input) throws(InputError) -> Value? = { _ in nil },
        _ work: @escaping @Sendable (Input, Document) throws(InputError) -> Value,
        consume: (ArticleRun.Part<Value>) throws -> Void
    ) async throws {
        var failures = false
        try await articles.forEach(inPieces: inPieces, known: known, unread: unread, work) { part in
            for warning in part.warnings { Messages.warning(warning) }
            do {
                try consume(part)
            } catch let error as InputError {
                Messages.error(error)
                failures = true
            }
        }
        if failures { hasFailed = true }
    }

    /// Ends the command with 2 when something could not be done.
    func finish() throws {
        if hasFailed { throw ExitCode(Ending.failed) }
    }
}
