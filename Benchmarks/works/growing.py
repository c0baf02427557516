"""What the same work takes on more and more text."""

import subprocess

import workload
from contender import Counted
from growth import Growth
from tools import RASM


def growth(folder, largest):
    """`rasm mentions` as JSON into a pipe, on one thread, of files of which each is the first as often as need be."""
    names, table, compiled_names = workload.names(10_000), folder / "growth.csv", folder / "growth.rasm"
    workload.write_table(table, names)
    subprocess.run([RASM, "glossary", "compile", "--glossary", table, "-o", compiled_names], check=True)
    first = workload.text(10_000_000, workload.words("ar"), names).encode()
    sizes = [len(first) * factor for factor in [1, 3, 10, 30, 100] if factor * 10_000_000 <= largest]

    def contender(size):
        text = folder / f"growth-{size}.txt"
        if not text.exists():
            with open(text, "wb") as out:
                for _ in range(size // len(first)): out.write(first)
        return Counted(f"Rasm, {size // 10**6} MB",
                       [RASM, "mentions", "--jobs", "1", "--format", "jsonl", "--glossary", compiled_names, text], b'"surface":')

    return Growth("growth: mentions as JSON, 10,000 names", sizes, contender, "growth.svg")
