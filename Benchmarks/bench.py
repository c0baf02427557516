#!/usr/bin/env python3
"""Measures Rasm and its rivals in one run.

usage: bench.py [--quick] [--record FILE] [WORK…]

Each work has contenders that do the same; they take turns, the order changing each round, and the medians of their processor
seconds (user and system, all threads) are compared. A result is checked before its time counts. What a rival needs that is not
here is said, and the rival left out.
"""

import argparse
import datetime
import html
import json
import os
import platform
import random
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import workload
from growth import Growth

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent
RASM = Path(os.environ.get("RASM", PROJECT / ".build/release/rasm"))
BENCH = Path(os.environ.get("RASM_BENCH", HERE / ".build/release/rasm-bench"))


class Contender:
    """One way to do a work.

    command: what is run; prints_seconds: whether it measures itself (and leaves out reading its input) and prints the seconds;
    share: how much of the work it does, one over how many: its time is multiplied; given: the file that is its standard input.
    """

    def __init__(self, name, command, prints_seconds=False, needs=None, share=1, given=os.devnull):
        self.name, self.command, self.prints_seconds, self.needs = name, [str(part) for part in command], prints_seconds, needs
        self.share, self.given = share, given
        self.times, self.memory = [], 0

    def missing(self):
        return self.needs is not None and not (shutil.which(self.needs) or Path(self.needs).exists())

    def run(self):
        """Runs once; gives the seconds and what was printed."""
        with open(self.given, "rb") as given:
            process = subprocess.Popen(self.command, stdin=given, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        out, err = process.stdout.read(), process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        if os.waitstatus_to_exitcode(status) != 0:
            sys.exit(f"{self.name} failed: {' '.join(self.command)}\n{out.decode()}\n{err.decode()}")
        # A program is told to have had what this one had before it began: of less nothing is known.
        if usage.ru_maxrss > resource.getrusage(resource.RUSAGE_SELF).ru_maxrss:
            self.memory = max(self.memory, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024))
        seconds = float(out.split()[-1]) if self.prints_seconds else usage.ru_utime + usage.ru_stime
        return seconds * self.share, out.decode(errors="replace")


