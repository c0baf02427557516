"""Makes an OmegaT project whose sources are XLIFF 1.2 and whose glossary files are ours, and checks what OmegaT made of it.

  omegat_articles.py make EXPORTS RASM PROJECT
  omegat_articles.py compare EXPORTS PROJECT      exit 1 on any difference
"""

import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

from omegat_project import PROJECT, lines, read

X = "{urn:oasis:names:tc:xliff:document:1.2}"
# Every fortieth name: enough to see that each is filled.
STEP = 40


def pairs(exports):
    return read(exports / "names/names.ar-en.tmx")[2]


def units(path):
    return [
        (unit.get("id"), unit.find(X + "source").text, getattr(unit.find(X + "target"), "text", None))
        for unit in ET.parse(path).getroot().iter(X + "trans-unit")
    ]


def make(exports, rasm, project):
    for folder in ("source", "target", "omegat", "tm/auto", "glossary", "dictionary"):
        (project / folder).mkdir(parents=True)
    (project / "omegat.project").write_text(PROJECT.format(source="ar", target="en"), encoding="utf-8")
    (project / "tm/auto/names.tmx").write_bytes((exports / "names/names.ar-en.tmx").read_bytes())
    for name in ("names.ar-en.utf8", "names.omegat.tbx"):
        (project / "glossary" / name).write_bytes((exports / "names" / name).read_bytes())
    for article in (exports / "xliff-1.2").glob("*.xlf"):
        (project / "source" / article.name).write_bytes(article.read_bytes())
    # An article that is nothing but names, one a paragraph, so that the memory has a translation for each of its sentences.
    text = project / "names.txt"
    text.write_text(lines(source for source, _ in pairs(exports)[::STEP]), encoding="utf-8")
    subprocess.run(
        [rasm, "export", "xliff", "--for", "omegat-3.6", "--from", "ar", "--to", "en", text, "-o",
         project / "source/names.xlf"], check=True)


def check(name, right, total):
    print(f"{name}: {right} of {total}", flush=True)
    return total > 0 and right == total


def compare(exports, project):
    results = []
    expected = pairs(exports)[::STEP]
    got = units(project / "target/names.xlf") if (project / "target/names.xlf").exists() else []
    right = sum((source, target) == pair for (_, source, target), pair in zip(got, expected))
    results.append(check("names.xlf: OmegaT filled targets of XLIFF 1.2 from our memory", right, len(expected)))
    for article in sorted((exports / "xliff-1.2").glob("*.xlf")):
        filled = project / "target" / article.name
        got = [unit[:2] for unit in units(filled)] if filled.exists() else []
        wanted = [unit[:2] for unit in units(article)]
        same = sum(left == right for left, right in zip(got, wanted))
        results.append(check(f"{article.name}: OmegaT kept the units", same, len(wanted)))
    read_file = project / "glossary.tsv"
    rows = [line.split("\t") for line in read_file.read_text("utf-8").splitlines()] if read_file.exists() else []
    listed = {
        tuple(line.split("\t")[:2])
        for line in (exports / "names/names.ar-en.utf8").read_text("utf-8").splitlines()
    }
    got = {(source, target) for name, source, target in rows if name.endswith(".utf8")}
    results.append(check("names.ar-en.utf8: OmegaT read the pairs of the glossary", len(got & listed), len(listed | got)))
    # A term without an English one (they are for other languages) is listed with nothing beside it.
    got = {(source, target) for name, source, target in rows if name.endswith(".tbx") and target}
    wanted = termbase(exports / "names/names.omegat.tbx")
    results.append(check("names.omegat.tbx: OmegaT read the pairs of the termbase", len(got & wanted), len(wanted | got)))
    return 0 if all(results) else 1


def termbase(path):
    """Every Arabic term of an entry with every English one: so OmegaT pairs them."""
    lang, found = "{http://www.w3.org/XML/1998/namespace}lang", set()
    for entry in ET.parse(path).getroot().iter("termEntry"):
        terms = {
            section.get(lang): ["".join(term.itertext()).strip() for term in section.iter("term")]
            for section in entry.iter("langSet")
        }
        found |= {(source, target) for source in terms.get("ar", []) for target in terms.get("en", [])}
    return found


if __name__ == "__main__":
    command, exports = sys.argv[1], Path(sys.argv[2])
    if command == "make":
        make(exports, sys.argv[3], Path(sys.argv[4]))
    else:
        sys.exit(compare(exports, Path(sys.argv[3])))
