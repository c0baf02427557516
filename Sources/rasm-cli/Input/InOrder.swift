/// Works on many items at once, and hands the results on in the order of the items.
///
/// At most `jobs` are worked on at a time, and no more than four times as many are held, however long the first one takes. An item is asked for
/// when somebody can work on it.
///
/// - Parameter next: gives the items one after the other, nil when there are no more.
func inOrder<Item: Sendable, Result: Sendable>(
    jobs: Int, next: () throws -> Item?, work: @escaping @Sendable (Item) -> Result,
    consume: (Result) async throws -> Void
) async throws {
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
        var (begun, handedOn, running) = (0, 0, 0)
        var isAtEnd = false
        var waiting: [Int: Result] = [:]
        while true {
            while !isAtEnd, running < jobs, begun < handedOn + 4 * jobs {
                guard let item = try next() else {
                    isAtEnd = true
                    break
                }
                let position = begun
                group.addTask { (position, work(item)) }
                begun += 1
                running += 1
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
    try await inOrder(jobs: jobs, next: { iterator.next() }, work: work, consume: consume)
}
