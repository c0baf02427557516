import Testing

@testable import Rasm

@Suite("The facts of a form")
struct FormFactsTests {
    @Test func `say what type and status say`() {
        for type in TermType.allCases {
            for status in AdministrativeStatus.allCases {
                let facts = FormFacts(entry: 7, kind: .person, type: type, status: status)
                #expect(facts.isFull == type.isFull && facts.isRewritten == status.isRewritten)
                #expect(facts.type == type && facts.status == status && facts.entry == 7)
            }
        }
    }
}
