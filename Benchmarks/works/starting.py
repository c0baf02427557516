"""What it takes to begin."""

import subprocess

import workload
from contender import Contender, FirstLine
from tools import PROJECT, RASM
from work import Start


def start(folder, count):
    """Whole processes on an article of a kilobyte: what it takes to begin, with glossaries that are compiled."""
    article, small, large = folder / "article.txt", folder / "default.rasm", folder / "large.rasm"
    names = workload.names(count)
    article.write_text(" ".join((workload.words("ar") + names[:1])[-90:]) + "\n", encoding="utf-8")
    workload.write_table(folder / "large.csv", names)
    for source, output in [(PROJECT / "glossary", small), (folder / "large.csv", large)]:
        subprocess.run([RASM, "glossary", "compile", "--glossary", source, "-o", output], check=True)

    def check(contender, printed):
        if "names" in contender.name and "check" not in contender.name: assert names[0] in printed, printed

    mentions = [RASM, "mentions", "--format", "jsonl", "--glossary"]
    return Start("start", article.stat().st_size, [
        FirstLine(f"to the first mention, {count:,} names", [*mentions, large, article]),
        Contender(f"rasm mentions, whole, {count:,} names", [*mentions, large, article]),
        Contender(f"rasm check, whole, {count:,} names", [RASM, "check", "--fail-on", "never", "--glossary", large, article]),
        FirstLine("to the first mention, the house's glossary", [*mentions, small, article]),
        Contender("rasm mentions, whole, the house's glossary", [*mentions, small, article]),
        Contender("rasm check, whole, the house's glossary", [RASM, "check", "--fail-on", "never", "--glossary", small, article]),
        Contender("rasm --version", [RASM, "--version"]),
    ], check)
