"""A server on this machine that lets any key in and lists one model: what the test of a key is shown with."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer

_MODELS = {"object": "list", "data": [{"id": "made-model", "object": "model", "created": 1, "owned_by": "made"}]}


class _Listing(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        said = json.dumps(_MODELS).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(said)))
        self.end_headers()
        self.wfile.write(said)

    def log_message(self, *_: object) -> None:
        """The journey's own report is all that is told."""


@contextmanager
def a_listing_server() -> Iterator[str]:
    """Its address, while in here."""
    server = HTTPServer(("127.0.0.1", 0), _Listing)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), name="prepwise-listing")
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/v1"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
