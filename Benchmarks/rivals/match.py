"""Finds names with a library for Python. usage: match.py WHICH NAMES TEXT

For each line of standard input it finds them, and prints how many, the sum of where they begin (full job only), and the seconds of finding them;
building is not counted. Raw searches get names and text that are folded already, and know nothing of words and proclitics.
"""

import re
import sys
import time
from bisect import bisect_right
from itertools import product
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from workload import fold

which = sys.argv[1]
names = Path(sys.argv[2]).read_text(encoding="utf-8").split("\n")[:-1]
text = Path(sys.argv[3]).read_text(encoding="utf-8")
folded_names, folded = [fold(name) for name in names], fold(text)
# Vowel marks and tatweel, which belong to the letter before them, and the last ة of a word, which is ه to Rasm.
MARKS, LAST = re.compile("[\u0640\u064b-\u065f\u0670]"), re.compile(r"ة(?!\w)")
# What follows one of these words does not begin with the أ of a question.
PREPOSITIONS = tuple(end + word + " " for word in ["في", "الي", "من", "عن", "علي"] for end in [" ", "\n"])
ABOVE = re.compile(r"\w?علي(?!\w)")
STACKS = {"".join(stack) for stack in product(["", "و", "ف"], ["", "ب", "ك", "ل"])}


def full_job():
    """What Rasm does, on top of pyahocorasick: folding, words, proclitics, the longest name at each word."""
    import ahocorasick

    def bare(text):
        return LAST.sub("ه", fold(MARKS.sub("", text)))

    automaton = ahocorasick.Automaton()
    hamzas = {bare(name) for name in names if name.startswith("أ")}
    bare_names = list(dict.fromkeys(map(bare, names)))
    for name in bare_names:
        automaton.add_word(name, (len(name), 0, name in hamzas))
    for name in bare_names:
        if name.startswith("ال"):
            # ل swallows the article: للكرملين. What is a name as it is written (لليغيغراد beside الليغيغراد) stays one: the whole word comes first.
            for fused, length in [("لل" + name[2:], len(name)), ("ل" + name[2:], len(name) - 1)]:
                if (length == len(name) or name[2:3] == "ل") and fused not in automaton:
                    automaton.add_word(fused, (length, 1, False))
    automaton.make_automaton()

    def find():
        folded = bare(text)
        size, best = len(folded), {}
        # How many letters come before each mark: what tells where a letter stood among the marks.
        before = [found.start() - number for number, found in enumerate(MARKS.finditer(text))]

        def at(place):
            return place + bisect_right(before, place)

        for last, (length, is_fused, has_hamza) in automaton.iter(folded):
            end, start = last + 1, last + 1 - length
            if end < size and folded[end].isalnum():
                continue
            word = start
            while word > 0 and folded[word - 1].isalnum():
                word -= 1
            stack = folded[word:start] + ("ل" if is_fused else "")
            is_question = stack.startswith("ا") and text[at(word)] == "أ" and not folded.endswith(PREPOSITIONS, 0, word)
            if is_question:
                stack = stack[1:]
            if stack not in STACKS:
                continue
            if word < start and not folded[start + 1].isalnum():
                # What a proclitic leaves of a word has two letters or more.
                continue
            if ABOVE.match(folded, word):
                # The preposition, with a letter before it or not, is no given name.
                last = at(folded.index("علي", word) + 2)
                if text[last] == "ى" and not MARKS.match(text, last + 1):
                    continue
            # What is written with أ and listed without is rather أ and a name, where the rest of the word is one.
            is_sure = is_question or text[at(start)] != "أ" or has_hamza
            # The range begins after the proclitics; of a swallowed article nothing is left but the second ل.
            begin = start + (2 if is_fused else 0)
            if word not in best or (end, is_sure, -begin) > best[word]:
                best[word] = (end, is_sure, -begin)
        found, covered = [], -1
        for word in sorted(best):
            if word > covered:
                end, _, begin = best[word]
                found.append(at(-begin))
                covered = end - 1
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
for _ in sys.stdin:
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
        print(len(found), total, seconds, flush=True)
    else:
        print(found, seconds, flush=True)
