// Writes the part of the glossary that CLDR knows: countries, languages and months.
//
//     swift glossary/tools/cldr.swift          (from any folder; the files are written beside tools/)
//
// Names come from the CLDR data in Foundation's ICU; what CLDR cannot know (the house's preferred forms, other spellings, evidence for
// homographs, Wikidata items, self-tests) comes from overlay.json in this folder. The three files are committed: a newer CLDR shows as a diff.
// A CLDR name that the overlay leaves unreachable stops the run, so that no update of the data is lost in silence.

import Foundation

// MARK: - The overlay: the glossary's own format, in JSON

/// One form of a name, with the evidence that makes it a mention.
struct Term: Decodable {
    var term: String
    var regions: [String]?
    var near: [String]?
    var notNear: [String]?
    var notNext: [String]?
    var notPrevious: [String]?
    var exact: Bool?

    enum CodingKeys: String, CodingKey {
        case term, regions, near, exact
        case notNear = "not-near"
        case notNext = "not-next"
        case notPrevious = "not-previous"
    }

    /// Whether the text is all there is to it, so that it can be written as a plain string.
    var isPlain: Bool {
        regions == nil && near == nil && notNear == nil && notNext == nil && notPrevious == nil && exact == nil
    }

    /// Whether the name is its own people's adjective in the accusative: روسيا is «a Russian» in مواطنا روسيا. So are all one-word names in ‑يا.
    var isAccusativeAdjective: Bool { term.hasSuffix("يا") && !term.contains(" ") }

    init(_ term: String, regions: [String]? = nil) {
        self.term = term
        self.regions = regions
    }

    init(from decoder: any Decoder) throws {
        if let plain = try? decoder.singleValueContainer().decode(String.self) {
            self.init(plain)
            return
        }
        let keyed = try decoder.container(keyedBy: CodingKeys.self)
        self.init(try keyed.decode(String.self, forKey: .term))
        regions = try keyed.decodeIfPresent([String].self, forKey: .regions)
        near = try keyed.decodeIfPresent([String].self, forKey: .near)
        notNear = try keyed.decodeIfPresent([String].self, forKey: .notNear)
        notNext = try keyed.decodeIfPresent([String].self, forKey: .notNext)
        notPrevious = try keyed.decodeIfPresent([String].self, forKey: .notPrevious)
        exact = try keyed.decodeIfPresent(Bool.self, forKey: .exact)
    }
}

/// The terms of one type in one language, by administrative status.
struct Terms: Decodable {
    var preferred: Term?
    var admitted: [Term]?
    var deprecated: [Term]?
    var superseded: [Term]?

    enum CodingKeys: CodingKey { case preferred, admitted, deprecated, superseded }

    init(preferred: Term? = nil) { self.preferred = preferred }

    init(from decoder: any Decoder) throws {
        if let plain = try? decoder.singleValueContainer().decode(String.self) {
            self.init(preferred: Term(plain))
            return
        }
        let keyed = try decoder.container(keyedBy: CodingKeys.self)
        self.init()
        preferred = try keyed.decodeIfPresent(Term.self, forKey: .preferred)
        admitted = try keyed.decodeIfPresent([Term].self, forKey: .admitted)
        deprecated = try keyed.decodeIfPresent([Term].self, forKey: .deprecated)
        superseded = try keyed.decodeIfPresent([Term].self, forKey: .superseded)
    }

    var all: [Term] { [preferred].compactMap { $0 } + (admitted ?? []) + (deprecated ?? []) + (superseded ?? []) }

    /// The same terms, each changed by `change`.
    func map(_ change: (Term) -> Term) -> Terms {
        var terms = self
        terms.preferred = preferred.map(change)
        terms.admitted = admitted?.map(change)
        terms.deprecated = deprecated?.map(change)
        terms.superseded = superseded?.map(change)
        return terms
    }
}

/// One row of a spelling table; a list is short for its deprecated spellings.
struct Spellings: Decodable {
    var deprecated: [String] = []
    var admitted: [String] = []

    enum CodingKeys: CodingKey { case deprecated, admitted }

