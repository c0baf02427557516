"""Glossaries made ready."""

import workload
from contender import Contender
from tools import BENCH, RASM
from work import Work


def compile_names(folder, count):
    """A glossary made ready: from names in memory to the bytes of a file, and by the whole command from each of the formats that large glossaries come in."""
    names, output, wanted = folder / "compile.txt", folder / "compile.rasm", workload.names(count)
    names.write_text("\n".join(wanted) + "\n", encoding="utf-8")
    written = {
        "CSV": ("id,language,term\n", "{},ar,{}\n", ""),
        "YAML": ("rasm: 1\n\nentries:\n", "  - id: n{}\n    kind: person\n    ar:\n      full: {}\n", ""),
        "TBX": ('<?xml version="1.0" encoding="UTF-8"?>\n<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">'
                "<tbxHeader><fileDesc><sourceDesc><p>-</p></sourceDesc></fileDesc></tbxHeader><text><body>\n",
                '<conceptEntry id="n{}"><langSec xml:lang="ar"><termSec><term>{}</term><termNote type="administrativeStatus">preferredTerm-admn-sts'
                "</termNote></termSec></langSec></conceptEntry>\n", "</body></text></tbx>\n"),
    }
    files = {}
    for name, (before, entry, after) in written.items():
        files[name] = folder / f"compile.{name.lower()}"
        files[name].write_text(before + "".join(entry.format(number, name) for number, name in enumerate(wanted)) + after, encoding="utf-8")

    def check(contender, printed):
        assert contender.name != "Rasm" or int(printed.split()[0]) == count, printed
        assert output.stat().st_size > count, contender.name
        output.unlink()

    return Work(f"compile, {count:,} names", names.stat().st_size, [
        Contender("Rasm", [BENCH, "compile", names, output], prints_seconds=True),
        *(Contender(f"rasm glossary compile, {name}", [RASM, "glossary", "compile", "--glossary", file, "-o", output]) for name, file in files.items()),
    ], check)
