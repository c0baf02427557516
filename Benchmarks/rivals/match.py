"""Finds names with a library for Python. usage: match.py WHICH NAMES TEXT

Prints how many, the sum of where they begin (full job only), and the seconds of finding them; building is not counted. Raw searches get
names and text that are folded already, and know nothing of words and proclitics.
"""

import sys
import time
from itertools import product
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from workload import fold

which = sys.argv[1]
names = Path(sys.argv[2]).read_text(encoding="utf-8").split("\n")[:-1]
text = Path(sys.argv[3]).read_text(encoding="utf-8")
folded_names, folded = [fold(name) for name in names], fold(text)
STACKS = {"".join(stack) for stack in product(["", "و", "ف"], ["", "ب", "ك", "ل"])}


def full_job():
    """What Rasm does, on top of pyahocorasick: folding, words, proclitics, the longest name at each word."""
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for name in folded_names:
        automaton.add_word(name, (len(name), 0))
    for name in folded_names:
        if name.startswith("ال"):
            # ل swallows the article: للكرملين. What is a name as it is written (لليغيغراد beside الليغيغراد) stays one: the whole word comes first.
            for fused, length in [("لل" + name[2:], len(name)), ("ل" + name[2:], len(name) - 1)]:
                if (length == len(name) or name[2:3] == "ل") and fused not in automaton:
                    automaton.add_word(fused, (length, 1))
    automaton.make_automaton()

    def find():
        folded = fold(text)
        size, best = len(folded), {}
        for last, (length, is_fused) in automaton.iter(folded):
            end, start = last + 1, last + 1 - length
            if end < size and folded[end].isalnum():
                continue
            word = start
            while word > 0 and folded[word - 1].isalnum():
                word -= 1
            stack = folded[word:start] + ("ل" if is_fused else "")
            if text[word] == "أ" and stack.startswith("ا"):
                stack = stack[1:]
            if stack not in STACKS:
                continue
            # The range begins after the proclitics; of a swallowed article nothing is left but the second ل.
            begin = start + (2 if is_fused else 0)
            if word not in best or (end, -begin) > (best[word][1], -best[word][0]):
                best[word] = (begin, end)
        found, covered = [], -1
        for word in sorted(best):
            if word > covered:
                found.append(best[word][0])
                covered = best[word][1] - 1
        return found

    return find


def pyahocorasick():
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for name in folded_names:
        automaton.add_word(name, 0)
    automaton.make_automaton()
    return lambda: sum(1 for _ in automaton.iter(folded))


def ahocorasick_rs():
    import ahocorasick_rs

    automaton = ahocorasick_rs.AhoCorasick(folded_names, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest, store_patterns=False)
    return lambda: len(automaton.find_matches_as_indexes(folded))


def daachorse():
    import daachorse

    automaton = daachorse.CharwiseDoubleArrayAhoCorasick(folded_names, match_kind=daachorse.MATCH_KIND_LEFTMOST_LONGEST)
    return lambda: len(automaton.find(folded))


def flashtext2():
    import flashtext2

    processor = flashtext2.KeywordProcessor(case_sensitive=True)
    for name in folded_names:
        processor.add_keyword(name, name)
    return lambda: len(processor.extract_keywords(folded))


find = globals()[which]()
find()  # The first time is for the pages and caches.
before = time.process_time()
found = find()
seconds = time.process_time() - before
if isinstance(found, list):
    total, offset, seen = 0, 0, 0
    for place in found:
        offset += len(text[seen:place].encode())
        seen = place
        total += offset
    print(len(found), total, seconds)
else:
    print(found, seconds)
