import Rasm
import RasmXML

/// Everything that is wrong with a termbase in TBX of version 2 or 3: its XML, its core structure, and what its dialect allows.
public enum TBXValidation {
    /// - Returns: all problems in the order of the file.
    /// - Throws: when the file is empty, binary, or in an encoding that is not read.
    public static func problems(in bytes: [UInt8], path: String) throws(InputError) -> [FileProblem] {
        let choice = try EncodingChoice(bytes, path: path, format: .tbx, asked: nil)
        let utf8 = choice.source.utf8
        var checks = TBXChecks(path: path)
        if let note = choice.note {
            checks.problems.report(TBXRule.encoding, line: 1, column: 1, note, fix: choice.fix)
        }
        if let problem = checks.read(.utf8(utf8, path: path)) {
            checks.problems.report(
                problem.kind == .entity ? TBXRule.entity : .notWellFormed, line: problem.line, column: problem.column,
                problem.message)
        }
        return checks.problems.sorted
    }

    /// The same for a file on disk, in memory that hardly grows with the file when it is UTF-8 and well-formed.
    ///
    /// - Parameter bytes: what is in it, where that has been read already.
    public static func problems(path: String, bytes: [UInt8]?) throws(InputError) -> [FileProblem] {
        if let bytes { return try problems(in: bytes, path: path) }
        if let source = try MarkupSource(streaming: path, format: .tbx) {
            var checks = TBXChecks(path: path)
            if checks.read(source) == nil { return checks.problems.sorted }
        }
        return try problems(in: try InputFiles.read(path), path: path)
    }
}

/// What is found while a file is read.
private struct TBXChecks {
    var problems: FileProblems
    private(set) var isVersion3 = false
    private var root: XMLElement?
    private var isTagStyle = false
    private var type = ""
    private var dialect: TBXDialect?
    private var ids = IdentifierLines()
    private var targets: [(id: String, element: XMLElement)] = []

    init(path: String) { problems = FileProblems(path: path) }

    private mutating func report(_ rule: TBXRule, at element: XMLElement, _ message: String, fix: String? = nil) {
        problems.report(rule, at: element, message, fix: fix)
    }

    mutating func take(_ part: TBXPart) {
        switch part {
        case .root(let element): root(element)
        case .header(let element): header(element)
        case .frame(let element): attributes(of: element)
        case .entry(let element): entry(element)
        case .back(let element): aside(element)
        }
    }

    /// - Returns: the problem that ended the reading.
    mutating func read(_ source: MarkupSource) -> XMLProblem? {
        var grammar = SchemaPass(file: problems.path, repeated: TBXParts.repeated) { root throws(XMLError) in
            try ExportCheck.schema(of: root.name.local == "tbx" ? .tbxV3 : .tbxV2)
        }
        if let problem = TBXParts.read(source, grammar: &grammar, { take($0) }) { return problem }
        finish()
        problems.grammar(
            &grammar, TBXRule.grammar, besides: [TBXRule.languageForm, .style, .noTerm, .duplicateID].map(\.rawValue))
        return nil
    }

    private mutating func finish() {
        for (id, element) in targets where !ids.contains(id) {
            report(.target, at: element, "target=\"\(id)\": nothing in the file has this id")
        }
    }

    // MARK: the frame

    private mutating func root(_ element: XMLElement) {
        root = element
        isVersion3 = element.name.local == "tbx"
        isTagStyle = element["style"] == "dct"
        type = element["type"] ?? ""
        attributes(of: element)
        guard isVersion3 else { return }
        dialect = .version3(type)
        if dialect == nil, !type.isEmpty {
            report(.dialect, at: element, "«\(type)» is no public dialect: which data categories it has is not known")
        }
    }

    private mutating func header(_ element: XMLElement) {
        aside(element)
        guard !isVersion3 else { return }
        let named = element.descendants.first { $0.name.local == "p" && $0["type"] != nil }
        let constraints = named?.text.trimmingSpace()
        dialect = .version2(type, constraints: constraints)
        guard dialect == nil, let root else { return }
        if let named, let constraints {
            report(
                .constraints, at: named,
                "the data categories are those of «\(constraints)», which is not known: they are not checked")
        } else {
            report(.dialect, at: root, "«\(type)» is no public dialect: which data categories it has is not known")
        }
    }

    /// Header and back matter: ids, languages and targets.
    private mutating func aside(_ element: XMLElement) {
        attributes(of: element)
        for child in element.elements { aside(child) }
    }

