"""Writing and validating a translation memory."""

import html
import random

from contender import Contender
from tools import BENCH, HERE, RASM, compiled, python_with
from work import Work
from workload import words


def pairs(count, path):
    """Sentence pairs of words of the corpus, each of them once, one pair a line."""
    source, target = words("ar"), words("en")
    chance = random.Random(7)
    with open(path, "w", encoding="utf-8") as out:
        for number in range(count):
            length = chance.randint(6, 22)
            first, second = chance.randrange(len(source) - length), chance.randrange(len(target) - length)
            out.write(f"{' '.join(source[first:first + length])} {number}\t{' '.join(target[second:second + length])} {number}.\n")


def memory(table, path):
    """The same as a translation memory."""
    with open(table, encoding="utf-8") as rows, open(path, "w", encoding="utf-8") as out:
        out.write('<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4"><header creationtool="x" creationtoolversion="1" '
                  'segtype="sentence" o-tmf="x" adminlang="en" srclang="ar" datatype="plaintext"/><body>')
        for number, row in enumerate(rows):
            source, target = (html.escape(text, quote=False) for text in row.rstrip("\n").split("\t"))
            out.write(f'\n<tu tuid="{number}"><prop type="x-source">seed</prop><prop type="x-domain">news</prop><tuv xml:lang="ar"><seg>'
                      f'{source}</seg></tuv><tuv xml:lang="en"><seg>{target}</seg></tuv></tu>')
        out.write("\n</body></tmx>\n")


def units(path):
    with open(path, "rb") as file:
        return sum(line.count(b"<seg>") for line in file) // 2


def write_tmx(folder, count):
    rows = folder / "rows.tsv"
    pairs(count, rows)
    outputs = {name: folder / f"{name}.tmx" for name in ["rasm", "c", "toolkit"]}
    few = folder / "few.tsv"
    # The toolkit takes minutes for a million.
    with open(rows, encoding="utf-8") as source, open(few, "w", encoding="utf-8") as out:
        for _, line in zip(range(count // 20), source):
            out.write(line)

    def check(contender, _):
        name = {"Rasm": "rasm", "xmlTextWriter in C": "c"}.get(contender.name, "toolkit")
        wanted = count // 20 if name == "toolkit" else count
        assert units(outputs[name]) == wanted, f"{contender.name} wrote {units(outputs[name])} units of {wanted}"

    python, program = python_with("translate-toolkit", "translate"), compiled("textwriter", "libxml-2.0", folder)
    contenders = [
        Contender("Rasm", [BENCH, "write-tmx", rows, outputs["rasm"]], prints_seconds=True),
        Contender("xmlTextWriter in C", [program, rows, outputs["c"]], prints_seconds=True, needs=str(program or "libxml2-dev")),
        Contender("translate-toolkit (a twentieth, times 20)", [python, HERE / "rivals/toolkit_write.py", few, outputs["toolkit"]],
                  prints_seconds=True, needs=str(python), share=20),
    ]
    return Work("write TMX", rows.stat().st_size * 1.65, contenders, check)


def validate_tmx(folder, count):
    rows, file = folder / "pairs.tsv", folder / "memory.tmx"
    pairs(count, rows)
    memory(rows, file)

    def check(contender, printed):
        if contender.name == "Rasm":
            assert "No problems" in printed, printed

    python = python_with("lxml", "lxml")
    dtd = HERE / "rivals/tmx14.dtd"
    return Work("validate TMX", file.stat().st_size, [
        Contender("Rasm", [RASM, "validate", file]),
        Contender("lxml, whole file in memory", [python, HERE / "rivals/validate.py", dtd, file], needs=str(python or "lxml")),
        Contender("xmllint --stream --dtdvalid", ["xmllint", "--noout", "--stream", "--dtdvalid", dtd, file],
                  needs="xmllint"),
    ], check)
