/// Takes the entries of a glossary one after the other.
package protocol EntrySink: ~Copyable {
    mutating func add(_ entry: consuming ConceptEntry)
    /// - Parameters:
    ///   - bytes: UTF-8, in which the texts of the entry are.
    ///   - file: their file.
    mutating func add(_ outline: borrowing EntryOutline, in bytes: UnsafeBufferPointer<UInt8>, file: String)
    /// Whether no more are wanted.
    var isFull: Bool { get }
}

extension [ConceptEntry]: EntrySink {
    package mutating func add(_ entry: consuming ConceptEntry) { append(entry) }

    package mutating func add(_ outline: borrowing EntryOutline, in bytes: UnsafeBufferPointer<UInt8>, file: String) {
        append(outline.entry(in: bytes, file: file))
    }

    package var isFull: Bool { false }
}
