"""Writes sentence pairs as TMX with the translate-toolkit. usage: toolkit_write.py ROWS.tsv OUT.tmx"""

import sys
import time

from translate.storage.tmx import tmxfile

rows = [line.rstrip("\n").split("\t") for line in open(sys.argv[1], encoding="utf-8")]
before = time.process_time()
memory = tmxfile(sourcelanguage="ar", targetlanguage="en")
for source, target in rows:
    memory.addtranslation(source, "ar", target, "en")
with open(sys.argv[2], "wb") as out:
    memory.serialize(out)
print(time.process_time() - before)
