import Rasm
import RasmXML

/// The translate-toolkit takes any XML whose root is `tmx`. It wants the language just so, reads the first of two variants and
/// the content of codes as text.
struct TranslateToolkitModel: ClientModel {
    private let project: ClientProject
    private let file: String
    private var findings = ClientFindings(.translateToolkit)

    init(project: ClientProject, file: String) {
        self.project = project
        self.file = file
    }

    mutating func take(_ part: TMXPart) {
        switch part {
        case .root(let tag, let place):
            if tag.name.qualified != "tmx" { findings.refuse(.wrongRoot, at: place, "the root element is not tmx") }
        case .unit(let element) where element.name.local == "tu":
            findings.units += 1
            read(TMXUnitReading(element, file: file, project: project))
        default: break
        }
    }

    mutating func finish(_ problem: XMLProblem?) -> ClientVerdict { findings.verdict(takesLast: false, problem) }

    private mutating func read(_ unit: TMXUnitReading) {
        guard let source = variant(project.source, of: unit, .severalSources) else {
            let written = unit.variants.first { $0.isIn(project.source) }
            return findings.reason(
                .languageForm, at: written.map(unit.place(of:)) ?? unit.place,
                written.map {
                    "the language «\($0.anyLanguage ?? "")» is not «\(project.source)» to the translate-toolkit"
                }
                    ?? "there is no variant in «\(project.source)»")
        }
        guard let target = variant(project.target, of: unit, .severalTargets) else {
            return findings.reason(.targetMissing, at: unit.place, "there is no variant in «\(project.target)»")
        }
        let sourceText = text(of: source, in: unit)
        let targetText = text(of: target, in: unit)
        let isExact = sourceText.isSame(as: unit.cleanSource)
        let isRight = targetText.isSame(as: unit.cleanTarget)
        if !isExact {
            findings.reason(.sourceNotClean, at: unit.place(of: source), "the source matches no clean sentence exactly")
        } else if !isRight {
            findings.reason(
                unit.targetCount > 1 ? .severalTargets : .targetNotClean, at: unit.place(of: target),
                unit.targetCount > 1 ? "the targets differ; the first is offered" : "the target is offered as it stands"
            )
        }
        findings.offer(source: sourceText, target: targetText, isRight: isExact && isRight, at: unit.place)
    }

    /// The first variant with just this tag, whatever its case, with _ for - or not; else the one with the language's usual region.
    private mutating func variant(_ language: String, of unit: TMXUnitReading, _ rule: ClientRule) -> TMXVariant? {
        func normalized(_ tag: String?) -> String? { tag.map { String($0.lowercased().map { $0 == "_" ? "-" : $0 }) } }
        let wanted = normalized(language) ?? ""
        var found = unit.variants.filter { normalized($0.element["xml:lang"]) == wanted }
        if found.isEmpty, let region = Self.usualRegions[wanted] {
            found = unit.variants.filter { normalized($0.element["xml:lang"]) == "\(wanted)-\(region)" }
        }
        if found.count > 1 {
            findings.reason(
                rule, at: unit.place(of: found[0]),
                "of \(found.count) variants in «\(language)» the translate-toolkit reads the first")
        }
        return found.first
    }

    /// translate.lang.data.DEFAULT_LANGS, for the languages Rasm works in.
    private static let usualRegions = ["ar": "aa", "en": "us", "fr": "fr", "ru": "ru"]

    private mutating func text(of variant: TMXVariant, in unit: TMXUnitReading) -> String {
        guard let segment = variant.segments.first else { return "" }
        let text = segment.text
        if !text.isSame(as: SegmentText.natural(segment)) {
            findings.reason(
                .codesInText, at: unit.place(of: variant), "the content of the inline codes is read as text")
        }
        return text
    }
}
