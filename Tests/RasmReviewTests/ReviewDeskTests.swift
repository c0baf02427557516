import Foundation
import Rasm
import RasmExchange
import Testing

@testable import RasmReview

@Suite struct ReviewDeskTests {
    private static let near = cluster("c1", entry: "sergei-shoigu", name: "شويغو", "شويجو", "شويقو")
    private static let fresh = cluster("c2", entry: nil, name: "مكغريغور", "مكغريغور", "ماكجريجور")

    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write("names.yaml", houseGlossary)
        return folder
    }

    @Test func `Accepted spellings stand in the glossary, of which every other byte stays`() async throws {
        let folder = try folder()
        let desk = try desk(folder, [Self.near])
        try await desk.judge(ReviewRequest(cluster: "c1", decision: .accept))
        let text = try folder.read("names.yaml")
        #expect(text.hasPrefix("rasm: 1\nspellings:\n  شويغو: [شويجو, شويقو]\n# Ministers first."))
        #expect(text.contains("# Ministers first.") && text.contains("# minister until 2024"))
        let index = TermIndex(try GlossaryReader.read([folder.path]))
        let analysis = Analysis(of: Article("زار سيرغي شويغو موسكو. وقال شويجو ذلك."), index: index)
        #expect(analysis.edits.map(\.replacement) == ["شويغو"])
    }

    @Test func `A spelling of what is no name of the entry is refused`() async throws {
        let folder = try folder()
        let desk = try desk(folder, [cluster("c", entry: "sergei-shoigu", name: "بوتين", "بوتن")])
        let error = await #expect(throws: ReviewProblem.self) {
            try await desk.judge(ReviewRequest(cluster: "c", decision: .accept))
        }
        #expect(error?.message.contains("nor a word of one") == true)
    }

    @Test func `An admitted spelling is left as it is`() async throws {
        let folder = try folder()
        let desk = try desk(folder, [Self.near])
        var request = ReviewRequest(cluster: "c1", decision: .accept)
        request.isAdmitted = true
        try await desk.judge(request)
        #expect(try folder.read("names.yaml").contains("admitted: [شويجو, شويقو]"))
    }

    @Test func `Each judgement is a line with date and evidence`() async throws {
        let folder = try folder()
        let desk = try desk(folder, [Self.near, Self.fresh])
        try await desk.judge(ReviewRequest(cluster: "c2", decision: .reject))
        try await desk.judge(ReviewRequest(cluster: "c1", decision: .unsure))
        #expect(
            try folder.read("judgements.jsonl") == """
                {"id":"id1","date":"2026-11-21T12:00:00Z","judgement":"reject","spellings":["مكغريغور","ماكجريجور"],"evidence":"probability 90 %, 3 times: غ/ج"}
                {"id":"id2","date":"2026-11-21T12:00:00Z","judgement":"unsure","entry":"sergei-shoigu","spellings":["شويجو","شويقو"],"evidence":"probability 90 %, 3 times: غ/ج"}

                """)
    }

    @Test func `An excluded member is rejected, and the others accepted`() async throws {
        let folder = try folder()
        let desk = try desk(folder, [Self.near])
        try await desk.judge(ReviewRequest(cluster: "c1", decision: .accept, excluded: ["شويقو"]))
        #expect(try folder.read("names.yaml").contains("  شويغو: [شويجو]\n"))
        let judged = JudgedSpellings(try JudgementLog(path: "\(folder.path)/judgements.jsonl"))
        #expect(judged.isRejected("شويقو", of: "sergei-shoigu"))
        #expect(!judged.isRejected("شويجو", of: "sergei-shoigu"))
        #expect(await desk.state(of: "c1")?.decision == .accept)
    }

    @Test func `A new entry has the chosen spelling, the others deprecated, and an English name`() async throws {
        let folder = try folder()
        let desk = try desk(folder, [Self.fresh])
        var request = ReviewRequest(cluster: "c2", decision: .create)
        request.canonical = "ماكجريجور"
        request.entry = "conor-mcgregor"
        request.english = "Conor McGregor"
        request.kind = "person"
        try await desk.judge(request)
        let glossary = try GlossaryReader.read([folder.path])
        let entry = try #require(glossary.entries.first { $0.id == "conor-mcgregor" })
        #expect(entry.kind == .person)
        #expect(entry.preferred("ar")?.text == "ماكجريجور")
        #expect(entry.section("ar")?.terms.filter { $0.status == .deprecated }.map(\.text) == ["مكغريغور"])
        #expect(entry.preferred("en")?.text == "Conor McGregor")
        #expect(await desk.state(of: "c2")?.decision == .create)
        #expect(folder.has("reviewed.yaml"))
        _ = try await desk.undo()
        #expect(!folder.has("reviewed.yaml"), "a file that the judgement made goes with it")
        #expect(try GlossaryReader.read([folder.path]).entries.map(\.id) == ["sergei-shoigu", "moscow"])
        #expect(await desk.state(of: "c2")?.decision == nil)
    }

    @Test(arguments: [Judgement.Decision.accept, .reject, .unsure])
    func `What is undone is open again, and the glossary as it was`(_ decision: Judgement.Decision) async throws {
        let folder = try folder()
        let desk = try desk(folder, [Self.near])
        try await desk.judge(ReviewRequest(cluster: "c1", decision: decision, excluded: ["شويقو"]))
        #expect(await desk.state(of: "c1")?.decision != nil || decision != .accept)
        #expect(try await desk.undo() == "c1")
        #expect(try folder.read("names.yaml") == houseGlossary)
        #expect(await desk.state(of: "c1")?.decision == nil)
        let log = try JudgementLog(path: "\(folder.path)/judgements.jsonl")
        #expect(log.holding.isEmpty && !log.judgements.isEmpty)
        #expect(try await desk.undo() == nil)
    }

    @Test func `Of a glossary in two folders, what was written into the second is undone there`() async throws {
        let (first, second) = (try TemporaryFolder(), try folder())
        try first.write("names.yaml", "rasm: 1\nentries:\n  - {id: other, kind: city, ar: لندن, en: London}\n")
        let before = try first.read("names.yaml")
        let ids = Counter()
        let desk = try ReviewDesk(
            [Self.near], glossary: [first.path, second.path], now: { "2026-11-21T12:00:00Z" },
            makeID: { "id\(ids.next())" })
        try await desk.judge(ReviewRequest(cluster: "c1", decision: .accept))
        #expect(try second.read("names.yaml").contains("  شويغو: [شويجو, شويقو]\n"))
        #expect(try await desk.undo() == "c1")
        #expect(try second.read("names.yaml") == houseGlossary)
        #expect(try first.read("names.yaml") == before)
        #expect(first.has("judgements.jsonl") && !second.has("judgements.jsonl"))
    }

    @Test func `Undoing keeps what others wrote into the file meanwhile`() async throws {
        let folder = try folder()
        let desk = try desk(folder, [Self.near])
        try await desk.judge(ReviewRequest(cluster: "c1", decision: .accept))
        let edited = try folder.read("names.yaml").replacing("en: Moscow", with: "en: Moscow  # capital")
        try folder.write("names.yaml", "# new head\n" + edited)
        _ = try await desk.undo()
        #expect(
            try folder.read("names.yaml") == "# new head\n"
                + houseGlossary.replacing("en: Moscow", with: "en: Moscow  # capital"))
    }

    @Test func `What cannot be undone for certain is said, and left`() async throws {
        let folder = try folder()
        let desk = try desk(folder, [Self.near])
        try await desk.judge(ReviewRequest(cluster: "c1", decision: .accept))
        let edited = try folder.read("names.yaml").replacing("شويقو", with: "شويكو")
        try folder.write("names.yaml", edited)
        await #expect(throws: ReviewProblem.self) { try await desk.undo() }
        #expect(try folder.read("names.yaml") == edited)
    }

    @Test func `Judgements hold at the next start`() async throws {
        let folder = try folder()
        let first = try desk(folder, [Self.near, Self.fresh])
        try await first.judge(ReviewRequest(cluster: "c1", decision: .reject))
        let second = try desk(folder, [Self.near, Self.fresh])
        #expect(await second.states().map(\.decision) == [.reject, nil])
    }

    @Test func `Two reviewers cannot judge the same twice, and lose nothing`() async throws {
        let folder = try folder()
        let (one, two) = (try desk(folder, [Self.near, Self.fresh]), try desk(folder, [Self.near, Self.fresh]))
        try await one.judge(ReviewRequest(cluster: "c1", decision: .accept))
        let error = await #expect(throws: ReviewProblem.self) {
            try await two.judge(ReviewRequest(cluster: "c1", decision: .reject))
        }
        #expect(error?.kind == .conflict)
        try await two.judge(ReviewRequest(cluster: "c2", decision: .reject))
        #expect(
            try JudgementLog(path: "\(folder.path)/judgements.jsonl").holding.map(\.decision) == [.accept, .reject])
    }

    @Test func `Many judgements at once from two desks are all written`() async throws {
        let folder = try folder()
        let clusters = (0..<40).map { cluster("c\($0)", entry: nil, name: "n", "اسم\($0)") }
        let desks = [try desk(folder, clusters), try desk(folder, clusters)]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (number, cluster) in clusters.enumerated() {
                group.addTask {
                    try await desks[number % 2].judge(ReviewRequest(cluster: cluster.id, decision: .reject))
                }
            }
            try await group.waitForAll()
        }
        let log = try JudgementLog(path: "\(folder.path)/judgements.jsonl")
        #expect(Set(log.holding.flatMap(\.spellings)) == Set(clusters.flatMap { $0.members.map(\.spelling) }))
    }

    @Test func `A desk waits while another writes`() async throws {
        let folder = try folder()
        let desk = try desk(folder, [Self.near])
        // Who writes a file holds the lock of the one that will take its place.
        let other = open("\(folder.path)/.rasm-judgements.jsonl.tmp", O_WRONLY | O_CREAT, 0o600)
        #expect(flock(other, LOCK_EX) == 0)
        async let judged: Void = desk.judge(ReviewRequest(cluster: "c1", decision: .reject))
        try await Task.sleep(for: .milliseconds(100))
        close(other)
        try await judged
        #expect(try JudgementLog(path: "\(folder.path)/judgements.jsonl").holding.map(\.decision) == [.reject])
    }

    @Test func `A glossary that is broken on disk meanwhile is not written to`() async throws {
        let folder = try folder()
        let desk = try desk(folder, [Self.near])
        try folder.write("names.yaml", "rasm: 1\nentries: [")
        let error = await #expect(throws: ReviewProblem.self) {
            try await desk.judge(ReviewRequest(cluster: "c1", decision: .accept))
        }
        #expect(error?.kind == .failure)
        #expect(try folder.read("names.yaml") == "rasm: 1\nentries: [")
        #expect(!folder.has("judgements.jsonl"))
    }

    @Test func `A name of another entry cannot be accepted`() async throws {
        let folder = try folder()
        let desk = try desk(folder, [cluster("c", entry: "sergei-shoigu", name: "شويغو", "موسكو")])
        let error = await #expect(throws: ReviewProblem.self) {
            try await desk.judge(ReviewRequest(cluster: "c", decision: .accept))
        }
        #expect(error?.message.contains("moscow") == true)
        #expect(try folder.read("names.yaml") == houseGlossary)
    }

    @Test(arguments: [
        ("nope", "reject", "there is no cluster"), ("c1", "praise", "is no judgement"),
        ("c1", "undo", "is no judgement"), ("c2", "accept", "no entry yet"),
        ("c2", "create", "id"),
    ])
    func `A request that makes no sense changes nothing`(_ id: String, _ decision: String, _ message: String)
        async throws
    {
        let folder = try folder()
        let desk = try desk(folder, [Self.near, Self.fresh])
        var request = ReviewRequest(cluster: id, decision: .reject)
        request.decision = decision
        let error = await #expect(throws: ReviewProblem.self) { try await desk.judge(request) }
        #expect(error?.kind == .request)
        #expect(error?.message.contains(message) == true)
        #expect(try folder.read("names.yaml") == houseGlossary && !folder.has("judgements.jsonl"))
    }

    @Test func `An id that is taken is said, and nothing is written`() async throws {
        let folder = try folder()
        let desk = try desk(folder, [Self.fresh])
        var request = ReviewRequest(cluster: "c2", decision: .create)
        request.entry = "moscow"
        let error = await #expect(throws: ReviewProblem.self) { try await desk.judge(request) }
        #expect(error?.kind == .request && error?.message == "there is an entry «moscow» already; choose another id")
        #expect(try folder.read("names.yaml") == houseGlossary && !folder.has("judgements.jsonl"))
    }

    @Test(arguments: [(1, 0.9988, "probability over 99 %, 1 time: غ/ج"), (2, 0.5, "probability 50 %, 2 times: غ/ج")])
    func `The evidence is told in words that are right`(_ count: Int, _ probability: Double, _ words: String)
        async throws
    {
        let folder = try folder()
        var once = cluster("c", entry: "sergei-shoigu", name: "شويغو", "شويجو")
        once.probability = probability
        once.members[0].count = count
        try await desk(folder, [once]).judge(ReviewRequest(cluster: "c", decision: .reject))
        #expect(try JudgementLog(path: "\(folder.path)/judgements.jsonl").judgements.first?.evidence == words)
    }

    @Test func `A file that cannot be written is said at the start, and at once when it is judged`() async throws {
        let folder = try folder()
        #expect(GlossaryObstacles(ofGlossary: [folder.path]).files.isEmpty)
        // Of a file with two names nothing can take the place, whoever asks.
        try FileManager.default.linkItem(atPath: "\(folder.path)/names.yaml", toPath: "\(folder.path)/names.txt")
        let obstacles = GlossaryObstacles(ofGlossary: [folder.path])
        #expect(obstacles.log == nil)
        #expect(
            obstacles.files.map(\.message).allSatisfy { $0.contains("hard links") && $0.contains("can be rejected") })
        #expect(obstacles.files.count == 1)
        let desk = try desk(folder, [Self.near, Self.fresh])
        let started = ContinuousClock.now
        let error = await #expect(throws: ReviewProblem.self) {
            try await desk.judge(ReviewRequest(cluster: "c1", decision: .accept))
        }
        // Not `unwritten`, which is tried again and again.
        #expect(error?.kind == .failure && ContinuousClock.now - started < .seconds(20))
        try await desk.judge(ReviewRequest(cluster: "c2", decision: .reject))
        #expect(await desk.state(of: "c2")?.decision == .reject)
        try FileManager.default.linkItem(atPath: "\(folder.path)/judgements.jsonl", toPath: "\(folder.path)/log.txt")
        #expect(GlossaryObstacles(ofGlossary: [folder.path]).log?.message.contains("nothing could be judged") == true)
    }

    @Test func `A log with a broken line is refused by its number`() throws {
        let folder = try folder()
        try folder.write(
            "judgements.jsonl",
            "{\"id\":\"1\",\"date\":\"2026\",\"judgement\":\"reject\",\"spellings\":[\"x\"]}\n<<<<<<< HEAD\n")
        let error = #expect(throws: InputError.self) { try desk(folder, [Self.near]) }
        #expect(error?.line == 2)
    }
}
