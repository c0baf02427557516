import RasmAlign
import RasmExchange
import Testing

/// The files that alignment writes are valid, whatever the text.
struct AlignmentFileTests {
    private static let sources = ["وصل < ثم غادر & عاد", "", "a\u{0C}b", "\"قال\"\tنعم"]
    private static let targets = ["He came & went <there>", "Left out here", "c"]
    private static let units = [
        Bead(source: 0..<2, target: 0..<1, confidence: 0.9996), Bead(source: 2..<2, target: 1..<2, confidence: 0.5),
        Bead(source: 2..<4, target: 2..<3, confidence: 0.25),
    ].map { AlignedUnit(document: "a & b.txt", bead: $0, source: sources, target: targets) }

    @Test func `a memory is valid and leaves omissions out`() throws {
        let bytes = try AlignmentTMX.write(Self.units, from: "ar", to: "en")
        let errors = try TMXValidation.problems(in: bytes, path: "a.tmx").filter { $0.severity == .error }
        #expect(errors.isEmpty)
        #expect(String(decoding: bytes, as: UTF8.self).split(separator: "<tu ").count == 3)
    }

    @Test func `a confidence is never rounded up to certainty`() {
        #expect(Self.units.map(\.confidence) == ["0.999", "0.500", "0.250"])
    }

    @Test func `a row of a table has six cells, whatever stands in the text`() {
        let rows = String(decoding: AlignmentTable.tsv(Self.units, from: "ar", to: "en"), as: UTF8.self).split(
            separator: "\n")
        #expect(rows.count == 4)
        #expect(rows.allSatisfy { $0.split(separator: "\t", omittingEmptySubsequences: false).count == 6 })
    }

    @Test func `beads are numbered from 0, and the side that was left out is empty`() {
        #expect(
            String(decoding: AlignmentTable.beads(Self.units), as: UTF8.self)
                == "0,1\t0\t0.999\n\t1\t0.500\n2,3\t2\t0.250\n")
    }
}
