/// A piece of an HTML page that is well-formed by the way it is made: names of elements and attributes are those of our own source, and
/// whatever comes from elsewhere is text, escaped where it enters.
///
/// ```
/// let name: Markup = .element("td", ["class": "name"], .foreign(surface, language: "ar"))
/// ```
///
/// HTML Living Standard, § 13.1.2 (elements), § 13.3 (escaping a string).
public struct Markup: Sendable, Equatable {
    /// The HTML in UTF-8.
    public private(set) var bytes: [UInt8] = []

    public init() {}

    /// Pieces in a row.
    public init(_ pieces: [Markup]) {
        bytes.reserveCapacity(pieces.reduce(0) { $0 + $1.bytes.count })
        for piece in pieces { bytes += piece.bytes }
    }

    /// The HTML as text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    public var isEmpty: Bool { bytes.isEmpty }

    public static func + (left: Markup, right: Markup) -> Markup { Markup([left, right]) }

    public static func += (left: inout Markup, right: Markup) { left.bytes += right.bytes }

    /// Text of our own or of others, without markup.
    public static func text(_ text: some StringProtocol) -> Markup {
        var markup = Markup()
        markup.append(text)
        return markup
    }

    /// An element with its content.
    public static func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], _ content: Markup...
    ) -> Markup {
        element(name, attributes, content)
    }

    public static func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], _ content: [Markup]
    ) -> Markup {
        var markup = Markup()
        markup.open(name, attributes)
        for piece in content { markup.bytes += piece.bytes }
        markup.bytes += "</".utf8
        markup.append(name)
        markup.bytes.append(UInt8(ascii: ">"))
        return markup
    }

    /// An element that never has content, and no end tag: `meta`, `br`, `input`.
    public static func void(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]) -> Markup {
        var markup = Markup()
        markup.open(name, attributes)
        return markup
    }

    /// HTML written in our own source, as it stands.
    public static func literal(_ html: StaticString) -> Markup {
        var markup = Markup()
        markup.append(html)
        return markup
    }

    private mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
        bytes.append(UInt8(ascii: "<"))
        append(name)
        for (attribute, value) in attributes {
            bytes.append(UInt8(ascii: " "))
            append(attribute)
            bytes += "=\"".utf8
            append(value)
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { bytes += $0 }
    }

    /// Escapes what would end a text or a value in quotes; characters that HTML does not allow become U+FFFD.
    private mutating func append(_ text: some StringProtocol) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": bytes += "&amp;".utf8
            case "<": bytes += "&lt;".utf8
            case ">": bytes += "&gt;".utf8
            case "\"": bytes += "&quot;".utf8
            case "'": bytes += "&#39;".utf8
            case "\t", "\n": bytes.append(UInt8(scalar.value))
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": bytes += "\u{FFFD}".utf8
            default: bytes += UTF8.encode(scalar)!
            }
        }
    }
}

extension Markup {
    /// Text that others wrote, kept apart from the line it stands in whatever its direction, its invisible direction marks shown:
    /// they could make a line read otherwise than it is written.
    /// - Parameter language: BCP 47 tag, which also says the direction; without it the first strong letter does.
    public static func foreign(_ text: some StringProtocol, language: String? = nil) -> Markup {
        let content = shown(text)
        guard let language else { return .element("bdi", [:], content) }
        return .element("bdi", ["lang": language, "dir": direction(of: language)], content)
    }

    /// Text with its explicit direction controls (Unicode Standard Annex 9, § 2) as visible codes.
    public static func shown(_ text: some StringProtocol) -> Markup {
        guard text.unicodeScalars.contains(where: isDirectionControl) else { return .text(text) }
        var markup = Markup()
        for scalar in text.unicodeScalars {
            if isDirectionControl(scalar) {
                let code = "U+" + String(scalar.value, radix: 16, uppercase: true)
                markup += .element("span", ["class": "control"], .text(code))
            } else {
                markup.append(String(scalar))
            }
        }
        return markup
    }

    /// Text for a place that takes no elements (a title, a label in a drawing): direction controls become U+FFFD.
    public static func label(_ text: some StringProtocol) -> Markup {
        var label = String.UnicodeScalarView()
        label.append(contentsOf: text.unicodeScalars.lazy.map { isDirectionControl($0) ? "\u{FFFD}" : $0 })
        return .text(String(label))
    }

    /// Embeddings, overrides and isolates. The marks LRM, RLM and ALM are harmless, and common in Arabic.
    private static func isDirectionControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": true
        default: false
        }
    }

    /// `rtl` or `ltr`, for the `dir` attribute of what is in a language.
    public static func direction(of language: String) -> String {
        let primary = language.split(separator: "-").first.map(String.init) ?? language
        return ["ar", "fa", "he", "ps", "sd", "ug", "ur", "yi"].contains(primary.lowercased()) ? "rtl" : "ltr"
    }
}
