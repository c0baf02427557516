import Testing

@testable import RasmExchange

@Suite("The lines of ids")
struct IdentifierLinesTests {
    @Test func `an id has the line where it stood first, of however many there are`() {
        var lines = IdentifierLines()
        #expect(!lines.contains("u1"))
        for number in 1...10_000 { #expect(lines.note("u\(number)", line: number) == nil) }
        for number in 1...10_000 {
            #expect(lines.note("u\(number)", line: 0) == number)
            #expect(lines.contains("u\(number)") && !lines.contains("v\(number)"))
        }
    }
}
