import Rasm

/// What a new entry may be, the most frequent in news first.
enum ReviewKinds {
    static let all: [String] =
        [EntryKind.person.rawValue] + EntryKind.allCases.filter { $0 != .person }.map(\.rawValue)
}
