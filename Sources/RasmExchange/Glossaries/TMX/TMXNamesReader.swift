import Rasm
import RasmXML

/// Reads the names of a translation memory (TMX 1.1 to 1.4): its units whose segments are names; sentences and phrases are counted and passed over.
///
/// Units with the same translations are one entry, unless they say their entry: by the property `x-rasm-entry`, or by a `tuid` as Rasm makes it.
/// `x-rasm-status` and `x-rasm-type` speak of the source; what a unit with a status translates to is preferred.
enum TMXNamesReader {
    static func read(_ file: GlossaryFile, _ hints: ForeignHints = ForeignHints()) -> ForeignReading {
        TMXNamesReading.reading(file, hints)
    }
}

/// The reading of one memory.
private struct TMXNamesReading: ElementWiseReading {
    static let parts: Set = ["tu"]

    private let file: String
    private(set) var result = ForeignReading()
    /// The language that the header says is translated from, as the file writes it.
    private var source = ""
    private var isRoot = true
    private var places: [Key: Int] = [:]
    private let hasNamesOnly: Bool

    private static let used: Set<String> = ["x-rasm-entry", "x-rasm-status", "x-rasm-type"]

    private struct Key: Hashable {
        var concept: String
        var targets: [String]
    }

    private struct Side {
        var language: ForeignLanguage
        var text: String
        var place: SourcePlace
    }

    init(file: String, _ hints: ForeignHints) {
        self.file = file
        hasNamesOnly = hints.hasNamesOnly
    }

    /// Looks at an element around the units.
    mutating func open(_ tag: XMLStartTag, at place: SourcePlace) {
        if isRoot, tag.name.local != "tmx" {
            let message = "the root of this file is «\(tag.name.qualified)», and that of a memory is tmx"
            result.problems.append(FileProblem(.syntax, at: place, message))
        }
        isRoot = false
        if tag.name.local == "header" { source = tag["srclang"] ?? source }
    }

    mutating func read(_ unit: XMLElement) {
        var properties: [String: String] = [:]
        for property in unit.elements("prop") {
            guard let type = property["type"], properties[type] == nil else { continue }
            properties[type] = property.text.trimmingSpace()
        }
        let sides = sides(of: unit)
        guard !sides.isEmpty else { return }
        let entry = properties["x-rasm-entry"]
        if entry == nil, !hasNamesOnly {
            guard sides.allSatisfy({ NameSegment.isName($0.text) }) else {
                result.sentences += 1
                return
            }
            if let side = sides.first(where: { InterfacePhrase.isPhrase($0.text, language: $0.language.language) }) {
                result.phrases.add(side.text)
                return
            }
        }
        for property in unit.elements("prop") where property["type"].map({ !Self.used.contains($0) }) ?? true {
            result.leftOut.add("prop " + (property["type"] ?? ""))
        }
        for _ in unit.elements("note").dropFirst() { result.leftOut.add("note") }
        let status = status(properties["x-rasm-status"], unit)
        let type = properties["x-rasm-type"].flatMap(ForeignVocabulary.type)
        let from = ForeignLanguage(unit["srclang"] ?? source)
        let first = sides.firstIndex { $0.language.language == from?.language } ?? 0
        let terms = sides.enumerated().map { number, side in
            ForeignTerm(
                text: side.text, language: side.language, type: type?.type ?? .fullForm, isTypeSaid: type != nil,
                status: number == first ? status : status == nil ? nil : .preferred, place: side.place)
        }
        let note = unit.first("note").map { $0.text.trimmingSpace() }.flatMap { $0.isEmpty ? nil : $0 }
        add(terms, source: first, saidID: saidID(entry, tuid: unit["tuid"]), note: note, place(unit))
    }

    /// Puts the terms of a unit with those of units that are of the same entry.
    private mutating func add(
        _ terms: [ForeignTerm], source: Int, saidID: ForeignEntry.SaidID?, note: String?, _ place: SourcePlace
    ) {
        let isCertain = saidID?.isCertain ?? false
        let targets = terms.indices.filter { $0 != source }.map { terms[$0].text }
        let key = Key(concept: isCertain ? saidID?.text ?? "" : "", targets: isCertain ? [] : targets)
        // A unit of one language says nothing of what it has in common with others.
        let number = targets.isEmpty && !isCertain ? result.entries.count : places[key] ?? result.entries.count
        if number == result.entries.count {
            places[key] = number
            let id = saidID?.text ?? "line-\(place.line)"
            result.entries.append(ForeignEntry(id: id, saidID: saidID, note: note, place: place))
        }
        for term in terms
        where !result.entries[number].terms.contains(where: {
            $0.text == term.text && $0.language == term.language && $0.type == term.type && $0.status == term.status
        }) {
            result.entries[number].terms.append(term)
        }
    }

    private mutating func sides(of unit: XMLElement) -> [Side] {
        unit.elements("tuv").compactMap { variant in
            guard let segment = variant.first("seg") else { return nil }
            guard let tag = variant["xml:lang"] ?? variant["lang"] else {
                report(.missingKey, variant, "«tuv» does not say its language; give it xml:lang")
                return nil
            }
            guard let language = ForeignLanguage(tag) else {
                report(.unknownValue, variant, "«\(tag)» is no language; write its tag, as ar or en")
                return nil
            }
            let text = SegmentText.natural(segment).trimmingSpace()
            return text.isEmpty ? nil : Side(language: language, text: text, place: place(segment))
        }
    }

    private mutating func status(_ word: String?, _ unit: XMLElement) -> AdministrativeStatus? {
        guard let word else { return nil }
        if case .known(let status)? = ForeignVocabulary.status(word) { return status }
        report(
            .unknownValue, unit,
            "unknown x-rasm-status «\(word)»" + Suggestion.hint(for: word, among: ForeignVocabulary.statuses))
        return nil
    }

    /// The entry that a unit names. Of tools that drop properties the `tuid` may be left; one of another kind is the unit's, not the entry's.
    private func saidID(_ entry: String?, tuid: String?) -> ForeignEntry.SaidID? {
        if let entry, !entry.isEmpty { return ForeignEntry.SaidID(text: entry) }
        guard let tuid, !tuid.isEmpty else { return nil }
        if let entry = TMXUnitID.entry(of: tuid) { return ForeignEntry.SaidID(text: entry) }
        return ForeignEntry.SaidID(text: tuid, isCertain: false)
    }

    private mutating func report(_ rule: GlossaryRule, _ element: XMLElement, _ message: String) {
        result.problems.append(FileProblem(rule, at: place(element), message))
    }

    private func place(_ element: XMLElement) -> SourcePlace {
        SourcePlace(file: file, line: element.line, column: element.column)
    }
}
