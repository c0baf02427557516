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
/// All measures are units of the view box. A bar is a link to nothing and has a title, which a browser shows and a screen reader reads.
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
    public func rows(labelWidth: Int = 190) -> Markup {
        let (height, width, gap) = (24, 960, 5)
        let room = width - labelWidth - 60
        var content: [Markup] = []
        for (row, bar) in bars.enumerated() {
            let top = row * height
            var attributes: KeyValuePairs<StaticString, String> {
                ["x": "\(labelWidth - 10)", "y": "\(top + 16)", "text-anchor": "end", "direction": "ltr"]
            }
            content.append(.element("text", attributes, label(bar)))
            var left = labelWidth
            for (kind, part) in zip(kinds, bar.parts) where part > 0 {
                let length = max(1, room * part / highest)
                content.append(
                    rectangle(kind, part, x: left, y: top + gap, width: length, height: height - 2 * gap, of: bar))
                left += length
            }
            content.append(
                .element(
                    "text", ["x": "\(left + 6)", "y": "\(top + 16)", "class": "faint"], .text("\(bar.total)")))
        }
        return drawing(width: width, height: bars.count * height, content)
    }

    /// Bars side by side over their labels, of which as many are written as have room.
    public func columns(height: Int = 160) -> Markup {
        let (width, bottom, left) = (960, 22, 44)
        let step = max(1, (width - left) / max(1, bars.count))
        let room = height - bottom - 12
        var content: [Markup] = [
            line(y: height - bottom, from: left, to: width),
            .element(
                "text", ["x": "\(left - 6)", "y": "16", "text-anchor": "end", "class": "faint"], .text("\(highest)")),
            .element(
                "text", ["x": "\(left - 6)", "y": "\(height - bottom)", "text-anchor": "end", "class": "faint"],
                .text("0")),
        ]
        let labelled = max(1, (70 + step - 1) / step)
        for (column, bar) in bars.enumerated() {
            let x = left + column * step
            var y = height - bottom
            for (kind, part) in zip(kinds, bar.parts) where part > 0 {
                let length = max(1, room * part / highest)
                y -= length
                content.append(
                    rectangle(kind, part, x: x + step / 8, y: y, width: max(1, step * 3 / 4), height: length, of: bar))
            }
            if column % labelled == 0 {
                content.append(
                    .element(
                        "text",
                        ["x": "\(x + step / 2)", "y": "\(height - 6)", "text-anchor": "middle", "class": "faint"],
                        label(bar)))
            }
        }
        return drawing(width: width, height: height, content)
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

    private func drawing(width: Int, height: Int, _ content: [Markup]) -> Markup {
        .element(
            "svg", ["viewBox": "0 0 \(width) \(height)", "width": "\(width)", "height": "\(height)", "role": "img"],
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

    private func rectangle(_ kind: BarKind, _ count: Int, x: Int, y: Int, width: Int, height: Int, of bar: Bar)
        -> Markup
    {
        .element(
            "rect", ["class": "\(kind.style)", "x": "\(x)", "y": "\(y)", "width": "\(width)", "height": "\(height)"],
            .element("title", [:], .label("\(bar.label): \(count) \(kind.name)")))
    }

    private func line(y: Int, from: Int, to: Int) -> Markup {
        .element("line", ["class": "axis", "x1": "\(from)", "x2": "\(to)", "y1": "\(y)", "y2": "\(y)"])
    }
}
