import Foundation
import RasmExchange
import Testing

@Suite("Reading small files")
struct InputFilesTests {
    private let place: TestFolder

    init() throws { place = try TestFolder() }

    private func path(_ name: String) -> String { place.url.appending(path: name).path }

    @Test(arguments: [0, 1, 99])
    func `a small file is read`(count: Int) throws {
        let bytes = [UInt8](repeating: 0x78, count: count)
        try FileReplacer.create(path("a.txt"), with: bytes)
        #expect(InputFiles.readSmall(path("a.txt"), below: 100) == bytes)
    }

    @Test func `a file of the limit is not, and neither is what is no file`() throws {
        try FileReplacer.create(path("a.txt"), with: [UInt8](repeating: 0x78, count: 100))
        #expect(mkfifo(path("pipe"), 0o600) == 0)
        #expect(InputFiles.readSmall(path("a.txt"), below: 100) == nil)
        #expect(InputFiles.readSmall(path("gone.txt"), below: 100) == nil)
        #expect(InputFiles.readSmall(place.url.path, below: 100) == nil)
        // Nobody writes into it: whoever waited would wait for ever.
        #expect(InputFiles.readSmall(path("pipe"), below: 100) == nil)
    }
}
