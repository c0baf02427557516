"""Reads the memories, termbases and XLIFF 1.2 files of an exports folder with the translate-toolkit; exit 1 when it misses or changes anything."""

import sys
from pathlib import Path

from lxml import etree
from translate.storage.tbx import tbxfile
from translate.storage.tmx import tmxfile
from translate.storage.xliff import xlifffile

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


def weblate(path, root):
    """What Weblate asks the toolkit for: source, first target, context, explanation, and whether the unit is forbidden.

    Weblate drops what the toolkit calls obsolete, and marks as forbidden what has this word or `obsolete` as its status.
    """
    source = root.get(LANG)
    expected, target = [], None
    for entry in root.iter("termEntry"):
        terms = {section.get(LANG): [text(term.find("term")) for term in section.iter("tig")] for section in entry.iter("langSet")}
        target = next(language for language in terms if language != source)
        notes = "\n".join(text(node) for node in entry.iter("descrip"))
        status = {text(note) for note in entry.iter("termNote") if note.get("type") == "administrativeStatus"}
        expected.append((terms[source][0], terms[target][0], entry.get("id"), notes, bool(status & {"forbidden", "obsolete"})))
    with path.open("rb") as file:
        store = tbxfile(file, sourcelanguage=source, targetlanguage=target)
    read = []
    for unit in store.units:
        statuses = {term.administrative_status for term in unit.get_source_terms() + unit.get_target_terms()}
        if unit.isobsolete() or not unit.istranslatable():
            continue
        read.append(
            (unit.source, unit.target, unit.getid(), unit.getnotes("definition"), bool(statuses & {"forbidden", "obsolete"})))
    return read, expected


def articles(path, root):
    """Id, source and notes of every unit, and whether it is to be translated."""
    namespace = {"x": "urn:oasis:names:tc:xliff:document:1.2"}
    expected = [
        (
            unit.get("id"), text(unit.find("x:source", namespace)),
            "\n".join(text(note) for note in unit.findall("x:note", namespace)), unit.get("translate") != "no",
        )
        for unit in root.iterfind(".//x:trans-unit", namespace)
    ]
    with path.open("rb") as file:
        store = xlifffile(file)
    read = [(unit.xmlelement.get("id"), unit.source, unit.getnotes(), unit.istranslatable()) for unit in store.units]
    return read, expected


def check(path):
    root = etree.parse(path).getroot()
    if path.suffix == ".tmx":
        (read, expected), what = memory(path, root), "units"
    elif root.tag == "martif" and root.get("type") == "TBX":
        (read, expected), what = weblate(path, root), "units as Weblate asks for them"
    elif path.suffix == ".xlf":
        (read, expected), what = articles(path, root), "units"
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
    files = sorted(
        path for path in Path(sys.argv[1]).rglob("*")
        if path.suffix in (".tmx", ".tbx") or path.suffix == ".xlf" and path.parent.name == "xliff-1.2"
    )
    for suffix in (".tmx", ".tbx", ".xlf"):
        if not any(path.suffix == suffix for path in files):
            sys.exit(f"there is no {suffix} to be read under {sys.argv[1]}")
    results = [check(path) for path in files]
    sys.exit(0 if all(results) else 1)