    init(from decoder: any Decoder) throws {
        if let list = try? decoder.singleValueContainer().decode([String].self) {
            deprecated = list
            return
        }
        let keyed = try decoder.container(keyedBy: CodingKeys.self)
        deprecated = try keyed.decodeIfPresent([String].self, forKey: .deprecated) ?? []
        admitted = try keyed.decodeIfPresent([String].self, forKey: .admitted) ?? []
    }
}

/// All that one language says of an entry.
struct Section: Decodable {
    var full = Terms()
    var short: Terms?
    var acronym: Terms?
    var spellings: [String: Spellings]?
    var defaultFor: [String]?

    enum CodingKeys: String, CodingKey {
        case full, short, acronym, spellings
        case defaultFor = "default-for"
    }

    init() {}

    init(from decoder: any Decoder) throws {
        if let plain = try? decoder.singleValueContainer().decode(String.self) {
            full = Terms(preferred: Term(plain))
            return
        }
        let keyed = try decoder.container(keyedBy: CodingKeys.self)
        full = try keyed.decodeIfPresent(Terms.self, forKey: .full) ?? Terms()
        short = try keyed.decodeIfPresent(Terms.self, forKey: .short)
        acronym = try keyed.decodeIfPresent(Terms.self, forKey: .acronym)
        spellings = try keyed.decodeIfPresent([String: Spellings].self, forKey: .spellings)
        defaultFor = try keyed.decodeIfPresent([String].self, forKey: .defaultFor)
    }
}

/// A sentence with its mentions in brackets, and what it must become.
struct Mention: Decodable {
    var text: String
    var normalized: String?

    enum CodingKeys: CodingKey { case text, normalized }

    init(text: String, normalized: String?) {
        self.text = text
        self.normalized = normalized
    }

    init(from decoder: any Decoder) throws {
        if let plain = try? decoder.singleValueContainer().decode(String.self) {
            self.init(text: plain, normalized: nil)
            return
        }
        let keyed = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            text: try keyed.decode(String.self, forKey: .text),
            normalized: try keyed.decodeIfPresent(String.self, forKey: .normalized))
    }
}

struct Tests: Decodable {
    var mentions: [Mention]?
    var none: [String]?
}

struct Entry: Decodable {
    var kind: String?
    var wikidata: String?
    var note: String?
    /// True where the house's terms leave CLDR's Arabic name out on purpose; `note` says why.
    var withoutCLDR: Bool?
    var ar: Section?
    var en: Section?
    var ru: Section?
    var fr: Section?
    var tests: Tests?

    enum CodingKeys: String, CodingKey {
        case kind, wikidata, note, ar, en, ru, fr, tests
        case withoutCLDR = "without-cldr"
    }
}

/// One output file's share of the overlay.
struct Part: Decodable {
    /// Sentences for the self-tests of spellings; the name goes where `‹›` stands.
    var frames: [String]
    var wikidata: [String: String]
    var spellings: [String: Spellings]
    var entries: [String: Entry]
}

struct Overlay: Decodable {
    /// Named lists of evidence; `"@month"` in a `near` stands for the list of that name.
    var evidence: [String: [String]]
    var countries: Part
    var languages: Part
    var months: Part
}

struct Failure: Error, CustomStringConvertible {
    var description: String
    init(_ description: String) { self.description = description }
}

// MARK: - What is asked of CLDR

/// The 193 member states of the United Nations, and the places below that the news names beside them.
let memberStates = """
    AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA CF TD CL CN CO KM CG CD CR CI HR CU CY CZ DK
    DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS IN ID IR IQ IE IL IT JM JP JO KZ KE KI KW KG LA LV LB
    LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MD MC MN ME MA MZ MM NA NR NP NL NZ NI NE NG KP MK NO OM PK PW PA PG PY PE PH PL PT QA KR
    RO RU RW KN LC VC WS SM ST SA SN RS SC SL SG SK SI SB SO ZA SS ES LK SD SR SE CH SY TJ TZ TH TL TG TO TT TN TR TM TV UG UA AE GB US UY UZ VU
    VE VN YE ZM ZW
    """.split(whereSeparator: \.isWhitespace).map(String.init)
