import Rasm

/// Writes names as plain lists of two columns for translation tools, for one direction.
///
/// ```
/// شويغو⇥Shoigu⇥shoigu
/// ```
/// The targets are the preferred terms alone, so no tool can offer a deprecated one. Unlike a memory, such a list is matched against the words of
/// running text: homographs that need evidence (مارس, which is also a verb) are left out.
public enum WordListExport {
    /// OmegaT's glossary: UTF-8, source, target and comment with tabs between, no header (OmegaT manual, "Glossaries").
    ///
    /// A `#` or tab in a name would be a comment or a column; no name has one.
    public static func omegaT(_ glossary: Glossary, from: String, to: String) -> [UInt8] {
        omegaTFile(of: glossary, from: from, to: to, bothWays: false).bytes
    }

    static func omegaTFile(of glossary: Glossary, from: String, to: String, bothWays: Bool) -> NamesFile {
        let units = units(of: glossary, from: from, to: to, bothWays: bothWays)
        return NamesFile(
            bytes: lines(units.map { [$0.source, $0.target, comment(on: $0)] }),
            content: ExportContent(units, from: from, to: to, statuses: Set(AdministrativeStatus.allCases)))
    }

    /// UTX 1.11 (AAMT, "UTX Simple Specification"): two lines of head, then source, target, part of speech and status.
    ///
    /// A deprecated source is `non-standard`: it may be met, and is not to be written.
    public static func utx(_ glossary: Glossary, from: String, to: String, date: ExportDate) -> [UInt8] {
        utxFile(of: glossary, from: from, to: to, bothWays: false, date: date).bytes
    }

    static func utxFile(
        of glossary: Glossary, from: String, to: String, bothWays: Bool, date: ExportDate
    ) -> NamesFile {
        let units = units(of: glossary, from: from, to: to, bothWays: bothWays)
        let dated = date.day.map { "; " + $0 } ?? ""
        let head = [
            ["#UTX 1.11; \(from)/\(to)\(dated); creator: \(ExportTool.name) \(ExportTool.version)"],
            ["#src", "tgt", "src:pos", "term status", "concept ID"],
        ]
        let rows = units.map {
            [$0.source, $0.target, "properNoun", $0.status.isRewritten ? "non-standard" : "approved", $0.entry]
        }
        return NamesFile(
            bytes: lines(head + rows), content: ExportContent(units, from: from, to: to, statuses: [.deprecated]))
    }

    /// The pairs of a list: empty when the glossary lacks one of the languages.
    public static func units(of glossary: Glossary, from: String, to: String, bothWays: Bool = false) -> [TMXUnit] {
        TMXExport.units(of: glossary, from: from, to: to, bothWays: bothWays).filter {
            !$0.needsEvidence && !holdsSeparator($0.source + $0.target)
        }
    }

    private static func comment(on unit: TMXUnit) -> String {
        // One word, so that it is known for an id when the list is read back.
        let id = String(String.UnicodeScalarView(unit.entry.unicodeScalars.map { $0.isSpace ? "_" : $0 }))
        return unit.status == .preferred
            ? id : id + ", " + unit.status.rawValue + OmegaTListReader.Comment.ending
    }

    private static func holdsSeparator(_ text: String) -> Bool {
        text.hasPrefix("#") || text.utf8.contains { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    }

    private static func lines(_ rows: [[String]]) -> [UInt8] {
        rows.flatMap { Array(($0.joined(separator: "\t") + "\n").utf8) }
    }
}
