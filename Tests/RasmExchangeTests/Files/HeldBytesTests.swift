import Testing

@testable import RasmExchange

@Suite("Bytes held until the end")
struct HeldBytesTests {
    @Test(arguments: [0, 1, 10, 1 << 20, 3 << 20])
    func `what was held comes back, in memory or not, and once`(_ most: Int) throws {
        let held = HeldBytes(most: most)
        for round in 0..<2 {
            var wanted: [UInt8] = []
            #expect(held.isEmpty)
            for number in 0..<200 {
                let bytes = [UInt8](repeating: UInt8(number), count: number * 97 + round)
                try held.append(bytes)
                wanted += bytes
            }
            #expect(!held.isEmpty)
            var got: [UInt8] = []
            try held.passOn { got += $0 }
            #expect(got == wanted)
            try held.passOn { _ in Issue.record("nothing is left") }
        }
    }
}