    private mutating func attributes(of element: XMLElement) {
        for name in ["id", "xml:id"] {
            guard let id = element[name] else { continue }
            if let line = ids.note(id, line: element.line) {
                report(.duplicateID, at: element, "the id «\(id)» stands in line \(line) already")
            }
        }
        if let tag = element["xml:lang"], !LanguageTag.isBCP47(tag) {
            report(
                .languageForm, at: element, "xml:lang=\"\(tag)\" is no language tag (BCP 47)",
                fix: tag.contains("_") ? "write «\(tag.split(separator: "_").joined(separator: "-"))»" : nil)
        }
        target(of: element)
    }

    /// A target is the id of an element of the file, or an address outside it.
    private mutating func target(of element: XMLElement) {
        guard let target = element["target"] else { return }
        let isAddress = target.hasPrefix("http://") || target.hasPrefix("https://")
        let kind = isCore(element) ? element.name.local : category(ofTag: element)?.element
        if kind == "xref" {
            // Version 2 takes any address.
            if isVersion3, !isAddress {
                report(
                    .target, at: element, "target=\"\(target)\" is no address of the web",
                    fix: "an address begins with https:// or http://")
            }
        } else if kind != nil, !(isVersion3 && isAddress) {
            targets.append((target, element))
        }
    }

    private func isCore(_ element: XMLElement) -> Bool { element.name.namespace == root?.name.namespace }

    // MARK: entries

    private mutating func entry(_ element: XMLElement) {
        guard element.name.local == "conceptEntry" || element.name.local == "termEntry" else { return }
        attributes(of: element)
        var languages: [String: Int] = [:]
        for section in element.elements where section.name.local == "langSec" || section.name.local == "langSet" {
            guard let tag = section["xml:lang"]?.lowercased() else { continue }
            if let line = languages[tag] {
                report(
                    .repeatedLanguage, at: section, "«\(tag)» has a section of this entry already, in line \(line)",
                    fix: "put the terms of a language into one section")
            } else {
                languages[tag] = section.line
            }
        }
        for child in element.elements { inside(child, .concept, parent: element) }
    }

    private static let termSections: Set = ["termSec", "tig", "ntig"]
    private static let classified: Set = [
        "admin", "adminNote", "descrip", "descripNote", "ref", "termNote", "transac", "transacNote", "xref",
        "termCompList",
    ]

    private mutating func inside(_ element: XMLElement, _ level: TBXDataCategory.Level, parent: XMLElement) {
        attributes(of: element)
        guard isCore(element) else { return tag(element, level, parent: parent) }
        let name = element.name.local
        var level = level
        if name == "langSec" || name == "langSet" {
            level = .language
            if !element.elements.contains(where: { Self.termSections.contains($0.name.local) }) {
                report(.noTerm, at: element, "no term in «\(element["xml:lang"] ?? "?")»")
            }
        } else if Self.termSections.contains(name) {
            level = .term
            if (name == "ntig" ? element.first("termGrp") : element)?.first("term") == nil {
                report(.noTerm, at: element, "\(name) has no term")
            }
        } else if name == "term", element.text.allSatisfy(\.isWhitespace) {
            report(.emptyTerm, at: element, "the term is empty")
        } else if name == "date" {
            date(element)
        } else if Self.classified.contains(name) {
            if isTagStyle {
                report(
                    .style, at: element,
                    "\(name) is written in DCA style, and the file says style=\"dct\"",
                    fix: element["type"].map { "in DCT style it is an element «\($0)»" })
            } else if let type = element["type"] {
                category(type, of: element, as: name, level)
            }
        }
        codes(in: element)
        for child in element.elements { inside(child, level, parent: element) }
    }

    private mutating func date(_ element: XMLElement) {
        let date = element.text.trimmingSpace()
        guard !XMLDateTime.isWellFormed(date + "T00:00:00Z") else { return }
        let day = String(date.prefix(10))
        report(
            .date, at: element, "«\(date)» is no date YYYY-MM-DD",
            fix: XMLDateTime.isWellFormed(day + "T00:00:00Z") ? "write «\(day)»" : nil)
    }

    // MARK: data categories

    /// A data category as an attribute.
    private mutating func category(
        _ type: String, of element: XMLElement, as kind: String, _ level: TBXDataCategory.Level
    ) {
        guard let dialect else { return }
        guard let category = dialect.category(type, element: kind) else {
            if isVersion3, let former = TBXDialect.formerCategories[type],
                dialect.category(former.name, element: kind) != nil
            {
                report(
                    .formerName, at: element, "«\(type)» is what drafts called «\(former.name)»",
                    fix: "write type=\"\(former.name)\"")
                if !former.values.isEmpty { value(of: element, type, former.values) }
                return
            }
            return unknown(type, kind, at: element, in: dialect)
        }
        if category.element != kind {
            return report(
                .category, at: element, "«\(type)» is said in \(category.element), not in \(kind)")
        }
        check(category, element, level)
    }

