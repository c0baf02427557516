import Rasm
import RasmXML

/// TMXValidator holds a file to the DTD of its version, and to rules of its own: dates, numbers of codes, a variant in the source
/// language. The first objection is the last word.
struct TMXValidatorModel: ClientModel {
    private let project: ClientProject
    private let file: String
    private var findings = ClientFindings(.tmxValidator)
    private var version = "1.4"
    private var grammar = TMXGrammar(version: "1.4")
    private var sourceLanguage: String?
    private var doctype: (publicID: String?, systemID: String?)?
    private var hasHeader = false
    private var hasBody = false

    init(project: ClientProject, file: String) {
        self.project = project
        self.file = file
    }

    mutating func take(_ part: TMXPart) {
        switch part {
        case .doctype(let publicID, let systemID): doctype = (publicID, systemID)
        case .root(let tag, let place): root(tag, place)
        case .header(let element): header(element)
        case .body(let place):
            if !hasHeader || hasBody {
                findings.refuse(.schema, at: place, "header and body must stand here, one of each")
            }
            hasBody = true
        case .unit(let element):
            objections(to: element)
            guard element.name.qualified == "tu" else { return }
            findings.units += 1
            unit(element)
        case .stray(let what, let place): findings.refuse(.schema, at: place, "there may be no «\(what)» here")
        }
    }

    mutating func finish(_ problem: XMLProblem?) -> ClientVerdict {
        if problem == nil, !hasBody {
            findings.refuse(.schema, at: SourcePlace(file: file, line: 1, column: 1), "there is no body")
        }
        return findings.verdict(takesLast: true, problem)
    }

    private mutating func root(_ tag: XMLStartTag, _ place: SourcePlace) {
        guard tag.name.qualified == "tmx" else {
            return findings.refuse(.wrongRoot, at: place, "this is no TMX: the root element is «\(tag.name.qualified)»")
        }
        // A DTD supplies the version that is missing; without one there is none.
        version = tag["version"] ?? (doctype == nil ? "" : "1.4")
        guard ["1.1", "1.2", "1.3", "1.4"].contains(version) else {
            return findings.refuse(.version, at: place, "the version must be 1.1 to 1.4, not «\(version)»")
        }
        let definition = definedVersion(place)
        if let definition, ["1.3", "1.4"].contains(definition), version != definition {
            findings.refuse(
                .version, at: place, "the version «\(version)» is not that of the document type (\(definition))")
        }
        grammar = TMXGrammar(version: definition ?? version)
        for attribute in tag.attributes where attribute.name.qualified != "version" {
            findings.refuse(.schema, at: place, "«tmx» has no attribute «\(attribute.name.qualified)» in TMX")
        }
        undeclared(tag, at: place)
    }

    /// The version of the DTD that the document type leads to.
    private mutating func definedVersion(_ place: SourcePlace) -> String? {
        guard let doctype else { return nil }
        switch doctype.publicID {
        case "-//LISA OSCAR:1998//DTD for Translation Memory eXchange//EN", "http://www.lisa.org/tmx14": return "1.4"
        case "http://www.lisa.org/tmx": return "1.3"
        default: break
        }
        for version in ["1.1", "1.2", "1.3", "1.4"] {
            let name = "tmx\(version.filter { $0 != "." }).dtd"
            if doctype.systemID?.lowercased().hasSuffix(name) == true { return version }
        }
        findings.refuse(
            .doctype, at: place,
            doctype.systemID.map { "the document type names «\($0)», which TMXValidator does not have" }
                ?? "the document type names no definition, so nothing in it is declared")
        return nil
    }

    private mutating func header(_ element: XMLElement) {
        if hasHeader { findings.refuse(.schema, at: place(element), "there may be one header") }
        hasHeader = true
        objections(to: element)
        values(in: element)
        guard let language = element["srclang"], !language.isEmpty else {
            return findings.refuse(
                .sourceLanguageMissing, at: place(element), "the header does not say the source language")
        }
        sourceLanguage = language
    }

    private mutating func objections(to element: XMLElement) {
        for objection in grammar.objections(to: element) {
            findings.refuse(.schema, at: place(objection.element), objection.message)
        }
        namespaces(in: element)
    }

    private mutating func namespaces(in element: XMLElement) {
        undeclared(element.tag, at: place(element))
        for child in element.elements { namespaces(in: child) }
    }

    private mutating func undeclared(_ tag: XMLStartTag, at place: SourcePlace) {
        if !tag.namespaces.isEmpty {
            findings.refuse(.schema, at: place, "a DTD knows no namespaces: xmlns is not declared")
        }
    }

