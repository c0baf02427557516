import CLibXML2
import Synchronization

/// A RELAX NG schema, in its XML syntax, compiled and ready to validate documents.
///
/// ```swift
/// let schema = try XMLSchema(Array(rng.utf8), file: "tmx14.rng")
/// for problem in try schema.problems(in: bytes, file: "memory.tmx") { print(problem) }
/// // memory.tmx:9:5: tuv may not stand here: it stands twice, or something that must come before it is missing
/// ```
/// One schema may be shared by all threads: validations with the same schema take turns, since libxml2 promises
/// nothing about two at once. To validate on many cores, compile one schema a task; that takes about a millisecond.
///
/// A schema is one file: `include` and `externalRef` are refused, as is everything else that would open a file.
public final class XMLSchema: Sendable {
    private let compiled: Mutex<CompiledSchema>

    /// Compiles a schema; `file` is the name used in messages about it.
    public init(_ schema: [UInt8], file: String = "") throws(XMLError) {
        compiled = Mutex(try CompiledSchema(schema, file: file))
    }

    /// All that is wrong with a document by this schema, in the order libxml2 found it; empty when it is valid.
    ///
    /// Throws when the document is not well-formed or breaks a limit, for then there is nothing to validate.
    public func problems(in document: [UInt8], file: String = "") throws(XMLError) -> [XMLProblem] {
        try judge(document, file: file, isUTF8: false)
    }

    /// The same for a document that is UTF-8 whatever it declares.
    public func problems(inUTF8 document: [UInt8], file: String = "") throws(XMLError) -> [XMLProblem] {
        try judge(document, file: file, isUTF8: true)
    }

    /// The same for an element with all it holds, as the root of a document.
    func problems(in root: XMLElement, file: String) throws(XMLError) -> [XMLProblem] {
        try inRounds { () throws(XMLError) in
            try DocumentTree(root, file: file)
        } judge: { schema, tree in
            (schema.problems(in: tree, file: file), [])
        }.problems
    }

    /// What is wrong with the elements directly inside `root`, each judged by what the schema has under its name, and the
    /// numbers of those that are wrong.
    func siblings(in root: XMLElement, file: String) throws(XMLError) -> (problems: [XMLProblem], wrong: Set<Int>) {
        try inRounds { () throws(XMLError) in
            try DocumentTree(root, file: file)
        } judge: { schema, tree in
            schema.siblings(in: tree, file: file)
        }
    }

    private func judge(_ document: [UInt8], file: String, isUTF8: Bool) throws(XMLError) -> [XMLProblem] {
        try inRounds { () throws(XMLError) in
            try DocumentTree(document, file: file, isUTF8: isUTF8)
        } judge: { schema, tree in
            (schema.problems(in: tree, file: file), [])
        }.problems
    }

    /// Judges a document as often as ``DocumentTree/rounds(_:)`` says, each time with other attributes.
    private func inRounds(
        _ tree: () throws(XMLError) -> DocumentTree,
        judge: (borrowing CompiledSchema, borrowing DocumentTree) -> (problems: [XMLProblem], wrong: Set<Int>)
    ) throws(XMLError) -> (problems: [XMLProblem], wrong: Set<Int>) {
        let whole = try tree()
        let rounds = compiled.withLock { whole.rounds($0.required) }
        if rounds <= 1 { return compiled.withLock { judge($0, whole) } }
        var problems: [XMLProblem] = []
        var wrong: Set<Int> = []
        for round in 0..<rounds {
            let part = try tree()
            let found = compiled.withLock { schema in
                part.keepAttributes(ofRound: round, schema.required)
                return judge(schema, part)
            }
            problems += found.problems.filter { !problems.contains($0) }
            wrong.formUnion(found.wrong)
        }
        return (problems, wrong)
    }

    /// The attributes the schema names for an element that may have any others too; nil for another element.
    public func knownAttributes(of element: String) -> Set<String>? {
        compiled.withLock { schema in
            guard let content = schema.contents.byElement[element], content.takesAnyAttribute else { return nil }
            return content.attributes
        }
    }
}
