"""Claude Code itself, as its SDK for Python brings it, with the hook of the README, against a server on the loopback that
refuses what the Messages API refuses. Of a session that was killed in the middle of a call nothing may be sent while the
hook blocks, and all of it once the session is fixed; a request that is refused must be explained.

Usage: claude_code_hook.py HISTORYLINT
"""

import json
import os
import subprocess
import sys
import tempfile
import threading
import time
import uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import claude_agent_sdk

CLAUDE = Path(claude_agent_sdk.__file__).parent / "_bundled" / "claude"
REFUSAL = (
    "messages.1: `tool_use` ids were found without `tool_result` blocks immediately after: toolu_lost. Each `tool_use` "
    "block must have a corresponding `tool_result` block in the next message."
)


def is_refused(body):
    """Whether a call of the body has no result in the message behind it."""
    called = []
    for message in body["messages"]:
        blocks = message["content"] if isinstance(message["content"], list) else []
        if any(call not in [block.get("tool_use_id") for block in blocks] for call in called):
            return True
        called = [block["id"] for block in blocks if block["type"] == "tool_use"]
    return False


class Server(BaseHTTPRequestHandler):
    """Counts what is asked; refuses all of it where `refuses` is set."""

    requests = 0
    refuses = False

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        Server.requests += 1
        if Server.refuses or is_refused(body):
            error = {"type": "invalid_request_error", "message": REFUSAL}
            return self.answer(400, "application/json", json.dumps({"type": "error", "error": error}))
        usage = {"input_tokens": 1, "output_tokens": 1}
        message = {"id": "msg_1", "type": "message", "role": "assistant", "model": body["model"], "content": []}
        stop = {"stop_reason": "end_turn", "stop_sequence": None}
        events = [
            {"type": "message_start", "message": {**message, "stop_reason": None, "usage": usage}},
            {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}},
            {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": "all is well"}},
            {"type": "content_block_stop", "index": 0},
            {"type": "message_delta", "delta": stop, "usage": usage},
            {"type": "message_stop"},
        ]
        text = "".join(f"event: {event['type']}\ndata: {json.dumps(event)}\n\n" for event in events)
        self.answer(200, "text/event-stream", text)

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
    records = [json.loads(line) for line in path.read_text().splitlines()]
    answer = [record for record in records if record["type"] == "assistant"][-1]
    prompt = [record for record in records if record["type"] == "user"][-1]
    call = {"type": "tool_use", "id": "toolu_lost", "name": "Bash", "input": {"command": "ls"}}
    message = {**answer["message"], "id": "msg_2", "content": [call], "stop_reason": "tool_use"}
    added = {**answer, "parentUuid": answer["uuid"], "uuid": str(uuid.uuid4()), "message": message}
    asked = {"role": "user", "content": "are you there?"}
    again = {**prompt, "parentUuid": added["uuid"], "uuid": str(uuid.uuid4()), "message": asked}
    path.write_text(path.read_text() + json.dumps(added) + "\n" + json.dumps(again) + "\n")


def main():
    tool = os.path.abspath(sys.argv[1])
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    home = Path(tempfile.mkdtemp())
    (home / "work").mkdir()
    # Nothing of the environment goes in, and nothing but the loopback is asked.
    environment = {
        "HOME": str(home), "PATH": "/usr/bin:/bin", "ANTHROPIC_API_KEY": "none",
        "ANTHROPIC_BASE_URL": f"http://127.0.0.1:{server.server_port}",
        "CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC": "1", "DISABLE_AUTOUPDATER": "1", "CLAUDE_CODE_MAX_RETRIES": "0",
    }

    def ask(prompt, *more):
        """What is printed, and how many requests went out."""
        before = Server.requests
        run = subprocess.run(
            [CLAUDE, "-p", prompt, "--model", "claude-sonnet-4-5", *more], cwd=home / "work", env=environment,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, timeout=60, check=False)
        return run.stdout.strip(), Server.requests - before

    def hook(**commands):
        hooks = {event: [{"hooks": [{"type": "command", "command": line}]}] for event, line in commands.items()}
        (home / ".claude" / "settings.json").write_text(json.dumps({"hooks": hooks}))

    print("first:", ask("look around")[0])
    session = next(home.glob(".claude/projects/*/*.jsonl"))
    damage(session)
    damaged = session.read_text()
    resume = ["--resume", session.stem]

    hook(UserPromptSubmit=f"{tool} hook claude-code --block")
    text, requests = ask("hello?", *resume)
    print("blocked:", "toolu_lost" in text and "historylint --fix" in text and requests == 0)

    session.write_text(damaged)
    fixed = subprocess.run([tool, "--fix", "-q", session], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    text, requests = ask("hello?", *resume)
    print("fixed:", fixed.returncode, text, requests > 0)

    # The hook of a failure is not waited for: the host must live on until it has answered.
    session.write_text(damaged)
    told = home / "told.json"
    hook(StopFailure=f"{tool} hook claude-code > {told}")
    Server.refuses = True
    streams = ["--input-format", "stream-json", "--output-format", "stream-json", "--verbose"]
    host = subprocess.Popen(
        [CLAUDE, "-p", *streams, "--model", "claude-sonnet-4-5", *resume], cwd=home / "work", env=environment,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    host.stdin.write(json.dumps({"type": "user", "message": {"role": "user", "content": "hello?"}}) + "\n")
    host.stdin.flush()
    while json.loads(host.stdout.readline())["type"] != "result":
        pass
    patience = time.monotonic() + 20
    while not (told.exists() and told.stat().st_size > 0) and time.monotonic() < patience:
        time.sleep(0.1)
    host.communicate()
    print("refused:", json.loads(told.read_text())["systemMessage"].startswith("historylint: the API refused the request: "))


main()
