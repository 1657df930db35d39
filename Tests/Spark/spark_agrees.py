"""The recipe in local mode against single runs of the plain command.

Usage: spark_agrees.py MEGABYTES      with the executable in `HISTORYLINT`
"""

import collections
import json
import os
import subprocess
import sys
import tempfile
import time

import lint_histories
from pyspark.sql import SparkSession

TOOL = os.environ["HISTORYLINT"]


def line(number):
    """A request of about 20 KB, every tenth with a fault: a call without its result, or a question asked twice."""
    messages = []
    for turn in range(8):
        call = f"toolu_{number}_{turn}"
        messages += [
            {"role": "user", "content": f"Question {turn} of {number}: what is in the file?"},
            {"role": "assistant", "content": [
                {"type": "text", "text": "Let me look. " * 20},
                {"type": "tool_use", "id": call, "name": "read_file", "input": {"path": f"src/{turn}.swift", "lines": [1, 80]}}]},
            {"role": "user", "content": [{"type": "tool_result", "tool_use_id": call, "content": "let x = \"é\"\n" * 120}]},
            {"role": "assistant", "content": "It declares a constant. " * 10},
        ]
    if number % 10 == 3:
        del messages[14]
    if number % 10 == 7:
        messages.insert(1, messages[0])
    messages.append({"role": "user", "content": "Thank you."})
    return json.dumps({"model": "claude-sonnet-4-5", "max_tokens": 1024, "messages": messages}).encode() + b"\n"


def write(path, size):
    """Lines of a few hundred requests, again and again."""
    lines = [line(number) for number in range(500)]
    with open(path, "wb") as file:
        number = 0
        while file.tell() < size:
            file.write(lines[number % len(lines)])
            number += 1


def plain(path, *options):
    return subprocess.run([TOOL, *options], stdin=open(path, "rb"), stdout=subprocess.PIPE, check=False).stdout


def lint(spark, parts, options=()):
    dataset = spark.sparkContext.parallelize(parts, len(parts))
    return spark.createDataFrame(dataset.mapPartitionsWithIndex(lint_histories.findings(list(options))), lint_histories.FINDING)


def key(found, offset=0):
    return (found["rule"], found["severity"], found["byteOffset"] + offset, found["path"], found["message"])


LINT = ("lint", "--isolated", "--format", "json-lines", "--fail-on", "never", "-")


def agree(spark, folder):
    """Findings and bytes, with partitions of awkward sizes: within a line, at its end, larger than the file."""
    path = os.path.join(folder, "small.jsonl")
    write(path, 3_000_000)
    size = os.path.getsize(path)
    end = len(line(0)) + len(line(1))
    found = [json.loads(text) for text in plain(path, *LINT).splitlines()]
    expected = collections.Counter(map(key, found))
    assert len(expected) > 10, "the dataset has no faults"
    fit = plain(path, "sanitize", "--input", "bodies")
    assert fit != open(path, "rb").read(), "nothing was repaired"
    for bytes in (end - 1, end, end + 1, 1_000_003, 7_919, size, size + 1):
        parts = lint_histories.partitions([path], bytes)
        rows = lint(spark, parts).collect() if bytes > 10_000 else None
        if rows is not None:
            got = collections.Counter(key(row) for row in rows)
            assert got == expected, f"other findings with partitions of {bytes} bytes: {got - expected} {expected - got}"
        else:
            # As many partitions as here need no engine to be tried.
            lines = []
            for part in parts:
                run = lint_histories.Run(["cat"], part, stdout=subprocess.PIPE)
                lines.append(run.process.stdout.read())
                run.end(0)
            assert b"".join(lines) == open(path, "rb").read(), "partitions lose or repeat lines"
            continue
        output = os.path.join(folder, f"fit-{bytes}")
        os.makedirs(output)
        dataset = spark.sparkContext.parallelize(parts, len(parts))
        names = dataset.mapPartitionsWithIndex(lint_histories.repaired([], output)).collect()
        assert b"".join(open(name, "rb").read() for name in sorted(names)) == fit, f"other bytes with partitions of {bytes}"
    counts = lint(spark, lint_histories.partitions([path], 1_000_003)).groupBy("rule").count().collect()
    wanted = collections.Counter(item["rule"] for item in found)
    assert {row["rule"]: row["count"] for row in counts} == wanted
    print(f"findings and repaired bytes are those of a single run: {dict(sorted(wanted.items()))}")


