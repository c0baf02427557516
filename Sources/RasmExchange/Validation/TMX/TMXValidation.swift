import Rasm
import RasmXML

/// Everything that is wrong with a translation memory: its XML, its grammar, its sense, and what keeps its segments from matching.
public enum TMXValidation {
    /// - Returns: all problems in the order of the file.
    /// - Throws: when the file is empty, binary, or in an encoding that is not read.
    public static func problems(in bytes: [UInt8], path: String) throws(InputError) -> [FileProblem] {
        let choice = try EncodingChoice(bytes, path: path, format: .tmx, asked: nil)
        let utf8 = choice.source.utf8
        var checks = TMXChecks(path: path)
        if let note = choice.note {
            checks.problems.report(TMXRule.encoding, line: 1, column: 1, note, fix: choice.fix)
        }
        if let problem = TMXParts.read(utf8, path: path, { checks.take($0) }) {
            try checks.problems.broken(problem, (TMXRule.notWellFormed, TMXRule.entity, []), .tmx, utf8) {
                sound throws(InputError) in
                var checks = TMXChecks(path: path)
                guard TMXParts.read(sound, path: path, { checks.take($0) }) == nil else { return nil }
                checks.grammar(sound)
                if case .success(let bytes) = choice.source.encoding.encoded(String(decoding: sound, as: UTF8.self)) {
                    let options = DocumentOptions(anyLanguage: true)
                    checks.hygiene(try Document(path: path, bytes: bytes, as: .tmx, options: options))
                }
                return checks.problems.all
            }
        } else {
            checks.grammar(utf8)
            checks.hygiene(
                try Document(path: path, bytes: bytes, as: .tmx, options: DocumentOptions(anyLanguage: true)))
        }
        checks.problems.countReturns(in: utf8)
        return checks.sorted
    }
}

/// What is found while a memory is read.
private struct TMXChecks {
    var problems: FileProblems
    private var version = "1.4"
    private var sourceLanguage: String?
    private var units = UnitMemory()
    private var identifiers: [String: Int] = [:]

    init(path: String) { problems = FileProblems(path: path) }

    var sorted: [FileProblem] { problems.sorted }

    mutating func report(_ rule: TMXRule, line: Int, column: Int, _ message: String, fix: String? = nil) {
        problems.report(rule, line: line, column: column, message, fix: fix)
    }

    private mutating func report(_ rule: TMXRule, at element: XMLElement, _ message: String, fix: String? = nil) {
        problems.report(rule, at: element, message, fix: fix)
    }

    private mutating func report(_ rule: HygieneRule, at element: XMLElement, _ message: String) {
        problems.report(rule, at: element, message)
    }

    mutating func take(_ part: TMXPart) {
        switch part {
        case .root(let tag, _): version = tag["version"] ?? ""
        case .header(let header) where header.name.local == "header":
            sourceLanguage = header["srclang"]
            values(in: header)
            if let language = sourceLanguage, language != "*all*" { self.language(language, at: header) }
            // 3.2 "base": required if one or more of the map elements has a code.
            for encoding in header.elements("ude")
            where encoding["base"] == nil && encoding.elements("map").contains(where: { $0["code"] != nil }) {
                report(
                    .grammar, at: encoding, "ude lacks the attribute base, which the code of its map speaks of",
                    fix: "add base=\"…\" with the encoding that the codes are of")
            }
        case .unit(let element) where element.name.local == "tu": unit(element)
        default: break
        }
    }

    private mutating func unit(_ element: XMLElement) {
        values(in: element)
        if let id = element["tuid"] {
            if let first = identifiers[id] {
                report(.duplicateID, at: element, "the tuid «\(id)» is that of the unit in line \(first)")
            } else {
                identifiers[id] = element.line
            }
        }
        let variants = element.elements("tuv").map(TMXVariant.init)
        for variant in variants {
            if let tag = variant.anyLanguage { language(tag, at: variant.element) }
            for segment in variant.segments { pairs(in: segment) }
        }
        languages(of: variants, in: element)
        numbers(in: variants, element)
        memory(of: variants, element)
    }

    private mutating func language(_ tag: String, at element: XMLElement) {
        guard !LanguageTag.hasForm(tag) else { return }
        report(
            .languageForm, at: element, "«\(tag)» is no language tag (BCP 47)",
            fix: tag.contains("_") ? "write «\(tag.split(separator: "_").joined(separator: "-"))»" : nil)
    }

    private mutating func languages(of variants: [TMXVariant], in element: XMLElement) {
        if variants.count == 1 {
            report(
                .oneVariant, at: element, "the unit has one variant, in «\(variants[0].anyLanguage ?? "?")»")
        }
        var seen: Set<String> = []
        for variant in variants {
            guard let tag = variant.anyLanguage?.lowercased(), !seen.insert(tag).inserted else { continue }
            report(
                .repeatedLanguage, at: variant.element, "a second variant in «\(tag)»",
                fix: "make it a unit of its own")
        }
        let wanted = element["srclang"] ?? sourceLanguage
        guard let wanted, wanted != "*all*", !wanted.isEmpty else { return }
        if !variants.contains(where: { $0.anyLanguage?.lowercased() == wanted.lowercased() }) {
            let near = variants.first { $0.isIn(wanted) }?.anyLanguage
            report(
                .sourceMissing, at: element, "no variant is in «\(wanted)», the source language",
                fix: near.map { "«\($0)» may be meant: write one of them for the other" })
        }
    }

