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
            guard let replacement = name.replacement, isHere(name.entries, source, besides: []) else { return nil }
            return (.deprecatedTranslation, "«\(name.text)» should be «\(replacement)»")
        }
    }

    private var wrongNames: [(BilingualRule, String)] {
        let missing = unmatched(source, in: target)
        let added = unmatched(target, in: source)
        var problems: [(BilingualRule, String)] = []
        var strangers = added
        for name in missing {
            let wanted = preferred(name, target.text.language)
            guard kind(name).hasNameOfItsOwn else { continue }
            if let index = strangers.firstIndex(where: { kind($0) == kind(name) }) {
                let stranger = strangers.remove(at: index)
                problems.append((.wrongName, "«\(stranger.text)» stands here, but the source names «\(wanted)»"))
            } else {
                problems.append((.missingName, "the source names «\(wanted)», the target does not"))
            }
        }
        for name in strangers where kind(name).hasNameOfItsOwn {
            problems.append((.addedName, "the target names «\(name.text)», the source does not"))
        }
        return problems + wrongPlaces(missing, added)
    }

    /// Of places and institutions only those are told of that stand in each other's place: one of a kind is missed, and one was added.
    private func wrongPlaces(_ missing: [FoundName], _ added: [FoundName]) -> [(BilingualRule, String)] {
        [EntryKind.country, .city, .region, .organisation].compactMap { kind in
            let (left, right) = (missing.filter { self.kind($0) == kind }, added.filter { self.kind($0) == kind })
            guard left.count == 1, right.count == 1 else { return nil }
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
            // The words of somebody else's full name are no trace of this one.
            let strangers = name.isFull ? other.names.filter { $0.isFull && !side.names(anyOf: $0.entries) } : []
            return !isHere(name.entries, other, besides: Set(strangers.flatMap { Array($0.words) }))
        }
    }

    private func isHere(_ ids: [String], _ side: NamedText, besides taken: Set<Int>) -> Bool {
        side.names(anyOf: ids)
            || ids.contains { id in
                guard let entry = entries[id] else { return false }
                return NameTraces(entry, language: side.text.language).occur(in: side.text, besides: taken)
            }
    }

    private func kind(_ name: FoundName) -> EntryKind { entries[name.entries[0]]?.kind ?? .other }

    private func preferred(_ name: FoundName, _ language: String) -> String {
        entries[name.entries[0]]?.preferred(language)?.text ?? name.text
    }

    private var wrongNumbers: [(BilingualRule, String)] {
        func namesMonth(_ side: NamedText) -> Bool { side.names.contains { kind($0) == .month } }
        let comparison = NumberComparison(
            source.text, target.text, monthNamed: (namesMonth(source), namesMonth(target)))
        return comparison.difference.map {
            [(.differentNumbers, "\($0.source) in the source, \($0.target) here")]
        } ?? []
    }
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
