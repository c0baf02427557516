#!/usr/bin/env python3
"""Runs names_on_spark.py's work on the cluster named by --master, and holds each row against what one process of rasm writes.

Prints what was measured: how fast rasm is alone, how fast the cluster, and what a terabyte takes.
"""

import argparse
import json
import subprocess
import sys
import time
from pathlib import Path

from pyspark.sql import SparkSession

import names_on_spark

PROJECT = Path(__file__).resolve().parents[2]


def articles(copies, path):
    """The corpus many times over, with rows that cannot be read and one in another language among them; gives how many rows."""
    texts = [file.read_text(encoding="utf-8") for file in sorted((PROJECT / "corpus/ar").glob("*.txt"))]
    rows = 0
    with open(path, "w", encoding="utf-8") as out:
        for copy in range(copies):
            for number, text in enumerate(texts):
                row = {"id": rows, "lang": "ar", "body": text, "tags": [f"c{copy}", "أخبار"], "score": number / 8}
                if rows % 1000 == 7:
                    del row["body"]
                if rows % 1000 == 8:
                    row["lang"] = "fa"
                out.write(json.dumps(row, ensure_ascii=False) + "\n")
                rows += 1
    return rows


def alone(work, program, glossary, path):
    """What one process writes, by the row's id; and its processor seconds."""
    import resource

    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with open(path, "rb") as rows:
        done = subprocess.run([program, work, "--jsonl", "--glossary", glossary, "--text-field", "body", "--language-field", "lang"],
                              stdin=rows, stdout=subprocess.PIPE)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 1):
        sys.exit(f"rasm ended with {done.returncode}")
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return [json.loads(line) for line in done.stdout.splitlines()], seconds


def plain(row):
    """A row of Spark as JSON has it: members that are not there left out."""
    if isinstance(row, dict):
        return {key: plain(value) for key, value in row.items() if value is not None}
    return [plain(value) for value in row] if isinstance(row, list) else row


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--master", required=True)
    parser.add_argument("--rasm", required=True)
    parser.add_argument("--glossary", required=True)
    parser.add_argument("--copies", type=int, default=400, help="how often the corpus is taken")
    parser.add_argument("--folder", required=True, help="where the table is written; all workers see it")
    parser.add_argument("--price", type=float, default=0.05, help="of a core for an hour")
    options = parser.parse_args()

    table_path = str(Path(options.folder) / "articles.json")
    rows = articles(options.copies, table_path)
    size = Path(table_path).stat().st_size
    spark = (SparkSession.builder.master(options.master).appName("rasm cluster test").config("spark.ui.enabled", "false")
             .config("spark.executor.cores", "1").config("spark.cores.max", "2").config("spark.executor.memory", "700m").getOrCreate())
    spark.sparkContext.setLogLevel("ERROR")
    for path in (options.rasm, options.glossary):
        spark.sparkContext.addFile(path)
    names = [names_on_spark.name_of(path) for path in (options.rasm, options.glossary)]

    # Before anything is timed: Spark loads its classes, and starts a Python on each worker.
    first = names_on_spark.with_names(spark.read.json(table_path).limit(10).repartition(2), "mentions", *names, ["body"], "lang")
    first.collect()
    for work in ("mentions", "normalize"):
        expected, seconds = alone(work, options.rasm, options.glossary, table_path)
        table = spark.read.json(table_path).repartition(max(8, rows // 1000))
        named = names_on_spark.with_names(table, work, *names, ["body"], "lang")
        output = str(Path(options.folder) / f"{work}.parquet")
        started = time.monotonic()
        named.write.parquet(output)
        elapsed = time.monotonic() - started
        failed = compare(work, spark.read.parquet(output).toLocalIterator(), expected, rows)
        print(f"{work}: {rows} rows, {size / 1e6:.0f} MB, each as one process writes it, {failed} with errors as it tells them")
        print(f"  rasm alone {size / 1e6 / seconds:.0f} MB/s a core; Spark, reading and writing with it, {size / 1e6 / elapsed / 2:.0f} MB/s a core")
        for who, rate in (("rasm alone", size / seconds), ("on Spark", size / elapsed / 2)):
            hours = 1e12 / rate / 3600
            print(f"  a terabyte, {who}: {hours:.1f} core-hours, {hours * options.price:.2f} at {options.price} an hour")
    executors = spark.sparkContext._jsc.sc().getExecutorMemoryStatus().size() - 1
    spark.stop()
    if executors != 2:
        sys.exit(f"the work was done by {executors} workers; 2 were asked for")
    print("2 workers took part")


def compare(work, rows, expected, count):
    """Every row of the cluster is what one process writes; gives how many have errors."""
    seen, failed = set(), 0
    for row in rows:
        got = plain(row.asDict(recursive=True))
        want = expected[got["id"]]
        error = got.pop(names_on_spark.ERROR, None)
        if "error" in want:
            failed += 1
            same = error == want["error"]["message"] and "body" not in got
        else:
            same = error is None and got == plain(want)
        if not same:
            sys.exit(f"{work}, row {got['id']}: the cluster has\n{got}\none process\n{want}")
        seen.add(got["id"])
    if len(seen) != count or not failed:
        sys.exit(f"{work}: {len(seen)} of {count} rows came back, {failed} of them with errors")
    return failed


if __name__ == "__main__":
    main()
