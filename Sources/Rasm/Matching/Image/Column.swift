import CProcessor

/// Values of one plain type side by side in an ``IndexMemory``: an array that needs no reading, since it lies in the file as it is used.
///
/// It does not keep the memory alive: whoever holds a column holds the ``TermIndex`` that it is part of. What it answers to a number that is out of
/// range, as only a damaged file has them, is one more value that lies behind the last; so no file can make the program read elsewhere.
struct Column<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
    private let base: UnsafePointer<Element>
    let count: Int

    /// - Parameter base: `count` values and one more.
    init(_ base: UnsafePointer<Element>, count: Int) {
        self.base = base
        self.count = count
    }

    @inline(__always)
    subscript(position: Int) -> Element {
        // A negative number is a very large one here.
        base[Int(bitPattern: min(UInt(bitPattern: position), UInt(bitPattern: count)))]
    }

    /// A value at a position that is in range by its making: a hash cut to the size of a table.
    @inline(__always)
    subscript(masked position: Int) -> Element { base[position] }

    /// Asks for the memory of such a value, for somebody who will look soon.
    @inline(__always)
    func prefetch(masked position: Int) { rasm_prefetch(base + position) }

    /// The same for a value at any position.
    @inline(__always)
    func prefetch(_ position: Int) {
        rasm_prefetch(base + Int(bitPattern: min(UInt(bitPattern: position), UInt(bitPattern: count))))
    }

    /// A range as far as there are values.
    @inline(__always)
    func clamped(_ start: UInt32, _ end: UInt32) -> Range<Int> {
        let start = min(Int(start), count)
        return start..<max(start, min(Int(end), count))
    }

    /// All values.
    var whole: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }

    /// The values of a range, which is ``clamped(_:_:)``.
    func buffer(_ range: Range<Int>) -> UnsafeBufferPointer<Element> {
        UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
    }
}

/// A stretch of a column, as an index says where something is.
struct ColumnRange: BitwiseCopyable, Sendable {
    var start: UInt32 = 0
    var end: UInt32 = 0
}

extension Column {
    /// The values of a range, as far as there are any.
    func buffer(_ range: ColumnRange) -> UnsafeBufferPointer<Element> { buffer(clamped(range.start, range.end)) }
}
