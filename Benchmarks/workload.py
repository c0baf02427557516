"""Invented names, and news with some of them in it: the same for everybody who asks with the same numbers."""

import random
import re
from pathlib import Path

CONSONANTS = "ب ت ج د ر ز س ش غ ف ك ل م ن ه ق خ ح ط ص ع".split()
VOWELS = ["ا", "و", "ي", "", ""]
ENDINGS = "وف ينكو شتاين بيرغ سون مان زاده ونغ يتش يلي ستان آباد ووس ينا غراد هايم وي يك اس".split()
GIVEN = "سيرغي دميتري أنطون إيغور بوريس فيكتور جوزيف هارولد ريتشارد فرانك هونغ مينغ ياسوهيرو أولاف خوسيه كارلوس ماتيو أندريا إيفان يوهان".split()
PROCLITICS = ["و", "ب", "ل", "ف", "ك", "وب", "ول"]
# How many of the words are names: in five articles about Russia and Korea, which were counted, it is one in nine.
SHARE = 0.1
# How many words of articles a line is made of.
LINE = 60
FOLDS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي"})


def fold(text):
    """Letters that readers take for one; the last ة of a word is ه to Rasm, but no invented name has one."""
    return text.translate(FOLDS)


def surname(chance):
    name = chance.choice(["", "", "", "ال"])
    for _ in range(chance.choice([2, 2, 3, 3, 4])):
        name += chance.choice(CONSONANTS) + chance.choice(VOWELS)
    return name + chance.choice(ENDINGS)


def names(count):
    """Names of one word to three, no two of which fold alike."""
    chance, known, found = random.Random(1), set(), []
    while len(found) < count:
        given = [chance.choice(GIVEN) for _ in range(chance.choice([0, 0, 1, 1, 1, 2]))]
        name = " ".join(given + [surname(chance)])
        if fold(name) not in known:
            known.add(fold(name))
            found.append(name)
    return found


def text(size, words, names):
    """News of about so many bytes: runs of the words of articles, and every tenth word a name, two fifths of them after a proclitic."""
    chance, lines, length = random.Random(2), [], 0
    while length < size:
        start, line = chance.randrange(len(words) - LINE), []
        for word in words[start:start + LINE]:
            if chance.random() < SHARE:
                word = (chance.choice(PROCLITICS) if chance.random() < 0.4 else "") + chance.choice(names)
            line.append(word)
        lines.append(" ".join(line) + ".\n")
        length += len(lines[-1].encode())
    return "".join(lines)


def words(folder):
    """The words of the corpus in one language, without what is no running text."""
    corpus = Path(__file__).resolve().parent.parent / "corpus" / folder
    text = " ".join(path.read_text(encoding="utf-8") for path in sorted(corpus.glob("*.txt")))
    return re.sub("[\u0640\u064b-\u065f\u0670\u200e\u200f]", "", text).replace("\u00a0", " ").split()


def write_table(path, names):
    """Names as a glossary, each an entry of its own."""
    path.write_text("id,language,term\n" + "".join(f"{number},ar,{name}\n" for number, name in enumerate(names)), encoding="utf-8")
