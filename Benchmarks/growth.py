"""Whether time grows as the text does: the same work on ten megabytes and on a gigabyte, as a table and a plot."""

import math
import statistics
import sys


class Growth:
    """The times of one work on texts of several sizes, each a multiple of the first."""

    def __init__(self, name, sizes, contender, file):
        """sizes: bytes, ascending; contender: makes the Contender of a size, and its text; file: what the plot is called."""
        self.name, self.sizes, self.contender, self.file = name, sizes, contender, file
        self.seconds = {}

    def run(self, rounds):
        times, found = {size: [] for size in self.sizes}, {}
        for _ in range(rounds):
            for size in self.sizes:
                seconds, printed = (contender := self.contender(size)).run()
                count = int(printed.split()[0])
                assert found.setdefault(size, count) == count, f"{contender.name} found {count}, before {found[size]}"
                times[size].append(seconds)
                print(f"  {self.name}: {size // 10**6} MB {seconds:.3f} s", file=sys.stderr)
        self.seconds = {size: statistics.median(times[size]) for size in self.sizes}
        # A text that is repeated holds each name as often; at the seams one may be lost or made.
        first = self.sizes[0]
        for size in self.sizes:
            assert abs(found[size] / found[first] * first / size - 1) < 0.001, f"{found[size]} names in {size} bytes"

    def rate(self, size):
        return size / self.seconds[size] / 1e6

    def table(self):
        first = self.rate(self.sizes[0])
        lines = [f"### {self.name}", "", "| MB | CPU s | MB/s | time for a MB, to the first |", "|---|---|---|---|"]
        for size in self.sizes:
            lines.append(
                f"| {size / 1e6:.0f} | {self.seconds[size]:.3f} | {self.rate(size):.0f} | {first / self.rate(size):.2f} |")
        return "\n".join(lines) + f"\n\n![Seconds over megabytes]({self.file})\n"

    def plot(self):
        """Seconds over megabytes, both by powers of ten, and the line on which the time for a megabyte is that of the first text."""
        width, height, margin = 480, 320, 48
        xs = [math.log10(size / 1e6) for size in self.sizes]
        ys = [math.log10(self.seconds[size]) for size in self.sizes]
        low, high = math.floor(min(ys)), math.ceil(max(ys))

        def x(value): return margin + (value - xs[0]) / (xs[-1] - xs[0]) * (width - 2 * margin)
        def y(value): return height - margin - (value - low) / (high - low) * (height - 2 * margin)

        parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="12">',
                 f"<title>{self.name}</title>", f'<rect width="{width}" height="{height}" fill="white"/>']
        for size, value in zip(self.sizes, xs):
            parts.append(f'<text x="{x(value):.1f}" y="{height - margin + 18}" text-anchor="middle">{size / 1e6:.0f} MB</text>')
        for power in range(low, high + 1):
            parts.append(f'<path d="M{margin} {y(power):.1f}H{width - margin}" stroke="#ddd"/>')
            parts.append(f'<text x="{margin - 6}" y="{y(power) + 4:.1f}" text-anchor="end">{10.0 ** power:g} s</text>')
        end = ys[0] + xs[-1] - xs[0]
        parts.append(f'<path d="M{x(xs[0]):.1f} {y(ys[0]):.1f}L{x(xs[-1]):.1f} {y(end):.1f}" stroke="#888" stroke-dasharray="4"/>')
        for value, seconds in zip(xs, ys):
            parts.append(f'<circle cx="{x(value):.1f}" cy="{y(seconds):.1f}" r="4" fill="#06c"/>')
        parts.append("</svg>")
        return "\n".join(parts) + "\n"
