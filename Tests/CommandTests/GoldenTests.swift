import Foundation
import Testing

@Suite("What people see")
struct GoldenTests {
    @Test(arguments: GoldenCase.all)
    func `a command prints what was agreed on`(_ golden: GoldenCase) throws {
        let folder = try golden.folder()
        let run = try golden.run(in: folder)
        if GoldenCase.isRecording { return try golden.record(run, folder) }
        #expect(run.outputText == golden.text("stdout"))
        #expect(run.errorText == golden.text("stderr"))
        #expect("\(run.exit)\n" == golden.text("exit"))
        let hasAfter = FileManager.default.fileExists(atPath: golden.url("after").path)
        let after = hasAfter ? try Folder.contents(of: golden.url("after")) : [:]
        #expect(try golden.changes(in: folder) == after)
    }
}
