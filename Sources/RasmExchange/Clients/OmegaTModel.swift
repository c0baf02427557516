import Rasm
import RasmXML

/// OmegaT reads leniently, but one unit without language or a header without srclang costs the whole file. From 6.1 on it first
/// holds a file to its schema.
struct OmegaTModel: ClientModel {
    private let project: ClientProject
    private let file: String
    private let isValidating: Bool
    private var findings: ClientFindings
    private var schema: OmegaTSchema
    private var isWrittenByOmegaT = false

    init(_ client: Client, project: ClientProject, file: String) {
        self.project = project
        self.file = file
        isValidating = client == .omegaT61
        findings = ClientFindings(client)
        schema = OmegaTSchema(file: file)
    }

    mutating func take(_ part: TMXPart) {
        if isValidating {
            for objection in schema.objections(to: part) {
                findings.refuse(.schema, at: objection.place, objection.message)
            }
        }
        switch part {
        case .header(let header) where header.name.local == "header":
            isWrittenByOmegaT = header["creationtool"] == "OmegaT"
            if header["srclang"] == nil, !isValidating {
                findings.refuse(
                    .sourceLanguageMissing, at: SourcePlace(file: file, line: header.line, column: header.column),
                    "the header has no srclang: \(findings.client.name) stops reading here")
            }
        // It takes up a tu wherever it stands, in a file without a body too (Debian's 3.6.0, run on such a file).
        case .unit(let element) where element.name.local == "tu", .header(let element) where element.name.local == "tu":
            findings.units += 1
            read(TMXUnitReading(element, file: file, project: project))
        default: break
        }
    }

    mutating func finish(_ problem: XMLProblem?) -> ClientVerdict {
        if isValidating, problem == nil, let objection = schema.objectionAtEnd {
            findings.refuse(.schema, at: objection.place, objection.message)
        }
        return findings.verdict(takesLast: true, problem)
    }

    private mutating func read(_ unit: TMXUnitReading) {
        if let variant = unit.variants.first(where: { $0.anyLanguage == nil }) {
            findings.refuse(
                .languageMissing, at: unit.place(of: variant),
                "a tuv has no language: \(findings.client.name) reads none of the file")
            return
        }
        if unit.element.first("tu") != nil {
            return findings.reason(.schema, at: unit.place, "a tu in a tu: the outer one ends with the inner")
        }
        guard let source = variant(project.source, of: unit, .severalSources) else {
            let written = unit.variants.first { $0.isIn(project.source) }
            findings.reason(
                .languageForm, at: written.map(unit.place(of:)) ?? unit.place,
                written.map {
                    "the language «\($0.anyLanguage ?? "")» is not «\(project.source)» to \(findings.client.name)"
                }
                    ?? "there is no variant in «\(project.source)»")
            return
        }
        if unit.element.elements("prop").contains(where: { $0["type"] == nil }) {
            return findings.reason(.propertyType, at: unit.place, "a prop has no type: the unit is not offered")
        }
        guard let target = variant(project.target, of: unit, .severalTargets) ?? otherLanguage(than: source, in: unit)
        else {
            return findings.reason(.targetMissing, at: unit.place, "there is no variant but the source")
        }
        offer(source, target, of: unit)
    }

    /// The variant in a language: its own region before none before another, and the last of these.
    private mutating func variant(_ language: String, of unit: TMXUnitReading, _ rule: ClientRule) -> TMXVariant? {
        let code = Array(language.lowercased().prefix(2).utf8)
        let region = language.split(separator: "-").dropFirst().first.map { $0.lowercased() }
        var best: (rank: Int, variant: TMXVariant)?
        var count = 0
        for variant in unit.variants {
            let tag = Array((variant.anyLanguage ?? "").lowercased().utf8)
            // ar and ar-EG are Arabic; ara, arb and ar_EG are not.
            guard tag.starts(with: code), tag.count == 2 || tag[2] == UInt8(ascii: "-") else { continue }
            count += 1
            let isRegion = region.map { tag.dropFirst(3).starts(with: $0.utf8) } ?? false
            let rank = isRegion ? 2 : tag.count < 3 ? 1 : 0
            if best.map({ rank >= $0.rank }) ?? true { best = (rank, variant) }
        }
        if count > 1, let best {
            findings.reason(
                rule, at: unit.place(of: best.variant),
                "of \(count) variants in «\(language)» \(findings.client.name) reads this one")
        }
        return best?.variant
    }

    /// Without a target in the language, every other variant is taken for one; the last is offered.
    private mutating func otherLanguage(than source: TMXVariant, in unit: TMXUnitReading) -> TMXVariant? {
        guard let other = unit.variants.last(where: { $0.element != source.element }) else { return nil }
        findings.reason(
            .otherLanguage, at: unit.place(of: other),
            "there is no «\(project.target)» here; \(findings.client.name) offers «\(other.anyLanguage ?? "")» instead")
        return other
    }