let otherPlaces = ["PS", "XK", "TW", "VA", "EH", "HK", "GL", "PR"]

/// Ids that do not follow from CLDR's English name.
let countryIDs = [
    "CD": "dr-congo", "CG": "congo", "CI": "ivory-coast", "CN": "china", "MM": "myanmar", "PS": "palestine",
    "TL": "east-timor", "TR": "turkey",
    "VA": "vatican",
]

/// Languages by their ISO 639 code, and the id each has.
let languageIDs = [
    "am": "amharic", "ar": "arabic", "az": "azerbaijani", "ber": "amazigh", "bg": "bulgarian", "bn": "bengali",
    "ca": "catalan", "cs": "czech",
    "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish", "fa": "persian", "fi": "finnish",
    "fr": "french",
    "ha": "hausa", "he": "hebrew", "hi": "hindi", "hu": "hungarian", "hy": "armenian", "id": "indonesian",
    "it": "italian", "ja": "japanese",
    "ka": "georgian", "kk": "kazakh", "ko": "korean", "ku": "kurdish", "nl": "dutch", "no": "norwegian", "pl": "polish",
    "prs": "dari",
    "ps": "pashto", "pt": "portuguese", "ro": "romanian", "ru": "russian", "so": "somali", "sr": "serbian",
    "sv": "swedish", "sw": "swahili",
    "ta": "tamil", "tr": "turkish", "ug": "uyghur", "uk": "ukrainian", "ur": "urdu", "vi": "vietnamese",
    "zh": "chinese",
]

/// The five sets of month names in Arabic; the first is the house's own, the others are admitted where they differ from it.
let monthRegions = [
    ["EG", "SA", "AE", "LY", "SD"], ["SY", "LB", "JO", "PS", "IQ"], ["DZ", "TN"], ["MA"], ["MR"],
]

func country(_ code: String, in language: String) throws -> String {
    guard let name = Locale(identifier: language).localizedString(forRegionCode: code) else {
        throw Failure("CLDR has no \(language) name for \(code)")
    }
    return name
}

func language(_ code: String, in language: String) throws -> String {
    guard let name = Locale(identifier: language).localizedString(forLanguageCode: code) else {
        throw Failure("CLDR has no \(language) name for \(code)")
    }
    return name
}

/// The twelve months as they stand alone: январь, not the января of a date.
func months(in locale: String) -> [String] {
    var calendar = Calendar(identifier: .gregorian)
    calendar.locale = Locale(identifier: locale)
    return calendar.standaloneMonthSymbols
}

// MARK: - From CLDR's names to the house's

/// `Côte d’Ivoire` → `cote-d-ivoire`.
func identifier(_ english: String) -> String {
    english.folding(options: .diacriticInsensitive, locale: nil).lowercased().replacing("&", with: "and").replacing(
        ".", with: ""
    )
    .split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.joined(separator: "-").replacing(
        "st-", with: "saint-", maxReplacements: english.hasPrefix("St.") ? 1 : 0)
}

/// Writes out what CLDR abbreviates for narrow menus, with a plain apostrophe.
func spelledOut(_ name: String) -> String {
    name.replacing("’", with: "'").replacing(" & ", with: " and ").replacing("St. ", with: "Saint ").replacing(
        "о-ва", with: "Острова")
}

/// What the matcher does before it compares: marks fall, alefs meet, final ى and ة meet ي and ه.
func folded(_ text: String) -> String {
    let letters = text.unicodeScalars.filter {
        !(0x64B...0x652).contains($0.value) && $0.value != 0x640 && $0.value != 0x670
    }.map { scalar -> Character in
        switch scalar {
        case "أ", "إ", "آ", "ٱ": "ا"
        default: Character(scalar)
        }
    }
    return String(letters).split(separator: " ").map { word in
        if word.hasSuffix("ى") { return word.dropLast() + "ي" }
        if word.hasSuffix("ة") { return word.dropLast() + "ه" }
        return String(word)
    }.joined(separator: " ")
}

