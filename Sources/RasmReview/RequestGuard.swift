import FlyingFox

/// Who may talk to the review server: the page that was opened by its address with the token, on this machine, and nobody else.
///
/// A page of another origin can send requests to a loopback address, and a name of its own can be made to point there (DNS rebinding);
/// so the token, the host, the origin and what the browser says of the request must all be right.
struct RequestGuard: Sendable {
    let token: String
    let port: UInt16

    /// The most bytes that a judgement may take.
    static let longestBody = 64 * 1024

    /// Why a request is refused; nil when it is let in.
    func refusal(of request: HTTPRequest) -> HTTPResponse? {
        let parts = request.path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count > 1, Self.isSame(String(parts[1]), token) else {
            return Self.refusal(.notFound, "There is nothing here.")
        }
        let hosts = ["127.0.0.1:\(port)", "localhost:\(port)"]
        guard let host = request.headers[.host], hosts.contains(host) else {
            return Self.refusal(.forbidden, "This page is for the machine it runs on.")
        }
        let site = request.headers[HTTPHeader("Sec-Fetch-Site")]
        guard site == nil || site == "same-origin" || site == "none" else {
            return Self.refusal(.forbidden, "This page cannot be asked by another.")
        }
        let origin = request.headers[HTTPHeader("Origin")]
        switch request.method {
        case .GET, .HEAD: return nil
        case .POST:
            guard let origin, hosts.contains(where: { "http://\($0)" == origin }) else {
                return Self.refusal(.forbidden, "A judgement can only come from the page itself.")
            }
            guard request.headers[.contentType]?.split(separator: ";").first == "application/json" else {
                return Self.refusal(HTTPStatusCode(415, phrase: "Unsupported Media Type"), "A judgement is JSON.")
            }
            guard let length = request.headers[.contentLength].flatMap({ Int($0) }), length <= Self.longestBody else {
                return Self.refusal(HTTPStatusCode(413, phrase: "Content Too Large"), "That is no judgement.")
            }
            return nil
        default: return Self.refusal(.methodNotAllowed, "There is nothing to do that with.")
        }
    }

    /// Compares without telling by its time how much is right.
    static func isSame(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(0 as UInt8) { $0 | ($1.0 ^ $1.1) } == 0
    }

    static func refusal(_ status: HTTPStatusCode, _ message: String) -> HTTPResponse {
        Responses.text(message, status: status)
    }
}
