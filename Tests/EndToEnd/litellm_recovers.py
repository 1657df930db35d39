"""A request through LiteLLM's own client, with the filter in its pre-call hook, against a server on the loopback that refuses
what the Messages API refuses. A history that was killed in the middle of a call must recover with the hook, and must not
without it: else the server is not strict, and the test proves nothing.

Usage: litellm_recovers.py HISTORYLINT
"""

import asyncio
import json
import os
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"  # nothing is fetched
import litellm
from litellm.integrations.custom_logger import CustomLogger


def refusal(body):
    """Why the Messages API would refuse the body, in its words; None if it would not."""
    called = []
    for index, message in enumerate(body["messages"]):
        content = message["content"]
        blocks = [{"type": "text", "text": content}] if isinstance(content, str) else content
        answered = [block["tool_use_id"] for block in blocks if block["type"] == "tool_result"]
        missing = [call for call in called if call not in answered]
        if missing:
            return (
                f"messages.{index - 1}: `tool_use` ids were found without `tool_result` blocks immediately after: "
                f"{', '.join(missing)}. Each `tool_use` block must have a corresponding `tool_result` block in the next "
                "message."
            )
        for place, block in enumerate(blocks):
            if block["type"] == "tool_result" and block["tool_use_id"] not in called:
                return (
                    f"messages.{index}.content.{place}: unexpected `tool_use_id` found in `tool_result` blocks: "
                    f"{block['tool_use_id']}. Each `tool_result` block must have a corresponding `tool_use` block in "
                    "the previous message."
                )
        called = [block["id"] for block in blocks if block["type"] == "tool_use"]
    return f"messages.{len(body['messages']) - 1}: missing results" if called else None


class Server(BaseHTTPRequestHandler):
    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        fault = refusal(body)
        if fault:
            return self.answer(400, {"type": "error", "error": {"type": "invalid_request_error", "message": fault}})
        self.answer(
            200,
            {
                "id": "msg_1", "type": "message", "role": "assistant", "model": body["model"],
                "content": [{"type": "text", "text": "all is well"}], "stop_reason": "end_turn", "stop_sequence": None,
                "usage": {"input_tokens": 1, "output_tokens": 1},
            },
        )

    def answer(self, status, body):
        data = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_):
        pass


class Filter(CustomLogger):
    """What a client of LiteLLM writes: the messages go through one process for each request."""

    async def async_pre_call_deployment_hook(self, kwargs, call_type):
        body = json.dumps({"messages": kwargs["messages"]}).encode()
        fit = subprocess.run(["HISTORYLINT", "sanitize"], executable=sys.argv[1], input=body, stdout=subprocess.PIPE)
        return {**kwargs, "messages": json.loads(fit.stdout)["messages"]}


# Killed between a call and its result; then the user asked again.
HISTORY = [
    {"role": "user", "content": "look around"},
    {
        "role": "assistant", "content": None,
        "tool_calls": [{"id": "toolu_lost", "type": "function", "function": {"name": "look", "arguments": "{}"}}],
    },
    {"role": "user", "content": "are you there?"},
]
TOOLS = [{"type": "function", "function": {"name": "look", "parameters": {"type": "object", "properties": {}}}}]


async def ask(url, callbacks):
    litellm.callbacks = callbacks
    try:
        answer = await litellm.acompletion(
            model="anthropic/claude-sonnet-4-5", api_base=url, api_key="none", messages=HISTORY, tools=TOOLS,
            max_tokens=10, num_retries=0)
        return answer.choices[0].message.content
    except litellm.BadRequestError as error:
        return "refused" if "toolu_lost" in str(error) else repr(error)


async def main():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_port}"
    print("without:", await ask(url, []))
    print("with:", await ask(url, [Filter()]))


asyncio.run(main())
