import ArgumentParser
import Rasm
import RasmExchange

extension Client: ExpressibleByArgument {}

/// What `rasm validate --client` says of translation memories.
struct ClientReport {
    let clients: [Client]
    let project: ClientProject
    let isJSON: Bool
    /// What standard input is called.
    let standardInput: String

    /// Ends with 1 when a client refuses a file or would not offer all of its units, with 2 when a file cannot be read.
    func run(_ paths: [String]) throws {
        var exit = Ending.clean
        for path in try files(paths, &exit) {
            let name = path == "-" ? standardInput : path
            do {
                let bytes = try InputFiles.read(path)
                try Self.requireMemory(bytes, name)
                let verdicts = try ClientCheck.verdicts(on: bytes, path: name, clients: clients, project: project)
                for verdict in verdicts {
                    try StandardOutput.write(
                        isJSON ? Self.json(verdict, name).text + "\n" : Self.text(verdict, name))
                    if verdict.usable < verdict.units || verdict.verdict == .refuses {
                        exit = max(exit, Ending.findings)
                    }
                }
            } catch let error as InputError {
                Messages.error(error)
                exit = Ending.failed
            }
        }
        if exit != Ending.clean { throw ExitCode(exit) }
    }

    /// What tools do is known of TMX alone. A TMX file that breaks off before its first element is theirs to judge, though.
    private static func requireMemory(_ bytes: [UInt8], _ path: String) throws(InputError) {
        // Whatever is wrong with the encoding of a TMX file, too.
        let root = try? RootElement(ofFile: bytes, path: path)
        let named = ContainerFormat(path: path)
        if root?.isTMX ?? (named == .tmx) { return }
        let kind = root?.kind ?? (named == .unknown || path == "<stdin>" ? "no XML" : named.name)
        throw InputError(
            path,
            "is \(kind), and --client tells what tools do with TMX alone; rasm validate without --client checks exchange files and glossaries, rasm export --for TOOL writes what a tool takes"
        )
    }

    /// The TMX files that are named, and those in folders.
    private func files(_ paths: [String], _ exit: inout Int32) throws -> [String] {
        var files: [String] = []
        for path in paths {
            do throws(InputError) {
                guard path != "-", try InputFiles.kind(of: path) == .folder else {
                    files.append(path)
                    continue
                }
                let walk = FolderWalk(path)
                for failure in walk.failures {
                    Messages.error(failure)
                    exit = Ending.failed
                }
                let found = walk.files.filter { ContainerFormat(path: $0) == .tmx }
                if found.isEmpty, walk.failures.isEmpty {
                    throw InputError(path, "there is no TMX file in this folder")
                }
                files += found
            } catch {
                Messages.error(error)
                exit = Ending.failed
            }
        }
        return files
    }

    private static func text(_ verdict: ClientVerdict, _ path: String) -> String {
        let offered = "\(verdict.usable) of \(counted(verdict.units, "unit")) offered as exact matches"
        var text = "\(Shown.text(path)): \(verdict.client.name) \(verdict.verdict.rawValue) it, \(offered)\n"
        for reason in verdict.reasons {
            text +=
                "  \(reason.place.line):\(reason.place.column): \(Shown.message(reason.message)) [\(reason.rule.rawValue)]\n"
        }
        return text
    }

    private static func json(_ verdict: ClientVerdict, _ path: String) -> JSON {
        [
            "file": .string(path), "client": .string(verdict.client.rawValue),
            "verdict": .string(verdict.verdict.rawValue),
            "units": .number(verdict.units), "usable": .number(verdict.usable),
            "reasons": .array(
                verdict.reasons.map { reason in
                    [
                        "rule": .string(reason.rule.rawValue), "line": .number(reason.place.line),
                        "column": .number(reason.place.column), "message": .string(reason.message),
                    ]
                }),
        ]
    }
}
