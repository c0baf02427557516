/// Works on many items at once, and hands the results on in the order of the items.
///
/// At most `jobs` are worked on at a time, and no more than four times as many are held, however long the first one takes.
func inOrder<Item: Sendable, Result: Sendable>(
    _ items: [Item], jobs: Int, work: @escaping @Sendable (Item) -> Result, consume: (Result) throws -> Void
) async throws {
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
        var begun = 0
        var handedOn = 0
        var waiting: [Int: Result] = [:]
        var running = 0
        while handedOn < items.count {
            while running < jobs, begun < items.count, begun < handedOn + 4 * jobs {
                let position = begun
                group.addTask { (position, work(items[position])) }
                begun += 1
                running += 1
            }
            guard let (position, result) = try await group.next() else { return }
            running -= 1
            waiting[position] = result
            while let next = waiting.removeValue(forKey: handedOn) {
                try consume(next)
                handedOn += 1
            }
        }
    }
}
