/// One block of memory for several lists, which is given back as a whole: there are many articles, and a dozen lists for each.
struct ListMemory: ~Copyable {
    private let block: UnsafeMutableRawPointer
    private let size: Int
    private var used = 0

    /// Each list may take so much more than its elements do, in bytes.
    static let spareForList = MemoryLayout<UInt64>.alignment

    /// - Parameter size: in bytes.
    init(size: Int) {
        self.size = size
        block = .allocate(byteCount: size, alignment: MemoryLayout<UInt64>.alignment)
    }

    deinit { block.deallocate() }

    /// The next list, of elements without a value yet.
    mutating func list<Element: BitwiseCopyable>(
        of _: Element.Type, _ count: Int
    ) -> UnsafeMutablePointer<Element> {
        let alignment = MemoryLayout<Element>.alignment
        let start = (used + alignment - 1) / alignment * alignment
        used = start + count * MemoryLayout<Element>.stride
        precondition(alignment <= Self.spareForList && used <= size)
        return (block + start).bindMemory(to: Element.self, capacity: count)
    }
}
