import Rasm
import RasmXML

/// Says what clients will do with a translation memory.
///
/// ```swift
/// let verdicts = try ClientCheck.verdicts(on: bytes, path: "names.tmx", clients: [.omegaT36], project: project)
/// // refuses, line 4: the header has no srclang
/// ```
public enum ClientCheck {
    /// - Throws: when the file is empty or its encoding is not read; what is wrong with its XML is a client's to judge.
    public static func verdicts(
        on bytes: [UInt8], path: String, clients: [Client], project: ClientProject
    ) throws(InputError) -> [ClientVerdict] {
        let choice: EncodingChoice
        do throws(InputError) {
            choice = try EncodingChoice(bytes, path: path, format: .tmx, asked: nil)
        } catch {
            return clients.map { refusal(of: $0, error) }
        }
        var (models, problem, hasDefinition) = read(choice.source.utf8, path, clients, project)
        var hasUndeclared = false
        // What a definition elsewhere may declare is no mistake to those who do not read it (XML 1.0, 4.1, Entity Declared).
        if problem?.kind == .entity || problem?.kind == .undeclaredEntity && hasDefinition,
            let expanded = InternalEntities.expanded(choice.source.utf8)
        {
            hasUndeclared = expanded.hasUndeclared
            (models, problem, _) = read(expanded.bytes, path, clients, project)
        }
        var problems = clients.map { _ in problem }
        if problem?.kind == .namespace, let index = clients.firstIndex(of: .omegaT36) {
            // It reads without namespaces (Debian's 3.6.0, run on such a file): a prefix that nothing declares is part of a name.
            let plain = PlainNames.without(namespacesIn: choice.source.utf8)
            let found = read(plain, path, [.omegaT36], project)
            (models[index], problems[index]) = (found.models[0], found.problem)
        }
        let start = SourcePlace(file: path, line: 1, column: 1)
        let isMisdeclared = choice.source.encoding.isWide && DeclaredEncoding.name(in: bytes, .tmx) == "utf-8"
        return models.indices.map { index in
            var verdict = models[index].finish(problems[index])
            if hasUndeclared, clients[index] == .tmxValidator {
                verdict.refuse(
                    ClientReason(rule: .schema, place: start, message: "an entity is used that is declared nowhere"))
            }
            if clients[index] == .tmxValidator, DeclaredEncoding.isStandalone(choice.source.utf8) {
                verdict.refuse(
                    ClientReason(
                        rule: .schema, place: start,
                        message:
                            "standalone is yes, but the DTD lies elsewhere: a validator takes its word, and objects to all white space"
                    ))
            }
            if isMisdeclared, clients[index] != .translateToolkit {
                verdict.refuse(
                    ClientReason(rule: .encoding, place: start, message: "the file is in UTF-16, but declares UTF-8"))
            }
            if let note = choice.note, !isMisdeclared {
                // The client reads it as it is declared, letter by wrong letter.
                verdict.usable = 0
                verdict.reasons.append(
                    ClientReason(rule: .encoding, place: SourcePlace(file: path, line: 1, column: 1), message: note))
            }
            return verdict
        }
    }

    private static func read(
        _ utf8: [UInt8], _ path: String, _ clients: [Client], _ project: ClientProject
    ) -> (models: [any ClientModel], problem: XMLProblem?, hasDefinition: Bool) {
        var models: [any ClientModel] = clients.map { model(of: $0, project: project, file: path) }
        var hasDefinition = false
        let problem = TMXParts.read(utf8, path: path) { part in
            if case .doctype(let publicID, let systemID) = part { hasDefinition = publicID != nil || systemID != nil }
            for index in models.indices { models[index].take(part) }
        }
        return (models, problem, hasDefinition)
    }

    private static func model(of client: Client, project: ClientProject, file: String) -> any ClientModel {
        switch client {
        case .omegaT36, .omegaT61: OmegaTModel(client, project: project, file: file)
        case .okapi, .trados, .memoQ: OtherClientModel(client, project: project, file: file)
        case .translateToolkit: TranslateToolkitModel(project: project, file: file)
        case .tmxValidator: TMXValidatorModel(project: project, file: file)
        }
    }

    private static func refusal(of client: Client, _ error: InputError) -> ClientVerdict {
        let place = SourcePlace(file: error.path, line: error.line ?? 1, column: error.column ?? 1)
        return ClientVerdict(
            client: client, verdict: .refuses, units: 0, usable: 0,
            reasons: [ClientReason(rule: .notWellFormed, place: place, message: error.message)])
    }
}
