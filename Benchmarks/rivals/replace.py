"""Writes names another way. usage: replace.py WHICH PAIRS TEXT OUT

PAIRS holds what is written and what is wanted, with a tab between. Prints the seconds of replacing; building is not counted.
"""

import sys
import time
from pathlib import Path

which, pairs, source, output = sys.argv[1:]
wanted = dict(line.split("\t") for line in Path(pairs).read_text(encoding="utf-8").split("\n")[:-1])
text = Path(source).read_text(encoding="utf-8")


def flashtext():
    from flashtext import KeywordProcessor

    processor = KeywordProcessor(case_sensitive=True)
    # Its words are Latin unless it is told.
    processor.non_word_boundaries |= {letter for letter in text if letter.isalpha()}
    for written, name in wanted.items():
        processor.add_keyword(written, name)
    return processor.replace_keywords


def flashtext2():
    import flashtext2

    processor = flashtext2.KeywordProcessor(case_sensitive=True)
    for written, name in wanted.items():
        processor.add_keyword(written, name)
    return processor.replace_keywords


replace = globals()[which]()
before = time.process_time()
result = replace(text)
seconds = time.process_time() - before
Path(output).write_text(result, encoding="utf-8")
print(seconds)
