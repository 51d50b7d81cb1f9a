"""Serves a folder of finished pages to this machine: no watcher, no script, no builds."""

import socket
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path  # noqa: TID251 - the folder that is served
from typing import Any

from plgsite.preview.ports import listen

HERE = "127.0.0.1"


class _Quiet(SimpleHTTPRequestHandler):
    """Says nothing of each request."""

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing."""


def serve_folder(folder: Path, port: int | None, started: Callable[[str], None]) -> None:
    """Answers until KeyboardInterrupt; `started` is told the address. Raises Taken where the port is not to be had."""
    made, number = listen(HERE, port)
    with _server(made, folder) as server:
        started(f"http://{HERE}:{number}/")
        server.serve_forever()


def _server(made: socket.socket, folder: Path) -> ThreadingHTTPServer:
    made.setblocking(True)
    server = ThreadingHTTPServer((HERE, 0), partial(_Quiet, directory=str(folder)), bind_and_activate=False)
    server.socket.close()
    server.socket = made
    return server
