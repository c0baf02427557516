import Foundation
import RasmExchange
import Testing

struct PatternCase: Sendable, CustomTestStringConvertible {
    let pattern: String
    let path: String
    let matches: Bool

    init(_ pattern: String, _ path: String, _ matches: Bool) {
        (self.pattern, self.path, self.matches) = (pattern, path, matches)
    }

    var testDescription: String { "\(pattern) \(matches ? "holds" : "does not hold") \(path)" }
}

@Suite("Patterns of paths")
struct PathPatternTests {
    @Test(arguments: [
        PatternCase("drafts", "drafts/a.txt", true), PatternCase("drafts", "news/drafts/a.txt", true),
        PatternCase("drafts", "drafts2/a.txt", false), PatternCase("drafts/", "news/drafts/a.txt", true),
        PatternCase("/drafts", "news/drafts/a.txt", false), PatternCase("/drafts", "drafts/a.txt", true),
        PatternCase("./drafts/a.txt", "drafts/a.txt", true), PatternCase("drafts/**", "drafts/x/a.txt", true),
        PatternCase("drafts/**", "news/drafts/a.txt", false), PatternCase("**/old/*.txt", "old/a.txt", true),
        PatternCase("**/old/*.txt", "x/y/old/a.txt", true), PatternCase("**/old/*.txt", "x/old/y/a.txt", false),
        PatternCase("news/**/a.txt", "news/a.txt", true), PatternCase("news/**/a.txt", "news/x/y/a.txt", true),
        PatternCase("*.bak.txt", "x/a.bak.txt", true), PatternCase("*.bak.txt", "x/a.txt", false),
        PatternCase("a?c.txt", "abc.txt", true), PatternCase("a?c.txt", "abbc.txt", false),
        PatternCase("*a*b*c*", "xaybzc", true), PatternCase("*a*b*c*", "xaybz", false), PatternCase("**", "x/y", true),
        PatternCase("خبر*", "خبر1.txt", true),
    ])
    func `a pattern holds what a gitignore would`(_ example: PatternCase) {
        #expect(PathPattern(example.pattern).matches(example.path) == example.matches)
    }

    @Test func `a pattern made to be slow is not`() {
        let name = String(repeating: "a", count: 5_000)
        #expect(!PathPattern(String(repeating: "*a", count: 200) + "*b").matches(name))
        #expect(
            !PathPattern(String(repeating: "**/", count: 200) + "b").matches(String(repeating: "a/", count: 500) + "c"))
    }
}
