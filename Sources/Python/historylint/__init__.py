"""Makes the request bodies of LLM clients fit to be sent.

    import historylint

    body = historylint.sanitize(body, dialect="anthropic")

A body is a dict, a list of messages, a JSON text or its bytes, and comes back as what it was. A body without a fault comes
back as the same object. One process is kept alive for each set of options.
"""

from __future__ import annotations

import atexit
import json
import os
import shutil
import subprocess
import sys
import sysconfig
import threading
from typing import Any, TypeVar

__all__ = ["Filter", "HistoryLintError", "executable", "lint", "sanitize"]

Body = TypeVar("Body", dict, list, str, bytes)


class HistoryLintError(RuntimeError):
    """The executable is missing, or did not do its work."""


def executable() -> str:
    """The path of the command: beside this Python, in the user's scripts, or else on the path."""
    name = "historylint" + (".exe" if os.name == "nt" else "")
    user = sysconfig.get_path("scripts", f"{os.name}_user")
    for folder in (sysconfig.get_path("scripts"), os.path.dirname(sys.executable), user):
        path = os.path.join(folder, name)
        if os.access(path, os.X_OK):
            return path
    found = shutil.which(name)
    if found is None:
        raise HistoryLintError("the command `historylint` was not found")
    return found


class Filter:
    """One process that repairs a body a line; it may be used from several threads.

    A process that died is started again, and so is one that a fork left to its parent.
    """

    def __init__(self, dialect: str | None = None, *, model: str | None = None, portable: bool = False):
        self._arguments = ["sanitize", "--input", "bodies"]
        if dialect is not None:
            self._arguments += ["--dialect", dialect]
        if model is not None:
            self._arguments += ["--model", model]
        if portable:
            self._arguments += ["--portable"]
        self._lock = threading.Lock()
        self._process: subprocess.Popen | None = None
        self._owner = 0

    def sanitize(self, body: Body) -> Body:
        """The body as it can be sent; the same object if nothing is wrong with it, or if it is no request body."""
        if isinstance(body, bytes):
            # No line feed stands within a string of JSON, so that each is mere white space.
            line = body.replace(b"\n", b" ").replace(b"\r", b" ")
        elif isinstance(body, str):
            line = body.replace("\n", " ").replace("\r", " ").encode("utf-8", "surrogatepass")
        else:
            line = json.dumps(body, separators=(",", ":")).encode()
        if not line.strip():
            return body
        answer = self._exchange(line)
        if answer == line:
            return body
        if isinstance(body, bytes):
            return answer
        return answer.decode() if isinstance(body, str) else json.loads(answer)

    @property
    def pid(self) -> int | None:
        """The id of the process; None if none runs."""
        return self._process.pid if self._process and self._owner == os.getpid() else None

    def close(self) -> None:
        """Ends the process; a later call starts another."""
        process, self._process = self._process, None
        if process is None or self._owner != os.getpid():
            return
        try:
            process.stdin.close()
        except OSError:
            pass
        try:
            process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            # A fork holds the other end of its input open.
            process.terminate()
            process.wait()
        process.stdout.close()

    def __enter__(self) -> Filter:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _exchange(self, line: bytes) -> bytes:
        if self._owner != os.getpid():
            # The parent of a fork may hold the lock, and its pipes are its own.
            if self._process is not None:
                _inherited.append(self._process)
            self._lock, self._process, self._owner = threading.Lock(), None, os.getpid()
        with self._lock:
            for _ in range(2):
                if self._process is None:
                    self._process = self._start()
                try:
                    self._process.stdin.write(line + b"\n")
                    self._process.stdin.flush()
                    answer = self._process.stdout.readline()
                except OSError:
                    answer = b""
                if answer.endswith(b"\n"):
                    return answer[:-1]
                self.close()
        raise HistoryLintError("historylint ended without an answer: are the options right?")

    def _start(self) -> subprocess.Popen:
        return subprocess.Popen(
            [executable(), *self._arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            # The interrupt of a terminal is meant for the client.
            start_new_session=os.name != "nt")


# Processes of a parent: to close their pipes here could write what the parent has not finished writing.
_inherited: list[subprocess.Popen] = []
_filters: dict[tuple, Filter] = {}
_filters_lock = threading.Lock()


@atexit.register
def _close() -> None:
    for filter in _filters.values():
        filter.close()


def sanitize(
    body: Body, dialect: str | None = None, *, model: str | None = None, portable: bool = False
) -> Body:
    """The body as it can be sent, repaired by a process that is kept alive.

    Without a dialect it is told from the body. Raises `HistoryLintError` if the command cannot be run.
    """
    key = (dialect, model, portable)
    with _filters_lock:
        filter = _filters.get(key)
        if filter is None:
            filter = _filters[key] = Filter(dialect, model=model, portable=portable)
    return filter.sanitize(body)


def lint(
    body: dict | list | str | bytes, dialect: str | None = None, *, model: str | None = None, purpose: str | None = None
) -> list[dict[str, Any]]:
    """The findings about a body, as `historylint lint --format json-lines` prints them. Each call runs a process."""
    if not isinstance(body, (str, bytes)):
        body = json.dumps(body)
    arguments = ["lint", "--isolated", "--format", "json-lines", "--fail-on", "never"]
    for name, value in (("--dialect", dialect), ("--model", model), ("--purpose", purpose)):
        if value is not None:
            arguments += [name, value]
    run = subprocess.run(
        [executable(), *arguments, "-"], input=body.encode("utf-8", "surrogatepass") if isinstance(body, str) else body,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    if run.returncode != 0:
        raise HistoryLintError(run.stderr.decode(errors="replace").strip())
    return [json.loads(line) for line in run.stdout.splitlines()]
