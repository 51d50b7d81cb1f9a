"""The preview: one loop that serves, a process that builds, a thread that watches.

A change wakes `Rebuilding`; it has the site built by the process, one build at a time, and tells the open pages what came of it. A change
during a build wakes it again, so the last state always arrives.
"""

import asyncio
import contextlib
import logging
import secrets
import signal
import socket
import threading
import webbrowser
from collections.abc import Callable
from functools import partial
from time import perf_counter

from tornado.httpserver import HTTPServer
from tornado.web import Application

from plgsite.build.faults.excerpts import Excerpts
from plgsite.preview.builder import Builder
from plgsite.preview.dressing import RESERVED
from plgsite.preview.faults import as_row, as_rows
from plgsite.preview.guard import OPEN_TO_ALL, Guard
from plgsite.preview.handlers import Edit, House, Own, Pages
from plgsite.preview.lull import lull
from plgsite.preview.ports import listen
from plgsite.preview.preview import FIRST_PORT, Answer, Built, Preview, Voice
from plgsite.preview.shown import Shown
from plgsite.preview.sockets import Browsers, Reloads
from plgsite.preview.watch import FileWatcher
from plgsite.publish.manifest import read_manifest
from plgsite.storage.cache_folder import make_ready
from plgsite.storage.errors import BuildIsRunning
from plgsite.storage.lock import site_lock

CALM = 0.5
"""Seconds: a change that comes sooner after a build is one of many, and waits for the others."""


def serve(preview: Preview, voice: Voice) -> None:
    """Runs until it is told to end: by SIGTERM it returns, by Ctrl-C it raises KeyboardInterrupt.

    Raises Taken for a port, BuildIsRunning where another preview runs.
    """
    make_ready(preview.root / ".plgsite")
    with contextlib.ExitStack() as held:
        try:
            held.enter_context(site_lock(preview.folder))
        except BuildIsRunning:
            raise BuildIsRunning("another preview of this site is running", hint="use that one, or end it") from None
        listening, port = listen(preview.interface, preview.port)
        held.callback(listening.close)
        with contextlib.suppress(asyncio.CancelledError):
            asyncio.run(_run(preview, voice, listening, port))


async def _run(preview: Preview, voice: Voice, listening: socket.socket, port: int) -> None:
    builder = Builder()
    watcher = FileWatcher(preview.root, preview.theme, poll=preview.poll, say=voice.said, follow_links=preview.follow_links)
    try:
        builder.start()
        end_when_told()
        shown = Shown(run=secrets.token_hex(4), files=_left_from_before(preview))
        browsers = Browsers(shown, Guard(preview.interface, port, socket.gethostname()))
        rebuilding = Rebuilding(preview, voice, builder, watcher, browsers)
        _quiet_logs()
        server = HTTPServer(application(House(preview, shown, browsers, rebuilding.print)))
        server.add_sockets([listening])
        address = f"http://{_name(preview.interface)}:{port}/"
        taken = f"port {FIRST_PORT} is in use" if preview.port is None and port != FIRST_PORT else ""
        voice.serving(address, taken)
        loop = asyncio.get_running_loop()
        watcher.start(partial(soon, loop, rebuilding.wake))
        if preview.open:
            threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
        await rebuilding.run()
    finally:
        builder.end()
        watcher.stop()


def application(house: House) -> Application:
    """The addresses of the preview, and below them those of the site."""
    handlers = [
        (f"{RESERVED}socket", Reloads, {"browsers": house.browsers}),
        (f"{RESERVED}edit/(.*)", Edit, {"house": house}),
        (f"{RESERVED}(.*)", Own, {"house": house}),
        (r"(.*)", Pages, {"house": house}),
    ]
    return Application(handlers, log_function=_no_log, compress_response=False, websocket_ping_interval=30)  # type: ignore[arg-type]


class Rebuilding:
    """Has the site built whenever something changed, and tells what came of it."""

    def __init__(self, preview: Preview, voice: Voice, builder: Builder, watcher: FileWatcher, browsers: Browsers) -> None:
        self._preview, self._voice, self._builder, self._watcher, self._browsers = preview, voice, builder, watcher, browsers
        self._changed = asyncio.Event()

    def wake(self) -> None:
        """Asks for a build if a file changed."""
        if self._watcher.examine()[0]:
            self._changed.set()

    async def run(self) -> None:
        """Builds, then waits for a change, for ever."""
        loop = asyncio.get_running_loop()
        while True:
            self._changed.clear()
            await self._build(frozenset())
            ended = loop.time()
            await self._changed.wait()
            if loop.time() - ended < CALM:
                await lull(self._changed)

    async def print(self, path: str) -> bool:
        """Has a PDF made; whether it is there now."""
        await self._build(frozenset([path]))
        return path in self._browsers.shown.files

    async def _build(self, printed: frozenset[str]) -> None:
        began = perf_counter()
        answer = await self._builder.build(self._preview.request(printed), self._voice.building)
        self._take(answer)
        self._voice.built(answer, perf_counter() - began)

    def _take(self, answer: Answer) -> None:
        shown = self._browsers.shown
        had_faults, shown.faults = bool(shown.faults), self._faults(answer)
        if isinstance(answer, Built) and answer.outcome.published and (told := shown.take(answer.outcome)):
            self._browsers.tell(told)
        if had_faults or shown.faults:
            self._browsers.tell_faults()

    def _faults(self, answer: Answer) -> list[dict[str, object]]:
        if not isinstance(answer, Built):
            return [as_row(answer)]
        if not answer.outcome.failed:
            return []
        return as_rows(answer.outcome.diagnostics, Excerpts(self._preview.root, self._preview.theme))


def soon(loop: asyncio.AbstractEventLoop, task: Callable[[], None]) -> None:
    """Calls something in the loop's thread; nothing, when the loop has come to its end."""
    with contextlib.suppress(RuntimeError):
        loop.call_soon_threadsafe(task)


def _left_from_before(preview: Preview) -> set[str]:
    """The files of the last preview: what the next build leaves as it is, it does not tell of."""
    manifest = read_manifest(preview.site)
    return set(manifest.files) if manifest else set()


def _name(interface: str) -> str:
    """The interface as it stands in an address; where all are open, this machine's own."""
    if interface in OPEN_TO_ALL:
        return "127.0.0.1"
    return f"[{interface}]" if ":" in interface else interface


def end_when_told() -> None:
    """A request to end (SIGTERM) ends the preview as Ctrl-C does, so that the process that builds goes with it."""
    task = asyncio.current_task()
    assert task is not None
    with contextlib.suppress(NotImplementedError, RuntimeError):
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)


def _quiet_logs() -> None:
    """The terminal is for the editor: what other pages and scanners send is refused without a word."""
    for name in ("tornado", "livereload", "watchfiles"):
        logger = logging.getLogger(name)
        logger.addHandler(logging.NullHandler())
        logger.propagate = False


def _no_log(_: object) -> None:
    """Nothing is written down of who asked for what."""
