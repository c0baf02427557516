/// A stretch of a name whose letters give way to others.
///
/// ```swift
/// LetterChange.list(from: "شويجو", to: "شويغو")  // ج becomes غ
/// ```
struct LetterChange: Hashable {
    /// The bytes of the old name; empty where letters come in.
    var range: Range<Int>
    var text: String

    /// The fewest changes that make one name of another, in order and apart (Myers, "An O(ND) Difference Algorithm and Its Variations").
    static func list(from old: String, to new: String) -> [LetterChange] {
        let (old, new) = (Array(old.unicodeScalars), Array(new.unicodeScalars))
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        var changes: [LetterChange] = []
        var (from, to, byte) = (0, 0, 0)
        while from < old.count || to < new.count {
            let start = byte
            var text = String.UnicodeScalarView()
            while true {
                if removed.contains(from) {
                    byte += UTF8.width(old[from])
                    from += 1
                } else if inserted.contains(to) {
                    text.append(new[to])
                    to += 1
                } else {
                    break
                }
            }
            if byte > start || !text.isEmpty { changes.append(LetterChange(range: start..<byte, text: String(text))) }
            if from < old.count { byte += UTF8.width(old[from]) }
            from += 1
            to += 1
        }
        return changes
    }
}
