/// Values of one plain type on their way into an index. They stay where they are written: their memory becomes a piece of the ``IndexMemory``, and is not copied.
///
/// New memory is what takes longest of all, half a millisecond a megabyte, since the system brings it page by page. What is reserved and not used costs nothing.
struct ColumnBuilder<Element: BitwiseCopyable>: ~Copyable {
    private var base: UnsafeMutablePointer<Element>
    private(set) var count = 0
    private var capacity: Int

    /// - Parameter expected: how many values there will be, as far as that is known.
    init(expected: Int = 0) {
        capacity = max(expected, 8)
        base = Self.allocate(capacity)
    }

    /// Zeros, each of which must be a value.
    init(zeros count: Int) {
        self.init(expected: count)
        UnsafeMutableRawPointer(base).initializeMemory(
            as: UInt8.self, repeating: 0, count: count * MemoryLayout<Element>.stride)
        self.count = count
    }

    deinit { base.deallocate() }

    /// What a column of some values takes in a file: one more value, and as many bytes as bring the next column to a place for it.
    static func size(of count: Int) -> Int {
        ((count + 1) * MemoryLayout<Element>.stride + IndexFile.alignment - 1) & ~(IndexFile.alignment - 1)
    }

    private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<Element> {
        UnsafeMutableRawPointer.allocate(byteCount: size(of: capacity), alignment: IndexFile.alignment)
            .bindMemory(to: Element.self, capacity: capacity + 1)
    }

    /// Makes room for more values.
    @inline(__always)
    mutating func reserve(_ more: Int) {
        if count &+ more > capacity { grow(count + more) }
    }

    @inline(never)
    private mutating func grow(_ needed: Int) {
        capacity = max(needed, capacity * 2)
        let larger = Self.allocate(capacity)
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
    }

    @inline(__always)
    mutating func append(_ value: Element) {
        reserve(1)
        base[count] = value
        count &+= 1
    }

    @inline(__always)
    mutating func append(_ values: UnsafeBufferPointer<Element>) {
        guard let start = values.baseAddress else { return }
        reserve(values.count)
        (base + count).update(from: start, count: values.count)
        count &+= values.count
    }

    /// A value that is there already.
    @inline(__always)
    subscript(place: Int) -> Element {
        get {
            assert(place < count)
            return base[place]
        }
        set {
            assert(place < count)
            base[place] = newValue
        }
    }

    /// The same, changed where it lies.
    @inline(__always)
    mutating func change(_ place: Int, _ change: (inout Element) -> Void) {
        assert(place < count)
        change(&base[place])
    }

    /// The values from a place on, until another is added.
    func from(_ place: Int) -> UnsafeBufferPointer<Element> {
        UnsafeBufferPointer(start: base + place, count: count - place)
    }

    /// The address of a value, for whoever asks for its memory before it is needed.
    @inline(__always)
    func address(of place: Int) -> UnsafeRawPointer { UnsafeRawPointer(base + place) }

    /// The memory, with zeros behind the last value: whoever takes it frees it.
    consuming func finish() -> UnsafeMutableRawBufferPointer {
        let used = count * MemoryLayout<Element>.stride
        let memory = UnsafeMutableRawBufferPointer(start: UnsafeMutableRawPointer(base), count: Self.size(of: count))
        UnsafeMutableRawBufferPointer(rebasing: memory[used...]).initializeMemory(as: UInt8.self, repeating: 0)
        discard self
        return memory
    }
}

extension ColumnBuilder where Element: Equatable {
    /// Whether some values stand at a place.
    func has(_ values: [Element], at place: Int) -> Bool {
        place + values.count <= count && values.indices.allSatisfy { self[place + $0] == values[$0] }
    }
}
