"""A real server on this machine that plays an endpoint of the OpenAI protocol, well or badly."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Asked = dict[str, Any]


@dataclass(frozen=True)
class Played:
    """What the server does with one question: wait, then answer with this status, body and headers."""

    body: Any
    status: int = 200
    seconds: float = 0.0
    headers: dict[str, str] = field(default_factory=dict)


def completion(content: str | None, *, finish: str = "stop", refusal: str | None = None) -> Played:
    """Answer as a chat completion does."""
    message = {"role": "assistant", "content": content, "refusal": refusal}
    usage = {"prompt_tokens": 1200, "completion_tokens": 300, "total_tokens": 1500}
    choice = {"index": 0, "message": message, "finish_reason": finish, "logprobs": None}
    about = {"id": "chatcmpl-1", "object": "chat.completion", "created": 1, "model": "played"}
    return Played(about | {"choices": [choice], "usage": usage})


def error(status: int, message: str, code: str | None = None, **headers: str) -> Played:
    """Answer with an error as the protocol has it."""
    body = {"error": {"message": message, "type": "error", "param": None, "code": code}}
    return Played(body, status, headers={name.replace("_", "-"): value for name, value in headers.items()})


class Endpoint:
    """Keeps what it was asked; ``play`` says what to do with a question."""

    def __init__(self, key: str = "secret") -> None:
        self.key = key
        self.asked: list[Asked] = []
        self.play: Callable[[Asked], Played] = lambda _: completion('{"entities": [], "statements": []}')
        self.url = ""

    @property
    def texts(self) -> list[str]:
        """The texts of the articles that were sent, in order."""
        return [asked["messages"][1]["content"] for asked in self.asked]

    def script(self, *steps: Played) -> None:
        """Take these steps, one a question, the last one for ever."""
        left = list(steps)
        self.play = lambda _: left.pop(0) if len(left) > 1 else left[0]

    def answer(self, headers: Any, path: str, asked: Asked) -> Played:
        """Answer one question as an endpoint would."""
        if path != "/v1/chat/completions":
            return error(404, f"no such path: {path}")
        if headers.get("Authorization") != f"Bearer {self.key}":
            return error(401, "Incorrect API key provided.", "invalid_api_key")
        self.asked.append(asked)
        return self.play(asked)


@contextmanager
def playing(endpoint: Endpoint) -> Iterator[Endpoint]:
    """Serve the endpoint on a free port of this machine."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            played = endpoint.answer(self.headers, self.path, asked)
            time.sleep(played.seconds)
            is_text = isinstance(played.body, str)
            body = (played.body if is_text else json.dumps(played.body)).encode()
            try:
                self.send_response(played.status)
                for name, value in played.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Type", "text/html" if is_text else "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)
            except ConnectionError:
                pass  # who asked has gone

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    endpoint.url = f"http://127.0.0.1:{server.server_port}/v1"
    try:
        yield endpoint
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
