import Rasm
import RasmXML

/// Everything that is wrong with an XLIFF 1.2 file: its XML, its grammar, and what the specification asks for beyond it.
///
/// Files of version 1.1 and 1.0 are held to the same rules, in their own namespaces.
public enum XLIFF12Validation {
    /// - Returns: all problems in the order of the file.
    /// - Throws: when the file is empty, binary, or in an encoding that is not read.
    public static func problems(in bytes: [UInt8], path: String) throws(InputError) -> [FileProblem] {
        let choice = try EncodingChoice(bytes, path: path, format: .xliff, asked: nil)
        let utf8 = choice.source.utf8
        var checks = XLIFF12Checks(path: path)
        if let note = choice.note {
            checks.problems.report(XLIFF12Rule.encoding, line: 1, column: 1, note, fix: choice.fix)
        }
        if let problem = checks.read(.utf8(utf8, path: path)) {
            checks.problems.broken(problem, XLIFF12Rule.notWellFormed, entity: XLIFF12Rule.entity, .xliff, utf8)
        }
        return checks.problems.sorted
    }

    /// The same for a file on disk, in memory that hardly grows with the file when it is UTF-8 and well-formed.
    ///
    /// - Parameter bytes: what is in it, where that has been read already.
    public static func problems(path: String, bytes: [UInt8]?) throws(InputError) -> [FileProblem] {
        if let bytes { return try problems(in: bytes, path: path) }
        if let source = try MarkupSource(streaming: path, format: .xliff) {
            var checks = XLIFF12Checks(path: path)
            if checks.read(source) == nil { return checks.problems.sorted }
        }
        return try problems(in: try InputFiles.read(path), path: path)
    }
}

/// What is found while a file is read.
private struct XLIFF12Checks {
    var problems: FileProblems
    private(set) var namespace = ""
    private var file = FileMemory()
    private var depth = 0
    /// Elements and attributes of theirs that have been told of.
    private var unknown: Set<String> = []
    /// Ids of units of the whole document, and the references to them.
    private var units = IdentifierLines()
    private var references: [(ids: String, element: XMLElement)] = []

    /// What is remembered of the `file` being read.
    private struct FileMemory {
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

