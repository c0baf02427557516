import FlyingFox
import Foundation
import RasmExchange
import Testing

@testable import RasmReview

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Nobody but the page itself is let in.
@Suite struct ReviewServerTests {
    private static let token = "0123456789abcdef0123456789abcdef"

    private func request(
        _ method: HTTPMethod = .GET, _ path: String = "/\(token)/", host: String? = "127.0.0.1:8000",
        origin: String? = nil,
        site: String? = nil, type: String? = nil, body: String = ""
    ) -> HTTPRequest {
        var headers: [HTTPHeader: String] = [:]
        headers[.host] = host
        headers[HTTPHeader("Origin")] = origin
        headers[HTTPHeader("Sec-Fetch-Site")] = site
        headers[.contentType] = type
        headers[.contentLength] = "\(body.utf8.count)"
        return HTTPRequest(
            method: method, version: .http11, path: path, query: [], headers: headers, body: Data(body.utf8))
    }

    private func status(_ request: HTTPRequest) -> Int? {
        RequestGuard(token: Self.token, port: 8000).refusal(of: request)?.statusCode.code
    }

    @Test func `The page and its judgements are let in`() {
        #expect(status(request()) == nil)
        #expect(status(request(host: "localhost:8000", site: "none")) == nil)
        #expect(
            status(
                request(
                    .POST, "/\(Self.token)/judgements", origin: "http://127.0.0.1:8000", site: "same-origin",
                    type: "application/json", body: "{}")) == nil)
    }

    @Test(arguments: [
        "/", "", "/\(token)0/", "/\(token.dropLast())/", "/favicon.ico", "/x/\(token)/", "/\(token.uppercased())/",
    ])
    func `Without the token there is nothing`(_ path: String) {
        #expect(status(request(.GET, path)) == 404)
    }

    @Test(arguments: ["evil.example", "evil.example:8000", "127.0.0.1:8001", "127.0.0.1", "[::1]:8000", nil])
    func `Another host is refused, whatever its name points to`(_ host: String?) {
        #expect(status(request(host: host)) == 403)
    }

    @Test(arguments: ["cross-site", "same-site"])
    func `What a browser knows to come from another page is refused`(_ site: String) {
        #expect(status(request(site: site)) == 403)
    }

    @Test(arguments: ["https://evil.example", "null", "http://127.0.0.1:8001", "https://127.0.0.1:8000", nil])
    func `A judgement of another origin is refused`(_ origin: String?) {
        #expect(
            status(request(.POST, "/\(Self.token)/judgements", origin: origin, type: "application/json", body: "{}"))
                == 403)
    }

    @Test func `A judgement is JSON, and short`() {
        func post(_ type: String, _ body: String) -> Int? {
            status(request(.POST, "/\(Self.token)/judgements", origin: "http://127.0.0.1:8000", type: type, body: body))
        }
        #expect(post("text/plain", "{}") == 415)
        #expect(post("application/x-www-form-urlencoded", "a=b") == 415)
        #expect(post("application/json", String(repeating: " ", count: 70_000)) == 413)
    }

    @Test(arguments: [HTTPMethod.PUT, .DELETE, HTTPMethod("OPTIONS")]) func `Other methods are refused`(
        _ method: HTTPMethod
    ) {
        #expect(status(request(method)) == 405)
    }

    @Test func `Every answer keeps the page to itself`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("names.yaml", houseGlossary)
        let routes = ReviewRoutes(desk: try desk(folder, [cluster("c/1", entry: nil, name: "n", "<script>")]))
        for path in [
            "/review", "/review.js", "/review.css", "/clusters", "/clusters/c%2F1", "/clusters/none", "/nothing",
        ] {
            let response = await routes.answer(request(), path: path[...])
            #expect(
                response.statusCode.code == (path.hasSuffix("none") || path.hasSuffix("nothing") ? 404 : 200), "\(path)"
            )
            let policy = try #require(response.headers[HTTPHeader("Content-Security-Policy")])
            #expect(
                policy.hasPrefix("default-src 'none'; script-src 'self'") && policy.contains("frame-ancestors 'none'"))
            #expect(response.headers[.cacheControl] == "no-store")
        }
        let page = String(decoding: ReviewPage.html, as: UTF8.self)
        #expect(
            !page.contains("http:") && !page.contains("https:") && !page.contains("<script>")
                && !page.contains(" style="))
    }

    @Test func `The page never makes markup of text`() {
        let script = String(decoding: PackageResources.review_js, as: UTF8.self)
        for sink in ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function"] {
            #expect(!script.contains(sink))
        }
    }

    @Test func `It listens on the loopback address, answers over it, and writes what is judged`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("names.yaml", houseGlossary)
        let desk = try desk(folder, [cluster("c1", entry: "sergei-shoigu", name: "شويغو", "شويجو")])
        let server = try ReviewServer(desk, port: 0, token: Self.token)
        let serving = Task { try await server.run { _ in } }
        defer { serving.cancel() }
        let page = try await server.address()
        #expect(page.hasPrefix("http://127.0.0.1:") && page.hasSuffix("/\(Self.token)/review"))
        #expect(try await get(page).hasPrefix("<!DOCTYPE html>"))
        let address = String(page.dropLast("review".count))
        let list = try await get(address + "clusters")
        #expect(list.contains("\"id\":\"c1\"") && list.contains("شويجو"))
        #expect(try await status(of: address.replacing(Self.token, with: "guess")) == 404)
        #expect(try await post(address, origin: "http://evil.example") == 403)
        #expect(!folder.has("judgements.jsonl"))
        #expect(try await post(address, origin: String(address.dropLast(Self.token.count + 2))) == 200)
        #expect(try folder.read("names.yaml").contains("  شويغو: [شويجو]\n"))
    }

    @Test func `A port that is taken is said at once`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("names.yaml", houseGlossary)
        let desk = try desk(folder, [cluster("c1", entry: nil, name: "n", "x")])
        let first = try ReviewServer(desk, port: 0, token: Self.token)
        let serving = Task { try await first.run { _ in } }
        defer { serving.cancel() }
        let port = try #require(URL(string: try await first.address())?.port.flatMap { UInt16(exactly: $0) })
        let second = try ReviewServer(desk, port: port, token: Self.token)
        let started = ContinuousClock.now
        let problem = await #expect(throws: ReviewProblem.self) {
            try await second.run { _ in Issue.record("there is no address") }
        }
        #expect(problem?.message.contains("port \(port) cannot be used") == true)
        // Waiting for an address would take a minute.
        #expect(ContinuousClock.now - started < .seconds(30))
    }

    @Test func `A new entry is called after the spelling it is written with`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("names.yaml", houseGlossary)
        let routes = ReviewRoutes(
            desk: try desk(folder, [cluster("c", entry: nil, name: "مكغريغور", "مكغريغور", "لندن")]))
        let answer = await routes.answer(request(), path: "/clusters/c")
        struct Detail: Decodable { var suggestedIDs: [String: String] }
        let ids = try JSONDecoder().decode(Detail.self, from: try await answer.bodyData).suggestedIDs
        #expect(Set(ids.keys) == ["مكغريغور", "لندن"] && ids["مكغريغور"] != ids["لندن"])
        #expect(ids.values.allSatisfy { !$0.isEmpty })
    }

    private func get(_ address: String) async throws -> String {
        String(decoding: try await URLSession.shared.data(from: try #require(URL(string: address))).0, as: UTF8.self)
    }

    private func status(of address: String) async throws -> Int? {
        try await (URLSession.shared.data(from: try #require(URL(string: address))).1 as? HTTPURLResponse)?.statusCode
    }

    private func post(_ address: String, origin: String) async throws -> Int? {
        var request = URLRequest(url: try #require(URL(string: address + "judgements")))
        request.httpMethod = "POST"
        request.httpBody = Data("{\"cluster\":\"c1\",\"decision\":\"accept\"}".utf8)
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        request.setValue(origin, forHTTPHeaderField: "Origin")
        return try await (URLSession.shared.data(for: request).1 as? HTTPURLResponse)?.statusCode
    }
}
