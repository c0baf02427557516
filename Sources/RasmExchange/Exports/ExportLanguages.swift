import Rasm

/// The languages a glossary has names in.
public enum ExportLanguages {
    /// Every language of a glossary, in order of first appearance: what `--from` and `--to` may be.
    public static func all(in glossary: Glossary) -> [String] {
        var seen: Set<String> = []
        return glossary.entries.flatMap(\.sections).map(\.language).filter { seen.insert($0).inserted }
    }
}
