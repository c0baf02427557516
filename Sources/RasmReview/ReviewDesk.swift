import Rasm
import RasmExchange
import RasmPages

/// Where judgements are made: the clusters, the glossary they go into, and the log of what was decided.
///
/// A judgement reads the glossary and the log anew, and replaces both at one instant or neither; so others may edit them meanwhile, and
/// a second reviewer may sit at another desk.
public actor ReviewDesk {
    private let clusters: [ReviewCluster]
    private let positions: [String: Int]
    private let glossary: [String]
    private let logPath: String
    private let isFolder: Bool
    private let language: String
    private let now: @Sendable () -> String
    private let makeID: @Sendable () -> String
    private var log: JudgementLog
    /// The judgements of this session, each with the lines it wrote: what undo goes back through.
    private var session: [(cluster: String, judgements: [Judgement])] = []
    /// What was accepted before this session, of clusters that stand in the articles all the same: it is asked about again.
    private var overtaken: [String: Set<String>] = [:]

    /// - Parameters:
    ///   - glossary: the paths of the glossary; judgements are kept in the first folder.
    ///   - now: the moment, ISO 8601 in UTC.
    ///   - makeID: an id that no other judgement has.
    /// - Throws: when the log cannot be read, or nothing can be written into the glossary.
    public init(
        _ clusters: [ReviewCluster], glossary: [String], language: String = "ar", now: @escaping @Sendable () -> String,
        makeID: @escaping @Sendable () -> String
    ) throws(InputError) {
        self.clusters = clusters
        positions = Dictionary(clusters.enumerated().map { ($1.id, $0) }) { first, _ in first }
        self.glossary = glossary
        self.language = language
        self.now = now
        self.makeID = makeID
        try GlossaryImport.requireEditable(glossary)
        logPath = JudgementLog.path(ofGlossary: glossary)
        isFolder = glossary.contains(where: Self.isFolder)
        log = try JudgementLog(path: logPath)
        overtaken = Self.overtaken(clusters, log, glossary, language)
    }

    /// The acceptances that have not made right what the clusters show: a glossary edited since, or one that had no better place.
    private static func overtaken(
        _ clusters: [ReviewCluster], _ log: JudgementLog, _ glossary: [String], _ language: String
    ) -> [String: Set<String>] {
        let accepted = log.holding.filter { $0.decision == .accept }
        let judged = JudgedSpellings(log)
        let candidates = clusters.filter { judged.decision(of: $0) == .accept }
        guard !candidates.isEmpty, let names = try? GlossaryReader.read(glossary) else { return [:] }
        let index = TermIndex(names, language: language)
        var overtaken: [String: Set<String>] = [:]
        for cluster in candidates where !Acceptance.isWhole(cluster.accepted(cluster.members, language), index) {
            let spellings = Set(cluster.members.map(\.spelling))
            overtaken[cluster.id] = Set(
                accepted.filter { $0.entry == cluster.entry && !spellings.isDisjoint(with: $0.spellings) }.map(\.id))
        }
        return overtaken
    }

    private func decision(of cluster: ReviewCluster) -> Judgement.Decision? {
        guard let old = overtaken[cluster.id] else { return JudgedSpellings(log).decision(of: cluster) }
        return JudgedSpellings(log, without: old).decision(of: cluster)
    }

    private static func isFolder(_ path: String) -> Bool {
        if case .folder? = try? InputFiles.kind(of: path) { true } else { false }
    }

    /// The file in a folder that new entries go to.
    private static let newEntries = "reviewed.yaml"

    // MARK: What is there

    /// All clusters with what is decided of them, in the order they were given.
    public func states() -> [(cluster: ReviewCluster, decision: Judgement.Decision?)] {
        let judged = JudgedSpellings(log)
        return clusters.map { ($0, overtaken[$0.id] == nil ? judged.decision(of: $0) : decision(of: $0)) }
    }

    /// A cluster as it was given, which never changes.
    public nonisolated func cluster(_ id: String) -> ReviewCluster? { positions[id].map { clusters[$0] } }

    public func state(of id: String) -> (cluster: ReviewCluster, decision: Judgement.Decision?)? {
        positions[id].map { (clusters[$0], decision(of: clusters[$0])) }
    }

    // MARK: Judging

    /// Writes a judgement down, and the names it accepts into the glossary.
    public func judge(_ request: ReviewRequest) async throws(ReviewProblem) {
        guard let position = positions[request.cluster] else {
            throw ReviewProblem(.request, "there is no cluster \(request.cluster)")
        }
        let cluster = clusters[position]
        guard let decision = Judgement.Decision(rawValue: request.decision), decision != .undo else {
            throw ReviewProblem(.request, "«\(request.decision)» is no judgement of a cluster")
        }
        try await retrying { () throws(ReviewProblem) in try self.judgeOnce(cluster, decision, request) }
    }

    private func judgeOnce(
        _ cluster: ReviewCluster, _ decision: Judgement.Decision, _ request: ReviewRequest
    ) throws(ReviewProblem) {
        let old = try readLog()
        if let made = self.decision(of: cluster), made != .unsure {
            throw ReviewProblem(.conflict, "this was judged already, perhaps at another desk: \(made.rawValue)")
        }
        let excluded = Set(request.excluded ?? [])
        let spellings = cluster.members.map(\.spelling).filter { !excluded.contains($0) }
        guard !spellings.isEmpty else {
            throw ReviewProblem(.request, "all spellings are excluded; reject the cluster instead")
        }
        var judgement = Judgement(
            id: makeID(), date: now(), decision: decision, entry: cluster.entry, spellings: spellings,
            evidence: evidence(cluster, spellings))
        var changes: [FileReplacer.Change] = []
        switch decision {
        case .accept:
            guard cluster.entry != nil else {
                throw ReviewProblem(.request, "these names are of no entry yet; make one of them")
            }
            let members = cluster.members.filter { !excluded.contains($0.spelling) }
            var accepted = cluster.accepted(members, language)
            accepted.status = request.isAdmitted == true ? .admitted : .deprecated
            let acceptance = try planned(accepted)
            changes = acceptance.changes
            judgement.evidence += told(acceptance, of: accepted)
        case .create:
            let given = try newEntry(cluster, spellings, request)
            judgement.entry = given.entry
            judgement.canonical = given.names.first?.text
            changes = try planned(given)
        case .reject, .unsure, .undo: break
        }
        judgement.changes = changes.flatMap { GlossaryChange.all($0, in: logFolder) }
        var judgements = [judgement]
        if !excluded.isEmpty, decision == .accept || decision == .create {
            judgements.append(
                Judgement(
                    id: makeID(), date: judgement.date, decision: .reject, entry: judgement.entry,
                    spellings: cluster.members.map(\.spelling).filter(excluded.contains),
                    evidence: "excluded from \(judgement.id)"))
        }
        try write(judgements, after: old, changes)
        session.append((cluster.id, judgements))
    }

    private func newEntry(
        _ cluster: ReviewCluster, _ spellings: [String], _ request: ReviewRequest
    ) throws(ReviewProblem) -> GivenNames {
        guard cluster.entry == nil else {
            throw ReviewProblem(.request, "these are near «\(cluster.entry ?? "")»; exclude or reject them first")
        }
        guard let canonical = request.canonical ?? spellings.first, spellings.contains(canonical) else {
            throw ReviewProblem(.request, "choose which of the spellings is to be written")
        }
        guard let id = request.entry, !id.isEmpty,
            id.utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) })
        else { throw ReviewProblem(.request, "an entry's id is made of a-z, 0-9 and hyphens") }
        if (try? GlossaryReader.read(glossary))?.entries.contains(where: { $0.id == id }) == true {
            throw ReviewProblem(.request, "there is an entry «\(id)» already; choose another id")
        }
        guard let kind = EntryKind(rawValue: request.kind ?? "other") else {
            throw ReviewProblem(.request, "«\(request.kind ?? "")» is no kind of entry")
        }
        var names = [GivenNames.Name(canonical, language: language, type: .fullForm, status: .preferred)]
        names += spellings.filter { $0 != canonical }
            .map { .init($0, language: language, type: .fullForm, status: .deprecated) }
        if let english = request.english, !english.isEmpty {
            names.append(.init(english, language: "en", type: .fullForm, status: .preferred))
        }
        return GivenNames(entry: id, kind: kind, names: names)
    }

    private func planned(_ accepted: AcceptedSpellings) throws(ReviewProblem) -> Acceptance {
        do {
            return try Acceptance.plan(accepted, into: glossary, target: isFolder ? Self.newEntries : nil)
        } catch let refusal as Acceptance.Refusal {
            throw ReviewProblem(.request, refusal.message)
        } catch let error as InputError {
            throw ReviewProblem(.failure, "\(error)")
        } catch {
            throw ReviewProblem(.failure, "the glossary cannot be read: \(error)")
        }
    }

    /// Where the spellings were written, and what that did not make right.
    private func told(_ acceptance: Acceptance, of accepted: AcceptedSpellings) -> String {
        let count = accepted.contexts.count
        var words = acceptance.written.map(\.words)
        if acceptance.open > 0 { words.append("of \(count) places shown \(acceptance.open) stay as they are") }
        if acceptance.nobody > 0 {
            words.append("of \(count) places shown \(acceptance.nobody) are no name of the glossary")
        }
        return words.map { "; " + $0 }.joined()
    }

    private func planned(_ given: GivenNames) throws(ReviewProblem) -> [FileReplacer.Change] {
        let result: GlossaryImport.Result
        do {
            var options = GlossaryImport.Options()
            if let kind = given.kind { options.kind = kind }
            // Of a glossary that is one file, its own.
            if isFolder { options.target = Self.newEntries }
            result = try GlossaryImport.plan(given, from: "review", into: glossary, options)
        } catch let error as InputError {
            throw ReviewProblem(.failure, "\(error)")
        } catch {
            throw ReviewProblem(.failure, "the glossary cannot be read: \(error)")
        }
        if let conflict = result.items.first(where: { $0.action == .conflict }) {
            throw ReviewProblem(.request, conflict.message)
        }
        if let problem = result.problems.first { throw ReviewProblem(.request, problem.description) }
        return result.changes
    }

    // MARK: Undoing

    /// Takes the last judgement of this session back, in the glossary too; nil when there is none.
    ///
    /// - Returns: the id of the cluster that is to be judged again.
    public func undo() async throws(ReviewProblem) -> String? {
        // Taken away before anything is waited for, so that nobody else undoes the same.
        guard let last = session.popLast() else { return nil }
        do throws(ReviewProblem) {
            try await retrying { () throws(ReviewProblem) in try self.undoOnce(last.judgements) }
        } catch {
            session.append(last)
            throw error
        }
        return last.cluster
    }

    private func undoOnce(_ judgements: [Judgement]) throws(ReviewProblem) {
        let old = try readLog()
        var changes: [FileReplacer.Change] = []
        var emptied: [String] = []
        // The last first, since what stands behind a change was there when it was written down.
        for change in judgements.flatMap(\.changes).reversed() {
            let path = change.path(in: logFolder)
            do throws(InputError) {
                let number = changes.firstIndex { $0.path == path }
                let bytes: [UInt8]
                if let number { bytes = changes[number].new } else { bytes = try InputFiles.read(path) }
                guard let before = change.undone(in: bytes) else {
                    let names = judgements.flatMap(\.spellings).joined(separator: ", ")
                    throw InputError(path, "was changed since, where the names stand; take \(names) out by hand")
                }
                // A file that the judgement made is an empty glossary for an instant, and then gone.
                if before.isEmpty { emptied.append(path) }
                let new = before.isEmpty ? Self.emptyGlossary : before
                if let number {
                    changes[number].new = new
                } else {
                    changes.append(FileReplacer.Change(path: path, old: bytes, new: new))
                }
            } catch {
                throw ReviewProblem(.conflict, "\(error)")
            }
        }
        let moment = now()
        try write(
            judgements.map { Judgement(id: makeID(), date: moment, decision: .undo, undoes: $0.id) }, after: old,
            changes)
        for path in emptied { FileReplacer.remove(path, holding: Self.emptyGlossary) }
    }

    private static let emptyGlossary = Array("rasm: 1\n".utf8)

    /// The folder of the log, with a slash at its end; empty for the one the program runs in.
    private var logFolder: String { logPath.lastIndex(of: "/").map { String(logPath[...$0]) } ?? "" }

    // MARK: The log

    /// The log as it is now, and its bytes; nil when there is none yet.
    private func readLog() throws(ReviewProblem) -> [UInt8]? {
        do throws(InputError) {
            guard InputFiles.realPath(logPath) != nil else {
                log = JudgementLog()
                return nil
            }
            let bytes = try InputFiles.read(logPath)
            log = try JudgementLog(bytes, path: logPath)
            return bytes
        } catch {
            throw ReviewProblem(.failure, "\(error)")
        }
    }

    private func write(
        _ judgements: [Judgement], after old: [UInt8]?, _ changes: [FileReplacer.Change]
    ) throws(ReviewProblem) {
        var bytes = old ?? []
        if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
        for judgement in judgements { bytes += judgement.line.utf8 }
        do throws(InputError) {
            // The first of a list takes its place last: should the machine stop in between, a name stands in the glossary that no line
            // tells of, and never a line that tells of a name that is not there.
            try FileReplacer.replaceAll([FileReplacer.Change(path: logPath, old: old, new: bytes)] + changes)
        } catch {
            throw ReviewProblem(FileReplacer.isRivalry(error) ? .unwritten : .failure, "\(error)")
        }
        for judgement in judgements { log.append(judgement) }
    }

    /// Tries again when somebody else wrote the files in the same moment.
    ///
    /// For some ten seconds in all, waiting longer each time: a save takes milliseconds, but on a slow disk, with many who save, one may come late.
    private func retrying(_ work: () throws(ReviewProblem) -> Void) async throws(ReviewProblem) {
        for attempt in 0..<200 {
            do throws(ReviewProblem) {
                return try work()
            } catch {
                guard error.kind == .unwritten else { throw error }
            }
            try? await Task.sleep(for: .milliseconds(min(50, 1 << min(attempt, 6))))
        }
        try work()
    }

    private func evidence(_ cluster: ReviewCluster, _ spellings: [String]) -> String {
        let members = cluster.members.filter { spellings.contains($0.spelling) }
        let count = members.reduce(0) { $0 + $1.count }
        return "probability \(Words.likelihood(cluster.probability)), \(Words.count(count, "time")): \(cluster.reason)"
    }
}

extension ReviewCluster {
    /// Some of its members as spellings that are accepted.
    fileprivate func accepted(_ members: [Member], _ language: String) -> AcceptedSpellings {
        AcceptedSpellings(
            entry: entry ?? "", name: name, spellings: members.map(\.spelling), language: language,
            contexts: members.flatMap { member in
                member.contexts.map {
                    .init(spelling: member.spelling, before: $0.before, name: $0.name, after: $0.after)
                }
            })
    }
}

extension JudgedSpellings {
    /// The decision on a cluster; nil while a member is undecided.
    func decision(of cluster: ReviewCluster) -> Judgement.Decision? {
        let made = cluster.members.map { decision(on: $0.spelling, of: cluster.entry) }
        guard made.allSatisfy({ $0 != nil }) else {
            // Of a new entry, the excluded members are rejected for the entry that was made.
            return made.contains(.create) ? .create : nil
        }
        return made.lazy.compactMap(\.self).first { $0 != .reject } ?? .reject
    }
}
