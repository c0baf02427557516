import Rasm

/// The patterns that the entries of a file have.
struct EntryPatterns {
    private var patterns: [EntryPattern] = []
    /// That of the last entry that had one.
    private var last = 0
    /// Each pattern that is made costs one, each entry that has one brings one: where no entry is as one before, it is not asked for long.
    private var credit = 64

    private static let mostCredit = 1024
    /// Persons, places, with an acronym and without: more are seldom.
    private static let most = 8

    /// The entry that was read.
    var outline: EntryOutline { patterns[last].outline }

    /// Reads an entry that has the pattern of one before.
    /// - Parameters:
    ///   - start: where its first line begins.
    ///   - line: the number of this, from 1; behind the entry afterwards.
    /// - Returns: where its lines end; nil when it is another.
    mutating func read(_ bytes: [UInt8], from start: Int, line: inout Int) -> Int? {
        for step in patterns.indices {
            // The one of the last entry comes first.
            let number = step == 0 ? last : step <= last ? step - 1 : step
            let behind = bytes.withUnsafeBufferPointer {
                patterns[number].read($0, from: start, line: line)
            }
            guard let behind else { continue }
            line += patterns.span[number].lineCount
            last = number
            credit = min(credit + 1, Self.mostCredit)
            return behind
        }
        return nil
    }

    /// Keeps the pattern of an entry that was read otherwise.
    /// - Parameters:
    ///   - range: its lines.
    ///   - line: the number of the first, from 1.
    mutating func add(_ outline: EntryOutline, in bytes: [UInt8], _ range: Range<Int>, line: Int) {
        guard credit > 0 else {
            patterns.removeAll()
            return
        }
        credit -= 1
        let made = bytes.withUnsafeBufferPointer { EntryPattern(of: outline, in: $0, range, line: line) }
        guard let made, !patterns.contains(where: made.isSame) else { return }
        if patterns.count == Self.most { patterns.removeFirst() }
        patterns.append(made)
        last = patterns.count - 1
    }
}
