"""usage: loads.py FILE ROUNDS

Prints the messages of a request body, and the CPU seconds that one orjson.loads of it takes: the median of some rounds
after one that is not counted. What frees the value is not counted either.
"""

import statistics
import sys
import time

import orjson

with open(sys.argv[1], "rb") as file:
    body = file.read()
messages = len(orjson.loads(body)["messages"])
seconds = []
for _ in range(int(sys.argv[2])):
    start = time.process_time()
    value = orjson.loads(body)
    seconds.append(time.process_time() - start)
    del value
print(messages, statistics.median(seconds))
