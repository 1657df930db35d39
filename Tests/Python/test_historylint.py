"""The module and the command of the wheel, as `Sources/Python/build` installs them. Expected bodies are written by hand."""

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
import unittest

import historylint

USER = {"role": "user", "content": "hi"}
ANSWER = {"role": "assistant", "content": "yes"}
TWICE = {"model": "claude-sonnet-4-5", "messages": [USER, USER, ANSWER, {"role": "user", "content": "ho"}]}
ONCE = {"model": "claude-sonnet-4-5", "messages": [USER, ANSWER, {"role": "user", "content": "ho"}]}


class Command(unittest.TestCase):
    def test_the_command_is_beside_python_and_is_the_one_on_the_path(self):
        path = historylint.executable()
        self.assertEqual(os.path.dirname(path), os.path.dirname(sys.executable))
        self.assertEqual(shutil.which("historylint"), path)
        self.assertNotIn("Sources", historylint.__file__)

    def test_the_command_lints(self):
        run = subprocess.run(["historylint", "--format", "concise", "-"], input=json.dumps(TWICE).encode(), capture_output=True)
        self.assertEqual(run.returncode, 0)
        self.assertIn(b"duplicate-user-turn", run.stdout)


class Sanitize(unittest.TestCase):
    def test_a_body_comes_back_as_what_it_was(self):
        self.assertEqual(historylint.sanitize(TWICE, dialect="anthropic"), ONCE)
        self.assertEqual(historylint.sanitize([USER, USER]), [USER])
        self.assertEqual(historylint.sanitize('[{"role":"user","content":"é"},{"role":"user","content":"é"}]'), '[{"role":"user","content":"é"}]')
        self.assertEqual(historylint.sanitize(b'{ "messages": [{"role":"user","content":"a"},\n{"role":"user","content":"a"}]}'),
                         b'{ "messages": [{"role":"user","content":"a"}]}')

    def test_a_body_without_a_fault_is_the_same_object(self):
        for body in (ONCE, [USER], json.dumps(ONCE, indent=2), json.dumps(ONCE, indent=2).encode()):
            self.assertIs(historylint.sanitize(body), body)

    def test_what_is_no_body_passes_through(self):
        for body in ("", "  \n", "plain\nwords", b"\xff\xfe", {"a": 1}, "\ud800"):
            self.assertIs(historylint.sanitize(body), body)

    def test_half_of_a_pair_is_repaired(self):
        self.assertEqual(historylint.sanitize([{"role": "user", "content": "\ud800"}]), [{"role": "user", "content": "\ufffd"}])

    def test_options_reach_the_command(self):
        words = [USER, {"role": "user", "content": "ho"}]
        self.assertIs(historylint.sanitize(words, dialect="anthropic"), words)
        parts = [{"type": "text", "text": "hi"}, {"type": "text", "text": "ho"}]
        self.assertEqual(
            historylint.sanitize(words, dialect="anthropic", portable=True), [{"role": "user", "content": parts}])
        # What stands in no body: the model decides whether the answer may be the last word.
        end = [USER, ANSWER]
        self.assertEqual(historylint.sanitize(end, dialect="anthropic", model="claude-opus-4-6"), [USER])
        self.assertIs(historylint.sanitize(end, dialect="anthropic", model="claude-sonnet-4-5"), end)

    def test_a_wrong_option_is_an_error(self):
        with self.assertRaises(historylint.HistoryLintError):
            historylint.sanitize(ONCE, dialect="nobody")


class Process(unittest.TestCase):
    def test_one_process_is_kept(self):
        with historylint.Filter("anthropic") as filter:
            self.assertIsNone(filter.pid)
            filter.sanitize(TWICE)
            pid = filter.pid
            for _ in range(200):
                self.assertEqual(filter.sanitize(TWICE), ONCE)
            self.assertEqual(filter.pid, pid)

    def test_a_large_body(self):
        body = {"messages": [USER, USER, {"role": "assistant", "content": "x" * 5_000_000}]}
        self.assertEqual(len(historylint.sanitize(body)["messages"]), 2)

    def test_a_process_that_died_is_started_again(self):
        with historylint.Filter() as filter:
            filter.sanitize(TWICE)
            pid = filter.pid
            os.kill(pid, signal.SIGKILL)
            self.assertEqual(filter.sanitize(TWICE), ONCE)
            self.assertNotEqual(filter.pid, pid)

    def test_threads_get_their_own_answers(self):
        faults = []

        def work(number):
            message = {"role": "user", "content": f"from {number}"}
            for _ in range(50):
                if historylint.sanitize([message, message]) != [message]:
                    faults.append(number)

        threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(faults, [])

    @unittest.skipUnless(hasattr(os, "fork"), "there is no fork here")
    def test_a_fork_gets_a_process_of_its_own(self):
        historylint.sanitize(TWICE)
        child = os.fork()
        if child == 0:
            os._exit(0 if historylint.sanitize(TWICE) == ONCE else 1)
        self.assertEqual(os.waitpid(child, 0)[1], 0)
        self.assertEqual(historylint.sanitize(TWICE), ONCE)

    @unittest.skipUnless(hasattr(os, "fork"), "there is no fork here")
    def test_a_fork_that_lives_on_keeps_nobody_waiting(self):
        with historylint.Filter() as filter:
            filter.sanitize(TWICE)
            child = os.fork()
            if child == 0:
                threading.Event().wait(60)
                os._exit(0)
            began = time.monotonic()
            filter.close()
            self.assertLess(time.monotonic() - began, 30)
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)

    def test_nothing_is_left_when_python_ends(self):
        script = "import historylint; f = historylint; f.sanitize([]); f.sanitize([{'role': 'user', 'content': 'x'}]); print(f._filters[(None, None, False)].pid)"
        run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60)
        self.assertEqual(run.stderr, "")
        with self.assertRaises(ProcessLookupError):
            os.kill(int(run.stdout), 0)


class Lint(unittest.TestCase):
    def test_findings_are_those_of_the_report(self):
        findings = historylint.lint(TWICE, dialect="anthropic")
        self.assertEqual([(f["rule"], f["severity"], f["path"]) for f in findings], [("duplicate-user-turn", "warning", "messages[1]")])
        self.assertEqual(historylint.lint(json.dumps(ONCE)), [])

    def test_a_wrong_option_is_an_error(self):
        with self.assertRaises(historylint.HistoryLintError):
            historylint.lint(ONCE, purpose="nothing")


if __name__ == "__main__":
    unittest.main()