/// `term` with the run of words `key` replaced, or nil where it does not hold them.
func respelled(_ term: String, _ key: String, as spelling: String) -> String? {
    let padded = " \(term) "
    guard padded.contains(" \(key) ") else { return nil }
    return String(padded.replacing(" \(key) ", with: " \(spelling) ", maxReplacements: 1).dropFirst().dropLast())
}

/// Sets a name CLDR has where the overlay gives none.
func complete(_ section: Section?, with name: String) -> Section {
    var section = section ?? Section()
    if section.full.preferred == nil { section.full.preferred = Term(name) }
    return section
}

/// Adds the list «accusative» as counter-evidence to each name that is an adjective in the accusative as well.
func guardingAdjectives(_ section: Section) -> Section {
    let guarded = { (term: Term) in
        guard term.isAccusativeAdjective else { return term }
        var term = term
        term.notPrevious = (term.notPrevious ?? []) + ["@accusative"]
        return term
    }
    var section = section
    section.full = section.full.map(guarded)
    section.short = section.short?.map(guarded)
    return section
}

/// True when an article that uses `name` is understood: it is a term, or a term spelled another way.
func isReachable(_ name: String, in section: Section, sharing shared: [String: Spellings]) -> Bool {
    let terms = [section.full, section.short, section.acronym].compactMap { $0?.all }.joined().map(\.term)
    let rows = shared.merging(section.spellings ?? [:]) { $1 }
    let others = terms.flatMap { term in
        rows.flatMap { key, row in (row.deprecated + row.admitted).compactMap { respelled(term, key, as: $0) } }
    }
    return (terms + others).contains { folded($0) == folded(name) }
}

/// `ل‹›` + الغابون is للغابون, its name without the article that melted.
func set(_ name: String, into frame: String, marked: Bool) -> String {
    let (open, close) = marked ? ("[", "]") : ("", "")
    if frame.contains("ل‹›"), name.hasPrefix("ال") {
        return frame.replacing("ل‹›", with: "لل\(open)\(name.dropFirst(2))\(close)")
    }
    return frame.replacing("‹›", with: open + name + close)
}

/// One self-test for every way of writing the preferred term that must be rewritten.
func spellingTests(of section: Section, in part: Part, id: String) -> [Mention] {
    guard let preferred = section.full.preferred, preferred.near == nil else { return [] }
    var others = ((section.full.deprecated ?? []) + (section.full.superseded ?? [])).filter { $0.near == nil }.map {
        ($0.term, preferred.term)
    }
    for (key, row) in part.spellings.merging(section.spellings ?? [:], uniquingKeysWith: { $1 }).sorted(by: {
        $0.key < $1.key
    }) {
        for term in section.full.all where term.near == nil && !others.contains(where: { $0.0 == term.term }) {
            others += row.deprecated.compactMap { spelling in
                respelled(term.term, key, as: spelling).map { ($0, term.term) }
            }
        }
    }
    let start = id.utf8.reduce(0) { $0 + Int($1) }
    return others.enumerated().map { index, pair in
        let frame = part.frames[(start + index) % part.frames.count]
        return Mention(
            text: set(pair.0, into: frame, marked: true), normalized: set(pair.1, into: frame, marked: false))
    }
}

// MARK: - YAML

