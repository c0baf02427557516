import Foundation
import Rasm
import RasmExchange

/// The project's own glossary and corpus, and the articles beside the project, found from where this file stands.
enum ProjectData {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    static let glossaryPath = root.appending(path: "glossary").path
    static let corpusPath = root.appending(path: "corpus/ar").path
    static let hardSentencesPath = root.appending(path: "corpus/hard/sentences.jsonl").path
    /// What lies beside the project, if it does.
    static let sharedPath = root.deletingLastPathComponent().appending(path: "shared").path
    static let seedsPath = sharedPath + "/seeds"
    static let hasSeeds = FileManager.default.fileExists(atPath: seedsPath)

    /// Reading 1,300 entries takes a moment: once for all tests.
    static let glossary = Result { try GlossaryReader.read([glossaryPath]) }
    static let index = glossary.map { TermIndex($0) }
}

/// A mention as a line of gold has it.
struct GoldLine: Decodable, Hashable {
    var start: Int
    var end: Int
    var surface: String
    var proclitics: String
    var entry: String
    var type: String
    var rendering: String
}