    private mutating func unknown(_ name: String, _ kind: String, at element: XMLElement, in dialect: TBXDialect) {
        let known = dialect.categories.filter { $0.element == kind }.map(\.name)
        report(
            .category, at: element,
            dialect.modules.isEmpty
                ? "\(dialect.name) has no data categories, and here is «\(name)»"
                : "\(dialect.name) has no data category «\(name)» in \(kind)",
            fix: Suggestion.nearest(to: name, among: known).map { "did you mean «\($0)»?" })
    }

    private mutating func check(_ category: TBXDataCategory, _ element: XMLElement, _ level: TBXDataCategory.Level) {
        if !category.levels.contains(level) {
            let levels = TBXDataCategory.Level.allCases.filter(category.levels.contains).map(\.name)
            report(
                .level, at: element,
                "«\(category.name)» stands at the level of the \(levels.joined(separator: " or ")), not of the \(level.name)"
            )
        }
        if !category.values.isEmpty { value(of: element, category.name, category.values) }
    }

    private mutating func value(of element: XMLElement, _ category: String, _ values: [String]) {
        let value = element.text.trimmingSpace()
        guard !values.contains(value) else { return }
        if isVersion3, let current = TBXDialect.formerValues[category]?[value] {
            return report(
                .formerName, at: element, "«\(value)» is what drafts called «\(current)»", fix: "write «\(current)»")
        }
        if let vendor = TBXDialect.vendorValues[category]?[value] {
            return report(.vendorValue, at: element, "\(category) «\(value)» is a value of \(vendor)'s own")
        }
        let nearest = Suggestion.nearest(to: value, among: values)
        report(
            .value, at: element, "\(category) has no value «\(value)»",
            fix: nearest.map { "did you mean «\($0)»?" } ?? "write one of \(values.joined(separator: ", "))")
    }

    /// The data category that an element of a module's namespace is.
    private func category(ofTag element: XMLElement) -> TBXDataCategory? {
        let modules = dialect?.modules ?? [.min, .basic, .linguist]
        return modules.first { $0.namespace == element.name.namespace }?.categories.first {
            $0.name == element.name.local
        }
    }

    /// The groups whose first element is of a kind, and the notes that stand only in a group.
    private static let holders: [String: Set<String>] = [
        "termNote": ["termSec", "termNoteGrp"], "adminNote": ["adminGrp"], "descripNote": ["descripGrp"],
        "transac": ["transacGrp"], "transacNote": ["transacGrp"],
    ]

    /// A data category as an element of its module.
    private mutating func tag(_ element: XMLElement, _ level: TBXDataCategory.Level, parent: XMLElement) {
        guard isVersion3 else { return }
        if !isTagStyle {
            return report(
                .style, at: element,
                "\(element.name.qualified) is written in DCT style, and the file says style=\"dca\"")
        }
        guard let dialect else { return }
        guard let category = category(ofTag: element) else {
            let known = dialect.modules.filter { $0.namespace == element.name.namespace }.flatMap(\.categories)
            return report(
                .category, at: element, "\(dialect.name) has no data category \(element.name.qualified)",
                fix: Suggestion.nearest(to: element.name.local, among: known.map(\.name)).map {
                    "did you mean «\($0)»?"
                })
        }
        check(category, element, level)
        if let holders = Self.holders[category.element], !holders.contains(parent.name.local) {
            report(
                .level, at: element,
                "«\(category.name)» stands in \(holders.sorted().joined(separator: " or ")), not in \(parent.name.local)"
            )
        }
        if ["ref", "xref"].contains(category.element), element["target"] == nil {
            report(.target, at: element, "\(element.name.qualified) has no target")
        }
    }

    // MARK: inline codes

    /// Starts and ends of codes in one text (ISO 30042:2019; they are those of XLIFF 2).
    private mutating func codes(in text: XMLElement) {
        var starts: [String: XMLElement] = [:]
        for code in text.elements where isVersion3 && isCore(code) {
            if code.name.local == "sc", let id = code["id"] { starts[id] = code }
            guard code.name.local == "ec" else { continue }
            if let start = code["startRef"] {
                if starts[start] == nil {
                    report(.inlineCodes, at: code, "startRef=\"\(start)\": no sc in this text has this id")
                } else if starts[start]?["isolated"] == "yes" || code["isolated"] == "yes" {
                    report(.inlineCodes, at: code, "isolated=\"yes\", though start and end are in one text")
                }
            } else if code["id"] == nil {
                report(.inlineCodes, at: code, "an ec has a startRef, or an id when its start is elsewhere")
            }
        }
    }
}
