/// What two names must have in common before they are compared at all: one key at least.
///
/// The keys of a name are its consonants by sound (any vowels may differ), with and without the article, its folded letters, and these without one
/// letter or two: what is at most two edits apart shares a key (Bocek, Hunt and Stiller, "Fast Similarity Search in Large Dictionaries", 2007). Of two letters one writes a vowel or they
/// are neighbours: two consonants in two places make another name.
package struct BlockingKeys {
    package private(set) var list: [UInt64] = []
    private var skeleton: [UInt8] = []
    private let bound: CostBound?
    private let limit: Float
    /// Whether names with three differences may be within the limit: those with fewer have a key without the letters that differ.
    private let hasSkeletons: Bool

    /// Keys of names all of which may be compared.
    package init() { (bound, limit, hasSkeletons) = (nil, .infinity, true) }

    /// Keys that only names within a cost of each other need: what is left out to make a key must be changed at that cost.
    package init(_ bound: CostBound, limit: Float) {
        (self.bound, self.limit) = (bound, limit)
        hasSkeletons = bound.ofOne * 3 <= limit
    }

    /// Names shorter than this have no key without two letters: too little would be left. Without keys of consonants, less must do.
    private var shortestForTwo: Int { hasSkeletons ? 5 : 4 }

    /// The keys of a name of a list.
    mutating func set(forNumber name: Int, of list: borrowing NameList) {
        list.folded.withUnsafeBufferPointer { set(for: UnsafeBufferPointer(rebasing: $0[list.range(name)])) }
    }

    package mutating func set(for name: UnsafeBufferPointer<UInt8>) {
        list.removeAll(keepingCapacity: true)
        let count = name.count
        // A name without letters that can be compared is like no other.
        guard count > 0 else { return }
        guard count <= SpellingAlignment.longest else {
            list.append(Self.hash(name, without: -1, -1))
            return
        }
        if hasSkeletons {
            list.append(skeletonKey(name))
            // An Arabic name has the article in one spelling and not in the other (الفائز, فايز).
            if count > 4, name[0] == Self.article.0, name[1] == Self.article.1 {
                list.append(skeletonKey(UnsafeBufferPointer(rebasing: name[2...])))
            }
        }
        list.append(Self.hash(name, without: -1, -1))
        guard count > 2 else { return }
        let isVowel = SpellingAlphabet.isVowel
        for first in 0..<count where first == 0 || name[first] != name[first - 1] {
            let rest = limit - (bound?.of(name[first]) ?? 0)
            guard rest >= 0 else { continue }
            list.append(Self.hash(name, without: first, -1))
            guard count >= shortestForTwo else { continue }
            // Two consonants in two places have the consonants' key in common, where there is one.
            let anyWithFirst = !hasSkeletons || isVowel[Int(name[first])]
            for second in (first + 1)..<max(first + 1, count)
            where second == first + 1 || anyWithFirst || isVowel[Int(name[second])] {
                if let bound, bound.of(name[second]) > rest { continue }
                list.append(Self.hash(name, without: first, second))
            }
        }
    }

    /// Whether a name begins with a vowel, with و, with ي, or with a consonant, and the classes of its consonants; a last ه is a vowel.
    private mutating func skeletonKey(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
        skeleton.removeAll(keepingCapacity: true)
        for (position, letter) in name.enumerated() {
            let sound = SpellingAlphabet.soundClass[Int(letter)]
            if sound == 0 {
                if position == 0 { skeleton.append(Self.opening[Int(letter)]) }
            } else if sound != skeleton.last, !(position == name.count - 1 && letter == Self.heh) {
                skeleton.append(sound)
            }
        }
        return skeleton.withUnsafeBufferPointer { Self.hash($0, without: -1, -1) ^ 0x5555_5555_5555_5555 }
    }

    private static let article = (SpellingAlphabet.code(0x0627), SpellingAlphabet.code(0x0644))
    private static let heh = SpellingAlphabet.code(0x0647)
    private static let opening: [UInt8] = (0..<SpellingAlphabet.size).map {
        switch SpellingAlphabet.letter(UInt8($0)) {
        case "و": 60
        case "ي": 61
        default: 62
        }
    }

    /// FNV-1a, mixed at the end (Steele and Lea, "SplitMix", 2014).
    @inline(__always)
    private static func hash(_ name: UnsafeBufferPointer<UInt8>, without first: Int, _ second: Int) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for position in 0..<name.count where position != first && position != second {
            hash = (hash ^ UInt64(name[position])) &* 0x100_0000_01b3
        }
        hash = (hash ^ hash &>> 30) &* 0xbf58_476d_1ce4_e5b9
        return hash ^ hash &>> 27
    }
}
