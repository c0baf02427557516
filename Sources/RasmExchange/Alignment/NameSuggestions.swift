import Rasm
import RasmAlign

/// Writes mined names as suggestions for a glossary.
///
/// As YAML it is a glossary of its own, to be read, cut down and put beside the others; as CSV it goes through `rasm import`, which gives new spellings to the
/// entries that are there already. Several Arabic forms of one name are its spellings: the most frequent preferred, the others admitted, since only an editor
/// can call one wrong. A family name that was met by itself is the short form of the full name.
public struct NameSuggestions: Sendable {
    public struct Context: Sendable {
        public var arabic: String
        public var other: String
        public var place: SourcePlace

        public init(arabic: String, other: String, place: SourcePlace) {
            (self.arabic, self.other, self.place) = (arabic, other, place)
        }
    }

    private let names: [MinedName]
    private let language: String
    private let contexts: [Context]
    /// How many contexts are shown of a form.
    private static let shown = 2

    /// - Parameter contexts: the units by the numbers that the names have.
    public init(_ names: [MinedName], language: String, contexts: [Context]) {
        self.names = names
        self.language = language
        self.contexts = contexts
    }

    // MARK: YAML

    public func yaml() -> [UInt8] {
        var text = """
            # Suggestions of rasm pairs: names that aligned texts have on both sides. Read them, take out what is wrong, say what kind each is, and put the
            # file into your glossary. Probabilities say how likely the forms are one name.
            rasm: 1

            """
        let new = names.filter { $0.entries.isEmpty }
        if !new.isEmpty { text += "entries:\n" }
        var ids: Set<String> = []
        for name in new {
            text += comment(name, indented: "  ")
            text += "  - id: \(id(of: name.name, &ids))\n    kind: other\n"
            let short = name.short.map { ", short: \(Self.terms($0.forms))" } ?? ""
            text += "    ar: {full: \(Self.terms(name.forms))\(short)}\n"
            let shortName = name.short.map { ", short: \(Self.quoted($0.name))" } ?? ""
            text += "    \(language): {full: \(Self.quoted(name.name))\(shortName)}\n"
        }
        let spellings = names.filter { !$0.entries.isEmpty }
        if !spellings.isEmpty {
            text +=
                "\n# New spellings of entries that are there; `rasm pairs --format csv` and `rasm import` bring them in.\n"
        }
        for name in spellings {
            text += "# \(name.entries.sorted().joined(separator: " or ")):\n" + comment(name, indented: "")
        }
        return Array(text.utf8)
    }

    /// The first form preferred, the others admitted.
    private static func terms(_ forms: [MinedName.Form]) -> String {
        let admitted = forms.dropFirst().map { quoted($0.text) }.joined(separator: ", ")
        return "{preferred: \(quoted(forms[0].text))" + (admitted.isEmpty ? "}" : ", admitted: [\(admitted)]}")
    }

    /// What is known of a name, as lines of comment.
    private func comment(_ name: MinedName, indented indent: String) -> String {
        var text = comment(name.name, name.forms, name.holders, name.inflected, indent)
        if name.isGuessed { text += "\(indent)#   look at this name: it was not met in the nominative for sure\n" }
        if let short = name.short {
            text += comment("by itself \(short.name)", short.forms, short.holders, short.inflected, indent)
        }
        return text
    }

    private func comment(
        _ name: String, _ forms: [MinedName.Form], _ holders: Int, _ inflected: [String], _ indent: String
    ) -> String {
        var text = "\(indent)# \(Self.line(name)): in \(holders) \(holders == 1 ? "unit" : "units")"
        text += forms.count > 1 ? "; \(forms.count) Arabic spellings\n" : "\n"
        if !inflected.isEmpty { text += "\(indent)#   as \(Self.line(inflected.joined(separator: ", ")))\n" }
        for form in forms {
            text +=
                "\(indent)#   \(Self.line(form.text)): \(form.count), probability \(AlignedUnit.confidence(form.probability))\n"
            for unit in form.units.prefix(Self.shown) {
                let context = contexts[unit]
                text += "\(indent)#     \(Self.line(context.arabic))\n\(indent)#     \(Self.line(context.other))\n"
            }
        }
        return text
    }

    private func id(of name: String, _ taken: inout Set<String>) -> String {
        let slug = Romanization.slug(name)
        var id = slug.isEmpty ? "name" : slug
        var number = 2
        while !taken.insert(id).inserted {
            id = "\(slug)-\(number)"
            number += 1
        }
        return id
    }

    /// Text on one line of a comment.
    private static func line(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isControl =
                scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
                || [0x2028, 0x2029, 0xFEFF].contains(scalar.value)
            line.append(isControl ? " " : scalar)
        }
        return String(line)
    }

    /// A double-quoted scalar (YAML 1.2.2, 7.3.1).
    private static func quoted(_ text: String) -> String {
        "\"" + line(text).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    // MARK: Tables

    /// A row a term, as `rasm export csv` writes glossaries and `rasm import` reads them.
    public func csv() -> [UInt8] {
        var table = CSVTable(byteOrderMark: false, guardsFormulas: true)
        table.append(["entry_id", "kind", "language", "type", "status", "term"])
        var ids: Set<String> = []
        for name in names {
            let id = name.entries.sorted().first ?? id(of: name.name, &ids)
            let isKnown = !name.entries.isEmpty
            for (number, form) in (isKnown ? name.newForms : name.forms).enumerated() {
                let status = isKnown || number > 0 ? "admitted" : "preferred"
                table.append([id, "other", "ar", "full", status, form.text])
            }
            table.append([id, "other", language, "full", isKnown ? "admitted" : "preferred", name.name])
            guard let short = name.short else { continue }
            for (number, form) in short.forms.enumerated() {
                table.append([id, "other", "ar", "short", number > 0 ? "admitted" : "preferred", form.text])
            }
            table.append([id, "other", language, "short", "preferred", short.name])
        }
        return table.bytes
    }

    /// A row a form: name, form, count, units with the name, probability, entry, place of the first context.
    public func tsv() -> [UInt8] {
        var table = "\(language)\tar\tcount\tunits\tprobability\tentry\tplace\n"
        for name in names {
            let full = name.forms.map { (name.name, name.holders, $0) }
            let short = name.short.map { short in short.forms.map { (short.name, short.holders, $0) } } ?? []
            for (text, holders, form) in full + short {
                let place = form.units.first.map { contexts[$0].place.description } ?? ""
                let cells = [
                    text, form.text, String(form.count), String(holders),
                    AlignedUnit.confidence(form.probability),
                    name.entries.sorted().joined(separator: " "), place,
                ]
                table += SentenceTable.row(cells.map(Self.line))
            }
        }
        return Array(table.utf8)
    }
}
