/// What comes next of items that are worked on one after the other.
enum Next<Item> {
    case item(Item)
    /// There will be more, but not at once.
    case nothingYet
    case end
}

/// Works on many items at once, and hands the results on in the order of the items.
///
/// At most `jobs` are worked on at a time, and no more than four times as many are held, however long the first one takes. Where there is a worker for
/// each processor, as many items again lie ready, so that nobody waits while a result is handed on.
///
/// - Parameter next: gives the items one after the other. It is told whether it may wait for one: nothing else is to be done then, and all results
///   have been handed on.
func inOrder<Item: Sendable, Result: Sendable>(
    jobs: Int, next: (_ mayWait: Bool) throws -> Next<Item>, work: @escaping @Sendable (Item) -> Result,
    consume: (Result) async throws -> Void
) async throws {
    if jobs == 1 {
        // Handing an item to somebody else and waiting for it takes longer than a small one does.
        while true {
            switch try next(true) {
            case .item(let item): try await consume(work(item))
            case .nothingYet: continue
            case .end: return
            }
        }
    }
    // Tasks beyond the number of processors wait for one, not for us.
    let mostBegun = jobs < System.processors ? jobs : 2 * jobs
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
        var (begun, handedOn, running) = (0, 0, 0)
        var isAtEnd = false
        var waiting: [Int: Result] = [:]
        while true {
            asking: while !isAtEnd, running < mostBegun, begun < handedOn + 4 * jobs {
                switch try next(begun == handedOn) {
                case .item(let item):
                    let position = begun
                    // Who waits for them may be alone on its thread (``CallingThread``).
                    group.addTask(executorPreference: globalConcurrentExecutor) { (position, work(item)) }
                    begun += 1
                    running += 1
                case .nothingYet: break asking
                case .end: isAtEnd = true
                }
            }
            // Whoever works goes on while what is done is handed on.
            if let result = waiting.removeValue(forKey: handedOn) {
                handedOn += 1
                try await consume(result)
            } else {
                guard let (position, result) = try await group.next() else { return }
                running -= 1
                waiting[position] = result
            }
        }
    }
}

/// The same for items that are there already.
func inOrder<Item: Sendable, Result: Sendable>(
    _ items: some Collection<Item>, jobs: Int, work: @escaping @Sendable (Item) -> Result,
    consume: (Result) async throws -> Void
) async throws {
    var iterator = items.makeIterator()
    try await inOrder(
        jobs: jobs, next: { _ in iterator.next().map { .item($0) } ?? .end }, work: work, consume: consume)
}
