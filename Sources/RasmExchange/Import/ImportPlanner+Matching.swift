import Rasm

/// Which entry of the glossary an entry of a file is.
extension ImportPlanner {
    func match(_ entry: ImportedEntry) -> EntryMatch {
        if let id = entry.saidID, let number = number(ofID: id) { return .entry(number) }
        if let item = entry.wikidata, let number = ledger.number(ofItem: item) { return .entry(number) }
        let match = EntryMatch(entry, in: ledger)
        switch match {
        case .entry(let number), .anyOf(let number):
            guard let (conflict, message) = difference(of: entry, from: number) else { return match }
            let known = ledger.entries[number]
            return .conflict(
                conflict, "its names are those of «\(known.id)», but \(message); if it is that, give it its id",
                known.place)
        case .none, .conflict: return match
        }
    }

    /// What tells a thing from an entry, whatever their names: another Wikidata item, another kind.
    func difference(of entry: ImportedEntry, from number: Int) -> (ImportConflict, String)? {
        let known = ledger.entries[number]
        if let item = entry.wikidata, let other = known.wikidata, item != other {
            return (.wikidataDiffers, "the file says «\(item)», and «\(known.id)» is «\(other)»")
        }
        if let kind = entry.kind, !kind.mayBe(known.kind) {
            return (.kindDiffers, "the file says «\(kind.rawValue)», and «\(known.id)» is «\(known.kind.rawValue)»")
        }
        return nil
    }

    func number(ofID id: String) -> Int? {
        for id in [id, Self.whole(id)] {
            if let number = madeIDs[id] ?? ledger.number(ofID: id) { return number }
        }
        return nil
    }

    /// The id of the entry that an id of Rasm's termbases is a part of: full names and short forms are entries apart in some (``TermbaseSelection``).
    static func whole(_ id: String) -> String {
        var parts = id.split(separator: ".", omittingEmptySubsequences: false)
        if parts.count > 2, parts[parts.count - 2] == "forbidden" { parts.removeLast(2) }
        if parts.count > 1, parts.last == "short" { parts.removeLast() }
        return parts.joined(separator: ".")
    }

    /// The other id under which the file has an entry already, and a name that both have: two ids are two things, unless the second says nothing new.
    func otherMaker(of number: Int, _ entry: ImportedEntry) -> (maker: String, name: String)? {
        guard let id = entry.saidID, self.number(ofID: id) != number, let maker = makers[number], maker != id else {
            return nil
        }
        let owned = entry.names.filter { name in
            ledger.holders(of: name.text, name.language).contains { $0.entry == number && agrees(name, with: $0) }
        }
        return owned.count == entry.names.count ? nil : (maker, owned.first?.text ?? entry.names[0].text)
    }
}

extension EntryKind {
    /// Whether a thing of this kind may be of the other in another house: what is a city to one is a place to another.
    fileprivate func mayBe(_ other: EntryKind) -> Bool {
        func family(_ kind: EntryKind) -> Int? {
            switch kind {
            case .country, .city, .town, .region, .place: 1
            case .organisation, .media: 2
            case .product, .weapon, .vehicle, .work: 3
            default: nil
            }
        }
        return self == other || self == .other || other == .other || family(self).map { $0 == family(other) } ?? false
    }
}
