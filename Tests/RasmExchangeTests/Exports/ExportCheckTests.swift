import RasmExchange
import RasmXML
import Testing

@Suite struct ExportCheckTests {
    @Test func `a memory without its source language is not valid`() throws {
        let bytes = Array(
            text(try TMXExport.write(ExportFixtures.glossary, from: "ar", to: "en")).replacing(
                " srclang=\"ar\"", with: ""
            ).utf8)
        #expect(try !ExportCheck.problems(in: bytes, as: .tmx, file: "names.tmx").isEmpty)
    }

    @Test func `a file of another format is not valid`() throws {
        let tmx = try TMXExport.write(ExportFixtures.glossary, from: "ar", to: "en")
        for format in ExportCheck.Format.allCases where format != .tmx {
            #expect(try !ExportCheck.problems(in: tmx, as: format).isEmpty)
        }
        #expect(try RootElement(ofFile: tmx, path: "")?.format == .tmx)
        #expect(try RootElement(ofFile: Array("<html/>".utf8), path: "")?.format == nil)
    }

    @Test func `a file that is not well-formed is an error`() {
        #expect(throws: XMLError.self) { try ExportCheck.problems(in: Array("<tmx>".utf8), as: .tmx) }
    }
}
