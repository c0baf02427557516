"""What is measured: contenders that do the same take turns, and their medians are compared."""

import random
import statistics
import sys


class Work:
    """Something to be done: `size` is the bytes read or written, `check` looks at a contender's output before its time counts, `note` is what to know of it."""

    def __init__(self, name, size, contenders, check, note=""):
        self.name, self.size, self.check, self.note = name, size, check, note
        self.contenders = [contender for contender in contenders if not contender.missing()]
        self.left_out = [contender for contender in contenders if contender.missing()]

    def run(self, rounds):
        order = list(self.contenders)
        for number in range(rounds):
            random.Random(number).shuffle(order)
            for contender in order:
                seconds, printed = contender.run()
                self.check(contender, printed)
                contender.times.append(seconds)
                self.told(contender, number, seconds)
        for contender in self.contenders: contender.finish()

    def told(self, contender, number, seconds):
        print(f"  {self.name}: {contender.name} {seconds:.3f} s", file=sys.stderr)

    def table(self):
        lines = [f"### {self.name} ({self.size / 1e6:.0f} MB)", "", "| | CPU s | MB/s | ratio | of the least | memory |", "|---|---|---|---|---|---|"]
        first, least = (measure(self.contenders[0].times) for measure in [statistics.median, min])
        for contender in self.contenders:
            median = statistics.median(contender.times)
            lines.append(
                f"| {contender.name} | {median:.3f} | {self.size / median / 1e6:.0f} | {median / first:.2f} | "
                f"{min(contender.times) / least:.2f} | "
                f"{f'{contender.memory / 1e6:.0f} MB' if contender.memory else '–'} |")
        lines += [f"| {contender.name} | not here ({contender.needs}) | | | | |" for contender in self.left_out]
        if self.note: lines += ["", self.note]
        return "\n".join(lines) + "\n"


class Start(Work):
    """What is over in milliseconds: many rounds, since each of them is off by a third of its time."""

    def run(self, rounds): super().run(40 * rounds)

    def told(self, contender, number, seconds): pass

    def table(self):
        lines = [f"### {self.name} ({self.size} bytes; {len(self.contenders[0].times)} rounds)", "",
                 "| | CPU ms, median | lower quartile | upper quartile |", "|---|---|---|---|"]
        for contender in self.contenders:
            quartiles = [1000 * time for time in statistics.quantiles(contender.times, n=4)]
            lines.append(f"| {contender.name} | {quartiles[1]:.1f} | {quartiles[0]:.1f} | {quartiles[2]:.1f} |")
        lines += [f"| {contender.name} | not here | | |" for contender in self.left_out]
        if self.note: lines += ["", self.note]
        return "\n".join(lines) + "\n"
