import Foundation
import Testing

@Suite("Reports of validate")
struct ReportTests {
    /// Files with a mistake of every kind of rule: glossary, memory, hygiene, XLIFF, schema, names.
    private static func folder() throws -> Folder {
        let folder = try Folder.withNames()
        let header =
            "<header creationtool=\"x\" creationtoolversion=\"1\" segtype=\"sentence\" o-tmf=\"x\" adminlang=\"en\" srclang=\"ar\" datatype=\"plaintext\"/>"
        func unit(_ source: String, _ target: String) -> String {
            "<tu tuid=\"1\"><tuv xml:lang=\"ar\"><seg>\(source)</seg></tuv><tuv xml:lang=\"en\"><seg>\(target)</seg></tuv></tu>"
        }
        try folder.write(
            "x/a.tmx",
            "<tmx version=\"1.4\">\(header)<body>\(unit("قال شويغو ", "He said"))\(unit("بوتين", "Shoigu"))</body></tmx>"
        )
        try folder.write("x/b.tmx", "<tmx version=\"1.4\">\(header)<body>\(unit("a & b", "x"))</body></tmx>")
        try folder.write(
            "x/c.xlf",
            "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"ar\"><file id=\"f\"/></xliff>"
        )
        try folder.write(
            "x/d.tbx", "<tbx xmlns=\"urn:iso:std:iso:30042:ed-2\" type=\"TBX-Basic\" style=\"dca\" xml:lang=\"en\"/>")
        try folder.write("bad.yaml", "rasm: 1\nentries:\n  - {id: x, kind: city, ar: {full: سيول, shrot: س}}\n")
        return folder
    }

    @Test func `every result of SARIF points to its rule, which has a summary`() throws {
        let folder = try Self.folder()
        let run = try Rasm.run(["validate", "--names", "--format", "sarif", "x", "bad.yaml"], in: folder)
        #expect(run.exit == 2)
        let sarif = try #require(try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
        let first = try #require((sarif["runs"] as? [[String: Any]])?.first)
        let driver = (first["tool"] as? [String: Any])?["driver"] as? [String: Any]
        let rules = try #require(driver?["rules"] as? [[String: Any]])
        let ids = rules.compactMap { $0["id"] as? String }
        #expect(Set(ids).count == rules.count)
        let results = try #require(first["results"] as? [[String: Any]])
        for result in results {
            let rule = rules[try #require(result["ruleIndex"] as? Int)]
            #expect(rule["id"] as? String == result["ruleId"] as? String)
            #expect(((rule["shortDescription"] as? [String: Any])?["text"] as? String)?.isEmpty == false)
        }
        let found = Set(results.compactMap { $0["ruleId"] as? String })
        for kind in ["tmx-", "hygiene-", "xliff-", "tbx-", "unknown-key", "wrong-name"] {
            #expect(found.contains { $0.hasPrefix(kind) }, "\(kind) of \(found)")
        }
    }

    @Test(arguments: ["text", "json", "sarif", "github", "junit"])
    func `every format tells of the same rules`(_ format: String) throws {
        let folder = try Self.folder()
        let arguments = ["validate", "--names", "x", "bad.yaml"]
        let lines = try Rasm.run(arguments + ["--format", "json"], in: folder).outputText.split(separator: "\n")
        let rules = try Set(
            lines.map { line in
                let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
                #expect(object?.keys.contains("fix") == true)
                return try #require(object?["rule"] as? String)
            })
        #expect(rules.count > 5)
        let run = try Rasm.run(arguments + ["--format", format], in: folder)
        #expect(run.exit == 2)
        #expect(run.errors.isEmpty)
        for rule in rules { #expect(run.outputText.contains(rule)) }
    }

    @Test func `of a mistake that is everywhere text tells a hundred, json all`() throws {
        let folder = try Folder.withNames()
        let units = (1...250).map { number in
            "<tu><tuv xml:lang=\"ar\"><seg>كلـمة \(number)</seg></tuv><tuv xml:lang=\"en\"><seg>Word \(number)</seg></tuv></tu>\n"
        }
        try folder.write(
            "a.tmx",
            "<tmx version=\"1.4\"><header creationtool=\"x\" creationtoolversion=\"1\" segtype=\"sentence\" o-tmf=\"x\" adminlang=\"en\" srclang=\"ar\" datatype=\"plaintext\"/><body>\(units.joined())</body></tmx>"
        )
        let json = try Rasm.run(["validate", "--format", "json", "a.tmx"], in: folder).outputText
        #expect(json.split(separator: "\n").count == 250)
        let text = try Rasm.run(["validate", "a.tmx"], in: folder).outputText
        #expect(text.split(separator: "\n").count { $0.contains("mends it") } == 100)
        #expect(text.contains("… and 150 more of this kind; --format json lists all  [hygiene-tatweel]"))
        #expect(text.contains("250 problems (250 warnings)"))
    }

    @Test func `a termbase that is broken is told of once, alone and in a folder`() throws {
        let folder = try Folder.withNames()
        try folder.write("x/a.tbx", "<martif><text></martif>")
        for path in ["x", "x/a.tbx"] {
            let run = try Rasm.run(["validate", "--format", "json", path], in: folder)
            #expect(run.exit == 2)
            #expect(run.outputText.split(separator: "\n").count == 1)
            #expect(run.outputText.contains("\"rule\":\"tbx-not-well-formed\""))
        }
    }

    @Test(arguments: [("error", 1), ("warning", 1), ("never", 0)])
    func `the threshold decides on the exit code, but never for what could not be read`(
        _ threshold: String, _ exit: Int32
    ) throws {
        let folder = try Self.folder()
        #expect(try Rasm.run(["validate", "--fail-on", threshold, "bad.yaml"], in: folder).exit == exit)
        #expect(try Rasm.run(["validate", "--fail-on", threshold, "x/b.tmx"], in: folder).exit == 2)
        #expect(try Rasm.run(["validate", "--fail-on", threshold, "gone"], in: folder).exit == 2)
    }
}
