import Rasm
import RasmXML

/// How one client reads a memory: takes up its parts in turn, and then says what came of them.
protocol ClientModel {
    mutating func take(_ part: TMXPart)
    /// The reading is over; `problem` says that it ended before the end of the file.
    mutating func finish(_ problem: XMLProblem?) -> ClientVerdict
}

/// What all models collect.
struct ClientFindings {
    let client: Client
    private(set) var reasons: [ClientReason] = []
    var refuses = false
    var units = 0
    /// The units so far that are offered rightly, by the order they came in.
    private var offers: [Offer] = []
    /// The last offer for each source, and the first.
    private var last: [String: Int] = [:]
    private var first: [String: Int] = [:]
    /// More reasons than anybody reads are not kept.
    private static let maximumReasons = 1_000

    private struct Offer {
        var source: String
        var target: String
        var isRight: Bool
        var place: SourcePlace
    }

    init(_ client: Client) {
        self.client = client
    }

    mutating func reason(_ rule: ClientRule, at place: SourcePlace, _ message: String) {
        if reasons.count < Self.maximumReasons {
            reasons.append(ClientReason(rule: rule, place: place, message: message))
        }
    }

    mutating func refuse(_ rule: ClientRule, at place: SourcePlace, _ message: String) {
        refuses = true
        reason(rule, at: place, message)
    }

    /// A unit as the client reads it. `isRight` says that source and target are what clean texts have.
    mutating func offer(source: String, target: String, isRight: Bool, at place: SourcePlace) {
        last[source] = offers.count
        if first[source] == nil { first[source] = offers.count }
        offers.append(Offer(source: source, target: target, isRight: isRight, place: place))
    }

    /// - Parameter takesLast: of units with one source, whether the last is offered rather than the first.
    mutating func verdict(takesLast: Bool, _ problem: XMLProblem?) -> ClientVerdict {
        if let problem {
            refuse(
                .notWellFormed, at: SourcePlace(file: problem.file, line: problem.line, column: problem.column),
                problem.message)
        }
        var usable = 0
        for (index, offer) in offers.enumerated() {
            let chosen = (takesLast ? last : first)[offer.source] ?? index
            if offers[chosen].target != offer.target {
                reason(
                    .sameSource, at: offer.place,
                    "other units have this source and another target; \(client.name) offers the \(takesLast ? "last" : "first"), that of line \(offers[chosen].place.line)"
                )
            } else if offer.isRight {
                usable += 1
            }
        }
        return ClientVerdict(
            client: client, verdict: refuses ? .refuses : .accepts, units: units, usable: refuses ? 0 : usable,
            reasons: reasons)
    }
}

/// A variant of a unit, with what clients look at.
struct TMXVariant {
    let element: XMLElement

    /// The first attribute whose local name is `lang`, as clients without namespaces take it.
    var anyLanguage: String? { element["xml:lang"] ?? element["lang"] }
    var segments: [XMLElement] { element.elements("seg") }

    /// Whether its language is another's, whatever the region and the way it is written.
    func isIn(_ language: String) -> Bool {
        anyLanguage.map { LanguageTag.primary(of: $0) == LanguageTag.primary(of: language) } ?? false
    }
}

/// A unit with the texts that a clean project would have.
struct TMXUnitReading {
    let element: XMLElement
    let place: SourcePlace
    let variants: [TMXVariant]
    /// What an exact match needs; nil when no variant is in the source language. Of several, the last counts.
    let cleanSource: String?
    /// What should be offered; nil when there is no target, or there are several that differ.
    let cleanTarget: String?
    let targetCount: Int

    init(_ element: XMLElement, file: String, project: ClientProject) {
        self.element = element
        place = SourcePlace(file: file, line: element.line, column: element.column)
        let variants = element.elements("tuv").map(TMXVariant.init)
        self.variants = variants
        func texts(_ language: String) -> [String] {
            variants.filter { $0.isIn(language) }.flatMap(\.segments).map {
                CleanSentence.text(SegmentText.natural($0), in: HygieneLanguage(LanguageTag.primary(of: language)))
            }
        }
        let sources = texts(project.source)
        cleanSource = sources.last?.isEmpty == false ? sources.last : nil
        let targets = texts(project.target)
        targetCount = targets.count
        let isClear = Set(targets.map { Array($0.utf8) }).count == 1 && targets.first?.isEmpty == false
        cleanTarget = isClear ? targets.first : nil
    }

    func place(of variant: TMXVariant) -> SourcePlace {
        SourcePlace(file: place.file, line: variant.element.line, column: variant.element.column)
    }
}

extension String {
    /// Equal letter for letter: Swift's `==` takes composed and decomposed letters for the same, most clients do not.
    func isSame(as other: String?) -> Bool { other.map { utf8.elementsEqual($0.utf8) } ?? false }
}
