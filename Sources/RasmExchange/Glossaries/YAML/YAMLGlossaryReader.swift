import Rasm
import Yams

/// Reads one YAML file of the format that `Documentation/glossary-format.md` describes.
enum YAMLGlossaryReader {
    /// The glossary of a file, as far as it can be read, and everything that is wrong with the file.
    static func read(_ file: GlossaryFile) -> (glossary: Glossary, problems: [FileProblem]) {
        if let problem = file.textProblem() { return (Glossary(), [problem]) }
        return whole(file)
    }

    /// The same of a file that is parsed as a whole.
    static func whole(_ file: GlossaryFile) -> (glossary: Glossary, problems: [FileProblem]) {
        do throws(GlossaryErrors) {
            let document = try YAMLDocument(file)
            // The document owns the anchors that the reading looks at.
            return withExtendedLifetime(document) {
                var reading = YAMLReading(file: file.path)
                let glossary = reading.glossary(document.root)
                return (
                    glossary,
                    reading.problems.sorted { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }
                )
            }
        } catch {
            return (Glossary(), error.problems)
        }
    }
}

extension YAMLReading {
    mutating func glossary(_ root: Node) -> Glossary {
        var glossary = Glossary()
        guard let fields = fields(of: root, "a glossary file", known: YAMLKeys.file) else { return glossary }
        if !fields.contains(where: { $0.name == "rasm" }) {
            report(.missingKey, root, "the version of the format is missing; begin the file with «rasm: 1»")
        }
        for field in fields {
            switch field.name {
            case "rasm": checkVersion(field.value)
            case "spellings": glossary.spellings += spellingRows(field.value)
            case "name-words": nameWords(field.value, into: &glossary.nameWords)
            default: glossary.entries += entries(field.value)
            }
        }
        return glossary
    }

    private mutating func checkVersion(_ node: Node) {
        guard let version = text(node, "«rasm»"), version != "1" else { return }
        report(.unknownValue, node, "version «\(version)» of the format is not known; this Rasm reads version 1")
    }

    private mutating func nameWords(_ node: Node, into words: inout NameWords) {
        for field in fields(of: node, "«name-words»", known: YAMLKeys.nameWords) ?? [] {
            let list = names(field.value, "a name word").map { NameWord($0.text, place: place($0.node)) }
            switch field.name {
            case "before": words.before += list
            case "after": words.after += list
            default: words.ordinary += list
            }
        }
    }

    mutating func entries(_ node: Node) -> [ConceptEntry] {
        guard case .sequence(let list) = node else {
            report(.wrongType, node, "«entries» is a list, each entry beginning with «- id:», not \(kind(of: node))")
            return []
        }
        var entries: [ConceptEntry] = []
        for item in list {
            if let entry = entry(item) { entries.append(entry) }
        }
        return entries
    }
}
