"""Reads the memories and termbases of an exports folder with the translate-toolkit; exit 1 when it misses or changes anything."""

import sys
from pathlib import Path

from lxml import etree
from translate.storage.tbx import tbxfile
from translate.storage.tmx import tmxfile

LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def text(node):
    return "".join(node.itertext())


def memory(path, root):
    """Source and target of every unit, as the toolkit reads them and as they stand in the file."""
    source = root.find("header").get("srclang")
    expected, target = [], None
    for unit in root.iter("tu"):
        texts = {variant.get(LANG): text(variant.find("seg")) for variant in unit.iter("tuv")}
        target = next(language for language in texts if language != source)
        expected.append((texts[source], texts[target]))
    with path.open("rb") as file:
        store = tmxfile(file, sourcelanguage=source, targetlanguage=target)
    return [(unit.source, unit.target) for unit in store.units], expected


def termbase(path, root):
    """Every term with its language and status, entry by entry."""
    expected = [
        (section.get(LANG), text(term.find("term")), text(term.find("termNote[@type='administrativeStatus']")))
        for section in root.iter("langSet")
        for term in section.iter("tig")
    ]
    with path.open("rb") as file:
        store = tbxfile(file)
    read = [
        (section.get(LANG), term.text, term.administrative_status)
        for unit in store.units
        for section in unit.xmlelement.iter("langSet")
        for term in unit.get_target_terms(section.get(LANG))
    ]
    return read, expected


def check(path):
    root = etree.parse(path).getroot()
    if path.suffix == ".tmx":
        (read, expected), what = memory(path, root), "units"
    elif root.tag == "martif":
        (read, expected), what = termbase(path, root), "terms"
    else:
        print(f"{path.name}: well-formed; the translate-toolkit does not read TBX v3")
        return True
    same = sum(left == right for left, right in zip(read, expected))
    print(f"{path.name}: the translate-toolkit read {same} of {len(expected)} {what}", flush=True)
    for left, right in [pair for pair in zip(read, expected) if pair[0] != pair[1]][:10]:
        print(f"  expected {right!r}, read {left!r}", file=sys.stderr)
    return bool(expected) and read == expected


if __name__ == "__main__":
    files = sorted(path for path in Path(sys.argv[1]).rglob("*") if path.suffix in (".tmx", ".tbx"))
    if not any(path.suffix == ".tmx" for path in files) or not any(path.suffix == ".tbx" for path in files):
        sys.exit(f"there is no .tmx or no .tbx under {sys.argv[1]}")
    results = [check(path) for path in files]
    sys.exit(0 if all(results) else 1)
