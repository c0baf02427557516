import ArgumentParser
import Rasm
import RasmExchange

/// The chain from paths to results, as all commands that read articles walk it.
struct Reading {
    private(set) var inputs: Inputs
    let jobs: Int
    private let documents: DocumentOptions
    /// Whether something could not be done.
    private(set) var hasFailed = false

    /// Finds the articles, and says on standard error what could not be found.
    init(_ options: InputOptions, _ configuration: Configuration) {
        inputs = Inputs(options, configuration)
        jobs = options.workers
        documents = options.documents
        for note in inputs.notes { Messages.note(note) }
        for failure in inputs.failures { fail(failure) }
    }

    /// Leaves a file out that the command itself writes.
    mutating func leaveOut(_ path: String) { inputs.leaveOut(path) }

    mutating func fail(_ error: InputError) {
        Messages.error(error)
        hasFailed = true
    }

    /// Works on each article and hands the results on in order; what cannot be read is said on standard error and spoils the exit code,
    /// but does not stop the others.
    mutating func forEach<Value: Sendable>(
        _ work: @escaping @Sendable (Input, Document) throws(InputError) -> Value, consume: (Value) throws -> Void
    ) async throws {
        try await forEach(unread: { _ in nil }, work, consume: consume)
    }

    /// The same, with a way to do without reading the whole of an article: `unread` answers for those it can deal with.
    mutating func forEach<Value: Sendable>(
        unread: @escaping @Sendable (Input) throws(InputError) -> Value?,
        _ work: @escaping @Sendable (Input, Document) throws(InputError) -> Value, consume: (Value) throws -> Void
    ) async throws {
        var failures = false
        let documents = documents
        try await inOrder(inputs.list, jobs: jobs) { (input: Input) -> Result<Done<Value>, InputError> in
            do throws(InputError) {
                if let value = try unread(input) { return .success(Done(value: value)) }
                let document = try input.read(documents)
                return .success(Done(value: try work(input, document), warnings: document.warnings))
            } catch {
                return .failure(error)
            }
        } consume: { result in
            switch result {
            case .success(let done):
                for warning in done.warnings { Messages.warning(warning) }
                try consume(done.value)
            case .failure(let error):
                Messages.error(error)
                failures = true
            }
        }
        if failures { hasFailed = true }
    }

    /// What came of an article.
    private struct Done<Value: Sendable>: Sendable {
        var value: Value
        var warnings: [InputError] = []
    }

    /// Ends the command with 2 when something could not be done.
    func finish() throws {
        if hasFailed { throw ExitCode(Ending.failed) }
    }
}
