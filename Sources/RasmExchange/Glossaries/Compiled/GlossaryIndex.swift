import Rasm

/// Names ready to be looked for, from glossaries as people keep them: read and compiled, or taken from where that was kept the last time.
public enum GlossaryIndex {
    /// - Parameter cache: where compiled glossaries are kept; nil to read everything anew.
    /// - Throws: what keeps a glossary from being read.
    public static func read(_ paths: [String], cache: GlossaryCache?) throws(GlossaryErrors) -> TermIndex {
        if paths.count == 1, CompiledGlossary.isNamed(by: paths[0]) {
            do throws(InputError) {
                return try CompiledGlossary.open(paths[0])
            } catch {
                throw GlossaryErrors(unreadable: [error])
            }
        }
        guard let cache, let source = SourceState(of: paths), source.isWorthKeeping else {
            if let memory = GlossaryReader.index(paths, source: "") { return TermIndex(own: memory) }
            return TermIndex(try GlossaryReader.read(paths))
        }
        if let kept = cache.index(of: source.description) { return kept }
        let memory = try CompiledGlossary.memory(ofFiles: paths, source: source.description)
        // What was written to meanwhile, or so lately that the next change could bear the same time, is not kept.
        if source.isSettled, SourceState(of: paths) == source { cache.keep(memory, of: source.description) }
        return TermIndex(own: memory)
    }
}
