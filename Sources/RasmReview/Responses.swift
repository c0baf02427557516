import FlyingFox
import Foundation

/// What the server answers, always with the headers that keep a page to itself.
enum Responses {
    static func text(_ text: String, status: HTTPStatusCode = .ok) -> HTTPResponse {
        response(Array(text.utf8), type: "text/plain; charset=utf-8", status)
    }

    static func json(_ value: some Encodable, status: HTTPStatusCode = .ok) throws -> HTTPResponse {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return response([UInt8](try encoder.encode(value)), type: "application/json", status)
    }

    /// - Parameter type: of the content (RFC 9110, 8.3).
    static func response(_ bytes: [UInt8], type: String, _ status: HTTPStatusCode = .ok) -> HTTPResponse {
        HTTPResponse(
            statusCode: status,
            headers: HTTPHeaders([
                .contentType: type,
                .cacheControl: "no-store",
                HTTPHeader("Content-Security-Policy"): policy,
                HTTPHeader("X-Content-Type-Options"): "nosniff",
                HTTPHeader("X-Frame-Options"): "DENY",
                HTTPHeader("Referrer-Policy"): "no-referrer",
                HTTPHeader("Cross-Origin-Opener-Policy"): "same-origin",
                HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
            ]),
            body: Data(bytes))
    }

    /// Content Security Policy Level 3: script, style and data from this server alone, nothing inline.
    static let policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'none'; require-trusted-types-for 'script'"
}
