import Rasm
import Yams

extension YAMLReading {
    /// The self-tests of an entry.
    mutating func selfTests(_ node: Node) -> [SelfTest] {
        var tests: [SelfTest] = []
        for field in fields(of: node, "«tests»", known: YAMLKeys.tests) ?? [] {
            for item in items(of: field.value) {
                let test = field.name == "none" ? emptySentence(item) : markedSentence(item)
                if let test { tests.append(test) }
            }
        }
        return tests
    }

    private mutating func emptySentence(_ node: Node) -> SelfTest? {
        text(node, "a sentence").map { SelfTest(text: $0, expectation: .none, place: place(node)) }
    }

    private mutating func markedSentence(_ node: Node) -> SelfTest? {
        guard case .mapping = node else {
            return text(node, "a sentence").flatMap { selfTest($0, normalized: nil, node) }
        }
        guard let fields = fields(of: node, "a sentence", known: YAMLKeys.sentence) else { return nil }
        guard let field = fields.first(where: { $0.name == "text" }) else {
            report(.missingKey, node, "a sentence without its text; write {text: …, normalized: …}")
            return nil
        }
        guard let text = text(field.value, "a sentence") else { return nil }
        var normalized: String?
        if let target = fields.first(where: { $0.name == "normalized" }) {
            normalized = self.text(target.value, "«normalized»")
        }
        return selfTest(text, normalized: normalized, field.value)
    }

    private mutating func selfTest(_ marked: String, normalized: String?, _ node: Node) -> SelfTest? {
        guard let test = SelfTest(marked: marked, normalized: normalized, place: place(node)) else {
            report(.badSentence, node, "the brackets of this sentence do not pair; mark each mention as [name]")
            return nil
        }
        if case .mentions(let ranges, normalized: nil) = test.expectation, ranges.isEmpty {
            report(
                .badSentence, node, "this sentence marks no mention; put brackets around the name, or move it to «none»"
            )
            return nil
        }
        return test
    }
}
