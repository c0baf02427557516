/// A page that stands alone: no resource from outside, no script but its own, and a policy that says so to the browser.
public struct Page: Sendable {
    public var title: String
    /// BCP 47 tag of the page's own words.
    public var language: String
    /// Rules beside those that all pages share.
    public var style: StaticString
    public var content: Markup
    /// What answers keys and pointer, for a page that needs it; most do not.
    public var script: StaticString?

    public init(
        title: String, language: String = "en", style: StaticString = "", content: Markup, script: StaticString? = nil
    ) {
        self.script = script
        self.title = title
        self.language = language
        self.style = style
        self.content = content
    }

    /// Whether a file is such a page: it begins as all of them do, up to the policy.
    public static func isPage(_ bytes: [UInt8]) -> Bool {
        let empty = Page(title: "", content: Markup()).html
        let mark = Array("Content-Security-Policy".utf8)
        guard let start = empty.firstRange(of: mark), let own = bytes.prefix(512).firstRange(of: mark) else {
            return false
        }
        return bytes[own.upperBound...].starts(with: empty[start.upperBound...].prefix { $0 != UInt8(ascii: ";") })
    }

    /// The file, in UTF-8.
    public var html: [UInt8] {
        let head: Markup = .element(
            "head", [:],
            .void("meta", ["charset": "utf-8"]),
            // Content Security Policy Level 3: nothing is loaded, whatever should slip into the page.
            .void(
                "meta",
                [
                    "http-equiv": "Content-Security-Policy",
                    "content":
                        "default-src 'none'; style-src 'unsafe-inline'; \(script == nil ? "" : "script-src 'unsafe-inline'; ")base-uri 'none'; form-action 'none'",
                ]),
            .void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
            .void("meta", ["name": "color-scheme", "content": "light dark"]),
            .element("title", [:], .label(title)),
            .literal("\n<style>\n"), .literal(PageStyle.shared), .literal(style), .literal("</style>"))
        let page: Markup = .element(
            "html", ["lang": language, "dir": Markup.direction(of: language)], head, .literal("\n"),
            .element("body", [:], content + (script.map { .element("script", [:], .literal($0)) } ?? Markup())))
        return Markup([.literal("<!DOCTYPE html>\n"), page, .literal("\n")]).bytes
    }
}
