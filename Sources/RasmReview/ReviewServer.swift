import FlyingFox
import FlyingSocks
import Foundation
import RasmExchange
import Synchronization

/// The web page on which clusters are judged, for this machine alone.
public final class ReviewServer: Sendable {
    private let server: HTTPServer
    private let token: String
    private let port: ListeningPort
    private let asked: UInt16

    /// - Parameters:
    ///   - port: 0 for a free one.
    ///   - token: of letters and digits, which nobody can guess.
    /// - Throws: when the address cannot be used.
    public init(_ desk: ReviewDesk, port: UInt16, token: String) throws {
        let listening = ListeningPort()
        let routes = ReviewRoutes(desk: desk)
        self.token = token
        self.port = listening
        asked = port
        server = HTTPServer(
            config: .init(address: try sockaddr_in.inet(ip4: "127.0.0.1", port: port), timeout: 30, logger: .disabled),
            handler: ClosureHTTPHandler { request in
                if let refusal = RequestGuard(token: token, port: listening.number).refusal(of: request) {
                    return refusal
                }
                return await routes.answer(request, path: request.path.dropFirst(token.count + 1))
            })
    }

    /// Serves until the task is cancelled.
    ///
    /// - Parameter greet: is given the address to open, with the token, as soon as there is one.
    /// - Throws: ``ReviewProblem`` when the port cannot be had.
    public func run(_ greet: @escaping @Sendable (String) -> Void) async throws {
        // Whichever fails first ends the other: nobody waits for an address that will never be.
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { [self] in
                do {
                    try await server.run()
                } catch SocketError.failed(let step, _, let reason) where step == "Bind" || step == "Listen" {
                    throw ReviewProblem(
                        .failure,
                        "port \(asked) cannot be used: \(reason). Give --port another number, or leave it out for a free one"
                    )
                }
            }
            group.addTask { [self] in greet(try await address()) }
            for try await _ in group {}
        }
    }

    func address() async throws -> String {
        try await server.waitUntilListening(timeout: 60)
        guard case .ip4(_, let number)? = await server.listeningAddress else { throw SocketError.unsupportedAddress }
        port.number = number
        return "http://127.0.0.1:\(number)/\(token)/review"
    }

    /// A token of 128 random bits.
    public static func makeToken() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<2).map { _ in
            let digits = String(generator.next() as UInt64, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}

/// The port that the system gave; 0 until then, and no request is let in.
private final class ListeningPort: Sendable {
    private let value = Mutex<UInt16>(0)

    var number: UInt16 {
        get { value.withLock { $0 } }
        set { value.withLock { $0 = newValue } }
    }
}

/// What the page asks for, by path.
struct ReviewRoutes: Sendable {
    let desk: ReviewDesk

    /// - Parameter path: what stands after the token.
    func answer(_ request: HTTPRequest, path: Substring) async -> HTTPResponse {
        do {
            switch (request.method, path) {
            case (.GET, "/review"): return Responses.response(ReviewPage.html, type: "text/html; charset=utf-8")
            case (.GET, "/review.js"):
                return Responses.response(PackageResources.review_js, type: "text/javascript; charset=utf-8")
            case (.GET, "/review.css"):
                return Responses.response(PackageResources.review_css, type: "text/css; charset=utf-8")
            case (.GET, "/clusters"): return try Responses.json(await desk.states().map(ClusterSummary.init))
            case (.GET, _) where path.hasPrefix("/clusters/"):
                let id = path.dropFirst("/clusters/".count).removingPercentEncoding ?? ""
                // Not behind a judgement that is being written: whoever has gone on wants to read.
                guard let cluster = desk.cluster(id) else {
                    return Responses.text("There is no such cluster.", status: .notFound)
                }
                return try Responses.json(ClusterDetail(cluster))
            case (.POST, "/judgements"):
                let body = try await request.bodyData
                guard body.count <= RequestGuard.longestBody,
                    let asked = try? JSONDecoder().decode(ReviewRequest.self, from: body)
                else {
                    throw ReviewProblem(.request, "that is no judgement")
                }
                try await desk.judge(asked)
                return try Responses.json(Answer(cluster: asked.cluster, message: nil))
            case (.POST, "/undo"):
                guard let cluster = try await desk.undo() else {
                    throw ReviewProblem(.request, "there is nothing to undo in this session")
                }
                return try Responses.json(Answer(cluster: cluster, message: nil))
            default: return Responses.text("There is nothing here.", status: .notFound)
            }
        } catch let problem as ReviewProblem {
            let status: HTTPStatusCode =
                switch problem.kind {
                case .request: .badRequest
                case .conflict, .unwritten: HTTPStatusCode(409, phrase: "Conflict")
                case .failure: .internalServerError
                }
            return (try? Responses.json(Answer(cluster: nil, message: problem.message), status: status))
                ?? Responses.text(problem.message, status: status)
        } catch {
            return Responses.text("\(error)", status: .internalServerError)
        }
    }
}

/// What is told of a judgement.
struct Answer: Encodable {
    var cluster: String?
    var message: String?
}

/// A cluster in the list.
struct ClusterSummary: Encodable {
    var id: String
    var entry: String?
    var name: String
    var spellings: [String]
    var count: Int
    var probability: Double
    var decision: String?

    init(_ cluster: ReviewCluster, _ decision: Judgement.Decision?) {
        id = cluster.id
        entry = cluster.entry
        name = cluster.name
        // Enough to know it by in a list.
        spellings = cluster.members.prefix(3).map { String($0.spelling.prefix(80)) }
        count = cluster.members.reduce(0) { $0 + $1.count }
        probability = cluster.probability
        self.decision = decision?.rawValue
    }
}

/// A cluster with all that is known of it, and names in Latin letters.
struct ClusterDetail: Encodable {
    var cluster: ReviewCluster
    var romanized: [String: String]
    /// What a new entry could be called, by the spelling that it is written with.
    var suggestedIDs: [String: String]

    init(_ cluster: ReviewCluster) {
        self.cluster = cluster
        let spellings = cluster.members.map(\.spelling)
        let names = [cluster.name] + (cluster.fullName.map { [$0] } ?? []) + spellings
        romanized = Dictionary(names.map { ($0, Romanization.words($0)) }) { first, _ in first }
        suggestedIDs = Dictionary(spellings.map { ($0, Romanization.slug($0)) }) { first, _ in first }
    }
}
