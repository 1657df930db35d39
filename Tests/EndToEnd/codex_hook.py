"""Codex itself, as its package for Python brings it, with the hook of the README, against a server on the loopback that
refuses what the Responses API refuses. Of a session that was killed in the middle of a call nothing may be sent while the
hook blocks, and all of it once the session is fixed.

Usage: codex_hook.py HISTORYLINT
"""

import json
import os
import subprocess
import sys
import tempfile
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import codex_cli_bin

CODEX = Path(codex_cli_bin.__file__).parent / "bin" / "codex"


class Server(BaseHTTPRequestHandler):
    requests = 0

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        Server.requests += 1
        outputs = [item["call_id"] for item in body["input"] if item.get("type") == "function_call_output"]
        calls = [item["call_id"] for item in body["input"] if item.get("type") == "function_call"]
        lost = [call for call in calls if call not in outputs]
        if lost:
            error = {"message": f"No tool output found for function call {lost[0]}.", "type": "invalid_request_error"}
            return self.answer(400, "application/json", json.dumps({"error": error}))
        text = {"type": "output_text", "text": "all is well", "annotations": []}
        item = {"id": "msg_1", "type": "message", "role": "assistant", "status": "completed", "content": [text]}
        usage = {"input_tokens": 1, "output_tokens": 1, "total_tokens": 2}
        response = {"id": "resp_1", "object": "response", "status": "completed", "output": [item], "usage": usage}
        events = [
            {"type": "response.created", "response": {**response, "status": "in_progress", "output": []}},
            {"type": "response.output_item.done", "output_index": 0, "item": item},
            {"type": "response.completed", "response": response},
        ]
        lines = "".join(f"event: {event['type']}\ndata: {json.dumps(event)}\n\n" for event in events)
        self.answer(200, "text/event-stream", lines)

    def answer(self, status, kind, text):
        data = text.encode()
        self.send_response(status)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_):
        pass


def damage(path):
    """Adds a call that was never answered, and what the user said then."""
    ordinal = json.loads(path.read_text().splitlines()[-1]).get("ordinal", 0)
    said = {"type": "message", "role": "user", "content": [{"type": "input_text", "text": "are you there?"}]}
    payloads = [{"type": "function_call", "name": "look", "arguments": "{}", "call_id": "call_lost"}, said]
    with path.open("a") as file:
        for number, payload in enumerate(payloads, ordinal + 1):
            record = {"timestamp": "2026-11-21T12:00:00.000Z", "ordinal": number, "type": "response_item"}
            file.write(json.dumps({**record, "payload": payload}) + "\n")


def main():
    tool = os.path.abspath(sys.argv[1])
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    home = Path(tempfile.mkdtemp())
    for name in ["work", ".codex"]:
        (home / name).mkdir()
    (home / ".codex" / "config.toml").write_text(
        f"""model = "gpt-5"
model_provider = "local"
[model_providers.local]
name = "local"
base_url = "http://127.0.0.1:{server.server_port}/v1"
wire_api = "responses"
request_max_retries = 0
stream_max_retries = 0
[analytics]
enabled = false
""")

    def ask(*words):
        """What is printed, and how many requests went out."""
        before = Server.requests
        run = subprocess.run(
            # A hook must be trusted first, which a person does with /hooks.
            [CODEX, "exec", *words, "--skip-git-repo-check", "--dangerously-bypass-hook-trust"], cwd=home / "work",
            env={"HOME": str(home), "PATH": "/usr/bin:/bin"}, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, timeout=60, check=False)
        return run.stdout, Server.requests - before

    print("first:", "all is well" in ask("look around")[0])
    session = next(home.glob(".codex/sessions/**/*.jsonl"))
    damage(session)
    damaged = session.read_text()
    hook = {"hooks": [{"type": "command", "command": f"{tool} hook codex --block"}]}
    (home / ".codex" / "hooks.json").write_text(json.dumps({"hooks": {"UserPromptSubmit": [hook]}}))

    text, requests = ask("resume", "--last", "hello?")
    print("blocked:", "hook: UserPromptSubmit Blocked" in text and requests == 0)

    session.write_text(damaged)
    fixed = subprocess.run([tool, "--fix", "-q", session], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    text, requests = ask("resume", "--last", "hello?")
    print("fixed:", fixed.returncode, "all is well" in text and requests > 0)


main()
