/// An entry by the places of its texts in the bytes of its file: names, and no more than most entries of large glossaries say of them. So an entry is read,
/// written down and forgotten without a string of its own.
package struct EntryOutline: Sendable {
    package struct Name: Sendable {
        package var text: Range<Int>
        /// Its language, as ``EntryOutline/tag(_:region:)`` numbers it.
        package var tag: Int
        package var type: TermType
        package var status: AdministrativeStatus
        package var line: Int
        package var column: Int

        package init(
            _ text: Range<Int>, tag: Int, _ type: TermType, _ status: AdministrativeStatus, line: Int, column: Int
        ) {
            self.text = text
            self.tag = tag
            self.type = type
            self.status = status
            self.line = line
            self.column = column
        }
    }

    struct Tag: Sendable {
        var language: String
        /// For ``Term/regions``.
        var region: String?
    }

    package var id = 0..<0
    package var kind = EntryKind.other
    package var wikidata: Range<Int>?
    package var note: Range<Int>?
    package var line = 0
    package var column = 0
    /// Those of a language are side by side.
    package var names: [Name] = []
    /// The languages of this entry and of those before.
    private(set) var tags: [Tag] = []

    package init() {}

    /// Makes this the outline of an entry of which nothing is known yet.
    package mutating func clear() {
        (id, kind, wikidata, note, line, column) = (0..<0, .other, nil, nil, 0, 0)
        names.removeAll(keepingCapacity: true)
    }

    /// The number of a language, which it keeps.
    package mutating func tag(_ language: String, region: String? = nil) -> Int {
        for place in tags.indices where tags.span[place].language == language && tags.span[place].region == region {
            return place
        }
        tags.append(Tag(language: language, region: region))
        return tags.count - 1
    }

    /// Whether two names stand in one section.
    func isOneLanguage(_ tag: Int, _ other: Int) -> Bool {
        tag == other || tags.span[tag].language == tags.span[other].language
    }

    /// The entry.
    package func entry(in bytes: UnsafeBufferPointer<UInt8>, file: String) -> ConceptEntry {
        func text(_ range: Range<Int>) -> String {
            String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
        }
        var entry = ConceptEntry(
            id: text(id), kind: kind, wikidata: wikidata.map(text), note: note.map(text),
            place: SourcePlace(file: file, line: line, column: column))
        for name in names {
            let (tag, place) = (tags[name.tag], SourcePlace(file: file, line: name.line, column: name.column))
            let term = Term(
                text(name.text), name.type, name.status, regions: tag.region.map { [$0] } ?? [], place: place)
            if entry.sections.last?.language == tag.language {
                entry.sections[entry.sections.count - 1].terms.append(term)
            } else {
                entry.sections.append(LanguageSection(language: tag.language, terms: [term]))
            }
        }
        return entry
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether an id is longer than another, or as long and greater: an order in which nobody is after himself.
    @inlinable
    package func isAfter(_ other: Self) -> Bool {
        if count != other.count { return count > other.count }
        var place = 0
        while place < count, self[place] == other[place] { place &+= 1 }
        return place < count && self[place] > other[place]
    }
}
