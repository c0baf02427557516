import Rasm

/// The messages of a gettext PO file: `msgid` is the source, each `msgstr` a translation.
///
/// Messages that nobody has translated or looked at (`fuzzy`) are left alone, and so are files whose ids are keys, not texts.
enum GettextUnits {
    static func read(
        _ source: [UInt8], path: String, _ options: BilingualOptions
    ) throws(InputError) -> [BilingualUnit] {
        var reader = GettextReader(source)
        var lines = LineIndex(source)
        var units: [BilingualUnit] = []
        let original = options.source ?? "en"
        var language = options.target ?? GettextLanguage.ofPath(path)
        while let entry = reader.next() {
            try entry.check(in: source, path: path)
            if entry.isHeader {
                language = options.target ?? entry.headerLanguage(in: source) ?? language
                continue
            }
            guard !entry.isFuzzy else { continue }
            func sides(_ messages: [GettextReader.Message], _ language: String) -> [BilingualUnit.Side] {
                messages.compactMap { message in
                    guard let text = GettextTexts.text(of: message.strings, in: source, language: nil) else {
                        return nil
                    }
                    let place = lines.place(of: message.offset)
                    return BilingualUnit.Side(
                        language: language, article: text.article,
                        place: SourcePlace(file: path, line: place.line, column: place.column))
                }
            }
            let sources = sides(entry.sources, original).filter { !isKey($0.article) }
            let targets = sides(entry.translations, language ?? "")
            guard !sources.isEmpty, !targets.isEmpty else { continue }
            guard language != nil else {
                throw InputError(
                    path, "does not say its language; say it with --target, or in its header («Language: ar\\n»)")
            }
            units.append(BilingualUnit(sources: sources, targets: targets))
        }
        return units
    }

    /// Whether an id names a text rather than being it: `home.title`.
    private static func isKey(_ article: Article) -> Bool {
        let bytes = article.bytes
        return !bytes.contains(0x20) && bytes.dropLast().contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") }
            && bytes.allSatisfy { $0 < 0x80 }
    }
}
