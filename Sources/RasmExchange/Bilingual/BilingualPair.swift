import Rasm

/// A text and the names in it.
struct NamedText {
    var text: SideText
    var names: [FoundName]

    /// Whether one of the entries of a name is named here.
    func names(anyOf entries: [String]) -> Bool {
        names.contains { !Set($0.entries).isDisjoint(with: entries) }
    }
}

/// A source and its translation.
struct BilingualPair {
    let source: NamedText
    let target: NamedText
    let entries: [String: ConceptEntry]

    /// What is wrong with the translation.
    var problems: [(BilingualRule, String)] { deprecated + wrongNames + wrongNumbers }

    private var deprecated: [(BilingualRule, String)] {
        target.names.compactMap { name in
            guard let replacement = name.replacement, isHere(name.entries, source) else { return nil }
            return (.deprecatedTranslation, "«\(name.text)» should be «\(replacement)»")
        }
    }

    private var wrongNames: [(BilingualRule, String)] {
        let missing = unmatched(source, in: target)
        let added = unmatched(target, in: source)
        var problems: [(BilingualRule, String)] = []
        var strangers = added
        for name in missing where kind(name).hasNameOfItsOwn {
            let wanted = preferred(name, target.text.language)
            let stranger = strangers.firstIndex { kind($0) == kind(name) && !(name.isOrdinary && $0.isOrdinary) }
            if let stranger {
                let written = strangers.remove(at: stranger).text
                problems.append((.wrongName, "«\(written)» stands here, but the source names «\(wanted)»"))
            } else if !name.isOrdinary, !isDescribed(name, source, target) {
                problems.append((.missingName, "the source names «\(wanted)», the target does not"))
            }
        }
        for name in strangers where kind(name).hasNameOfItsOwn && !name.isOrdinary {
            guard !isDescribed(name, target, source), name.isFull || !source.text.namesNobody else { continue }
            problems.append((.addedName, "the target names «\(name.text)», the source does not"))
        }
        return problems + wrongPlaces(missing, added)
    }

    /// Whether the other side says what a person is in place of the short name: «the president» for ترامب.
    private func isDescribed(_ name: FoundName, _ side: NamedText, _ other: NamedText) -> Bool {
        kind(name) == .person && !name.isFull && RoleWords.count(in: other.text) > RoleWords.count(in: side.text)
    }

    /// Of places, institutions and months only those are told of that stand in each other's place: one of a kind is missed, and one was added.
    private func wrongPlaces(_ missing: [FoundName], _ added: [FoundName]) -> [(BilingualRule, String)] {
        [EntryKind.country, .city, .region, .organisation, .month].compactMap { kind in
            let (left, right) = (missing.filter { self.kind($0) == kind }, added.filter { self.kind($0) == kind })
            guard left.count == 1, right.count == 1, !left[0].isOrdinary || !right[0].isOrdinary || kind == .month
            else { return nil }
            // Some months are words: مارس, «May».
            if kind == .month, !source.text.isBesideNumber(left[0]) || !target.text.isBesideNumber(right[0]) {
                return nil
            }
            let wanted = preferred(left[0], target.text.language)
            return (.wrongName, "«\(right[0].text)» stands here, but the source names «\(wanted)»")
        }
    }

    /// The names of one side that the other side should have and has not, each entry once.
    private func unmatched(_ side: NamedText, in other: NamedText) -> [FoundName] {
        var seen: Set<String> = []
        return side.names.filter { name in
            guard name.isCertain, seen.insert(name.entries[0]).inserted else { return false }
            guard name.entries.allSatisfy({ entries[$0]?.section(other.text.language) != nil }) else { return false }
            if kind(name) == .month { return !other.names(anyOf: name.entries) }
            // The words of somebody else's full name are no trace of this one.
            let strangers = other.names.filter { !side.names(anyOf: $0.entries) && !isPart(name, of: $0, other) }
            let taken = name.isFull ? strangers.filter(\.isFull).flatMap { Array($0.words) } : []
            let named = strangers.flatMap { Array($0.words) }
            return !isHere(name.entries, other, besides: Set(taken), named: Set(named))
                && !NameTraces.sound(of: name, in: side.text, occursIn: other.text, besides: Set(named))
        }
    }

    /// Whether one of two full names holds all words of the other: the Red Cross, and its International Committee.
    private func isPart(_ name: FoundName, of stranger: FoundName, _ side: NamedText) -> Bool {
        let language = side.text.language
        let written = Set(side.text.words[stranger.words].map { WordStem.stem($0.key, language) })
        let terms = name.entries.flatMap { entries[$0]?.section(language)?.terms ?? [] }.filter(\.type.isFull)
        return terms.contains { term in
            let words = Set(WordKey.words(of: term.text).map { WordStem.stem($0.key, language) })
            return words.count > 1 && written.count > 1 && (words.isSubset(of: written) || written.isSubset(of: words))
        }
    }

    private func isHere(_ ids: [String], _ side: NamedText, besides taken: Set<Int> = [], named: Set<Int> = []) -> Bool
    {
        side.names(anyOf: ids)
            || ids.contains { id in
                guard let entry = entries[id] else { return false }
                return NameTraces(entry, language: side.text.language).occur(
                    in: side.text, besides: taken, named: named)
            }
    }

    private func kind(_ name: FoundName) -> EntryKind { entries[name.entries[0]]?.kind ?? .other }

    private func preferred(_ name: FoundName, _ language: String) -> String {
        entries[name.entries[0]]?.preferred(language)?.text ?? name.text
    }

    private var wrongNumbers: [(BilingualRule, String)] {
        let comparison = NumberComparison(source.text, target.text, months: (months(source), months(target)))
        return comparison.difference.map {
            [(.differentNumbers, "\($0.source) in the source, \($0.target) here")]
        } ?? []
    }

    /// The numbers of the months that are named.
    private func months(_ side: NamedText) -> Set<Int> {
        Set(
            side.names.filter { kind($0) == .month }.compactMap { name in
                let english = entries[name.entries[0]]?.preferred("en")?.text
                return Self.months.firstIndex { $0 == english }.map { $0 + 1 }
            })
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}

extension EntryKind {
    /// Whether a translation has to name the thing, and not by an adjective or a description.
    fileprivate var hasNameOfItsOwn: Bool {
        switch self {
        case .person, .media: true
        default: false
        }
    }
}
