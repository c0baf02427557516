import Rasm
import RasmExchange

/// Compiles names that are in memory already into the bytes of a file, and writes it.
enum Compile {
    static func run(_ names: String, _ output: String) throws {
        let glossary = try Match.glossary(names)
        let before = CPU.seconds
        let memory = CompiledGlossary.memory(of: glossary)
        let seconds = CPU.seconds - before
        try CompiledGlossary.write(memory, to: output)
        print(glossary.entries.count, seconds)
    }
}
