/// One bar: what it is called, and how much of it is of each kind.
public struct Bar: Sendable {
    public var label: String
    /// BCP 47 tag of the label, where it is not the page's.
    public var language: String?
    /// As many as there are kinds.
    public var parts: [Int]

    public init(_ label: String, language: String? = nil, parts: [Int]) {
        self.label = label
        self.language = language
        self.parts = parts
    }

    var total: Int { parts.reduce(0, +) }
}

/// What the parts of a bar are: a word, and the class that colours it.
public struct BarKind: Sendable {
    public var name: String
    public var style: StaticString

    public init(_ name: String, style: StaticString) {
        self.name = name
        self.style = style
    }
}

/// Bars cut into kinds, as inline SVG: across, one under another (`rows`), or upright, side by side (`columns`).
///
/// A drawing is as wide as its page: what lies along the line is in hundredths of that, what lies across it and the type in pixels; so words are as
/// large on a telephone as on a wall. A bar is a link to nothing and has a title, which a browser shows and a screen reader reads.
public struct StackedBars: Sendable {
    let bars: [Bar]
    let kinds: [BarKind]
    /// What the chart shows, for those who do not see it.
    let title: String

    public init(title: String, kinds: [BarKind], bars: [Bar]) {
        self.title = title
        self.kinds = kinds
        self.bars = bars
    }

    /// In Unicode scalars; what is longer would run out of the drawing.
    private static let longestLabel = 26

    private var highest: Int { max(1, bars.map(\.total).max() ?? 1) }

    /// Labels at the start of the line, bars after them, the numbers at their ends.
    public func rows() -> Markup {
        let (height, gap) = (24, 5)
        // Hundredths of the width in hundredths: 30 for the labels, 60 for the longest bar, the rest for its number.
        let (start, room) = (3000, 6000)
        var content: [Markup] = []
        for (row, bar) in bars.enumerated() {
            let top = row * height
            var attributes: KeyValuePairs<StaticString, String> {
                [
                    "x": Self.percent(start), "dx": "-8", "y": "\(top + 16)", "text-anchor": "end", "direction": "ltr",
                ]
            }
            content.append(.element("text", attributes, label(bar)))
            var left = start
            for (kind, part) in zip(kinds, bar.parts) where part > 0 {
                let length = max(15, room * part / highest)
                content.append(
                    rectangle(
                        kind, part, x: Self.percent(left), y: top + gap, width: Self.percent(length),
                        height: height - 2 * gap, of: bar))
                left += length
            }
            content.append(
                .element(
                    "text", ["x": Self.percent(left), "dx": "6", "y": "\(top + 16)", "class": "faint"],
                    .text("\(bar.total)")))
        }
        return drawing(height: bars.count * height, content)
    }

    /// Bars side by side over their labels, of which as many are written as have room on a narrow page.
    public func columns(height: Int = 160) -> Markup {
        let (top, bottom) = (18, 22)
        let room = height - bottom - top
        let step = 10_000 / max(1, bars.count)
        var content: [Markup] = [
            line(y: top), line(y: height - bottom),
            .element("text", ["x": "0", "y": "12", "class": "faint"], .text("\(highest)")),
        ]
        let labelled = max(1, (bars.count + Self.mostLabels - 1) / Self.mostLabels)
        for (column, bar) in bars.enumerated() {
            let x = column * 10_000 / bars.count
            var y = height - bottom
            for (kind, part) in zip(kinds, bar.parts) where part > 0 {
                let length = max(1, room * part / highest)
                y -= length
                content.append(
                    rectangle(
                        kind, part, x: Self.percent(x + step / 8), y: y, width: Self.percent(max(5, step * 3 / 4)),
                        height: length, of: bar))
            }
            if column % labelled == 0 {
                content.append(
                    .element("text", ["x": Self.percent(x), "y": "\(height - 6)", "class": "faint"], label(bar)))
            }
        }
        return drawing(height: height, content)
    }

    /// A day takes 65 pixels, and a telephone is 360 wide.
    private static let mostLabels = 5

    /// `12.34%`, of hundredths of a hundredth.
    private static func percent(_ parts: Int) -> String {
        "\(parts / 100).\(parts % 100 < 10 ? "0" : "")\(parts % 100)%"
    }

    /// The kinds and their colours, in words.
    public var legend: Markup {
        .element(
            "p", ["class": "legend"],
            kinds.map { kind in
                .element(
                    "span", ["class": "kind"],
                    .element(
                        "svg", ["width": "12", "height": "12", "aria-hidden": "true"],
                        .element("rect", ["class": "\(kind.style)", "width": "12", "height": "12", "rx": "2"])),
                    .text(" \(kind.name) "))
            })
    }

    private func drawing(height: Int, _ content: [Markup]) -> Markup {
        .element(
            "svg", ["class": "chart", "width": "100%", "height": "\(height)", "role": "img"],
            [.element("title", [:], .label(title))] + content)
    }

    private func label(_ bar: Bar) -> Markup {
        let scalars = bar.label.unicodeScalars
        let text =
            scalars.count <= Self.longestLabel
            ? bar.label : String(Substring(scalars.prefix(Self.longestLabel - 1))) + "…"
        guard let language = bar.language else { return .label(text) }
        return .element("tspan", ["lang": language], .label(text))
    }

    private func rectangle(
        _ kind: BarKind, _ count: Int, x: String, y: Int, width: String, height: Int, of bar: Bar
    ) -> Markup {
        .element(
            "rect", ["class": "\(kind.style)", "x": x, "y": "\(y)", "width": width, "height": "\(height)"],
            .element("title", [:], .label("\(bar.label): \(count) \(kind.name)")))
    }

    private func line(y: Int) -> Markup {
        .element("line", ["class": "axis", "x1": "0", "x2": "100%", "y1": "\(y)", "y2": "\(y)"])
    }
}
