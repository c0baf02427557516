import RasmExchange

/// The articles of a command, worked on at once and handed on in order: small files some at a time, large ones piece after piece.
struct ArticleRun: Sendable {
    private(set) var inputs: Inputs
    private let options: ArticleOptions
    /// How many workers there are.
    private var jobs: Int { options.workers }
    let documents: DocumentOptions

    /// What came of an article, or of a piece of a large one.
    struct Part<Value: Sendable>: Sendable {
        var input: Input
        var isFirst = true
        /// Whether no more is to come of the article: after a failure nothing is.
        var isLast = true
        var result: Result<Value, InputError>
        /// What is worth telling of an article that could be read.
        var warnings: [InputError] = []
        /// A large file as it was when it was opened; nil for what was read as a whole.
        var state: FileState?
        /// What a piece holds, where somebody keeps that.
        var content: ContentKey?
        var isPiece: Bool { state != nil }
        fileprivate var length = 0
    }

    init(_ inputs: Inputs, _ options: ArticleOptions) {
        self.inputs = inputs
        self.options = options
        documents = options.documents
    }

    /// Leaves a file out that the command itself writes.
    mutating func leaveOut(_ path: String) { inputs.leaveOut(path) }

    /// Works on each article.
    ///
    /// - Parameters:
    ///   - inPieces: whether large files are read in pieces, each of which is a document to `work`.
    ///   - known: answers for articles that need not be worked on.
    ///   - unread: answers for articles that it can deal with without reading the whole of them.
    func forEach<Value: Sendable>(
        inPieces: Bool, known: (any KnownArticles<Value>)? = nil,
        unread: @escaping @Sendable (Input) throws(InputError) -> Value? = { _ in nil },
        _ work: @escaping @Sendable (Input, Document) throws(InputError) -> Value,
        consume: (Part<Value>) throws -> Void
    ) async throws {
        var progress = Progress(over: inputs)
        defer { progress.end() }
        let (inputs, documents) = (inputs, documents)
        // Small files are quickly done, and handing on each by itself would take as long.
        let length = inputs.count > 64 && inputs.count > 64 * jobs ? 8 : 1
        let batches = (0..<(inputs.count + length - 1) / length).lazy.map {
            $0 * length..<Swift.min($0 * length + length, inputs.count)
        }
        try await inOrder(batches, jobs: inputs.count > 1 ? jobs : 1) { (batch: Range<Int>) in
            batch.map { (position: Int) -> Done<Value> in
                let input = inputs[position]
                // Of what is known already nothing need be read.
                if known == nil, input.isInFolder,
                    let bytes = InputFiles.readSmall(input.path, below: FilePieces.leastSize)
                {
                    return .part(Self.whole(input, bytes, nil, documents, nil, unread, work))
                }
                let size = input.isStandardInput ? nil : InputFiles.size(of: input.path)
                if inPieces, size ?? 0 >= FilePieces.leastSize, (try? Self.pieces(of: input, documents)) != nil {
                    return Done<Value>.large(input)
                }
                return .part(Self.whole(input, nil, size, documents, known, unread, work))
            }
        } consume: { batch in
            for done in batch {
                switch done {
                case .part(let part):
                    try consume(part)
                    progress.add(files: 1, bytes: part.length)
                case .large(let input):
                    try await forEachPiece(of: input, known, work) { part in
                        try consume(part)
                        progress.add(files: part.isLast ? 1 : 0, bytes: part.length)
                    }
                }
            }
        }
    }

    private enum Done<Value: Sendable>: Sendable {
        case part(Part<Value>)
        /// A file that is to be read in pieces when its turn has come.
        case large(Input)
    }

    private static func whole<Value: Sendable>(
        _ input: Input, _ bytes: [UInt8]?, _ size: Int?, _ documents: DocumentOptions,
        _ known: (any KnownArticles<Value>)?,
        _ unread: (Input) throws(InputError) -> Value?, _ work: (Input, Document) throws(InputError) -> Value
    ) -> Part<Value> {
        do throws(InputError) {
            if let value = try unread(input) { return Part(input: input, result: .success(value)) }
            if let known = known?.whole(input) {
                return Part(
                    input: input, result: .success(known.value),
                    warnings: try known.census.warnings(path: input.name, documents))
            }
            let document = try input.read(documents, bytes: bytes, size: size)
            return Part(
                input: input, result: .success(try work(input, document)), warnings: document.warnings,
                length: document.source.bytes.count)
        } catch {
            return Part(input: input, result: .failure(error))
        }
    }

