#!/usr/bin/env python3
"""Names of a table of articles, found or normalized on a Spark cluster by the same `rasm` that runs on one machine.

    spark-submit names_on_spark.py --rasm rasm --glossary glossary --text-field body mentions articles.json names.parquet

The program and the glossary are sent to every worker once (`addFile`), each partition runs through one process of `rasm … --jsonl`,
and no row is lost: a row that rasm cannot read comes out as it went in, with the reason in the column `rasm_error`.
"""

import argparse
import collections
import json
import subprocess
import tempfile
import threading

from pyspark import SparkFiles
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.types import ArrayType, BooleanType, LongType, StringType, StructField, StructType

ERROR = "rasm_error"
MENTIONS = "mentions"

# What `rasm mentions --jsonl` tells of each name; Documentation/pipelines.md says what the members mean.
MENTION = StructType([
    StructField("field", StringType()),
    StructField("start", LongType()),
    StructField("end", LongType()),
    StructField("surface", StringType()),
    StructField("proclitics", StringType()),
    StructField("entry", StringType()),
    StructField("type", StringType()),
    StructField("status", StringType()),
    StructField("rendering", StringType()),
    StructField("resolved", BooleanType()),
])


def with_names(table: DataFrame, work: str, rasm: str, glossary: str, text_fields: list[str],
               language_field: str | None = None) -> DataFrame:
    """The table with its names normalized (`normalize`), or with a column of them (`mentions`), and the column `rasm_error`.

    rasm, glossary: names of files that `addFile` has sent to the workers.
    """
    added = [StructField(ERROR, StringType())]
    if work == "mentions":
        added.insert(0, StructField(MENTIONS, ArrayType(MENTION)))
    for field in added:
        if field.name in table.columns:
            raise ValueError(f"the table has a column {field.name} already: rename it first")
    options = [part for field in text_fields for part in ("--text-field", field)]
    if language_field:
        options += ["--language-field", language_field]

    def partition(rows):
        program, names = SparkFiles.get(rasm), SparkFiles.get(glossary)
        return through(rows, [program, work, "--jsonl", "--glossary", names, *options])

    done = table.toJSON().mapPartitions(partition)
    return table.sparkSession.read.schema(StructType(table.schema.fields + added)).json(done)


def through(rows, command):
    """The rows through one process, in order, a line out for each line in.

    Rows are fed by a thread, or a full pipe on both sides would stop the two for ever. Those on their way are remembered, so
    that a row in whose place an error stands can be given back.
    """
    messages = tempfile.TemporaryFile()
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=messages)
    on_their_way, failures = collections.deque(), []

    def feed():
        try:
            with process.stdin as pipe:
                for row in rows:
                    on_their_way.append(row)
                    pipe.write(row.encode() + b"\n")
        except BrokenPipeError:
            pass  # rasm has ended: its exit code tells why
        except BaseException as failure:  # of what the rows are read from: the task fails with it, not silently with fewer rows
            failures.append(failure)

    feeder = threading.Thread(target=feed, daemon=True)
    feeder.start()
    try:
        for line in process.stdout:
            row = on_their_way.popleft()
            yield with_error(row, line) if line.startswith(b'{"error":{"line":') else line.decode().rstrip("\n")
        feeder.join()
        code = process.wait()
        if failures:
            raise failures[0]
        # 1: some rows have errors, which their column tells.
        if code not in (0, 1) or on_their_way:
            messages.seek(0)
            raise RuntimeError(f"rasm ended with {code}: {messages.read().decode(errors='replace').strip()}")
    finally:
        process.kill()
        process.wait()


def with_error(row, line):
    """The row as it was, and why rasm could not read it."""
    return json.dumps({**json.loads(row), ERROR: json.loads(line)["error"]["message"]}, ensure_ascii=False)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work", choices=["mentions", "normalize"])
    parser.add_argument("input", help="JSON Lines or Parquet, a file or a folder of them")
    parser.add_argument("output", help="a folder that is not there yet; what is not .json is written as Parquet")
    parser.add_argument("--rasm", required=True, help="the program, built for the workers' machines")
    parser.add_argument("--glossary", required=True, help="a compiled glossary (rasm glossary compile), or one file of any other kind")
    parser.add_argument("--text-field", action="append", help="a column with text, repeatable (default: text)")
    parser.add_argument("--language-field", help="the column with the language; rows in another are left as they are")
    parser.add_argument("--partitions", type=int, help="how many partitions to cut the table into first")
    options = parser.parse_args()

    spark = SparkSession.builder.appName(f"rasm {options.work}").getOrCreate()
    for path in (options.rasm, options.glossary):
        spark.sparkContext.addFile(path)
    table = (spark.read.parquet if options.input.endswith(".parquet") else spark.read.json)(options.input)
    if options.partitions:
        table = table.repartition(options.partitions)
    named = with_names(table, options.work, name_of(options.rasm), name_of(options.glossary),
                       options.text_field or ["text"], options.language_field)
    named.write.format("json" if options.output.endswith(".json") else "parquet").save(options.output)
    spark.stop()


def name_of(path):
    return path.rstrip("/").rsplit("/", 1)[-1]


if __name__ == "__main__":
    main()
