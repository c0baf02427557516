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
        lines(units(of: glossary, from: from, to: to).map { [$0.source, $0.target, comment(on: $0)] })
    }

    /// UTX 1.11 (AAMT, "UTX Simple Specification"): two lines of head, then source, target, part of speech and status.
    public static func utx(_ glossary: Glossary, from: String, to: String, date: ExportDate) -> [UInt8] {
        let dated = date.day.map { "; " + $0 } ?? ""
        let head = [
            ["#UTX 1.11; \(from)/\(to)\(dated); creator: \(ExportTool.name) \(ExportTool.version)"],
            ["#src", "tgt", "src:pos", "term status", "concept ID"],
        ]
        return lines(
            head
                + units(of: glossary, from: from, to: to).map {
                    [$0.source, $0.target, "properNoun", "approved", $0.entry]
                })
    }

    /// The pairs of a list: empty when the glossary lacks one of the languages.
    public static func units(of glossary: Glossary, from: String, to: String) -> [TMXUnit] {
        TMXExport.units(of: glossary, from: from, to: to).filter {
            !$0.needsEvidence && !holdsSeparator($0.source + $0.target)
        }
    }

    private static func comment(on unit: TMXUnit) -> String {
        unit.status == .preferred ? unit.entry : "\(unit.entry), \(unit.status.rawValue) spelling of the source"
    }

    private static func holdsSeparator(_ text: String) -> Bool {
        text.hasPrefix("#") || text.utf8.contains { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    }

    private static func lines(_ rows: [[String]]) -> [UInt8] {
        rows.flatMap { Array(($0.joined(separator: "\t") + "\n").utf8) }
    }
}
