/// What all pages share: type, colours for light and dark, tables, charts, print.
///
/// Colours carry no meaning alone: each has a word or a number beside it. Text has a contrast of 4.5 : 1 at least on its ground (WCAG 2.2, 1.4.3).
enum PageStyle {
    static let shared: StaticString = """
        :root {
          --ground: #fff; --ink: #1b1f24; --faint: #59636e; --line: #d1d9e0; --panel: #f6f8fa;
          --good: #2f6f9f; --other: #b3541e; --open: #7a5ea8; --mark: #fff2c2; --old: #8f2d0c; --new: #14532d;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --ground: #14171a; --ink: #e6e9ec; --faint: #9ba6b1; --line: #39424b; --panel: #1d2226;
            --good: #6fb1de; --other: #e8935c; --open: #b79be0; --mark: #4d4213; --old: #f0a184; --new: #86d3a2;
          }
        }
        * { box-sizing: border-box; }
        body {
          margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 62rem; background: var(--ground); color: var(--ink);
          font: 1rem/1.5 system-ui, "Segoe UI", "Noto Sans", sans-serif;
        }
        [lang|="ar"] { font-family: "Noto Naskh Arabic", "Geeza Pro", "Traditional Arabic", "Noto Sans Arabic", system-ui, serif; }
        h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 .25rem; }
        h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; padding-top: .75rem; border-top: 1px solid var(--line); }
        h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
        p { margin: .25rem 0 .75rem; }
        .faint { color: var(--faint); }
        .control { font: .75em monospace; border: 1px solid currentColor; border-radius: 3px; padding: 0 .2em; }
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: start; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line); }
        th { font-weight: 600; color: var(--faint); font-size: .875rem; }
        .number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
        a { color: var(--good); }
        :focus-visible { outline: 3px solid var(--good); outline-offset: 2px; }
        svg { display: block; } .chart { overflow: visible; }
        svg text { fill: var(--ink); font: 12px system-ui, "Noto Sans", sans-serif; }
        svg [lang|="ar"] { font-size: 15px; }
        svg text.faint { fill: var(--faint); }
        svg .axis { stroke: var(--line); }
        .fill-good { fill: var(--good); } .fill-other { fill: var(--other); } .fill-open { fill: var(--open); }
        mark { background: var(--mark); color: inherit; padding: 0 .1em; border-radius: 2px; }
        del { color: var(--old); } ins { color: var(--new); text-decoration: none; font-weight: 600; }
        @media print {
          :root { --ground: #fff; --ink: #000; --faint: #444; --line: #bbb; --panel: #fff; --good: #2f6f9f; --other: #b3541e; --open: #7a5ea8;
            --mark: #fff2c2; --old: #8f2d0c; --new: #14532d; }
          body { max-width: none; padding: 0; font-size: 10pt; }
          h2, h3, summary { break-after: avoid; }
          tr, li, svg { break-inside: avoid; }
          details.printed::details-content { content-visibility: visible; block-size: auto; }
          * { print-color-adjust: exact; }
        }

        """
}