/// A scalar that is quoted only where YAML would read it otherwise.
func scalar(_ text: String) -> String {
    let isPlain =
        text.first?.isLetter == true && text.last != " "
        && text.allSatisfy { $0.isLetter || $0.isNumber || " -/.'()".contains($0) }
    return isPlain && !["no", "yes", "on", "off", "true", "false", "null"].contains(text.lowercased())
        ? text : "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}

/// `Writer` knows the indentation and nothing of names.
struct Writer {
    var evidence: [String: [String]]
    var lines: [String] = []

    mutating func line(_ depth: Int, _ text: String) { lines.append(String(repeating: " ", count: depth * 2) + text) }

    func list(_ items: [String]) -> String { "[" + items.map(scalar).joined(separator: ", ") + "]" }

    func term(_ term: Term) -> String {
        if term.isPlain { return scalar(term.term) }
        var fields = ["term: " + scalar(term.term)]
        // With ال a word of evidence stands for the definite noun alone, and so for للـ, which hides its article, as well.
        let expanded = { (words: [String]) in
            words.flatMap { $0.first == "@" ? self.evidence[String($0.dropFirst())] ?? [$0] : [$0] }
                .flatMap { $0.hasPrefix("ال") ? [$0, "لل" + $0.dropFirst(2)] : [$0] }
        }
        if term.exact == true { fields.append("exact: true") }
        if let regions = term.regions { fields.append("regions: " + list(regions)) }
        if let near = term.near { fields.append("near: " + list(expanded(near))) }
        if let notNear = term.notNear { fields.append("not-near: " + list(expanded(notNear))) }
        if let notNext = term.notNext { fields.append("not-next: " + list(expanded(notNext))) }
        if let notPrevious = term.notPrevious { fields.append("not-previous: " + list(expanded(notPrevious))) }
        return "{" + fields.joined(separator: ", ") + "}"
    }

    mutating func terms(_ name: String, _ terms: Terms?, depth: Int) {
        guard let terms, !terms.all.isEmpty else { return }
        if let only = terms.preferred, terms.all.count == 1, only.isPlain {
            line(depth, "\(name): \(scalar(only.term))")
            return
        }
        line(depth, "\(name):")
        if let preferred = terms.preferred { line(depth + 1, "preferred: " + term(preferred)) }
        for (status, list) in [
            ("admitted", terms.admitted), ("deprecated", terms.deprecated), ("superseded", terms.superseded),
        ] {
            guard let list, !list.isEmpty else { continue }
            if list.allSatisfy(\.isPlain) {
                line(depth + 1, "\(status): " + self.list(list.map(\.term)))
            } else {
                line(depth + 1, "\(status):")
                for each in list { line(depth + 2, "- " + term(each)) }
            }
        }
    }

    mutating func spellings(_ rows: [String: Spellings]?, depth: Int) {
        guard let rows, !rows.isEmpty else { return }
        line(depth, "spellings:")
        for (key, row) in rows.sorted(by: { $0.key < $1.key }) {
            let value =
                row.admitted.isEmpty
                ? list(row.deprecated)
                : "{" + (row.deprecated.isEmpty ? "" : "deprecated: \(list(row.deprecated)), ")
                    + "admitted: \(list(row.admitted))}"
            line(depth + 1, "\(key): \(value)")
        }
    }

    mutating func section(_ language: String, _ section: Section?) {
        guard let section else { return }
        if section.short == nil, section.acronym == nil, section.spellings == nil, let only = section.full.preferred,
            section.full.all.count == 1, only.isPlain
        {
            line(2, "\(language): \(scalar(only.term))")
            return
        }
        line(2, "\(language):")
        terms("full", section.full, depth: 3)
        terms("short", section.short, depth: 3)
        terms("acronym", section.acronym, depth: 3)
        spellings(section.spellings, depth: 3)
        if let defaultFor = section.defaultFor { line(3, "default-for: " + list(defaultFor)) }
    }

    mutating func entry(_ id: String, kind: String, _ entry: Entry) {
        line(1, "- id: " + id)
        line(2, "kind: " + (entry.kind ?? kind))
        if let wikidata = entry.wikidata { line(2, "wikidata: " + wikidata) }
        if let note = entry.note { line(2, "note: " + scalar(note)) }
        section("ar", entry.ar)
        section("en", entry.en)
        section("ru", entry.ru)
        section("fr", entry.fr)
        guard let tests = entry.tests, !(tests.mentions ?? []).isEmpty || !(tests.none ?? []).isEmpty else { return }
        line(2, "tests:")
        if let mentions = tests.mentions, !mentions.isEmpty { line(3, "mentions:") }
        for mention in tests.mentions ?? [] {
            guard let normalized = mention.normalized else {
                line(4, "- " + scalar(mention.text))
                continue
            }
            line(4, "- text: " + scalar(mention.text))
            line(5, "normalized: " + scalar(normalized))
        }
        if let none = tests.none, !none.isEmpty { line(3, "none:") }
        for sentence in tests.none ?? [] { line(4, "- " + scalar(sentence)) }
    }

    /// The whole file, in the order given.
    mutating func file(
        about subject: String, spellings rows: [String: Spellings], entries: [(id: String, kind: String, entry: Entry)]
    ) -> String {
        line(
            0,
            "# \(subject). Written by glossary/tools/cldr.swift from CLDR and glossary/tools/overlay.json: do not edit by hand."
        )
        line(
            0,
            "# CLDR data: Copyright © 1991-2026 Unicode, Inc. Unicode License v3, https://www.unicode.org/license.txt")
        line(0, "# yaml-language-server: $schema=../Documentation/glossary.schema.json")
        line(0, "rasm: 1")
        line(0, "")
        spellings(rows, depth: 0)
        if !rows.isEmpty { line(0, "") }
        line(0, "entries:")
        for each in entries { entry(each.id, kind: each.kind, each.entry) }
        return lines.joined(separator: "\n") + "\n"
    }
}

// MARK: - The three files

/// A row whose key no term holds is a slip of the pen, and so is a preferred term that a row would rewrite.
func requireUse(of rows: [String: Spellings], in entries: [Entry]) throws {
    let sections = entries.compactMap(\.ar)
    let preferred = Set(sections.compactMap { $0.full.preferred.map { folded($0.term) } })
    for (key, row) in rows {
        let terms = sections.flatMap { $0.full.all + ($0.short?.all ?? []) }
        guard terms.contains(where: { respelled($0.term, key, as: key) != nil }) else {
            throw Failure("no term holds «\(key)», the key of a spelling row")
        }
        for spelling in row.deprecated where preferred.contains(folded(spelling)) {
            throw Failure("«\(spelling)» is deprecated and preferred at once")
        }
    }
}

/// Joins what CLDR and the overlay say of one entry, and adds its spelling tests.
func merged(
    _ id: String, _ part: Part, ar: [Term], en: String, ru: String, fr: String
) throws -> Entry {
    var entry = part.entries[id] ?? Entry()
    entry.wikidata = part.wikidata[id]
    entry.ar = complete(entry.ar, with: ar[0].term)
    entry.en = complete(entry.en, with: en)
    entry.ru = complete(entry.ru, with: ru)
    entry.fr = complete(entry.fr, with: fr)
    for name in ar where entry.withoutCLDR != true && !isReachable(name.term, in: entry.ar!, sharing: part.spellings) {
        throw Failure(
            "\(id): CLDR writes «\(name.term)», which is neither a term nor a spelling of one; add it to overlay.json")
    }
    entry.ar = guardingAdjectives(entry.ar!)
    let made = spellingTests(of: entry.ar!, in: part, id: id)
    if !made.isEmpty { entry.tests = Tests(mentions: (entry.tests?.mentions ?? []) + made, none: entry.tests?.none) }
    return entry
}

func countryEntries(_ part: Part) throws -> [(id: String, kind: String, entry: Entry)] {
    guard Set(memberStates).count == 193 else {
        throw Failure("the United Nations have 193 members, not \(Set(memberStates).count)")
    }
    var entries: [(id: String, kind: String, entry: Entry)] = []
    for code in memberStates + otherPlaces {
        let english = try country(code, in: "en")
        let id = countryIDs[code] ?? identifier(english)
        let entry = try merged(
            id, part, ar: [Term(try country(code, in: "ar"))], en: spelledOut(english),
            ru: spelledOut(try country(code, in: "ru")),
            fr: spelledOut(try country(code, in: "fr")))
        entries.append((id, "country", entry))
    }
    // What no longer exists has no code of its own: its names are the overlay's alone.
    let known = Set(entries.map(\.id))
    for id in part.entries.keys where !known.contains(id) {
        guard let ar = part.entries[id]?.ar?.full.preferred, let en = part.entries[id]?.en?.full.preferred else {
            throw Failure("\(id): no country of CLDR, and overlay.json does not name it in full")
        }
        entries.append(
            (
                id, "country",
                try merged(
                    id, part, ar: [ar], en: en.term, ru: part.entries[id]?.ru?.full.preferred?.term ?? en.term,
                    fr: part.entries[id]?.fr?.full.preferred?.term ?? en.term)
            ))
    }
    return entries.sorted { $0.id < $1.id }
}

/// A language is a mention as «اللغة الروسية» or «لغة الهوسا» alone: الروسية by itself is an adjective.
func languageEntries(_ part: Part) throws -> [(id: String, kind: String, entry: Entry)] {
    let entries = try languageIDs.map { code, name in
        let english = try language(code, in: "en")
        let russian = try language(code, in: "ru")
        let isAdjective = russian.hasSuffix("ий") || russian.hasSuffix("ый")
        let id = name + "-language"
        let arabic = try language(code, in: "ar")
        let isArabicAdjective = arabic.hasSuffix("ية")
        let entry = try merged(
            id, part, ar: [Term((isArabicAdjective ? "اللغة " : "لغة ") + arabic)], en: english + " language",
            ru: isAdjective ? russian + " язык" : russian,
            fr: try language(code, in: "fr"))
        return (id: id, kind: "language", entry: entry)
    }
    for id in part.entries.keys where !entries.contains(where: { $0.id == id }) {
        throw Failure("\(id): no language of the table")
    }
    return entries.sorted { $0.id < $1.id }
}

/// Admits each regional name the house's differs from, says where it is at home, and keeps the evidence the overlay has for it.
func regional(_ section: Section?, names: [String], sharing shared: [String: Spellings]) -> Section {
    var section = complete(section, with: names[0])
    let house = folded(section.full.preferred!.term)
    let evidence = section.full.admitted ?? []
    var admitted: [Term] = []
    for (name, regions) in zip(names, monthRegions) where folded(name) != house {
        if let known = admitted.firstIndex(where: { $0.term == name }) {
            admitted[known].regions! += regions
        } else if !isSpelling(name, in: shared) {
            var term = evidence.first { $0.term == name } ?? Term(name)
            term.regions = regions
            admitted.append(term)
        }
    }
    section.full.admitted = admitted
    return section
}

/// True when a row of the table gives `name` as another way to write its key: أغشت is Mauritania's غشت.
func isSpelling(_ name: String, in rows: [String: Spellings]) -> Bool {
    rows.values.contains { $0.admitted.contains(name) }
}

/// Twelve entries in the order of the year, each with the names of five groups of countries.
func monthEntries(_ part: Part) throws -> [(id: String, kind: String, entry: Entry)] {
    let sets = try monthRegions.map { regions in
        let names = Set(regions.map { months(in: "ar_" + $0) })
        guard names.count == 1, let set = names.first else {
            throw Failure("CLDR's months differ within \(regions.joined(separator: ", "))")
        }
        return set
    }
    let (en, ru, fr) = (months(in: "en"), months(in: "ru"), months(in: "fr"))
    return try (0..<12).map { month in
        let id = "month-" + en[month].lowercased()
        var part = part
        part.entries[id, default: Entry()].ar = regional(
            part.entries[id]?.ar, names: sets.map { $0[month] }, sharing: part.spellings)
        let entry = try merged(id, part, ar: sets.map { Term($0[month]) }, en: en[month], ru: ru[month], fr: fr[month])
        return (id, "month", entry)
    }
}

do {
    let tools = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let glossary = tools.deletingLastPathComponent()
    let overlay = try JSONDecoder().decode(
        Overlay.self, from: Data(contentsOf: tools.appendingPathComponent("overlay.json")))
    let files = [
        ("cldr-countries.yaml", "Countries", overlay.countries.spellings, try countryEntries(overlay.countries)),
        ("cldr-languages.yaml", "Languages", overlay.languages.spellings, try languageEntries(overlay.languages)),
        ("cldr-months.yaml", "Months", overlay.months.spellings, try monthEntries(overlay.months)),
    ]
    for (name, subject, rows, entries) in files {
        try requireUse(of: rows, in: entries.map(\.entry))
        var writer = Writer(evidence: overlay.evidence)
        let text = writer.file(about: subject, spellings: rows, entries: entries).precomposedStringWithCanonicalMapping
        try Data(text.utf8).write(to: glossary.appendingPathComponent(name))
        print("\(name): \(entries.count) entries")
    }
} catch {
    FileHandle.standardError.write(Data("cldr.swift: \(error)\n".utf8))
    exit(2)
}
