"""A preview that runs, as a person starts it, and ways to ask it things that no browser would."""

import asyncio
import html
import http.client
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path

from tornado.httpclient import HTTPRequest
from tornado.websocket import websocket_connect

import plgsite as package
from tests.support import programme

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(package.__file__).parents[1]), "PYTHONUTF8": "1", "PYTHONWARNINGS": "error"}
PATIENCE = 40.0

OWN = programme(body="## Voor wie\n\nVoor iedereen.\n")
DRAFT = programme("draft: true\n")
FAULTY = "-- content/programmes/a.md --\n" + programme("prijs: 1\n")
SITE = f"""-- content/programmes/a.md --
{OWN}-- content/programmes/concept.md --
{DRAFT}-- static/CNAME --
proef.example
"""


class Running:
    """A preview in a process of its own. What it says is in `said`."""

    def __init__(self, root: Path, *flags: str) -> None:
        command = [sys.executable, "-m", "plgsite", "serve", *(flags if "-p" in flags else ("-p", "0", *flags))]
        self.process = subprocess.Popen(command, cwd=root, env=ENVIRONMENT, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
        self.said: list[str] = []
        self._heard = threading.Condition()
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def _listen(self) -> None:
        for line in self.process.stderr:
            with self._heard:
                self.said.append(line.rstrip("\n"))
                self._heard.notify_all()

    def wait_for(self, start: str, times: int = 1) -> str:
        """The line that begins so, when it has been said so many times."""
        deadline = time.monotonic() + PATIENCE
        with self._heard:
            while len(found := [line for line in self.said if line.startswith(start)]) < times:
                left = deadline - time.monotonic()
                assert left > 0 and self.process.poll() is None, "\n".join(["waited for", start, *self.said])
                self._heard.wait(min(left, 0.2))
        return found[times - 1]

    @property
    def address(self) -> str:
        """Without a slash at the end."""
        return self.wait_for("Serving").split()[1].rstrip("/")

    @property
    def port(self) -> int:
        return int(self.address.rpartition(":")[2])

    def ask(self, path: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
        """The answer to a request whose path goes out exactly as written."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        given = {"Host": f"127.0.0.1:{self.port}", **{name.replace("_", "-"): value for name, value in headers.items()}}
        for name, value in given.items():
            connection.putheader(name, value)
        connection.endheaders()
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, dict(answer.getheaders()), body

    def page(self, path: str) -> str:
        return self.ask(path)[2].decode("utf-8")

    def interrupt(self) -> int:
        """Ctrl-C, as a terminal sends it; the exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(10)

    def end(self) -> None:
        with suppress(ProcessLookupError):
            self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self._listener.join(5)
        self.process.stderr.close()


@contextmanager
def starting(root: Path, *flags: str) -> Iterator[Running]:
    """A preview that has only been started; it ends whatever becomes of the test."""
    running = Running(root, *flags)
    try:
        yield running
    finally:
        running.end()


@contextmanager
def previewing(root: Path, *flags: str) -> Iterator[Running]:
    """A preview of a site, built once."""
    with starting(root, *flags) as running:
        running.wait_for("Built")
        yield running


async def connected(running: Running, **headers: str):
    request = HTTPRequest(running.address.replace("http", "ws") + "/__plgsite/socket", headers=headers)
    return await websocket_connect(request)


def messages(running: Running, deed=lambda: None, *, version: str = "", until=lambda message: True, headers=None) -> list[dict]:
    """What a page is told: it connects with its version, something happens, and it listens until a message fits."""

    async def listen() -> list[dict]:
        connection = await connected(running, **(headers or {"Origin": running.address}))
        await connection.write_message(json.dumps({"command": "hello"}))
        await connection.write_message(json.dumps({"command": "info", "version": version or now(running)}))
        heard = []
        await asyncio.to_thread(deed)
        while not heard or not until(heard[-1]):
            heard.append(json.loads(await asyncio.wait_for(connection.read_message(), 20)))
        await farewell(connection)
        return heard

    # In a thread of its own: Playwright keeps a loop running in the one of the browser tests.
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, listen()).result()


def now(running: Running) -> str:
    return str(told(running.page("/"))["version"])


async def farewell(connection) -> None:
    """Closes a connection, and waits until it is."""
    connection.close()
    while await connection.read_message() is not None:
        pass


def children(pid: int) -> list[int]:
    """The processes that a process started, and those that they started."""
    found = []
    for place in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in place.read_text().split():
            found += [int(child), *children(int(child))]
    return found


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def told(script: bytes | str) -> dict[str, object]:
    """What a page tells the preview's script."""
    text = script.decode() if isinstance(script, bytes) else script
    return json.loads(html.unescape(re.search(r'data-plgsite="([^"]*)"', text)[1]))
