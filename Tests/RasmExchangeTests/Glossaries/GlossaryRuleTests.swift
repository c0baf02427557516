import Foundation
import Rasm
import RasmExchange
import Testing

@Suite("The rules of glossaries")
struct GlossaryRuleTests {
    /// The rules of the documentation, each with the severity that its row begins with; none for those that stop the reader.
    private func documented() throws -> [String: String?] {
        let url = ProjectData.root.appending(path: "Documentation/glossary-format.md")
        let text = try String(contentsOf: url, encoding: .utf8)
        var rules: [String: String?] = [:]
        let section = try #require(text.components(separatedBy: "## What `rasm validate` finds").last)
        for line in section.components(separatedBy: "\n# ")[0].split(separator: "\n") where line.hasPrefix("| `") {
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            let severity = cells.count > 2 ? cells[1].prefix { $0.isLetter } : nil
            for rule in cells[0].matches(of: /`([a-z-]+)`/) {
                rules.updateValue(severity.map(String.init), forKey: String(rule.1))
            }
        }
        return rules
    }

    @Test func `the documentation lists them all, with the severity the program gives them`() throws {
        let documented = try documented()
        #expect(Set(documented.keys) == Set(GlossaryRule.allCases.map(\.rawValue)))
        for rule in GlossaryRule.allCases {
            let severity = (documented[rule.rawValue] ?? nil) ?? "error"
            #expect(severity == rule.defaultSeverity.rawValue, "\(rule.rawValue)")
        }
    }
}
