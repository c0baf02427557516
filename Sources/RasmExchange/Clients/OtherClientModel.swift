import Rasm
import RasmXML

/// Clients that have not been run: Okapi as its source says, Trados Studio and memoQ as their documentation says.
struct OtherClientModel: ClientModel {
    private let project: ClientProject
    private let file: String
    private var findings: ClientFindings

    init(_ client: Client, project: ClientProject, file: String) {
        self.project = project
        self.file = file
        findings = ClientFindings(client)
    }

    mutating func take(_ part: TMXPart) {
        switch part {
        case .root(let tag, let place):
            if tag.name.local != "tmx" { findings.refuse(.wrongRoot, at: place, "the root element is not tmx") }
        case .unit(let element) where element.name.local == "tu":
            findings.units += 1
            read(TMXUnitReading(element, file: file, project: project))
        default: break
        }
    }

    mutating func finish(_ problem: XMLProblem?) -> ClientVerdict { findings.verdict(takesLast: true, problem) }

    private mutating func read(_ unit: TMXUnitReading) {
        if let variant = unit.variants.first(where: { $0.anyLanguage == nil }) {
            return findings.refuse(.languageMissing, at: unit.place(of: variant), "a tuv has no language")
        }
        guard let source = variant(project.source, of: unit), let target = variant(project.target, of: unit) else {
            return findings.reason(
                .languageForm, at: unit.place,
                "there is no variant in «\(project.source)» or none in «\(project.target)», as \(findings.client.name) compares languages"
            )
        }
        let sourceText = source.segments.first.map(SegmentText.natural) ?? ""
        let targetText = target.segments.first.map(SegmentText.natural) ?? ""
        if findings.client == .trados, max(sourceText.utf16.count, targetText.utf16.count) > Self.longest {
            return findings.reason(
                .length, at: unit.place, "a segment has more than \(Self.longest) characters: the unit is not imported")
        }
        let isExact = sourceText.isSame(as: unit.cleanSource)
        let isRight = targetText.isSame(as: unit.cleanTarget)
        if !isExact {
            findings.reason(.sourceNotClean, at: unit.place(of: source), "the source matches no clean sentence exactly")
        } else if !isRight {
            findings.reason(.targetNotClean, at: unit.place(of: target), "the target is offered as it stands")
        }
        findings.offer(source: sourceText, target: targetText, isRight: isExact && isRight, at: unit.place)
    }

    private static let longest = 2_000

    private func variant(_ language: String, of unit: TMXUnitReading) -> TMXVariant? {
        // Okapi compares whole locales (ar is not ar-EG); the others ask which language of theirs is meant.
        guard findings.client == .okapi else { return unit.variants.first { $0.isIn(language) } }
        func locale(_ tag: String) -> String { String(tag.lowercased().map { $0 == "_" ? "-" : $0 }) }
        return unit.variants.first { locale($0.anyLanguage ?? "") == locale(language) }
    }
}
