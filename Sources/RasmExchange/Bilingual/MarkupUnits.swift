import Rasm
import RasmXML

/// The units of TMX and XLIFF files.
enum MarkupUnits {
    /// - Throws: where the file is not well-formed.
    static func tmx(_ source: [UInt8], path: String) throws(InputError) -> [BilingualUnit] {
        var header = ""
        return try read(source, units: ["tu"], path: path) { tag in
            if tag.name.local == "header", let language = tag["srclang"] { header = language }
        } unit: { element in
            tmx(element, language: element["srclang"] ?? header, path).map { [$0] } ?? []
        }
    }

    /// - Throws: where the file is not well-formed.
    static func xliff(_ source: [UInt8], path: String) throws(InputError) -> [BilingualUnit] {
        var languages = (source: "", target: "")
        return try read(source, units: ["trans-unit", "unit"], path: path) { tag in
            languages.source = tag["srcLang"] ?? tag["source-language"] ?? languages.source
            languages.target = tag["trgLang"] ?? tag["target-language"] ?? languages.target
        } unit: { element in
            xliff(element, languages, path)
        }
    }

    private static func read(
        _ source: [UInt8], units names: Set<String>, path: String, outside: (XMLStartTag) -> Void,
        unit: (XMLElement) -> [BilingualUnit]
    ) throws(InputError) -> [BilingualUnit] {
        var units: [BilingualUnit] = []
        var builder = XMLElementBuilder()
        do throws(XMLError) {
            var reader = try XMLReader(utf8: source, file: path)
            while let event = try reader.next() {
                if builder.isIdle {
                    guard case .startElement(let tag) = event.kind else { continue }
                    outside(tag)
                    guard names.contains(tag.name.local) else { continue }
                }
                if let element = builder.step(event) { units += unit(element) }
            }
        } catch {
            let problem = error.first
            throw InputError(path, line: problem.line, column: problem.column, problem.message)
        }
        return units
    }

    /// The source is the variant in the source language of the unit or the file, else the first (TMX 1.4b, section 3.2, `srclang`).
    private static func tmx(_ unit: XMLElement, language: String, _ path: String) -> BilingualUnit? {
        var sides = unit.elements("tuv").compactMap { variant -> BilingualUnit.Side? in
            guard let language = variant["xml:lang"] ?? variant["lang"], let segment = variant.first("seg") else {
                return nil
            }
            return side(segment, language: language, path)
        }
        guard sides.count > 1 else { return nil }
        let exact = sides.firstIndex { $0.language.lowercased() == language.lowercased() }
        let primary = LanguageTag.primary(of: language)
        let source = sides.remove(
            at: exact ?? sides.firstIndex { LanguageTag.primary(of: $0.language) == primary } ?? 0)
        return BilingualUnit(sources: [source], targets: sides)
    }

    /// XLIFF 1.2 has a source and a target a unit, 2.x one of each a segment.
    private static func xliff(
        _ unit: XMLElement, _ languages: (source: String, target: String), _ path: String
    ) -> [BilingualUnit] {
        guard unit["translate"] != "no" else { return [] }
        let holders = unit.name.local == "unit" ? unit.elements("segment") : [unit]
        return holders.compactMap { holder in
            guard let source = holder.first("source"), let target = holder.first("target") else { return nil }
            return BilingualUnit(
                sources: [side(source, language: source["xml:lang"] ?? languages.source, path)],
                targets: [side(target, language: target["xml:lang"] ?? languages.target, path)])
        }
    }

    private static func side(_ element: XMLElement, language: String, _ path: String) -> BilingualUnit.Side {
        let bytes = Array(SegmentText.natural(element).utf8)
        let article = Article(bytes: bytes, runs: WebAddresses.parts(of: 0..<bytes.count, in: bytes))
        let place = SourcePlace(file: path, line: element.line, column: element.column)
        return BilingualUnit.Side(language: language, article: article, place: place)
    }
}
