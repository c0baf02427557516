/// How often a letter stands for a sound, and how often a vowel is heard where none is written, by the letters beside it.
package struct ReadingCounts: Sendable {
    /// The letter that writes a sound and the one before, the one after, or both; for sounds that are not written the letters on both sides, with the
    /// letter before these, or the letter after.
    package enum Surroundings: Int, CaseIterable, Sendable {
        case left, right, both, between, betweenLeft, betweenRight

        /// How many letters they are told by.
        var letters: Int { self == .both || self == .betweenLeft || self == .betweenRight ? 3 : 2 }
        /// How many cells each has.
        var width: Int { self == .left || self == .right || self == .both ? SoundRow.width : 8 }
    }

    /// By surroundings: the cells that are not 0, in order. A cell's number is that of the letters, with a digit for each, times the width, and the sound.
    package var lists: [[(cell: Int, count: Int)]]

    package init(lists: [[(cell: Int, count: Int)]]) { self.lists = lists }

    /// Calls `body` with each cell of some surroundings: the number of the letters, the sound and the count.
    func forEach(_ kind: Surroundings, _ body: (_ letters: Int, _ sound: Int, _ count: Float) -> Void) {
        for (cell, count) in lists[kind.rawValue] { body(cell / kind.width, cell % kind.width, Float(count)) }
    }

    @inline(__always)
    static func number(_ a: Int, _ b: Int, _ c: Int) -> Int {
        (a &* SpellingAlphabet.size &+ b) &* SpellingAlphabet.size &+ c
    }

    @inline(__always)
    static func number(_ a: Int, _ b: Int) -> Int { a &* SpellingAlphabet.size &+ b }

    /// Counts being made.
    package struct Tally {
        private var lists = [[Int: Int]](repeating: [:], count: Surroundings.allCases.count)

        package init() {}

        /// Counts the sound of each letter of a name, and what is heard before each and after the last: a number of ``LetterReadings/vowels``.
        package mutating func add(_ name: [UInt8], letters: [Int], between: [Int]) {
            let name = [0, 0] + name.map(Int.init) + [0, 0]
            for (place, sound) in letters.enumerated() {
                let (l, x, r) = (name[place + 1], name[place + 2], name[place + 3])
                add(.left, ReadingCounts.number(l, x), sound)
                add(.right, ReadingCounts.number(x, r), sound)
                add(.both, ReadingCounts.number(l, x, r), sound)
            }
            for (place, sound) in between.enumerated() {
                let (l, r) = (name[place + 1], name[place + 2])
                add(.between, ReadingCounts.number(l, r), sound)
                add(.betweenLeft, ReadingCounts.number(name[place], l, r), sound)
                add(.betweenRight, ReadingCounts.number(l, r, name[place + 3]), sound)
            }
        }

        private mutating func add(_ kind: Surroundings, _ letters: Int, _ sound: Int) {
            lists[kind.rawValue][letters * kind.width + sound, default: 0] += 1
        }

        /// The counts, without surroundings of three letters that were seldom met, and without what was heard once in others: they say little and are many.
        package func counts(least: Int) -> ReadingCounts {
            ReadingCounts(
                lists: Surroundings.allCases.map { kind in
                    let list = lists[kind.rawValue].map { (cell: $0.key, count: $0.value) }.sorted { $0.cell < $1.cell }
                    guard kind.letters == 3 else { return list }
                    var met: [Int: Int] = [:]
                    for (cell, count) in list { met[cell / kind.width, default: 0] += count }
                    return list.filter { $0.count > 1 && met[$0.cell / kind.width]! >= least }
                })
        }
    }
}
