/// Takes the columns of an index as they are finished, and makes its memory of them.
struct IndexWriter {
    private var columns: [IndexPart: (count: Int, memory: UnsafeMutableRawBufferPointer)] = [:]

    mutating func add<Element: BitwiseCopyable>(_ part: IndexPart, _ values: consuming ColumnBuilder<Element>) {
        precondition(MemoryLayout<Element>.stride == part.stride)
        let count = values.count
        columns[part] = (count, values.finish())
    }

    mutating func add<Element: BitwiseCopyable>(_ part: IndexPart, _ values: [Element]) {
        var column = ColumnBuilder<Element>(expected: values.count)
        values.withUnsafeBufferPointer { column.append($0) }
        add(part, column)
    }

    /// The memory of the index: the outline, and each column where it was made. All parts have been added.
    func memory(language: String, program: String) -> IndexMemory {
        let finished = IndexPart.allCases.map { columns[$0]! }
        var outline = [UInt8](repeating: 0, count: IndexFile.outlineLength)
        func put(_ value: some FixedWidthInteger & BitwiseCopyable, at offset: Int) {
            withUnsafeBytes(of: value) { put(Array($0), at: offset) }
        }
        func put(_ bytes: some Sequence<UInt8>, at offset: Int) {
            for (place, byte) in bytes.enumerated() { outline[offset + place] = byte }
        }
        var size = IndexFile.outlineLength
        for (part, column) in zip(IndexPart.allCases, finished) {
            let place = IndexFile.headerLength + part.rawValue * 16
            put(UInt64(size), at: place)
            put(UInt64(column.count), at: place + 8)
            size += column.memory.count
        }
        put(IndexFile.magic, at: 0)
        put(IndexFile.version, at: 8)
        put(IndexFile.byteOrder, at: 12)
        put(UInt64(size), at: 16)
        put(IndexFile.checksum(finished.map { UnsafeRawBufferPointer($0.memory) }), at: 24)
        // The last byte of each stays 0.
        put(program.utf8.prefix(47), at: 32)
        put(language.utf8.prefix(15), at: 80)
        put(UInt32(finished.count), at: 96)
        put(outline.withUnsafeBytes(IndexFile.outlineChecksum), at: IndexFile.checksumPlace)
        let first = UnsafeMutableRawBufferPointer.allocate(byteCount: outline.count, alignment: IndexFile.alignment)
        first.copyBytes(from: outline)
        nonisolated(unsafe) let pieces = [first] + finished.map(\.memory)
        return IndexMemory(pieces: pieces.map { UnsafeRawBufferPointer($0) }) {
            for piece in pieces { piece.deallocate() }
        }
    }
}
