"""Lints, and repairs, datasets of histories with Apache Spark: files of lines, one request body or conversation a line.

    spark-submit lint_histories.py lint   [--option=VALUE …] DATASET…
    spark-submit lint_histories.py repair --output=FOLDER [--option=VALUE …] DATASET…

`lint` prints the findings by rule and severity; `repair` writes a file for each partition, whose concatenation in the order
of their names is the dataset, repaired. Other options go to `historylint`: `--dialect=openai-chat`, `--purpose=saved`. The
executable is the one on the path, or `HISTORYLINT`.

A partition is a range of bytes of a file, and holds the lines that begin in it, so that no line passes through Python or
the JVM: the file is pumped into one process of `historylint`, and what comes out are findings. For storage that is no file
system replace `open` below by what opens it there, such as `fsspec.open`.
"""

import json
import os
import subprocess
import sys
import threading

from pyspark.sql import Row, SparkSession
from pyspark.sql.types import IntegerType, LongType, StringType, StructField, StructType

PARTITION = 256 << 20
CHUNK = 1 << 20
FINDING = StructType([
    StructField("file", StringType()), StructField("rule", StringType()), StructField("severity", StringType()),
    StructField("byteOffset", LongType()), StructField("path", StringType()), StructField("message", StringType()),
    StructField("applicability", StringType()), StructField("partition", IntegerType()),
])


def partitions(paths, size=PARTITION):
    """(path, start, end) of each partition, in order."""
    ranges = []
    for path in paths:
        length = os.path.getsize(path)
        ranges += [(path, start, min(start + size, length)) for start in range(0, max(length, 1), size)]
    return ranges


def first_line(file, start):
    """Where the first line begins that begins at or behind a place; the file is left there."""
    if start > 0:
        file.seek(start - 1)
        file.readline()
    return file.tell()


def pump(part, into):
    """Writes the lines of a partition."""
    path, start, end = part
    with open(path, "rb") as file:
        position = first_line(file, start)
        last = b"\n"
        while position < end:
            data = file.read(min(CHUNK, end - position))
            if not data:
                return
            into.write(data)
            position += len(data)
            last = data[-1:]
        # The last line goes on beyond the end.
        if last != b"\n":
            into.write(file.readline())


class Run:
    """A process that is fed with a partition by a thread of its own."""

    def __init__(self, command, part, **streams):
        self.part = part
        self.failure = None
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, **streams)
        self.thread = threading.Thread(target=self.feed)
        self.thread.start()

    def feed(self):
        try:
            with self.process.stdin as into:
                pump(self.part, into)
        except Exception as failure:
            self.failure = failure

    def end(self, *statuses):
        """Waits, and fails where the lines did not all get in, or the process did not do its work."""
        self.thread.join()
        if self.process.wait() not in statuses or self.failure:
            raise RuntimeError(f"historylint ended with {self.process.returncode} on {self.part}") from self.failure


def tool():
    return os.environ.get("HISTORYLINT", "historylint")


def findings(options):
    """A function from partitions to rows; `byteOffset` is that in the whole file."""

    def lint(index, parts):
        for part in parts:
            with open(part[0], "rb") as file:
                offset = first_line(file, part[1])
            if offset >= part[2]:
                continue
            command = [tool(), "lint", "--isolated", "--format", "json-lines", "--fail-on", "never", *options, "-"]
            run = Run(command, part, stdout=subprocess.PIPE)
            for line in run.process.stdout:
                found = json.loads(line)
                yield Row(
                    file=part[0], rule=found["rule"], severity=found["severity"],
                    byteOffset=offset + found["byteOffset"] if "byteOffset" in found else None, path=found["path"],
                    message=found["message"], applicability=found.get("fix", {}).get("applicability"), partition=index)
            run.end(0)

    return lint


def repaired(options, output):
    """A function from partitions to the names of the files that were written."""

    def repair(index, parts):
        for place, part in enumerate(parts):
            name = os.path.join(output, f"part-{index:06}-{place:04}.jsonl")
            with open(name + ".tmp", "wb") as file:
                with open(part[0], "rb") as source:
                    isEmpty = first_line(source, part[1]) >= part[2]
                if not isEmpty:
                    # 1: something is left that no repair makes fit.
                    Run([tool(), "sanitize", "--input", "bodies", *options], part, stdout=file).end(0, 1)
            os.rename(name + ".tmp", name)
            yield name

    return repair


def main():
    command, arguments = sys.argv[1], sys.argv[2:]
    own = dict(argument[2:].split("=", 1) for argument in arguments if argument.startswith(("--output=", "--partition=")))
    options = [argument for argument in arguments if argument.startswith("--") and argument[2:].split("=")[0] not in own]
    paths = [argument for argument in arguments if not argument.startswith("--")]
    spark = SparkSession.builder.appName("historylint").getOrCreate()
    parts = partitions(paths, int(own.get("partition", PARTITION)))
    dataset = spark.sparkContext.parallelize(parts, len(parts))
    if command == "lint":
        rows = spark.createDataFrame(dataset.mapPartitionsWithIndex(findings(options)), FINDING)
        for row in rows.groupBy("rule", "severity").count().orderBy("rule", "severity").collect():
            print(row["rule"], row["severity"], row["count"], sep="\t")
    else:
        os.makedirs(own["output"], exist_ok=True)
        for name in dataset.mapPartitionsWithIndex(repaired(options, own["output"])).collect():
            print(name)
    spark.stop()


if __name__ == "__main__":
    main()
