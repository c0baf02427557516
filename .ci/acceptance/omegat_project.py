"""Makes an OmegaT project out of a memory of names, and compares what OmegaT made of it.

  omegat_project.py make MEMORY PROJECT
  omegat_project.py compare MEMORY PROJECT     exit 1 on any difference
"""

import sys
import xml.etree.ElementTree as ET
from pathlib import Path

LANG = "{http://www.w3.org/XML/1998/namespace}lang"

PROJECT = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat>
    <project version="1.0">
        <source_dir>__DEFAULT__</source_dir>
        <target_dir>__DEFAULT__</target_dir>
        <tm_dir>__DEFAULT__</tm_dir>
        <glossary_dir>__DEFAULT__</glossary_dir>
        <glossary_file>__DEFAULT__</glossary_file>
        <dictionary_dir>__DEFAULT__</dictionary_dir>
        <source_lang>{source}</source_lang>
        <target_lang>{target}</target_lang>
        <sentence_seg>false</sentence_seg>
        <support_default_translations>true</support_default_translations>
        <remove_tags>false</remove_tags>
    </project>
</omegat>
"""


def read(memory):
    """The languages of a memory, and its pairs of segments."""
    root = ET.parse(memory).getroot()
    source = root.find("header").get("srclang")
    target, pairs = None, []
    for unit in root.iter("tu"):
        texts = {variant.get(LANG): "".join(variant.find("seg").itertext()) for variant in unit.iter("tuv")}
        target = next(language for language in texts if language != source)
        pairs.append((texts[source], texts[target]))
    return source, target, pairs


def lines(texts):
    """One name a line, a blank line after each: that is where OmegaT's text filter cuts."""
    return "".join(text + "\n\n" for text in texts)


def make(memory, project):
    source, target, pairs = read(memory)
    # tm/auto is the part of tm/ whose exact matches console mode puts into the target.
    for folder in ("source", "target", "omegat", "tm/auto", "glossary", "dictionary"):
        (project / folder).mkdir(parents=True)
    (project / "omegat.project").write_text(PROJECT.format(source=source, target=target), encoding="utf-8")
    (project / "tm/auto/names.tmx").write_bytes(memory.read_bytes())
    (project / "source/names.txt").write_text(lines(pair[0] for pair in pairs), encoding="utf-8")


def compare(memory, project):
    _, _, pairs = read(memory)
    filled = project / "target/names.txt"
    if not filled.exists():
        print(f"{memory.name}: OmegaT wrote no target file", file=sys.stderr)
        return 1
    got = filled.read_text(encoding="utf-8").split("\n")[::2][: len(pairs)]
    got += [""] * (len(pairs) - len(got))
    wrong = [(source, target, found) for (source, target), found in zip(pairs, got) if found != target]
    extra = len(filled.read_text(encoding="utf-8")) != len(lines(pair[1] for pair in pairs))
    print(f"{memory.name}: OmegaT filled {len(pairs) - len(wrong)} of {len(pairs)} names", flush=True)
    for source, target, found in wrong[:10]:
        print(f"  {source!r}: expected {target!r}, got {found!r}", file=sys.stderr)
    if not pairs:
        print(f"{memory.name}: there is no unit in it", file=sys.stderr)
    return 1 if wrong or extra or not pairs else 0


if __name__ == "__main__":
    command, memory, project = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    sys.exit(make(memory, project) if command == "make" else compare(memory, project))
