"""An agent of the OpenAI Agents SDK with the filter as its model input filter, against a server on the loopback that refuses
what the Responses API refuses. A history that was killed in the middle of a call must recover with the filter, and must not
without it: else the server is not strict, and the test proves nothing.

Usage: openai_agents_recovers.py HISTORYLINT
"""

import asyncio
import json
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from agents import Agent, OpenAIResponsesModel, RunConfig, Runner, set_tracing_disabled
from agents.run import ModelInputData
from openai import AsyncOpenAI, BadRequestError


def refusal(body):
    """Why the Responses API would refuse the body, in its words; None if it would not."""
    calls = [item["call_id"] for item in body["input"] if item.get("type") == "function_call"]
    outputs = [item["call_id"] for item in body["input"] if item.get("type") == "function_call_output"]
    for call in calls:
        if call not in outputs:
            return f"No tool output found for function call {call}."
    for output in outputs:
        if output not in calls:
            return f"No tool call found for function call output with call_id {output}."
    return None


class Server(BaseHTTPRequestHandler):
    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        fault = refusal(body)
        if fault:
            error = {"message": fault, "type": "invalid_request_error", "param": "input", "code": None}
            return self.answer(400, {"error": error})
        text = {"type": "output_text", "text": "all is well", "annotations": []}
        self.answer(
            200,
            {
                "id": "resp_1", "object": "response", "created_at": 0, "status": "completed", "model": body["model"],
                "output": [
                    {"id": "msg_1", "type": "message", "role": "assistant", "status": "completed", "content": [text]}
                ],
                "parallel_tool_calls": True, "tool_choice": "auto", "tools": [],
                "usage": {
                    "input_tokens": 1, "output_tokens": 1, "total_tokens": 2,
                    "input_tokens_details": {"cached_tokens": 0}, "output_tokens_details": {"reasoning_tokens": 0},
                },
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


def fit(data):
    """What a client of the SDK writes: the items go through one process for each request."""
    body = json.dumps({"input": data.model_data.input}).encode()
    command = [sys.argv[1], "sanitize", "--dialect", "openai-responses"]
    out = subprocess.run(command, input=body, stdout=subprocess.PIPE, check=False).stdout
    return ModelInputData(input=json.loads(out)["input"], instructions=data.model_data.instructions)


# Killed between a call and its output; then the user asked again.
HISTORY = [
    {"role": "user", "content": "look around"},
    {"type": "function_call", "call_id": "call_lost", "name": "look", "arguments": "{}"},
    {"role": "user", "content": "are you there?"},
]


async def ask(url, config):
    client = AsyncOpenAI(api_key="none", base_url=url, max_retries=0)
    agent = Agent(name="looker", model=OpenAIResponsesModel(model="gpt-5", openai_client=client))
    try:
        return (await Runner.run(agent, HISTORY, run_config=config)).final_output
    except BadRequestError as error:
        return "refused" if "call_lost" in str(error) else repr(error)


def main():
    set_tracing_disabled(True)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_port}"
    print("without:", asyncio.run(ask(url, RunConfig())))
    print("with:", asyncio.run(ask(url, RunConfig(call_model_input_filter=fit))))


main()
