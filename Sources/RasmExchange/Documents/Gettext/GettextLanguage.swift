/// The language of a PO file that does not say it, by where it lies (GNU gettext manual, "Locating Catalogs" and "The Files of a Package"):
/// `fa.po`, `fa/app.po`, `fa/LC_MESSAGES/app.po`.
enum GettextLanguage {
    static func ofPath(_ path: String) -> String? {
        var parts = path.split(separator: "/").map(String.init)
        guard let file = parts.popLast() else { return nil }
        if let language = language(file.split(separator: ".").first.map(String.init) ?? "") { return language }
        if parts.last == "LC_MESSAGES" { parts.removeLast() }
        return parts.last.flatMap(language)
    }

    /// `pt_BR` and `sr@latin` are what gettext calls `pt-BR` and `sr-Latn`.
    private static func language(_ name: String) -> String? {
        let language = name.prefix { $0 != "_" && $0 != "@" && $0 != "-" }
        guard language.utf8.count == 2, language.utf8.allSatisfy({ (0x61...0x7A).contains($0) }),
            LanguageTag.isKnown(String(language))
        else { return nil }
        return String(language)
    }
}