    private mutating func offer(_ source: TMXVariant, _ target: TMXVariant, of unit: TMXUnitReading) {
        let sourceText = text(of: source, in: unit)
        let targetText = text(of: target, in: unit)
        let isExact = sourceText.isSame(as: unit.cleanSource)
        let isRight = targetText.isSame(as: unit.cleanTarget)
        if !isExact {
            findings.reason(.sourceNotClean, at: unit.place(of: source), "the source matches no clean sentence exactly")
        } else if !isRight, unit.cleanTarget != nil {
            findings.reason(
                .targetNotClean, at: unit.place(of: target),
                "the target is offered as it stands, with what is wrong in it")
        } else if !isRight, unit.targetCount > 1 {
            findings.reason(
                .severalTargets, at: unit.place(of: target), "the targets differ; nobody can say which is right")
        } else if !isRight, unit.targetCount == 1 {
            findings.reason(.targetNotClean, at: unit.place(of: target), "the target is empty, and is offered so")
        }
        findings.offer(source: sourceText, target: targetText, isRight: isExact && isRight, at: unit.place)
    }

    private mutating func text(of variant: TMXVariant, in unit: TMXUnitReading) -> String {
        guard let segment = variant.segments.last else { return "" }
        let text = isWrittenByOmegaT ? segment.text : SegmentText.outsideElements(segment)
        let natural = SegmentText.natural(segment)
        if !text.isSame(as: natural) {
            findings.reason(
                isWrittenByOmegaT ? .codesInText : .textInCodes, at: unit.place(of: variant),
                isWrittenByOmegaT
                    ? "creationtool is OmegaT, so the content of the codes is read as text"
                    : "the text inside the inline elements is dropped")
        }
        return CleanSentence.composed(text)
    }
}

/// The schema of OmegaT 6.1: the DTD of TMX 1.4, or 1.1 where the version says so, as an XML Schema.
struct OmegaTSchema {
    private let file: String
    private var grammar = TMXGrammar(version: "1.4")
    private var isOld = false
    private var hasHeader = false
    private var hasBody = false
    /// A document type whose definition cannot be opened ends the validation, and the error is swallowed.
    private var isOff = false

    init(file: String) { self.file = file }

    /// What is missing when the file is over.
    var objectionAtEnd: (place: SourcePlace, message: String)? {
        hasBody || isOff ? nil : (SourcePlace(file: file, line: 1, column: 1), "there is no body")
    }

    mutating func objections(to part: TMXPart) -> [(place: SourcePlace, message: String)] {
        let found = check(part)
        return isOff ? [] : found
    }

    private mutating func check(_ part: TMXPart) -> [(place: SourcePlace, message: String)] {
        switch part {
        case .doctype(_, let systemID):
            if let systemID, !systemID.hasSuffix("tmx11.dtd"), !systemID.hasSuffix("tmx14.dtd") { isOff = true }
            return []
        case .root(let tag, let place): return root(tag, place)
        case .header(let element):
            defer { hasHeader = true }
            if hasHeader || hasBody { return [(self.place(element), "there may be one header, before the body")] }
            return objections(in: element)
        case .body(let place):
            defer { hasBody = true }
            if hasBody { return [(place, "there may be one body")] }
            return hasHeader ? [] : [(place, "a header must stand before the body")]
        case .unit(let element):
            guard element.name.qualified == "tu" else {
                return [(self.place(element), "«\(element.name.qualified)» may not stand in the body")]
            }
            return objections(in: element)
        case .stray(let what, let place): return [(place, "there may be no «\(what)» here")]
        }
    }

    private mutating func root(_ tag: XMLStartTag, _ place: SourcePlace) -> [(place: SourcePlace, message: String)] {
        guard tag.name.qualified == "tmx", tag.name.namespace.isEmpty else {
            return [(place, "the root element must be tmx, without namespace")]
        }
        let version = tag["version"] ?? "1.4"
        isOld = version.hasPrefix("1.1")
        grammar = TMXGrammar(version: isOld ? "1.1" : "1.4")
        return isOld || version == "1.4" ? [] : [(place, "the version must be 1.4, not «\(version)»")]
    }

    private func objections(in element: XMLElement) -> [(place: SourcePlace, message: String)] {
        var found = grammar.objections(to: element).map { (place: place($0.element), message: $0.message) }
        // The type of xml:lang is a language tag, with hyphens.
        for variant in element.elements("tuv") {
            if let tag = variant["xml:lang"], !tag.isEmpty, !LanguageTag.hasForm(tag) {
                found.append((place(variant), "«\(tag)» is no language tag"))
            }
        }
        return found
    }

    private func place(_ element: XMLElement) -> SourcePlace {
        SourcePlace(file: file, line: element.line, column: element.column)
    }
}
