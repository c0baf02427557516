import Testing

@testable import rasm_cli

@Suite("Words of a command line that would be misunderstood")
struct SuspectWordsTests {
    @Test(arguments: [
        "check -archive", "check a.txt -dash.txt", "check -vh a.txt", "check -hfoo",
        "check -other.txt", "normalize -archiv.txt --write",
        "check --help=1", "--version=2", "check --format= json a.txt", "normalize --output= a.txt b.txt",
    ])
    func `are an error, not help`(_ line: String) {
        #expect(throws: UsageError.self) { try SuspectWords.check(line.split(separator: " ").map(String.init)) }
    }

    @Test(arguments: [["check", ""], ["normalize", "--output", "", "a.txt"], ["check", "--", ""]])
    func `so is an empty word, which an unset variable leaves`(_ words: [String]) {
        #expect(throws: UsageError.self) { try SuspectWords.check(words) }
    }

    @Test(arguments: [
        "check -h", "check --help", "-h", "check -", "check -- -archive", "check --format=json a.txt",
        "check ./-archive",
        "glossary compile -o names.rasm",
        "glossary compile -o=names.rasm", "check --glossary=a=b.csv a.txt", "check --jobs -1 a.txt", "check a=",
    ])
    func `others are left alone`(_ line: String) throws {
        try SuspectWords.check(line.split(separator: " ").map(String.init))
    }
}