def command(folder):
    """The recipe as it is called from the command line, with several files."""
    paths = [os.path.join(folder, name) for name in ("one.jsonl", "two.jsonl")]
    for number, path in enumerate(paths):
        write(path, 400_000 * (number + 1))

    def recipe(*arguments):
        script = [sys.executable, lint_histories.__file__, *arguments, "--partition=100003", "--dialect=anthropic"]
        run = subprocess.run([*script, *paths], stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
        assert run.returncode == 0, run.stderr.decode()
        return run.stdout.decode().splitlines()

    found = [json.loads(text) for path in paths for text in plain(path, "lint", "--dialect", "anthropic", *LINT[1:]).splitlines()]
    counts = collections.Counter((item["rule"], item["severity"]) for item in found)
    assert recipe("lint") == [f"{rule}\t{severity}\t{count}" for (rule, severity), count in sorted(counts.items())]
    names = recipe("repair", "--output=" + os.path.join(folder, "fit"))
    fit = b"".join(plain(path, "sanitize", "--input", "bodies", "--dialect", "anthropic") for path in paths)
    assert b"".join(open(name, "rb").read() for name in sorted(names)) == fit
    print("the command line of the recipe counts and repairs likewise")


def processor_seconds():
    """What this process, and all that it started, used of the processors; None where that cannot be asked for."""
    used, parents = {}, {}
    if not os.path.isdir("/proc/self"):
        return None
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{name}/stat") as file:
                fields = file.read().rpartition(")")[2].split()
        except OSError:
            continue
        # user and system time, its own and that of the children that ended
        parents[int(name)], used[int(name)] = int(fields[1]), sum(map(int, fields[11:15]))
    total, open_ones = 0, [os.getpid()]
    while open_ones:
        process = open_ones.pop()
        total += used.get(process, 0)
        open_ones += [child for child, parent in parents.items() if parent == process]
    return total / os.sysconf("SC_CLK_TCK")


def measure(spark, folder, megabytes):
    """The throughput of one core, three rounds in turn, the best of each: by the clock, and by the time of processors, which
    counts all that Spark itself does and does not depend on who else uses the machine."""
    path = os.path.join(folder, "large.jsonl")
    write(path, megabytes * 1_000_000)
    size = os.path.getsize(path) / 1e6
    parts = lint_histories.partitions([path])
    best = {}
    for _ in range(3):
        for name, work in (
            ("plain lint", lambda: plain(path, *LINT)),
            ("spark lint", lambda: lint(spark, parts).groupBy("rule").count().collect()),
            ("plain sanitize", lambda: subprocess.run(
                [TOOL, "sanitize", "--input", "bodies"], stdin=open(path, "rb"), stdout=open(path + ".fit", "wb"), check=False)),
            ("spark sanitize", lambda: spark.sparkContext.parallelize(parts, len(parts)).mapPartitionsWithIndex(
                lint_histories.repaired([], folder)).collect()),
        ):
            began, used = time.monotonic(), processor_seconds()
            work()
            times = [time.monotonic() - began] + ([] if used is None else [processor_seconds() - used])
            best[name] = [min(pair) for pair in zip(best.get(name, times), times)]
    for place, clock in enumerate(("by the clock", "by the time of processors")[: len(times)]):
        for name, seconds in best.items():
            print(f"{clock}: {name}: {size / seconds[place]:.0f} MB/s ({size:.0f} MB, one core)")
        for name in ("lint", "sanitize"):
            share = best["plain " + name][place] / best["spark " + name][place]
            print(f"{clock}: {name}: Spark has {share:.0%} of the plain command's throughput")


def main():
    spark = (
        SparkSession.builder.master("local[1]").appName("historylint").config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.driver.host", "127.0.0.1").config("spark.sql.shuffle.partitions", "1").getOrCreate())
    spark.sparkContext.setLogLevel("ERROR")
    with tempfile.TemporaryDirectory() as folder:
        agree(spark, folder)
        measure(spark, folder, int(sys.argv[1]))
        spark.stop()
        command(folder)


main()
