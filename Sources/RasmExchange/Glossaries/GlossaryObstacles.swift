/// What of a glossary and its log cannot be written: to be said before anybody judges names for nothing.
public struct GlossaryObstacles: Sendable {
    /// Without its log nothing can be judged.
    public var log: InputError?
    /// Names of these files cannot be accepted; they can be rejected all the same.
    public var files: [InputError]

    /// - Parameter glossary: its folders and files.
    public init(ofGlossary glossary: [String]) {
        let path = JudgementLog.path(ofGlossary: glossary)
        log = FileReplacer.obstacle(at: path).map {
            InputError(path, "\($0.message), so nothing could be judged. Give --glossary a copy that you may write")
        }
        files = glossary.flatMap { (try? GlossaryReader.files(at: $0)) ?? [] }.compactMap {
            FileReplacer.obstacle(at: $0).map {
                InputError($0.path, "\($0.message); its names can be rejected, but not accepted")
            }
        }
    }
}
