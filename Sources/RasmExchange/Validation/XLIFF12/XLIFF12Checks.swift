import Rasm
import RasmXML

/// What is found while a file is read.
struct XLIFF12Checks: StreamedChecks {
    static let format = ContainerFormat.xliff
    static let general = (
        encoding: XLIFF12Rule.encoding, notWellFormed: XLIFF12Rule.notWellFormed, entity: XLIFF12Rule.entity
    )

    static let ofReferences = [XLIFF12Rule.unitReference]

    var problems: FileProblems
    var namespace = ""
    var file = FileMemory()
    var depth = 0
    /// Elements and attributes of theirs that have been told of.
    var unknown: Set<String> = []
    /// Ids of units of the whole document, and the references to them.
    var units = IdentifierLines()
    var references: [(ids: String, element: XMLElement)] = []

    /// What is remembered of the `file` being read.
    struct FileMemory {
        var source: String?
        var target: String?
        var hasMissedTarget = false
        var ids = IdentifierLines()
        var groups = IdentifierLines()
        var uids = IdentifierLines()
        var names: [String: Int] = [:]
        var hasRepeatedName: Set<String> = []
        var phases: Set<String> = []
        var tools: Set<String> = []
        /// Said before the header lists the tools.
        var tool: XMLElement?
    }

    init(path: String) { problems = FileProblems(path: path) }

    mutating func report(_ rule: XLIFF12Rule, at element: XMLElement, _ message: String, fix: String? = nil) {
        problems.report(rule, at: element, message, fix: fix)
    }

    mutating func take(_ part: XLIFF12Part) {
        switch part {
        case .root(let element): root(element)
        case .start(let element): start(element)
        case .header(let element): header(element)
        case .unit(let element):
            checkFileTool()
            unit(element)
        case .aside(let element): everywhere(element)
        case .end:
            depth -= 1
            if depth == 0 { checkFileTool() }
        }
    }

    mutating func read(_ source: MarkupSource) -> XMLProblem? {
        var grammar = SchemaPass(file: problems.path, repeated: XLIFF12Parts.repeated) { root throws(XMLError) in
            try XLIFF12Schema.schema(for: root)
        }
        if let problem = XLIFF12Parts.read(source, grammar: &grammar, { take($0) }) { return problem }
        finish()
        problems.grammar(&grammar, XLIFF12Rule.grammar)
        return nil
    }

    mutating func finish() {
        for (ids, element) in references where !ids.split(separator: " ").allSatisfy({ units.contains(String($0)) }) {
            report(.unitReference, at: element, "xid=\"\(ids)\": there is no unit with this id")
        }
    }

    // MARK: the frame

    mutating func root(_ element: XMLElement) {
        namespace = element.name.namespace
        let version = element["version"] ?? ""
        if let wanted = XLIFF12Namespace.of(version: version), wanted != namespace {
            report(
                .namespace, at: element,
                namespace.isEmpty
                    ? "the elements are in no namespace; those of XLIFF \(version) are in «\(wanted)»"
                    : "the elements are in the namespace «\(namespace)»; those of XLIFF \(version) are in «\(wanted)»",
                fix: "write xmlns=\"\(wanted)\"")
        }
        attributes(of: element)
        if let tag = element["xml:lang"] { language(tag, "xml:lang", at: element) }
    }

    mutating func start(_ element: XMLElement) {
        depth += 1
        attributes(of: element)
        guard element.name.local == "file" else {
            unique(element["id"], in: \.groups, at: element, "id", of: "group")
            sizes(of: element)
            return
        }
        file = FileMemory()
        (file.source, file.target) = (element["source-language"], element["target-language"])
        for name in ["source-language", "target-language"] {
            if let tag = element[name] { language(tag, name, at: element) }
        }
        date(of: element)
        file.tool = element
    }

    mutating func header(_ header: XMLElement) {
        for tool in header.elements("tool") {
            unique(tool["tool-id"], in: \.ids, at: tool, "tool-id", of: "tool", key: "tool ")
            file.tools.formUnion([tool["tool-id"]].compactMap { $0 })
        }
        for phase in header.elements("phase-group").flatMap({ $0.elements("phase") }) {
            unique(phase["phase-name"], in: \.ids, at: phase, "phase-name", of: "phase", key: "phase ")
            file.phases.formUnion([phase["phase-name"]].compactMap { $0 })
        }
        checkFileTool()
        everywhere(header)
    }

    /// The tool of the file itself is looked up once the header has been read, or turns out to be missing.
    mutating func checkFileTool() {
        if let element = file.tool { tool(of: element) }
        file.tool = nil
    }
}
