"""Names written another way."""

import random
import re
import subprocess

import workload
from contender import Contender
from tools import HERE, RASM, python_with
from work import Work


def normalize(folder, names, size):
    """Names written another way in a file, by whole processes but where they print their seconds. They stand bare in the text, so that search and replace comes to the same as Rasm does."""
    wanted, words_of_text = workload.names(names), [word for word in workload.words("ar") if word.strip(".,،؛:«»()").isalpha()]
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
    ], check, note="Rasm and sed are whole processes; of the others only the replacing is counted. Every tenth word is written anew.")
