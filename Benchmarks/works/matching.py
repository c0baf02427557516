"""Finding names in a text that is in memory."""

import os
import subprocess
import sys
from pathlib import Path

import workload
from contender import Contender, Prepared
from tools import BENCH, HERE, PROJECT, compiled, python_with
from work import Work

# Where there are more names than these, a hundred take their turn beside them.
FEW_BESIDE = 10_000


def match(folder, names, size):
    """Names in news of our own making."""
    wanted, words, few = workload.names(names), workload.words("ar"), None
    if names > FEW_BESIDE:
        few = folder / "few-names.txt", folder / "few-text.txt"
        few[0].write_text("\n".join(wanted[:100]) + "\n", encoding="utf-8")
        few[1].write_text(workload.text(size, words, wanted[:100]), encoding="utf-8")
    return matching(folder, f"match, {names:,} names", wanted, workload.text(size, words, wanted), few=few,
                    note="Every tenth word is a name" + (", of the hundred in their text too." if few else "."))


def match_reference(folder, names, size):
    """The same with names and text of the workload that was given with the task, ../shared/reference: marks inside words, names of one word that are ordinary
    words, and two or three names in a hundred words. None when it is not here."""
    shared, made = PROJECT.parent / "shared", folder / "reference"
    generator = shared / "reference/gen.py"
    text = made / "text.txt"
    if not made.exists():
        made.mkdir()
        environment = {**os.environ, "SEEDS": str(shared / "seeds")}
        python = python_with("numpy", "numpy")
        steps = [["glossary", made], ["text", text, size, 1, made]]
        if not (python and generator.exists() and Path("/usr/share/hunspell/ar.dic").exists()) or any(
                subprocess.run([python, generator, *map(str, step)], env=environment).returncode != 0 for step in steps):
            print(f"THE WORKLOAD OF REFERENCE IS LEFT OUT: it takes {generator}, numpy and hunspell-ar", file=sys.stderr)
            return None
    if not text.exists(): return None
    wanted = (made / f"g{names}.txt").read_text(encoding="utf-8").split("\n")[:-1]
    few = (made / "g100.txt", text) if names > FEW_BESIDE else None
    # Of some words Rasm knows more than the rival can: بونغ is a given name, so no ب + ونغ. With a hundred names all is equal.
    return matching(folder, f"match, {names:,} names of the reference", wanted, text.read_text(encoding="utf-8"),
                    share=0 if names <= 100 else 1 / 5_000, few=few,
                    note="The text of `../shared/reference/gen.py`: the more names there are, the more stand in it; of a million three times as many as of a hundred.")


def matching(folder, title, wanted, text, share=0, few=None, note=""):
    """Names in a text: Rasm from bytes to mentions; the full job by hand on a library; and what libraries do raw, on text that is folded for them.

    share: by how much of what one finds the full jobs may differ; where it is 0 the places have to be the same too; few: the files of a hundred of the
    names and of a text, with which Rasm takes its turn as well, since minutes later the same machine is another."""
    names, kind_of_text = len(wanted), title.replace(" ", "-").replace(",", "")
    files = {name: folder / f"{name}-{kind_of_text}.txt" for name in ["names", "text", "folded-names", "folded"]}
    files["names"].write_text("\n".join(wanted) + "\n", encoding="utf-8")
    files["text"].write_text(text, encoding="utf-8")
    files["folded-names"].write_text(workload.fold("\n".join(wanted)) + "\n", encoding="utf-8")
    files["folded"].write_text(workload.fold(text), encoding="utf-8")
    given = [files["names"], files["text"]]
    results = {}

    def check(contender, printed):
        kind = "full" if contender.name in ("Rasm", "pyahocorasick, full job") else contender.name
        result = printed.split()[:2] if kind == "full" else printed.split()[:1]
        if kind == "ripgrep -F, raw": return
        if kind == "full" and share > 0:
            count, before = int(result[0]), int(results.setdefault(kind, result)[0])
            assert abs(count - before) <= share * before, f"{contender.name} found {count}, before {before}"
            return
        assert results.setdefault(kind, result) == result, f"{contender.name} found {result}, before {results[kind]}"

    def python(name, label, package, module=None):
        program = python_with(package, module or name)
        return Prepared(label, [program, HERE / "rivals/match.py", name, *given], prints_seconds=True, needs=str(program or package))

    program = compiled("hyperscan", "libhs", folder)
    rivals = [
        python("full_job", "pyahocorasick, full job", "pyahocorasick", "ahocorasick"),
        python("flashtext2", "flashtext2, words", "flashtext2"),
        python("daachorse", "daachorse, raw", "daachorse"),
        python("ahocorasick_rs", "ahocorasick_rs, raw", "ahocorasick-rs"),
        python("pyahocorasick", "pyahocorasick, raw", "pyahocorasick", "ahocorasick"),
    ]
    if names <= 10_000:
        rivals += [
            Prepared("hyperscan, raw", [program, files["folded-names"], files["folded"]], prints_seconds=True,
                     needs=str(program or "libhyperscan-dev")),
            Contender("ripgrep -F, raw", ["rg", "-c", "-F", "-f", files["folded-names"], files["folded"]], needs="rg"),
        ]
    if few: rivals.insert(0, Contender("Rasm, 100 names", [BENCH, "match", *few], prints_seconds=True))
    return Work(title, files["text"].stat().st_size,
                [Contender("Rasm", [BENCH, "match", *given], prints_seconds=True), *rivals], check, note)
