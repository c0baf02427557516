import Rasm
import RasmExchange

/// Tells what an import brings, in text for people or as one JSON object a line.
///
/// ```
/// client.tbx
///   12:5  create    sergei-lavrov (person): ar ⁨سيرغي لافروف⁩, en ⁨Sergei Lavrov⁩  (glossary/imported.yaml:4:9)
///   20:7  conflict  the file prefers …  [preferred-differs]  (glossary/people.yaml:31:9)
/// ```
struct ImportReport {
    private let result: GlossaryImport.Result
    private let isWritten: Bool
    private let palette: Palette

    init(_ result: GlossaryImport.Result, isWritten: Bool, palette: Palette) {
        self.result = result
        self.isWritten = isWritten
        self.palette = palette
    }

    // MARK: - For people

    var text: String {
        var text = ""
        var rest = result.items[...]
        while let first = rest.first {
            let items = rest.prefix { $0.place.file == first.place.file }
            rest = rest.dropFirst(items.count)
            let places = items.map { "\($0.place.line):\($0.place.column)" }
            let width = places.map(\.count).max() ?? 0
            text += palette.bold(Shown.text(first.place.file)) + "\n"
            for (place, item) in zip(places, items) {
                text += "  \(place.aligned(to: width))  \(action(item))  \(words(item))\(goal(item))\n"
            }
            text += "\n"
        }
        for (file, count) in result.sentences {
            let (units, are) = (counted(count, "unit"), count == 1 ? "is a sentence" : "are sentences")
            text += "\(Shown.text(file)): \(units) \(are), no names, and passed over.\n"
        }
        for (file, phrases) in result.phrases {
            let units = counted(phrases.count, "unit")
            let examples = phrases.examples.map(Shown.isolated).joined(separator: ", ")
            let more = phrases.count > phrases.examples.count ? " …" : ""
            text +=
                "\(Shown.text(file)): \(units) read like texts of an interface, no names, and passed over (\(examples)\(more)); --all-units takes every unit.\n"
        }
        for (file, counts) in result.leftOut {
            let words = counts.counts.map { "\(Shown.text($0.name)) (\($0.count))" }.joined(separator: ", ")
            text += "\(Shown.text(file)): left out, since the glossary has no place for it: \(words).\n"
        }
        for problem in result.problems { text += Shown.message("\(problem)") + "\n" }
        return text + palette.bold(sums) + "\n"
    }

    private func action(_ item: ImportItem) -> String {
        let word = item.action.rawValue.padded(to: 8)
        return switch item.action {
        case .create, .update: palette.green(word)
        case .skip: palette.faint(word)
        case .conflict: palette.severity(.error, word)
        }
    }

    private func words(_ item: ImportItem) -> String {
        let entry = item.entry.map(Shown.text) ?? ""
        switch item.action {
        case .create:
            return "\(entry) (\(item.kind?.rawValue ?? "")): \(item.names.map(name).joined(separator: ", "))"
        case .update, .skip:
            return
                "\(entry): \(item.names.map { Shown.isolated($0.text) + " " }.joined())\(Shown.message(item.message))"
        case .conflict:
            return Shown.message(item.message) + palette.faint("  [\(item.conflict?.rawValue ?? "")]")
        }
    }

    /// `en short ⁨Kim⁩`; what is preferred and full is not said.
    private func name(_ name: ImportItem.Name) -> String {
        let type = name.type == .fullForm ? "" : name.type == .acronym ? " acronym" : " short"
        let status = name.status == .preferred ? "" : " \(name.status.rawValue)"
        return "\(name.language)\(type)\(status) \(Shown.isolated(name.text))"
    }

    private func goal(_ item: ImportItem) -> String {
        item.glossary.map { palette.faint("  (\(Shown.text($0.description)))") } ?? ""
    }

    private var sums: String {
        let names = result.items.filter { $0.action == .update }.count
        let parts = [
            counted(result.count(.create), "entry", "entries") + " created", counted(names, "name") + " added",
            "\(result.count(.skip)) there already", counted(result.count(.conflict), "conflict"),
        ]
        let sums = parts.joined(separator: ", ")
        if !result.problems.isEmpty {
            return "\(sums). The glossary would not be as valid as it is, so that --write will refuse."
        }
        if result.changes.isEmpty { return "\(sums). Nothing is to be written." }
        let files = result.changes.map { Shown.text($0.path) }.joined(separator: ", ")
        return isWritten ? "\(sums). Written: \(files)." : "\(sums). Nothing was written; --write changes \(files)."
    }

    // MARK: - For machines

    var json: String {
        let items = result.items.map { Self.object($0).text + "\n" }
        let sentences = result.sentences.map { file, count in
            (["file": .string(file), "action": "pass-over", "reason": "sentence", "units": .number(count)] as JSON).text
                + "\n"
        }
        let phrases = result.phrases.map { file, phrases in
            ([
                "file": .string(file), "action": "pass-over", "reason": "phrase", "units": .number(phrases.count),
                "examples": .array(phrases.examples.map(JSON.string)),
            ] as JSON).text + "\n"
        }
        let leftOut = result.leftOut.flatMap { file, counts in
            counts.counts.map { count in
                ([
                    "file": .string(file), "action": "leave-out", "name": .string(count.name),
                    "count": .number(count.count),
                ] as JSON).text + "\n"
            }
        }
        let problems = result.problems.map { problem in
            ([
                "action": "refuse", "rule": .string(problem.rule), "glossary": Self.place(problem.place),
                "message": .string(problem.message),
            ]
                as JSON).text + "\n"
        }
        return (items + sentences + phrases + leftOut + problems).joined()
    }

    private static func object(_ item: ImportItem) -> JSON {
        .object([
            ("file", .string(item.place.file)), ("line", .number(item.place.line)),
            ("column", .number(item.place.column)), ("action", .string(item.action.rawValue)),
            ("entry", item.entry.map(JSON.string) ?? .null), ("kind", item.kind.map { .string($0.rawValue) }),
            ("names", .array(item.names.map(object))), ("conflict", item.conflict.map { .string($0.rawValue) }),
            ("glossary", item.glossary.map(place) ?? .null), ("message", .string(item.message)),
        ])
    }

    private static func object(_ name: ImportItem.Name) -> JSON {
        [
            "language": .string(name.language), "type": .string(name.type.rawValue),
            "status": .string(name.status.rawValue), "text": .string(name.text),
        ]
    }

    private static func place(_ place: SourcePlace) -> JSON {
        ["file": .string(place.file), "line": .number(place.line), "column": .number(place.column)]
    }
}
