"""A small web server for a published site, as a host of static files does it: index files, 404.html, and the headers of `_headers`."""

import fnmatch
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

Rule = tuple[str, tuple[tuple[str, str], ...]]
"""A path with `*` for anything, and the headers that it gets. A name that starts with `! ` takes a header away."""


def rules_of(text: str) -> tuple[Rule, ...]:
    """The rules of a `_headers` file (Netlify, Cloudflare Pages): a path on a line, its headers indented below it."""
    found: list[tuple[str, list[tuple[str, str]]]] = []
    for line in text.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if not line[0].isspace():
            found.append((line.strip(), []))
        else:
            name, _, value = line.strip().partition(":")
            found[-1][1].append((name.strip(), value.strip()))
    return tuple((path, tuple(headers)) for path, headers in found)


def headers_for(path: str, rules: tuple[Rule, ...]) -> list[tuple[str, str]]:
    """The headers of one answer: every rule that fits adds its own, in order."""
    sent: list[tuple[str, str]] = []
    for pattern, headers in rules:
        if fnmatch.fnmatchcase(path, pattern):
            for name, value in headers:
                if name.startswith("! "):
                    sent = [one for one in sent if one[0].lower() != name[2:].lower()]
                else:
                    sent.append((name, value))
    return sent


class Handler(SimpleHTTPRequestHandler):
    """Answers from a folder. It says nothing on the terminal."""

    protocol_version = "HTTP/1.1"
    extensions_map = {  # noqa: RUF012 - the base class wants a plain dict
        **SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
        ".avif": "image/avif",
        ".woff2": "font/woff2",
        ".wasm": "application/wasm",
        ".ics": "text/calendar",
        ".webmanifest": "application/manifest+json",
    }

    def end_headers(self) -> None:
        rules = Path(self.directory) / "_headers"
        if rules.is_file():
            for name, value in headers_for(self.path.partition("?")[0], rules_of(rules.read_text(encoding="utf-8"))):
                self.send_header(name, value)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
        return None

    def log_message(self, format: str, *args: object) -> None:
        return


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serves a folder on a free port of this machine; gives its address, without a slash at the end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
