import RasmExchange
import Testing

@testable import rasm_cli

@Suite("Plain command lines")
struct PlainLineTests {
    private static let checks = [
        "a.txt", "a.txt b.txt -", "--glossary g.rasm a.txt", "a.txt --glossary g --glossary h", "help",
        "--format json a.txt", "--format sarif --color never --fail-on error a.txt --config x.yaml --jobs 3",
        "--fail-on never -", "a.txt --jobs 1 b=c.txt", "-- a.txt", "--jobs 2 a.txt -- -b.txt --jobs -", "a.txt --",
        "--fail-on=never a.txt --jobs=2", "a.txt --glossary=g=h.yaml --glossary=-x --config=-",
    ]

    @Test(arguments: checks)
    func `a check is read as the argument parser reads it`(_ line: String) throws {
        let words = line.split(separator: " ").map(String.init)
        #expect(try PlainWork.check(words[...]) == CheckCommand.parse(words).work)
    }

    @Test(arguments: [
        "a.txt", "--glossary g --format jsonl a.txt", "--format table -", "a --jobs 2 --config c", "--jsonl",
        "--jobs 1 --glossary g --jsonl --config c",
    ])
    func `mentions are read as the argument parser reads them`(_ line: String) throws {
        let words = line.split(separator: " ").map(String.init)
        #expect(try PlainWork.mentions(words[...]) == MentionsCommand.parse(words).work)
    }

    @Test(arguments: [
        "a.txt", "-", "--diff - a.txt", "--write --glossary g a b", "a --jobs 2 --diff --config c", "--jsonl --jobs 3",
    ])
    func `normalize is read as the argument parser reads it`(_ line: String) throws {
        let words = line.split(separator: " ").map(String.init)
        #expect(try PlainWork.normalize(words[...]) == NormalizeCommand.parse(words).work)
    }

    @Test(arguments: [
        "", "check", "check --format json", "check --format xml a.txt", "check --fail-on sometimes a.txt",
        "check --jobs 0 a.txt", "check --jobs -1 a.txt", "check --jobs many a.txt", "check --jobs=0 a.txt",
        "check --jobs= a.txt", "check --=2 a.txt", "check --fail-on=never --fail-on error a.txt",
        "normalize --diff=2 a.txt",
        "check --glossary", "check a.txt --glossary", "check --glossary --format json a.txt", "check --",
        "check --suspects a.txt", "check --help", "check a.txt --help", "check -h a.txt", "check --verison a.txt",
        "check --format json --format text a.txt", "check --color a.txt", "mentions --fail-on error a.txt",
        "mentions --jsonl a.txt", "mentions --jsonl -", "normalize --jsonl --diff", "normalize --write --jsonl",
        "check --jsonl", "mentions --jsonl --text-field body", "normalize --write --diff a.txt", "normalize --write -",
        "normalize --write --write a.txt",
        "normalize --output o a.txt", "normalize --hygiene a.tmx", "report a.txt", "--version", "help check",
    ])
    func `what is not plain or not right is left to the argument parser`(_ line: String) {
        #expect(PlainWork.named(by: line.split(separator: " ").map(String.init)[...]) == nil)
    }

    @Test func `an empty word is left to the argument parser`() {
        #expect(PlainWork.named(by: ["check", ""]) == nil)
        #expect(PlainWork.named(by: ["check", "a.txt", "--glossary", ""]) == nil)
    }
}
