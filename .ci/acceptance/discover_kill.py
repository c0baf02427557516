#!/usr/bin/env python3
"""Kills rasm discover --index (SIGKILL) at many instants, and looks at what is left: the old index or the new one, and the right answer from it.

usage: discover_kill.py PROGRAM [ROUNDS]
"""

import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

GLOSSARY = """rasm: 1
entries:
  - id: sergei-shoigu
    kind: person
    ar: {full: سيرغي شويغو, short: شويغو}
"""
WORDS = "قال سيرجي شوايجو إن القمة ناجحة ثم فاز كونور ماكغريغور وخسر ماكجريجور في مدينة بعيدة أمس".split()
LETTERS = "بتثجحخدذرزسشصضطظعغفقكلمنهوي"


def require(condition, what):
    if not condition:
        sys.exit(f"FAILED  {what}")


class Trial:
    def __init__(self, program, folder, rounds):
        self.program, self.folder, self.rounds = program, Path(folder), rounds
        self.random = random.Random(1)
        (self.folder / "names.yaml").write_text(GLOSSARY, encoding="utf-8")
        for number in range(40):
            self.write(number)
        self.seen = {"old": 0, "new": 0}

    def write(self, number):
        def word():
            return self.random.choice(WORDS) if self.random.random() < 0.8 else "".join(self.random.choices(LETTERS, k=6))

        path = self.folder / "archive" / f"{self.random.randrange(1000):03}-{number}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(" ".join(word() for _ in range(2_000)), encoding="utf-8")

    def start(self, *options):
        arguments = [self.program, "discover", "--glossary", "names.yaml", "--format", "json", *options, "archive"]
        return subprocess.Popen(arguments, cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def run_once(self, *options):
        process = self.start(*options)
        output, errors = process.communicate()
        require(process.returncode == 0, f"the run ends well: {errors.decode()}")
        return output, errors

    def index(self):
        return (self.folder / "a.index").read_bytes()

    def round(self, number, length):
        self.write(1_000 + number)
        old = self.index()
        process = self.start("--index", "a.index")
        if number % 2:
            # As soon as another file lies beside it.
            beside, end = self.folder / ".rasm-a.index.tmp", time.monotonic() + 20
            while not beside.exists() and process.poll() is None and time.monotonic() < end:
                pass
            time.sleep(self.random.random() * length / 20)
        else:
            time.sleep(length * 1.2 * number / self.rounds)
        process.kill()
        process.communicate()
        self.seen["old" if self.index() == old else "new"] += 1
        plain, said = self.run_once()
        output, errors = self.run_once("--index", "a.index")
        require(output == plain, "the next run gives the right answer")
        require(errors == said, f"it finds nothing damaged: {errors.decode()}")
        left = [path.name for path in self.folder.iterdir() if path.name.startswith(".rasm")]
        require(not left, f"nothing is left lying about: {left}")

    def run(self):
        self.run_once("--index", "a.index")
        started = time.monotonic()
        self.write(999)
        self.run_once("--index", "a.index")
        length = time.monotonic() - started
        for number in range(self.rounds):
            self.round(number, length)
        seen = ", ".join(f"{name} {count}" for name, count in self.seen.items())
        print(f"ok      killed at {self.rounds} instants of a run ({1000 * length:.0f} ms): no answer wrong, no index half (the index was {seen})")


def main():
    program = os.path.realpath(sys.argv[1])
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 15
    with tempfile.TemporaryDirectory() as folder:
        Trial(program, folder, rounds).run()


if __name__ == "__main__":
    main()
