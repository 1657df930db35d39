"""What a linter looks like as a script of an afternoon: orjson.loads of each line, and a dozen plain checks.

usage: lint.py FILE|FOLDER

Prints the lines that it read and the findings. It reads Claude Code's session lines and fine-tuning lines, knows nothing of
trees, models and dialects, and says nothing of places: far less than what it is compared with.
"""

import os
import sys

import orjson

ROLES = {"system", "developer", "user", "assistant", "tool"}


def check(message, state, findings):
    role = message.get("role")
    if role not in ROLES:  # 1
        findings.append("unknown role")
    content = message.get("content")
    if content is None and not message.get("tool_calls"):  # 2
        findings.append("no content")
    if isinstance(content, str):
        if not content.strip() and role == "user":  # 3
            findings.append("empty user message")
        if role == "user" and content == state["last_user"]:  # 4
            findings.append("user message sent twice")
        state["last_user"] = content if role == "user" else None
        if role == "user" and state["open"]:  # 5
            findings.append("tool call without a result")
            state["open"].clear()
    elif isinstance(content, list):
        if not content and role != "assistant":  # 6
            findings.append("no blocks")
        state["last_user"] = None
        for block in content:
            kind = block.get("type")
            if kind is None:  # 7
                findings.append("block without a type")
            elif kind == "text":
                if not block.get("text", "").strip():  # 8
                    findings.append("blank text block")
            elif kind == "tool_use":
                id = block.get("id")
                if id in state["seen"]:  # 9
                    findings.append("tool call id used twice")
                if not block.get("name") or not isinstance(block.get("input"), dict):  # 10
                    findings.append("tool call without a name or an input")
                state["seen"].add(id)
                state["open"].add(id)
            elif kind == "tool_result":
                id = block.get("tool_use_id")
                if id not in state["open"]:  # 11
                    findings.append("tool result without a call")
                state["open"].discard(id)
    if role == "assistant" and message.get("stop_reason") == "error":  # 12
        findings.append("an error saved as an answer")
    for call in message.get("tool_calls") or ():
        state["open"].add(call.get("id"))
    if role == "tool":
        state["open"].discard(message.get("tool_call_id"))


def fresh():
    return {"last_user": None, "open": set(), "seen": set()}


def lint(path, findings):
    lines = 0
    sessions = {}
    with open(path, "rb") as file:
        for line in file:
            lines += 1
            try:
                record = orjson.loads(line)
            except orjson.JSONDecodeError:
                findings.append("no JSON")
                continue
            messages = record.get("messages")
            if messages is not None:
                state = fresh()
                for message in messages:
                    check(message, state, findings)
                if state["open"]:
                    findings.append("tool call without a result")
            elif "message" in record:
                session = record.get("sessionId")
                state = sessions.get(session)
                if state is None:
                    state = sessions[session] = fresh()
                check(record["message"], state, findings)
    findings.extend("tool call without a result" for state in sessions.values() if state["open"])
    return lines


def main(path):
    paths = [path]
    if os.path.isdir(path):
        paths = [os.path.join(path, name) for name in sorted(os.listdir(path))]
    findings = []
    lines = sum(lint(path, findings) for path in paths)
    for finding in findings[:20]:
        print(finding, file=sys.stderr)
    print(lines, len(findings))
    return 1 if findings else 0


sys.exit(main(sys.argv[1]))
