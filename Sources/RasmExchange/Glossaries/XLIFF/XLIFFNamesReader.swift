import Rasm
import RasmXML

/// Reads the names of an XLIFF file (1.2, and 2.x with its Glossary Module, 5.2): its glossaries, and its segments that are names with their translations.
///
/// Segments without a translation, and those whose state says that it is not made yet, are passed over and counted, as are sentences and phrases.
enum XLIFFNamesReader {
    static func read(_ file: GlossaryFile, _ hints: ForeignHints = ForeignHints()) -> ForeignReading {
        XLIFFNamesReading.reading(file, hints)
    }
}

/// The reading of one XLIFF file.
private struct XLIFFNamesReading: ElementWiseReading {
    /// A unit, or a glossary that stands outside of one.
    static let parts: Set<String> = ["trans-unit", "unit", "glossary"]
    /// What XLIFF 1.2 (3.2, `state`) and 2.x (4.3.1, `state`) call a target that is no translation yet.
    private static let unmade: Set<String> = ["new", "needs-translation", "needs-adaptation", "needs-l10n", "initial"]

    private let file: String
    private var languages = (source: "", target: "")
    private var names = PairedNames()
    private var problems: [FileProblem] = []
    private var sentences = 0
    private var phrases = PassedPhrases()
    private var isRoot = true
    private let hasNamesOnly: Bool

    init(file: String, _ hints: ForeignHints) {
        self.file = file
        hasNamesOnly = hints.hasNamesOnly
    }

    var result: ForeignReading {
        var result = ForeignReading(entries: names.entries, problems: problems)
        result.sentences = sentences
        result.phrases = phrases
        return result
    }

    /// Looks at an element around the units.
    mutating func open(_ tag: XMLStartTag, at place: SourcePlace) {
        if isRoot, tag.name.local != "xliff" {
            let message = "the root of this file is «\(tag.name.qualified)», and that of XLIFF is xliff"
            problems.append(FileProblem(.syntax, at: place, message))
        }
        isRoot = false
        languages.source = tag["srcLang"] ?? tag["source-language"] ?? languages.source
        languages.target = tag["trgLang"] ?? tag["target-language"] ?? languages.target
    }

    mutating func read(_ element: XMLElement) {
        if element.name.local == "glossary" { return readGlossary(element) }
        if let glossary = element.first("glossary") { readGlossary(glossary) }
        guard element["translate"] != "no" else { return }
        let notes = element.name.local == "unit" ? element.first("notes")?.elements("note") : element.elements("note")
        let note = notes?.first.map { $0.text.trimmingSpace() }.flatMap { $0.isEmpty ? nil : $0 }
        for segment in element.name.local == "unit" ? element.elements("segment") : [element] {
            read(segment, note: note)
        }
    }

    private mutating func read(_ segment: XMLElement, note: String?) {
        guard let source = segment.first("source") else { return }
        let target = segment.first("target")
        let state = segment["state"] ?? target?["state"]
        guard let target, state.map({ !Self.unmade.contains($0) }) ?? true,
            let left = text(of: source), let right = text(of: target),
            hasNamesOnly || NameSegment.isName(left) && NameSegment.isName(right)
        else {
            sentences += 1
            return
        }
        guard let from = language(source["xml:lang"] ?? languages.source, source),
            let to = language(target["xml:lang"] ?? languages.target, target)
        else { return }
        if !hasNamesOnly {
            for (text, language) in [(right, to.language), (left, from.language)]
            where InterfacePhrase.isPhrase(text, language: language) {
                return phrases.add(text)
            }
        }
        names.add(
            term(left, from, source, nil), term(right, to, target, nil), concept: nil, note: note)
    }

    /// The names of a text as they stand there, misspelt or not, with what they become: nothing is known of the status of the first.
    private mutating func readGlossary(_ glossary: XMLElement) {
        for entry in glossary.elements("glossEntry") {
            guard let element = entry.first("term"), let name = text(of: element) else { continue }
            let source = element["source"] ?? ""
            let id = source.hasPrefix("rasm:") ? ForeignEntry.SaidID(text: String(source.dropFirst(5))) : nil
            let note = entry.first("definition").map { $0.text.trimmingSpace() }
            for translation in entry.elements("translation") {
                guard let text = text(of: translation), let from = language(languages.source, element),
                    let to = language(languages.target, translation)
                else { continue }
                names.add(
                    term(name, from, element, nil), term(text, to, translation, id == nil ? nil : .preferred),
                    concept: id, note: note)
            }
        }
    }

    private func text(of element: XMLElement) -> String? {
        let text = SegmentText.natural(element).trimmingSpace()
        return text.isEmpty ? nil : text
    }

    private func term(
        _ text: String, _ language: ForeignLanguage, _ element: XMLElement, _ status: AdministrativeStatus?
    ) -> ForeignTerm {
        ForeignTerm(text: text, language: language, type: .fullForm, status: status, place: place(element))
    }

    private mutating func language(_ tag: String, _ element: XMLElement) -> ForeignLanguage? {
        if let language = ForeignLanguage(tag) { return language }
        let message =
            tag.isEmpty
            ? "the file does not say the language of this text; give it source and target languages"
            : "«\(tag)» is no language; write its tag, as ar or en"
        problems.append(FileProblem(tag.isEmpty ? .missingKey : .unknownValue, at: place(element), message))
        return nil
    }

    private func place(_ element: XMLElement) -> SourcePlace {
        SourcePlace(file: file, line: element.line, column: element.column)
    }
}