    /// bpt and ept pair by `i` within a segment (4.1 "i"): each number once, its bpt before its ept.
    private mutating func pairs(in segment: XMLElement) {
        var open: [String: XMLElement] = [:]
        var closed: Set<String> = []
        for code in segment.descendants where code.name.local == "bpt" || code.name.local == "ept" {
            guard let number = code["i"] else { continue }
            if code.name.local == "bpt" {
                if open[number] != nil || closed.contains(number) {
                    report(.codePairs, at: code, "a second bpt has i=\"\(number)\" in this segment")
                }
                open[number] = code
            } else if open.removeValue(forKey: number) != nil {
                closed.insert(number)
            } else {
                report(.codePairs, at: code, "this ept has no bpt before it with i=\"\(number)\"")
            }
        }
        for code in open.values.sorted(by: { ($0.line, $0.column) < ($1.line, $1.column) }) {
            report(.codePairs, at: code, "this bpt has no ept with i=\"\(code["i"] ?? "")\"")
        }
    }

    private mutating func numbers(in variants: [TMXVariant], _ unit: XMLElement) {
        let sets = variants.map { variant in
            Set(
                variant.segments.flatMap(\.descendants).compactMap { code in
                    code["x"].map { code.name.local + " x=\"" + $0 + "\"" }
                })
        }
        guard let first = sets.first, sets.count > 1 else { return }
        for (variant, set) in zip(variants, sets).dropFirst() where set != first {
            let missing = first.symmetricDifference(set).sorted().joined(separator: ", ")
            report(.codeNumbers, at: variant.element, "codes that are not in all variants: \(missing)")
        }
    }

    private mutating func values(in element: XMLElement) {
        for key in ["creationdate", "changedate", "lastusagedate"] {
            if let date = element[key], !TMXDate.isWellFormed(date) {
                report(
                    .date, at: element, "\(key) «\(date)» is no date YYYYMMDDThhmmssZ",
                    fix: TMXDate.repaired(date).map { "write «\($0)»" })
            }
        }
        if let count = element["usagecount"], UInt(count) == nil {
            report(.number, at: element, "usagecount «\(count)» is no number")
        }
        for child in element.elements where child.name.local == "tuv" { values(in: child) }
    }

    private mutating func memory(of variants: [TMXVariant], _ unit: XMLElement) {
        for variant in variants where !variant.segments.isEmpty {
            let text = variant.segments.map(SegmentText.natural).joined()
            if CleanSentence.plain(text).isEmpty {
                report(.emptySegment, at: variant.element, "the segment is empty")
            }
        }
        guard variants.count == 2, let first = variants[0].segments.last, let second = variants[1].segments.last else {
            return
        }
        let (source, target) = (
            CleanSentence.plain(SegmentText.natural(first)), CleanSentence.plain(SegmentText.natural(second))
        )
        guard !source.isEmpty, !target.isEmpty else { return }
        let primaries = Set(variants.map { $0.anyLanguage.map(LanguageTag.primary(of:)) ?? "" })
        if source == target, primaries.count > 1, !Untranslatable.holds(source) {
            report(.untranslated, at: unit, "source and target are the same: «\(source.prefix(40))»")
        }
        let languages = variants.map { $0.anyLanguage?.lowercased() ?? "" }.joined(separator: "\u{0}")
        switch units.remember(languages + "\u{0}" + source, target, line: unit.line) {
        case .new: break
        case .same(let line): report(.duplicateUnit, at: unit, "the same unit stands in line \(line)")
        case .other(let line):
            report(.contradiction, at: unit, "the unit in line \(line) has this source and another target")
        }
    }

    /// The grammar: by the schema for TMX 1.4, by the definition of its version for older files.
    mutating func grammar(_ utf8: [UInt8]) {
        if ["1.1", "1.2", "1.3"].contains(version) {
            let definition = TMXGrammar(version: version)
            _ = TMXParts.read(utf8, path: problems.path) { part in
                switch part {
                case .header(let element), .unit(let element):
                    for objection in definition.objections(to: element) {
                        report(.grammar, at: objection.element, objection.message)
                    }
                case .stray(let what, let place):
                    report(
                        .grammar, line: place.line, column: place.column, "there may be no «\(what)» here")
                default: break
                }
            }
            return
        }
        // The declaration has been taken at its word, or overruled; the schema judges what was read.
        problems.grammar(
            utf8, as: .tmx, TMXRule.grammar, besides: [TMXRule.date, .languageForm].map(\.rawValue))
    }

    mutating func hygiene(_ document: Document) {
        // As the reader counts.
        var lines = LineIndex(document.source.utf8, returnsEndLines: false)
        for text in document.texts {
            for finding in SegmentHygiene(text, in: document.source.utf8).findings {
                let place = lines.place(of: text.map.source(of: finding.range).lowerBound)
                problems.report(finding, line: place.line, column: place.column)
            }
        }
    }
}

/// The units met so far, by source.
private struct UnitMemory {
    enum Meeting {
        case new
        case same(line: Int)
        case other(line: Int)
    }

    private var targets: [String: (target: String, line: Int)] = [:]

    mutating func remember(_ source: String, _ target: String, line: Int) -> Meeting {
        guard let known = targets[source] else {
            targets[source] = (target, line)
            return .new
        }
        return known.target == target ? .same(line: known.line) : .other(line: known.line)
    }
}
