"""Names listed as JSON, by whole processes."""

import json
import re
import subprocess

import workload
from contender import Contender
from tools import RASM
from work import Work


def mentions(folder, names, size):
    """Names listed as JSON, by whole processes on one thread: of an archive of files, of one large file, and of a stream of objects, which hold
    the same articles."""
    wanted = workload.names(names)
    paragraphs = workload.text(size, workload.words("ar"), wanted).splitlines()
    articles = ["\n\n".join(paragraphs[start:start + 10]) + "\n" for start in range(0, len(paragraphs), 10)]
    compiled_names, table = folder / "mentions.rasm", folder / "mentions.csv"
    archive, whole, stream = folder / "archive", folder / "archive.txt", folder / "archive.jsonl"
    workload.write_table(table, wanted)
    subprocess.run([RASM, "glossary", "compile", "--glossary", table, "-o", compiled_names], check=True)
    for number, article in enumerate(articles):
        file = archive / f"{number // 1000:04}/{number:07}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(article, encoding="utf-8")
    whole.write_text("\n".join(articles), encoding="utf-8")
    stream.write_text("".join(json.dumps({"id": number, "text": article}, ensure_ascii=False) + "\n"
                              for number, article in enumerate(articles)), encoding="utf-8")
    put_in, found = workload.SHARE * workload.LINE * len(paragraphs), []

    def check(contender, printed):
        # In their order, and as many as were put in.
        names_found = re.findall(r'"surface":"([^"]*)"', printed)
        if not found: found.extend(names_found)
        assert found == names_found, f"{contender.name} found {len(names_found)} names, before {len(found)}"
        assert 0.95 * put_in < len(found) < 1.05 * put_in and set(found) <= set(wanted) | {name[2:] for name in wanted}, found[:9]
        json.loads(printed.split("\n", 1)[0])

    arguments = ["mentions", "--jobs", "1", "--glossary", compiled_names]
    return Work(f"mentions as JSON, {names:,} names", whole.stat().st_size, [
        Contender("Rasm, one file", [RASM, *arguments, "--format", "jsonl", whole]),
        Contender(f"Rasm, {len(articles):,} files", [RASM, *arguments, "--format", "jsonl", archive]),
        Contender("Rasm, a stream of objects", [RASM, *arguments, "--jsonl"], given=stream),
    ], check, note="Into a pipe that a reader empties, with `--jobs 1`.")
