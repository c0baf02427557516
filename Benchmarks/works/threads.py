"""What several threads bring."""

import os
import statistics
import subprocess
import time

import workload
from contender import Contender
from tools import RASM
from work import Work


class Elapsed(Contender):
    """The time that goes by, not the processor's; what is written is thrown away."""

    def run(self):
        before = time.monotonic()
        process = subprocess.Popen(self.command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        err = process.stderr.read()
        self.end(process, err=err)
        return time.monotonic() - before, ""


class Threads(Work):
    def table(self):
        lines = [f"### {self.name} ({self.size / 1e6:.0f} MB)", "", "| threads | seconds by the clock | MB/s | times as fast as one | of the least |",
                 "|---|---|---|---|---|"]
        first, least = (measure(self.contenders[0].times) for measure in [statistics.median, min])
        for contender in self.contenders:
            median = statistics.median(contender.times)
            lines.append(f"| {contender.name} | {median:.3f} | {self.size / median / 1e6:.0f} | {first / median:.2f} | "
                         f"{least / min(contender.times):.2f} |")
        return "\n".join(lines) + "\n\n" + self.note + "\n"


def threads(folder, names, size):
    """`rasm mentions` of one large file, on one thread and more, as far as there are processors."""
    wanted = workload.names(names)
    compiled_names, table, whole = folder / "threads.rasm", folder / "threads.csv", folder / "threads.txt"
    workload.write_table(table, wanted)
    subprocess.run([RASM, "glossary", "compile", "--glossary", table, "-o", compiled_names], check=True)
    whole.write_text(workload.text(size, workload.words("ar"), wanted), encoding="utf-8")
    counts = [count for count in [1, 2, 4, 8] if count <= os.cpu_count()]
    return Threads(f"threads: mentions as JSON, {names:,} names", whole.stat().st_size, [
        Elapsed(str(count), [RASM, "mentions", "--jobs", str(count), "--glossary", compiled_names, "--format", "jsonl", whole]) for count in counts
    ], lambda contender, printed: None, note="One file, nobody reading what is written. It takes processors that have nothing else to do.")