    /// The pieces of a large file; nil for one that is read as a whole.
    private static func pieces(of input: Input, _ documents: DocumentOptions) throws(InputError) -> FilePieces? {
        if input.isStandardInput { return nil }
        return try FilePieces.open(input.path, as: ContainerFormat(path: input.name), documents)
    }

    private func forEachPiece<Value: Sendable>(
        of input: Input, _ known: (any KnownArticles<Value>)?,
        _ work: @escaping @Sendable (Input, Document) throws(InputError) -> Value,
        consume: (Part<Value>) throws -> Void
    ) async throws {
        let (documents, format) = (documents, ContainerFormat(path: input.name))
        let pieces: FilePieces
        do throws(InputError) {
            guard let opened = try Self.pieces(of: input, documents) else {
                throw InputError(input.name, "was changed by somebody else meanwhile. Run again")
            }
            pieces = opened
        } catch {
            return try consume(Part(input: input, result: .failure(error)))
        }
        // Asked now that the file is open: one that was changed before is another one, and what is shown of it is read again from this one.
        let knownPieces = known?.pieces(of: input)
        if format.isArticle { Messages.note(Self.note(on: input)) }
        var census = DocumentCensus()
        var isFirst = true
        var isRead = false
        var isOver = false
        var numbers = knownPieces?.makeIterator()
        var content: ContentKey?
        try await inOrder(jobs: jobs) { (_) -> Next<Result<PieceToDo, InputError>> in
            if isRead || isOver { return .end }
            if let number = numbers?.next() { return .item(.success(.known(number))) }
            if knownPieces != nil { return .end }
            do throws(InputError) {
                guard let piece = try pieces.next() else { return .end }
                if known != nil { content = ContentKey(of: piece, as: format, after: content) }
                return .item(.success(.read(piece, content)))
            } catch {
                isRead = true
                return .item(.failure(error))
            }
        } work: { (piece: Result<PieceToDo, InputError>) -> PieceDone<Value> in
            do throws(InputError) {
                switch try piece.get() {
                case .known(let number):
                    guard let found = known?.piece(number) else {
                        throw InputError(input.name, "what the index holds of it cannot be read any more. Run again")
                    }
                    return PieceDone(
                        result: .success(found.value), census: found.census,
                        isLast: number + 1 == knownPieces?.upperBound)
                case .read(let piece, let content):
                    let length = piece.bytes.count
                    if let content, let found = known?.piece(of: content) {
                        return PieceDone(
                            result: .success(found.value), census: found.census, isLast: piece.isLast, length: length,
                            content: content)
                    }
                    let document = try Document(path: input.name, piece: piece, as: format, options: documents)
                    return PieceDone(
                        result: .success(try work(input, document)), census: document.census, isLast: piece.isLast,
                        length: length, content: content)
                }
            } catch {
                return PieceDone(result: .failure(error))
            }
        } consume: { done in
            // What was begun before a failure was known is of no use.
            if isOver { return }
            var part = Part(
                input: input, isFirst: isFirst, isLast: done.isLast, result: done.result, state: pieces.state,
                content: done.content, length: done.length)
            census.add(done.census)
            if done.isLast, case .success = part.result {
                do throws(InputError) {
                    part.warnings = try census.warnings(path: input.name, documents)
                } catch {
                    part.result = .failure(error)
                }
            }
            isFirst = false
            isOver = done.isLast
            try consume(part)
        }
    }

    private enum PieceToDo: Sendable {
        case read(FilePiece, ContentKey?)
        /// A piece of a file that need not be read, by number.
        case known(Int)
    }

    private struct PieceDone<Value: Sendable>: Sendable {
        var result: Result<Value, InputError>
        var census = DocumentCensus()
        /// A failure is the end.
        var isLast = true
        var length = 0
        var content: ContentKey?
    }

    private static func note(on input: Input) -> String {
        "\(input.name): is larger than \(FilePieces.leastSize >> 20) MB and read in pieces of about \(FilePieces.length >> 20) MB, each an article of its own"
    }
}