class FirstLine(Contender):
    """The same until its first line of output is in hand: all that the process took till then, loading it and its libraries too.

    The clock is read when the line has come through the pipe. Meanwhile the process goes on, so that this is rather too much than too little."""

    def missing(self):
        return super().missing() or sys.platform != "linux"

    def run(self):
        process = subprocess.Popen(self.command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        out = process.stdout.readline()
        # CLOCK_PROCESS_CPUTIME_ID of another process: MAKE_PROCESS_CPUCLOCK of the kernel (include/linux/posix-timers.h), with CPUCLOCK_SCHED.
        seconds = time.clock_gettime((~process.pid << 3) | 2)
        out += process.stdout.read()
        if process.wait() != 0: sys.exit(f"{self.name} failed: {' '.join(self.command)}")
        return seconds, out.decode()


class Work:
    """Something to be done: `size` is the bytes read or written, `check` looks at a contender's output before its time counts."""

    def __init__(self, name, size, contenders, check):
        self.name, self.size, self.check = name, size, check
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

    def told(self, contender, number, seconds):
        print(f"  {self.name}: {contender.name} {seconds:.3f} s", file=sys.stderr)

    def table(self):
        lines = [f"### {self.name} ({self.size / 1e6:.0f} MB)", "", "| | CPU s | MB/s | ratio | memory |", "|---|---|---|---|---|"]
        first = statistics.median(self.contenders[0].times)
        for contender in self.contenders:
            median = statistics.median(contender.times)
            lines.append(
                f"| {contender.name} | {median:.3f} | {self.size / median / 1e6:.0f} | {median / first:.2f} | "
                f"{f'{contender.memory / 1e6:.0f} MB' if contender.memory else '–'} |")
        lines += [f"| {contender.name} | not here ({contender.needs}) | | | |" for contender in self.left_out]
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
        return "\n".join(lines) + "\n"


def words(folder):
    """The words of the corpus in one language, without what is no running text."""
    text = " ".join(path.read_text(encoding="utf-8") for path in sorted((PROJECT / "corpus" / folder).glob("*.txt")))
    return re.sub("[\u0640\u064b-\u065f\u0670\u200e\u200f]", "", text).replace("\u00a0", " ").split()


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


def python_with(package, module):
    """A Python that has a package; None when it cannot be had."""
    python = HERE / ".build/venv/bin/python"
    try:
        if not python.exists():
            subprocess.run([sys.executable, "-m", "venv", python.parent.parent], check=True, capture_output=True)
        if subprocess.run([python, "-c", f"import {module}"], capture_output=True).returncode != 0:
            subprocess.run([python, "-m", "pip", "install", "-q", package], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return python


def compiled(name, library, folder):
    """A rival in C, compiled; None when there is no compiler or no library."""
    program = folder / name
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", library], capture_output=True, text=True)
    if flags.returncode != 0 or not shutil.which("cc"):
        return None
    done = subprocess.run(["cc", "-O2", "-o", program, HERE / f"rivals/{name}.c", *flags.stdout.split()])
    return program if done.returncode == 0 else None


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


def match(folder, names, size):
    """Names in news of our own making."""
    wanted = workload.names(names)
    return matching(folder, f"match, {names:,} names", wanted, workload.text(size, words("ar"), wanted))


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
    # Of some words Rasm knows more than the rival can: بونغ is a given name, so no ب + ونغ. With a hundred names all is equal.
    return matching(folder, f"match, {names:,} names of the reference", wanted, text.read_text(encoding="utf-8"), share=0 if names <= 100 else 1 / 5_000)


def matching(folder, title, wanted, text, share=0):
    """Names in a text: Rasm from bytes to mentions; the full job by hand on a library; and what libraries do raw, on text that is folded for them.

    share: by how much of what one finds the full jobs may differ; where it is 0 the places have to be the same too."""
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
        return Contender(label, [program, HERE / "rivals/match.py", name, *given], prints_seconds=True, needs=str(program or package))

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
            Contender("hyperscan, raw", [program, files["folded-names"], files["folded"]], prints_seconds=True,
                      needs=str(program or "libhyperscan-dev")),
            Contender("ripgrep -F, raw", ["rg", "-c", "-F", "-f", files["folded-names"], files["folded"]], needs="rg"),
        ]
    return Work(title, files["text"].stat().st_size,
                [Contender("Rasm", [BENCH, "match", *given], prints_seconds=True), *rivals], check)


def normalize(folder, names, size):
    """Names written another way in a file, by whole processes but where they print their seconds. They stand bare in the text, so that search and replace comes to the same as Rasm does."""
    wanted, words_of_text = workload.names(names), [word for word in words("ar") if word.strip(".,،؛:«»()").isalpha()]
    pairs = {name + "يش": name for name in wanted}
    for name in wanted: pairs.pop(name, None)
    chance, files = random.Random(3), {name: folder / f"normalize.{name}" for name in ["txt", "few", "csv", "tsv", "sed"]}
    written, lines, length = list(pairs), [], 0
    while length < size:
        start = chance.randrange(len(words_of_text) - 60)
        line = [chance.choice(written) if chance.random() < workload.SHARE else word for word in words_of_text[start:start + 60]]
        lines.append(" ".join(line) + ".\n")
        length += len(lines[-1].encode())
    longest = sorted(pairs, key=len, reverse=True)
    files["csv"].write_text("id,language,term,status,kind\n" + "".join(
        f"{number},ar,{pairs[name]},preferred,event\n{number},ar,{name},deprecated,event\n" for number, name in enumerate(written)),
        encoding="utf-8")
    files["tsv"].write_text("".join(f"{name}\t{pairs[name]}\n" for name in longest), encoding="utf-8")
    files["sed"].write_text("".join(f"s/\\b{name}\\b/{pairs[name]}/g\n" for name in longest), encoding="utf-8")
    files["txt"].write_text("".join(lines), encoding="utf-8")
    # flashtext and perl take minutes for ten megabytes, and sed hours: they get so many lines that what it takes to begin is little beside it. The time of
    # flashtext grows faster than its text: it gets a megabyte.
    texts = {"flashtext": "".join(lines[:len(lines) * 1_000_000 // max(length, 1_000_000)]), "perl": "".join(lines[:200]), "sed": "".join(lines[:100])}
    for name in texts: (folder / f"normalize.{name}.txt").write_text(texts[name], encoding="utf-8")
    expression = re.compile(r"\b(?:" + "|".join(map(re.escape, longest)) + r")\b")
    texts["few"] = "".join(lines[:max(1, len(lines) // 100)])
    results = {name: expression.sub(lambda found: pairs[found[0]], text) for name, text in texts.items() if name != "flashtext"}
    compiled_names, outputs = folder / "normalize.rasm", {}
    subprocess.run([RASM, "glossary", "compile", "--glossary", files["csv"], "-o", compiled_names], check=True)

    def check(contender, printed):
        name = contender.name.split(",")[0]
        result = printed if name in ("Rasm", "sed") else (folder / name).read_text(encoding="utf-8")
        if name in ("perl", "sed"):
            assert result == results[name], f"{name} wrote something else than the expression"
        else:
            assert result.startswith(results["few"]), f"{name} wrote something else than the expression"
            outputs[name] = result
            shortest = min(map(len, outputs.values()))
            assert len({text[:shortest] for text in outputs.values()}) == 1, f"{name} wrote something else than the one before"

    def share(name):
        # How much of the bytes it really gets.
        return files["txt"].stat().st_size / (folder / f"normalize.{name}.txt").stat().st_size

    def part(name):
        return f"{name}, a part, times {share(name):.0f}" if share(name) > 1.01 else name

    def python(package, label, text, share=1):
        program = python_with(package, package)
        return Contender(label, [program, HERE / "rivals/replace.py", package, files["tsv"], text, folder / package],
                         prints_seconds=True, needs=str(program or package), share=share)

    return Work(f"normalize, {names:,} names", files["txt"].stat().st_size, [
        Contender("Rasm", [RASM, "normalize", "--glossary", compiled_names, files["txt"]]),
        python("flashtext", part("flashtext"), folder / "normalize.flashtext.txt", share("flashtext")),
        python("flashtext2", "flashtext2", files["txt"]),
        Contender(part("perl"),
                  ["perl", HERE / "rivals/replace.pl", files["tsv"], folder / "normalize.perl.txt", folder / "perl"],
                  prints_seconds=True, needs="perl", share=share("perl")),
        Contender(part("sed"),
                  ["env", "LC_ALL=C.UTF-8", "sed", "-f", files["sed"], folder / "normalize.sed.txt"], needs="sed", share=share("sed")),
    ], check)


def mentions(folder, names, size):
    """Names listed as JSON, by whole processes on one thread: of an archive of files, of one large file, and of a stream of objects, which hold
    the same articles."""
    wanted = workload.names(names)
    paragraphs = workload.text(size, words("ar"), wanted).splitlines()
    articles = ["\n\n".join(paragraphs[start:start + 10]) + "\n" for start in range(0, len(paragraphs), 10)]
    compiled_names, table = folder / "mentions.rasm", folder / "mentions.csv"
    archive, whole, stream = folder / "archive", folder / "archive.txt", folder / "archive.jsonl"
    table.write_text("id,language,term\n" + "".join(f"{number},ar,{name}\n" for number, name in enumerate(wanted)), encoding="utf-8")
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
    ], check)


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


def start(folder, count):
    """Whole processes on an article of a kilobyte: what it takes to begin, with glossaries that are compiled."""
    article, small, large = folder / "article.txt", folder / "default.rasm", folder / "large.rasm"
    names = workload.names(count)
    article.write_text(" ".join((words("ar") + names[:1])[-90:]) + "\n", encoding="utf-8")
    (folder / "large.txt").write_text("\n".join(names) + "\n", encoding="utf-8")
    (folder / "large.csv").write_text(
        "id,language,term\n" + "".join(f"{number},ar,{name}\n" for number, name in enumerate(names)), encoding="utf-8")
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


def growth(folder, largest):
    """The matcher alone, one thread, on texts of which each is the first as often as need be."""
    names, wanted = folder / "growth-names.txt", workload.names(10_000)
    names.write_text("\n".join(wanted) + "\n", encoding="utf-8")
    first = workload.text(10_000_000, words("ar"), wanted).encode()
    sizes = [len(first) * factor for factor in [1, 3, 10, 30, 100] if factor * 10_000_000 <= largest]

    def contender(size):
        text = folder / "growth-text.txt"
        with open(text, "wb") as out:
            for _ in range(size // len(first)): out.write(first)
        return Contender(f"Rasm, {size // 10**6} MB", [BENCH, "match", names, text], prints_seconds=True)

    return Growth("growth: match, 10,000 names", sizes, contender)


WORKS = {
    "match": lambda folder, count: match(folder, 10_000, 10_000_000),
    "match-many": lambda folder, count: match(folder, count, 10_000_000),
    "match-reference-few": lambda folder, count: match_reference(folder, 100, 10_000_000),
    "match-reference": lambda folder, count: match_reference(folder, 10_000, 10_000_000),
    "match-reference-many": lambda folder, count: match_reference(folder, count, 10_000_000),
    "mentions": lambda folder, count: mentions(folder, 10_000, 40 * count),
    "normalize": lambda folder, count: normalize(folder, 10_000, 10 * count),
    "growth": lambda folder, count: growth(folder, 1_000 * count),
    "compile": compile_names,
    "start": start,
    "write-tmx": write_tmx,
    "validate-tmx": validate_tmx,
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="a tenth of the work, three rounds")
    parser.add_argument("--record", help="writes the tables to this file as well, and plots beside it")
    parser.add_argument("work", nargs="*", choices=[[], *WORKS], help="which works; all when none is named")
    options = parser.parse_args()
    count, rounds = (100_000, 3) if options.quick else (1_000_000, 5)
    tables, plots, medians = [], {}, {}
    with tempfile.TemporaryDirectory() as folder:
        for name in options.work or WORKS:
            work = WORKS[name](Path(folder), count)
            if work is None:
                tables.append(f"### {name}\n\nLeft out: what it takes is not here.\n")
                continue
            work.run(rounds)
            tables.append(work.table())
            if name.startswith("match-reference"): medians[name] = statistics.median(work.contenders[0].times)
            if isinstance(work, Growth): plots[name] = work.plot()
    few, many = (medians.get(f"match-reference-{name}") for name in ["few", "many"])
    if few and many: tables.append(f"Rasm takes {many / few:.2f} times as long for {count:,} names of the reference as for 100.\n")
    processor = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), platform.machine()) \
        if Path("/proc/cpuinfo").exists() else platform.machine()
    head = (f"{datetime.date.today()}, {processor}, {os.cpu_count()} processors, {platform.system()}; medians of {rounds} rounds in "
            f"processor seconds, taken in turns.\n")
    text = head + "\n" + "\n".join(tables)
    print(text)
    if options.record:
        Path(options.record).write_text("# What was measured\n\n`make bench` prints this anew.\n\n" + text, encoding="utf-8")
        for name, plot in plots.items(): Path(options.record).with_name(f"{name}.svg").write_text(plot, encoding="utf-8")


if __name__ == "__main__":
    main()
