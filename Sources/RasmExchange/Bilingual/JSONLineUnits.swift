import Rasm

/// Aligned text in JSON Lines: one object a pair, in two of its members.
///
/// The members are those asked for, else `source` and `target`, else the two that are named by languages: `{"ar": "…", "en": "…"}`.
enum JSONLineUnits {
    static func read(
        _ source: [UInt8], path: String, _ options: BilingualOptions
    ) throws(InputError) -> [BilingualUnit] {
        guard options.fields.isEmpty || options.fields.count == 2 else {
            throw InputError(
                path, "has pairs in two members; give --text-field twice, for the source and for the target")
        }
        var lines = LineIndex(source)
        var pairs: [(source: BilingualUnit.Side, target: BilingualUnit.Side)] = []
        var start = source.starts(with: EncodingChoice.utf8BOM) ? 3 : 0
        while start < source.count {
            let end = source[start...].firstIndex(of: 0x0A) ?? source.count
            let line = start..<end
            start = end + 1
            guard source[line].contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { continue }
            do throws(JSONScanner.Problem) {
                let object = try JSONScanner(object: line, in: source)
                guard let members = members(of: object, options) else {
                    let wanted = options.fields.isEmpty ? ["source", "target"] : options.fields
                    throw JSONScanner.Problem(
                        offset: line.lowerBound,
                        message:
                            "has no members «\(wanted[0])» and «\(wanted[1])»; say which hold source and target with --text-field, twice"
                    )
                }
                func side(_ member: String) -> BilingualUnit.Side? {
                    let strings = object.strings.filter { $0.path == member }
                    guard let text = JSONLineTexts.text(of: strings, escapes: object.escapes, in: source, language: nil)
                    else { return nil }
                    let place = lines.place(of: strings[0].bytes.lowerBound - 1)
                    return BilingualUnit.Side(
                        language: LanguageTag.isKnown(member.lowercased()) ? member : "", article: text.article,
                        place: SourcePlace(file: path, line: place.line, column: place.column))
                }
                if let source = side(members.source), let target = side(members.target) {
                    pairs.append((source, target))
                }
            } catch {
                let place = lines.place(of: error.offset)
                throw InputError(path, line: place.line, column: place.column, error.message)
            }
        }
        func text(_ side: BilingualUnit.Side) -> String { side.article.text(0..<side.article.bytes.count) }
        let guess = (
            source: ScriptLanguage.language(of: pairs.prefix(200).map { text($0.source) }),
            target: ScriptLanguage.language(of: pairs.prefix(200).map { text($0.target) })
        )
        return pairs.map { pair in
            var (source, target) = pair
            source.language = options.source ?? (source.language.isEmpty ? guess.source : source.language)
            target.language = options.target ?? (target.language.isEmpty ? guess.target : target.language)
            return BilingualUnit(sources: [source], targets: [target])
        }
    }

    private static func members(
        of object: JSONScanner, _ options: BilingualOptions
    ) -> (source: String, target: String)? {
        if !options.fields.isEmpty {
            return options.fields.allSatisfy(object.paths.contains) ? (options.fields[0], options.fields[1]) : nil
        }
        if object.paths.contains("source"), object.paths.contains("target") { return ("source", "target") }
        // «id» is Indonesian as well, but nearly always the number of the pair.
        let asked = [options.source, options.target].compactMap { $0 }
        let languages = object.strings.map(\.path).filter {
            LanguageTag.isKnown($0.lowercased()) && ($0 != "id" || asked.contains("id"))
        }
        func index(of language: String?) -> Int? {
            language.flatMap { wanted in
                languages.firstIndex { LanguageTag.primary(of: $0) == LanguageTag.primary(of: wanted) }
            }
        }
        guard languages.count == 2, languages[0] != languages[1] else { return nil }
        let isTurned = index(of: options.source) == 1 || index(of: options.target) == 0
        return isTurned ? (languages[1], languages[0]) : (languages[0], languages[1])
    }
}