    private mutating func unit(_ element: XMLElement) {
        values(in: element)
        let reading = TMXUnitReading(element, file: file, project: project)
        if let sourceLanguage, sourceLanguage != "*all*" {
            let languages = reading.variants.map {
                version == "1.1" || version == "1.2" ? $0.anyLanguage : $0.element["xml:lang"]
            }
            if !languages.contains(sourceLanguage) {
                findings.refuse(
                    .sourceVariantMissing, at: reading.place,
                    "no variant is in «\(sourceLanguage)», letter for letter as the header says it")
            }
        }
        var codes = TMXCodeNumbers(version: version)
        for variant in reading.variants {
            for segment in variant.segments { codes.take(segment, in: variant.anyLanguage ?? "") }
        }
        for objection in codes.objections(variants: reading.variants.count) {
            findings.refuse(.codeNumbers, at: reading.place, objection)
        }
        // A validator offers nothing; what it accepts, a client can use.
        let source = reading.variants.last { $0.isIn(project.source) }?.segments.last
        let isExact = source.map { SegmentText.natural($0).isSame(as: reading.cleanSource) } ?? false
        let target = reading.variants.last { $0.isIn(project.target) }?.segments.last
        let isRight = target.map { SegmentText.natural($0).isSame(as: reading.cleanTarget) } ?? false
        if !isExact {
            findings.reason(
                .sourceNotClean, at: reading.place, "valid, but the source matches no clean sentence exactly")
        } else if !isRight {
            findings.reason(.targetNotClean, at: reading.place, "valid, but there is no one clean target")
        }
        findings.offer(
            source: reading.cleanSource ?? "", target: reading.cleanTarget ?? "", isRight: isExact && isRight,
            at: reading.place)
    }

    /// Dates and counts, in an element and all that is in it.
    private mutating func values(in element: XMLElement) {
        for attribute in element.attributes {
            switch attribute.name.qualified {
            case "creationdate", "changedate", "lastusagedate":
                if !TMXDate.isWellFormed(attribute.value) {
                    findings.refuse(.date, at: place(element), "«\(attribute.value)» is no date YYYYMMDDThhmmssZ")
                }
            case "usagecount":
                if Double(attribute.value) == nil {
                    findings.refuse(.number, at: place(element), "usagecount «\(attribute.value)» is no number")
                }
            default: break
            }
        }
        for child in element.elements { values(in: child) }
    }

    private func place(_ element: XMLElement) -> SourcePlace {
        SourcePlace(file: file, line: element.line, column: element.column)
    }
}

/// The numbers of inline codes as TMXValidator compares them: `i` pairs a bpt with an ept, `x` pairs codes over the variants.
private struct TMXCodeNumbers {
    let version: String
    private var marks: [String: Set<String>] = [:]
    private var lastLanguage = ""
    private var found: [String] = []

    init(version: String) { self.version = version }

    mutating func take(_ segment: XMLElement, in language: String) {
        lastLanguage = language
        var balance = 0
        var open: [String: Int] = [:]
        collect(segment, language, &balance, &open)
        if balance != 0 { found.append("there are not as many ept as bpt in a segment") }
        if open.values.contains(where: { $0 != 0 }) {
            found.append("a bpt has no ept with the same i, or the other way round")
        }
    }

    private mutating func collect(
        _ element: XMLElement, _ language: String, _ balance: inout Int, _ open: inout [String: Int]
    ) {
        for child in element.elements {
            let name = child.name.qualified
            if name == "bpt" || name == "ept" {
                let step = name == "bpt" ? 1 : -1
                balance += step
                if version == "1.4" { pair(child["i"] ?? "", name, step, &open) }
            }
            if ["bpt", "it", "ph", "hi"].contains(name), let x = child["x"] {
                if Double(x) == nil { found.append("x «\(x)» is no number") }
                if !marks[language, default: []].insert(name + x).inserted {
                    found.append("two \(name) of a variant have x «\(x)»")
                }
            }
            collect(child, language, &balance, &open)
        }
    }

    private mutating func pair(_ number: String, _ name: String, _ step: Int, _ open: inout [String: Int]) {
        if Double(number) == nil { found.append("i «\(number)» of a \(name) is no number") }
        switch open[number] {
        case nil: open[number] = step
        case -step: open[number] = 0
        default: found.append("two \(name) of a segment have i «\(number)»")
        }
    }

    func objections(variants: Int) -> [String] {
        guard !marks.isEmpty else { return found }
        let isSame = marks.count == variants && marks.values.allSatisfy { $0 == marks[lastLanguage] }
        return isSame ? found : found + ["the codes with x are not the same in all variants"]
    }
}
