import RasmPages

/// The frame of the page; `review.js` fills it.
enum ReviewPage {
    static let html: [UInt8] = {
        let head: Markup = .element(
            "head", [:], .void("meta", ["charset": "utf-8"]),
            .void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
            .void("meta", ["name": "color-scheme", "content": "light dark"]),
            .element("title", [:], .text("Rasm review")),
            .void("link", ["rel": "stylesheet", "href": "review.css"]),
            .element("script", ["src": "review.js", "defer": ""]))
        let page: Markup = .element(
            "html", ["lang": "en", "dir": "ltr"], head,
            .element("body", [:], top, main, actions, help, newEntry, status))
        return Markup([.literal("<!DOCTYPE html>\n"), page, .literal("\n")]).bytes
    }()

    private static let top: Markup = .element(
        "header", [:],
        .element("h1", [:], .text("Spellings to judge")),
        .element(
            "div", ["class": "progress"],
            .element("progress", ["id": "progress", "aria-label": "Judged", "max": "1", "value": "0"]),
            .element("span", ["id": "judged"])),
        .element(
            "div", ["class": "tools"],
            choice(
                "filter", "Show", [("open", "to judge"), ("unsure", "unsure"), ("judged", "judged"), ("all", "all")]),
            choice(
                "kind", "of", [("all", "all kinds"), ("known", "names of the glossary"), ("new", "new names")]),
            choice(
                "sort", "by",
                [("probability", "probability"), ("count", "frequency"), ("doubt", "doubt, greatest first")]),
            .element(
                "label", [:], .text("Find "),
                .void("input", ["id": "search", "type": "search", "dir": "auto", "aria-keyshortcuts": "/"])),
            .element(
                "button", ["id": "romanize", "type": "button", "aria-pressed": "false", "aria-keyshortcuts": "t"],
                .text("Latin letters")),
            .element("button", ["id": "show-help", "type": "button", "aria-keyshortcuts": "?"], .text("Keys"))))

    private static let main: Markup = .element(
        "div", ["class": "desk"],
        .element("main", ["id": "cluster", "tabindex": "-1", "aria-live": "off"]),
        .element("nav", ["aria-label": "Clusters"], .element("ol", ["id": "list"])))

    private static let actions: Markup = .element(
        "footer", ["role": "toolbar", "aria-label": "Judgement"],
        action("accept", "a", "Accept"), action("admit", "d", "Admit"), action("reject", "r", "Reject"),
        action("unsure", "u", "Unsure"),
        action("exclude", "x", "Exclude"), action("canonical", "c", "Choose"), action("create", "e", "New entry"),
        action("previous", "k", "Previous"), action("next", "j", "Next"), action("undo", "z", "Undo"))

    private static func action(_ id: String, _ key: String, _ name: String) -> Markup {
        .element(
            "button", ["id": id, "type": "button", "aria-keyshortcuts": key], .text(name), .text(" "),
            .element("kbd", [:], .text(key)))
    }

    private static func choice(_ id: String, _ label: String, _ options: [(String, String)]) -> Markup {
        .element(
            "label", [:], .text("\(label) "),
            .element("select", ["id": id], options.map { .element("option", ["value": $0.0], .text($0.1)) }))
    }

    private static let keys: [(String, String)] = [
        ("j  →", "next cluster"), ("k  ←", "previous cluster"), ("↓  ↑", "next and previous spelling"),
        ("a", "accept: the spellings are of this entry, and are rewritten from now on"),
        ("d", "admit: they are of this entry, and are left as they are"),
        ("r", "reject: they are not; never asked again"), ("u", "unsure: asked again later"),
        (
            "x",
            "exclude the spelling, or take it in again: what is excluded is rejected with the judgement, and never asked again"
        ),
        ("c", "choose the spelling that is to be written, in a new entry"),
        ("e", "make a new entry of them"), ("z", "undo the last judgement of this session"),
        ("t", "names in Latin letters too"),
        ("/", "find"), ("?", "these keys"), ("Esc", "close, or leave a field; in Find, show all again"),
    ]

    private static let help: Markup = .element(
        "dialog", ["id": "help", "aria-labelledby": "help-title"], .element("h2", ["id": "help-title"], .text("Keys")),
        .element(
            "dl", [:],
            keys.flatMap { [.element("dt", [:], .element("kbd", [:], .text($0.0))), .element("dd", [:], .text($0.1))] }),
        .element("form", ["method": "dialog"], .element("button", ["value": "close"], .text("Close"))))

    private static let newEntry: Markup = .element(
        "dialog", ["id": "new", "aria-labelledby": "new-title"],
        .element("h2", ["id": "new-title"], .text("New entry")),
        .element("p", [:], .text("Written "), .element("bdi", ["id": "new-name", "lang": "ar", "dir": "rtl"])),
        .element(
            "form", ["method": "dialog", "id": "new-form"],
            field("English name", .void("input", ["id": "new-english", "dir": "auto", "autocomplete": "off"])),
            field(
                "Id (a-z, 0-9 and hyphens)",
                .void("input", ["id": "new-id", "required": "", "pattern": "[a-z0-9\\-]+", "autocomplete": "off"])),
            field(
                "Kind",
                .element(
                    "select", ["id": "new-kind"], ReviewKinds.all.map { .element("option", ["value": $0], .text($0)) })),
            .element("p", ["id": "new-problem", "class": "problem", "role": "alert"]),
            .element("button", ["id": "new-save", "value": "save"], .text("Save")), .text(" "),
            .element("button", ["value": "cancel", "formnovalidate": ""], .text("Cancel"))))

    private static func field(_ label: String, _ control: Markup) -> Markup {
        .element("label", ["class": "field"], .element("span", [:], .text(label)), control)
    }

    private static let status: Markup = .element("p", ["id": "status", "role": "status", "aria-live": "polite"])
}
