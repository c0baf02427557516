import Rasm

/// Which elements of TEI a kind of entry has (TEI P5, chapter 14, Names, Dates, People, and Places).
enum TEIKind: CaseIterable {
    case person, place, organisation
    /// Months, weapons, works: a plain `name` with its kind as the type. They have no list of their own.
    case other

    init(_ kind: EntryKind) {
        switch kind {
        case .person: self = .person
        case .country, .city, .town, .region, .place: self = .place
        case .organisation, .media: self = .organisation
        case .language, .month, .weapon, .product, .event, .vehicle, .work, .other: self = .other
        }
    }

    /// The element around a mention.
    var name: String {
        switch self {
        case .person: "persName"
        case .place: "placeName"
        case .organisation: "orgName"
        case .other: "name"
        }
    }

    /// The list in `standOff`, and its items.
    var list: (list: String, item: String)? {
        switch self {
        case .person: ("listPerson", "person")
        case .place: ("listPlace", "place")
        case .organisation: ("listOrg", "org")
        case .other: nil
        }
    }
}
