#!/usr/bin/env python3
"""Measures Rasm and its rivals in one run.

usage: bench.py [--quick] [--record FILE] [WORK…]

Each work has contenders that do the same; they take turns, the order changing each round, and the medians of their processor
seconds (user and system, all threads) are compared. A result is checked before its time counts. What a rival needs that is not
here is said, and the rival left out.
"""

import argparse
import datetime
import os
import platform
import sys
import tempfile
import time
from pathlib import Path

from growth import Growth
from works import WORKS


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="a tenth of the work, three rounds")
    parser.add_argument("--record", help="writes the tables to this file as well, and plots beside it")
    parser.add_argument("work", nargs="*", choices=[[], *WORKS], help="which works; all when none is named")
    options = parser.parse_args()
    count, rounds = (100_000, 3) if options.quick else (1_000_000, 5)
    tables, plots = [], {}
    with tempfile.TemporaryDirectory() as folder:
        for name in options.work or WORKS:
            before = time.monotonic()
            work = WORKS[name](Path(folder), count)
            if work is None:
                tables.append(f"### {name}\n\nLeft out: what it takes is not here.\n")
                continue
            work.run(rounds)
            tables.append(work.table())
            print(f"  {name} took {time.monotonic() - before:.0f} s", file=sys.stderr)
            if isinstance(work, Growth): plots[work.file] = work.plot()
    processor = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), platform.machine()) \
        if Path("/proc/cpuinfo").exists() else platform.machine()
    head = (f"{datetime.date.today()}, {processor}, {os.cpu_count()} processors, {platform.system()}; medians of {rounds} rounds in "
            f"processor seconds, taken in turns; beside their ratio that of the least.\n")
    text = head + "\n" + "\n".join(tables)
    print(text)
    if options.record:
        Path(options.record).write_text("# What was measured\n\n`make bench` prints this anew.\n\n" + text, encoding="utf-8")
        for name, plot in plots.items(): Path(options.record).with_name(name).write_text(plot, encoding="utf-8")


if __name__ == "__main__":
    main()
