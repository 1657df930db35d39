"""An agent of pydantic-ai with the filter around its own client, against a server on the loopback that takes tools with a
prefix alone, and streams its answers. The agent must find its own tool again with the filter, and must not get that far
without it: else the server is not strict, and the test proves nothing.

Usage: pydantic_ai_prefix.py HISTORYLINT
"""

import asyncio
import json
import subprocess
import sys
import tempfile
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import anthropic
from pydantic_ai import Agent
from pydantic_ai.exceptions import ModelHTTPError
from pydantic_ai.models.anthropic import AnthropicModel
from pydantic_ai.providers.anthropic import AnthropicProvider

try:  # what anthropic 2 speaks through
    import httpx2 as httpx
except ImportError:
    import httpx

PREFIX = "mcp__"


def refusal(body):
    """A host that wants the names of its tools, and of their calls, with a prefix."""
    blocks = [block for message in body["messages"] if isinstance(message["content"], list) for block in message["content"]]
    names = [tool["name"] for tool in body["tools"]]
    names += [block["name"] for block in blocks if block["type"] == "tool_use"]
    bare = [name for name in names if not name.startswith(PREFIX)]
    return f"third-party tool without prefix: {bare[0]}" if bare else None


class Server(BaseHTTPRequestHandler):
    """Answers with a call of the first tool, and once that has its result with a text."""

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        fault = refusal(body)
        if fault:
            return self.answer(400, {"type": "error", "error": {"type": "invalid_request_error", "message": fault}})
        name = body["tools"][0]["name"]
        last = body["messages"][-1]["content"]
        isAnswered = isinstance(last, list) and last[0]["type"] == "tool_result" and last[0]["tool_use_id"] == "toolu_new"
        content = [{"type": "text", "text": "all is well"}]
        if not isAnswered:
            content = [{"type": "tool_use", "id": "toolu_new", "name": name, "input": {}}]
        stop = "end_turn" if isAnswered else "tool_use"
        usage = {"input_tokens": 1, "output_tokens": 1}
        message = {
            "id": "msg_1", "type": "message", "role": "assistant", "model": body["model"], "content": content,
            "stop_reason": stop, "stop_sequence": None, "usage": usage,
        }
        if not body.get("stream"):
            return self.answer(200, message)
        block = content[0]
        isText = block["type"] == "text"
        delta = (
            {"type": "text_delta", "text": block["text"]} if isText else {"type": "input_json_delta", "partial_json": "{}"})
        self.answer(
            200,
            [
                {"type": "message_start", "message": {**message, "content": [], "stop_reason": None}},
                {"type": "content_block_start", "index": 0, "content_block": {**block, "text": ""} if isText else block},
                {"type": "content_block_delta", "index": 0, "delta": delta},
                {"type": "content_block_stop", "index": 0},
                {"type": "message_delta", "delta": {"stop_reason": stop, "stop_sequence": None}, "usage": usage},
                {"type": "message_stop"},
            ],
        )

    def answer(self, status, body):
        """One JSON value, or a list of events."""
        isStream = isinstance(body, list)
        text = "".join(f"event: {event['type']}\ndata: {json.dumps(event)}\n\n" for event in body) if isStream else None
        data = (text or json.dumps(body)).encode()
        self.send_response(status)
        self.send_header("content-type", "text/event-stream" if isStream else "application/json")
        self.send_header("content-length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_):
        pass


class Filter(httpx.AsyncHTTPTransport):
    """The five lines of a client: the body through `sanitize`, the response through `restore`."""

    def __init__(self, tool):
        super().__init__()
        self.tool = tool
        self.names = str(Path(tempfile.mkdtemp()) / "names.json")

    def run(self, arguments, data):
        return subprocess.run([self.tool, *arguments], input=data, stdout=subprocess.PIPE, check=False).stdout

    async def handle_async_request(self, request):
        body = self.run(["sanitize", "--tool-prefix", PREFIX, "--report", self.names], await request.aread())
        headers = [(name, value) for name, value in request.headers.raw if name.lower() != b"content-length"]
        response = await super().handle_async_request(
            httpx.Request(request.method, request.url, headers=headers, content=body))
        data = self.run(["restore", "--names", self.names], await response.aread())
        kind = response.headers["content-type"]
        return httpx.Response(response.status_code, headers={"content-type": kind}, content=data)


async def run(url, transport):
    client = anthropic.AsyncAnthropic(
        api_key="none", base_url=url, max_retries=0, http_client=httpx.AsyncClient(transport=transport))
    agent = Agent(AnthropicModel("claude-sonnet-4-5", provider=AnthropicProvider(anthropic_client=client)))
    calls = []

    @agent.tool_plain
    def look() -> str:
        """Looks."""
        calls.append("look")
        return "seen"

    result = await agent.run("look around")
    return result.output, calls


def main():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_port}"
    try:
        print("without:", *asyncio.run(run(url, httpx.AsyncHTTPTransport())))
    except ModelHTTPError as error:
        print("without:", "refused" if "without prefix: look" in str(error) else repr(error))
    print("with:", *asyncio.run(run(url, Filter(sys.argv[1]))))


main()
