import Rasm
import RasmXML

/// One unit of translation: its texts by language, and where each stands.
struct BilingualUnit {
    struct Side {
        var language: String
        var text: String
        var place: SourcePlace
    }

    var sides: [Side]

    /// The units of a TMX or XLIFF file.
    ///
    /// - Throws: where the file is not well-formed.
    static func read(_ document: Document) throws(InputError) -> [BilingualUnit] {
        var units: [BilingualUnit] = []
        var languages = (source: "", target: "")
        var builder = XMLElementBuilder()
        let isTMX = document.format == .tmx
        let starts: Set<String> = isTMX ? ["tu"] : ["trans-unit", "unit"]
        do throws(XMLError) {
            var reader = try XMLReader(utf8: document.source.utf8, file: document.path)
            while let event = try reader.next() {
                if builder.isIdle {
                    guard case .startElement(let tag) = event.kind else { continue }
                    languages.source = tag["srcLang"] ?? tag["source-language"] ?? languages.source
                    languages.target = tag["trgLang"] ?? tag["target-language"] ?? languages.target
                    guard starts.contains(tag.name.local) else { continue }
                }
                guard let element = builder.step(event) else { continue }
                units += isTMX ? [tmx(element, document.path)] : xliff(element, languages, document.path)
            }
        } catch {
            let problem = error.first
            throw InputError(document.path, line: problem.line, column: problem.column, problem.message)
        }
        return units.filter { $0.sides.count > 1 }
    }

    private static func tmx(_ unit: XMLElement, _ path: String) -> BilingualUnit {
        let sides = unit.elements("tuv").compactMap { variant -> Side? in
            guard let language = variant["xml:lang"] ?? variant["lang"], let segment = variant.first("seg") else {
                return nil
            }
            return Side(language: language, text: SegmentText.natural(segment), place: place(segment, path))
        }
        return BilingualUnit(sides: sides)
    }

    /// XLIFF 1.2 has a source and a target a unit, 2.x one of each a segment.
    private static func xliff(
        _ unit: XMLElement, _ languages: (source: String, target: String), _ path: String
    ) -> [BilingualUnit] {
        guard unit["translate"] != "no" else { return [] }
        let holders = unit.name.local == "unit" ? unit.elements("segment") : [unit]
        return holders.compactMap { holder in
            guard let source = holder.first("source"), let target = holder.first("target") else { return nil }
            return BilingualUnit(sides: [
                Side(
                    language: source["xml:lang"] ?? languages.source, text: SegmentText.natural(source),
                    place: place(source, path)),
                Side(
                    language: target["xml:lang"] ?? languages.target, text: SegmentText.natural(target),
                    place: place(target, path)),
            ])
        }
    }

    private static func place(_ element: XMLElement, _ path: String) -> SourcePlace {
        SourcePlace(file: path, line: element.line, column: element.column)
    }
}