    private mutating func report(_ rule: XLIFF12Rule, at element: XMLElement, _ message: String, fix: String? = nil) {
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

    /// - Returns: the problem that ended the reading.
    mutating func read(_ source: MarkupSource) -> XMLProblem? {
        var grammar = SchemaPass(file: problems.path, repeated: XLIFF12Parts.repeated) { root throws(XMLError) in
            try XLIFF12Schema.schema(for: root)
        }
        if let problem = XLIFF12Parts.read(source, grammar: &grammar, { take($0) }) { return problem }
        finish()
        problems.grammar(&grammar, XLIFF12Rule.grammar)
        return nil
    }

    private mutating func finish() {
        for (ids, element) in references where !ids.split(separator: " ").allSatisfy({ units.contains(String($0)) }) {
            report(.unitReference, at: element, "xid=\"\(ids)\": there is no unit with this id")
        }
    }

    // MARK: the frame

    private mutating func root(_ element: XMLElement) {
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

    private mutating func start(_ element: XMLElement) {
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

    private mutating func header(_ header: XMLElement) {
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
    private mutating func checkFileTool() {
        if let element = file.tool { tool(of: element) }
        file.tool = nil
    }

    // MARK: what stands in several elements

    /// The attributes of an element of XLIFF and of all inside it.
    private mutating func everywhere(_ element: XMLElement) {
        guard element.name.namespace == namespace else { return }
        attributes(of: element)
        switch element.name.local {
        case "phase":
            tool(of: element)
            date(of: element)
        case "alt-trans":
            tool(of: element)
            phase(of: element)
        case "count", "target", "bin-target", "trans-unit", "bin-unit": phase(of: element)
        case "external-file": unique(element["uid"], in: \.uids, at: element, "uid", of: "external-file")
        case "context-group", "count-group": name(of: element)
        default: break
        }
        if element.name.local != "source", element.name.local != "target", let tag = element["xml:lang"], !tag.isEmpty {
            language(tag, "xml:lang", at: element)
        }
        if let id = element["xid"] { references.append((id, element)) }
        for child in element.elements { everywhere(child) }
    }

    /// Attributes without a namespace that are not XLIFF's; elsewhere the grammar says that an attribute is not allowed.
    private mutating func attributes(of element: XMLElement) {
        let name = element.name.local
        let own = element.attributes.filter { $0.name.namespace.isEmpty }.map(\.name.local)
        guard !own.isEmpty, let known = Self.known[name] else { return }
        for attribute in own where !known.contains(attribute) {
            // Once a file: who puts an attribute on one code puts it on all.
            guard unknown.insert(name + " " + attribute).inserted else { continue }
            let nearest = Suggestion.nearest(to: attribute, among: known.sorted())
            report(
                .unknownAttribute, at: element, "XLIFF has no attribute «\(attribute)» on \(name)",
                fix: nearest.map { "did you mean «\($0)»?" } ?? "an attribute of one's own has a namespace of one's own"
            )
        }
    }

    /// The attributes of XLIFF on the elements that may have others.
    private static let known = Dictionary(
        uniqueKeysWithValues: [
            "xliff", "file", "tool", "group", "trans-unit", "source", "seg-source", "target", "alt-trans", "bin-unit",
            "bin-source", "bin-target", "mrk", "g", "x", "bx", "ex", "ph", "bpt", "ept", "it",
        ].compactMap { name in
            (try? XLIFF12Schema.schema(namespace: XLIFF12Namespace.current, hasExtensions: false))?
                .knownAttributes(of: name).map { (name, $0) }
        })

    /// Bounds, the lower with the upper.
    private static let sizes = [("minwidth", "maxwidth"), ("minheight", "maxheight"), ("minbytes", "maxbytes")]

    private mutating func language(_ tag: String, _ name: String, at element: XMLElement) {
        guard !LanguageTag.isBCP47(tag) else { return }
        report(
            .languageForm, at: element, "\(name)=\"\(tag)\" is no language tag (BCP 47)",
            fix: tag.contains("_") ? "write «\(tag.split(separator: "_").joined(separator: "-"))»" : nil)
    }

    private mutating func unique(
        _ id: String?, in seen: WritableKeyPath<FileMemory, IdentifierLines>, at element: XMLElement, _ name: String,
        of kind: String, key: String = ""
    ) {
        guard let id else { return }
        if let line = file[keyPath: seen].note(key + id, line: element.line) {
            report(.duplicateID, at: element, "the \(name) «\(id)» is that of the \(kind) in line \(line)")
        }
    }

    /// Once a file and kind of group: some tools give all their groups one name.
    private mutating func name(of group: XMLElement) {
        guard let name = group["name"] else { return }
        let kind = group.name.local
        if let line = file.names.updateValue(group.line, forKey: kind + " " + name),
            file.hasRepeatedName.insert(kind).inserted
        {
            report(
                .groupName, at: group,
                "the name «\(name)» is that of the \(kind) in line \(line), and a file has each name once")
        }
    }

    private mutating func phase(of element: XMLElement) {
        guard let name = element["phase-name"], !file.phases.contains(name) else { return }
        report(.phase, at: element, "phase-name=\"\(name)\": the header lists no such phase")
    }

    private mutating func tool(of element: XMLElement) {
        guard let id = element["tool-id"], !file.tools.contains(id) else { return }
        report(.tool, at: element, "tool-id=\"\(id)\": the header lists no such tool")
    }

    private mutating func date(of element: XMLElement) {
        guard let date = element["date"], !XMLDateTime.isWellFormed(date) else { return }
        report(
            .date, at: element, "date «\(date)» is no date YYYY-MM-DDThh:mm:ssZ",
            fix: XMLDateTime.repaired(date).map { "write «\($0)»" })
    }

    private mutating func sizes(of element: XMLElement) {
        for (least, most) in Self.sizes {
            var bounds: [Double] = []
            for name in [least, most] {
                guard let text = element[name] else { continue }
                guard let number = Double(text), number >= 0 else {
                    report(.size, at: element, "\(name)=\"\(text)\" is no number; its unit is said in size-unit")
                    continue
                }
                bounds.append(number)
            }
            if bounds.count == 2, bounds[0] > bounds[1] {
                report(.size, at: element, "\(least) is more than \(most)")
            }
        }
    }

    // MARK: units

    private mutating func unit(_ element: XMLElement) {
        unique(element["id"], in: \.ids, at: element, "id", of: "unit")
        if let id = element["id"] { _ = units.note(id, line: 0) }
        sizes(of: element)
        everywhere(element)
        if element.name.local == "bin-unit" {
            for inner in element.elements("trans-unit") {
                unique(inner["id"], in: \.ids, at: inner, "id", of: "unit")
                if let id = inner["id"] { _ = units.note(id, line: 0) }
                sizes(of: inner)
                texts(of: inner)
            }
            return
        }
        texts(of: element)
    }

    private mutating func texts(of unit: XMLElement) {
        let (source, target) = (unit.first("source"), unit.first("target"))
        if let source { side(source, file.source, "source-language") }
        if let target {
            if file.target == nil, target["xml:lang"] == nil, !file.hasMissedTarget {
                report(.targetLanguage, at: target, "there is a target, and the file has no target-language")
                file.hasMissedTarget = true
            }
            side(target, file.target, "target-language")
        }
        var checks = XLIFF12CodeChecks()
        for name in ["source", "seg-source", "target"] {
            if let content = unit.first(name) { checks.side(content) }
        }
        if let source, let target { checks.kept(source, target) }
        let segmented = unit.first("seg-source")
        if let segmented { segments(segmented, target) }
        for alternative in unit.elements("alt-trans") {
            // An alternative may be in any language, and have any codes.
            for content in alternative.elements where ["source", "seg-source", "target"].contains(content.name.local) {
                if let tag = content["xml:lang"], !tag.isEmpty { language(tag, "xml:lang", at: content) }
                checks.side(content)
            }
            if let mid = alternative["mid"], let segmented,
                !Self.segments(of: segmented).contains(where: { $0["mid"] == mid })
            {
                report(.segments, at: alternative, "mid=\"\(mid)\": the seg-source has no such segment")
            }
        }
        for finding in checks.findings { report(finding.rule, at: finding.element, finding.message) }
    }

    private mutating func side(_ content: XMLElement, _ wanted: String?, _ name: String) {
        guard let tag = content["xml:lang"], !tag.isEmpty else { return }
        language(tag, "xml:lang", at: content)
        guard let wanted, LanguageTag.isBCP47(tag), tag.lowercased() != wanted.lowercased() else { return }
        let message = "its language is «\(tag)», and \(name) is «\(wanted)»"
        if LanguageTag.primary(of: tag) == LanguageTag.primary(of: wanted) {
            report(.languageVariant, at: content, message)
        } else {
            report(.otherLanguage, at: content, message)
        }
    }

    // MARK: segments

    private static func segments(of content: XMLElement) -> [XMLElement] {
        content.descendants.filter {
            $0.name.local == "mrk" && $0.name.namespace == content.name.namespace && $0["mtype"] == "seg"
        }
    }

    private mutating func segments(_ source: XMLElement, _ target: XMLElement?) {
        let wanted = mids(of: source)
        guard let target else { return }
        let found = mids(of: target)
        for (mid, element) in found where !wanted.contains(where: { $0.mid == mid }) {
            report(.segments, at: element, "mid=\"\(mid)\": the seg-source has no such segment")
        }
        guard !found.isEmpty else { return }
        let missing = wanted.map(\.mid).filter { mid in !found.contains { $0.mid == mid } }
        if !missing.isEmpty {
            report(
                .missingSegment, at: target, "segments that are not in the target: \(missing.joined(separator: ", "))")
        }
    }

    private mutating func mids(of content: XMLElement) -> [(mid: String, element: XMLElement)] {
        var seen: [String: Int] = [:]
        var mids: [(mid: String, element: XMLElement)] = []
        for segment in Self.segments(of: content) {
            guard let mid = segment["mid"] else { continue }
            if let line = seen[mid] {
                report(.segments, at: segment, "a second segment has the mid «\(mid)» of the one in line \(line)")
            } else {
                seen[mid] = segment.line
                mids.append((mid, segment))
            }
        }
        return mids
    }
}
