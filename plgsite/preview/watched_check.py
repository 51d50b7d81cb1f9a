"""Checks a site after every save, and says what it found: the preview's watcher and its process that builds, without pages and browsers."""

import asyncio
import contextlib
from collections.abc import Callable
from functools import partial
from time import perf_counter

from plgsite.preview.builder import Builder
from plgsite.preview.lull import lull
from plgsite.preview.preview import Answer
from plgsite.preview.serve import end_when_told, soon
from plgsite.preview.watch import FileWatcher
from plgsite.state.request import Progress, Request

Found = Callable[[Answer, float], None]
"""What came of a check, and the seconds that it took."""


def watch_and_check(request: Callable[[], Request], progress: Progress, found: Found, say: Callable[[str], None]) -> None:
    """Checks now, and after every save. `request` is asked for each check, for a day may end in between.

    By SIGTERM it returns, by Ctrl-C it raises KeyboardInterrupt.
    """
    with contextlib.suppress(asyncio.CancelledError):
        asyncio.run(_run(request, progress, found, say))


async def _run(request: Callable[[], Request], progress: Progress, found: Found, say: Callable[[str], None]) -> None:
    first = request()
    builder, changed = Builder(), asyncio.Event()
    watcher = FileWatcher(first.root, first.theme, poll=False, say=say, follow_links=first.follow_links)

    def wake() -> None:
        if watcher.examine()[0]:
            changed.set()

    try:
        builder.start()
        end_when_told()
        watcher.start(partial(soon, asyncio.get_running_loop(), wake))
        while True:
            changed.clear()
            began = perf_counter()
            found(await builder.build(request(), progress), perf_counter() - began)
            await changed.wait()
            await lull(changed)
    finally:
        builder.end()
        watcher.stop()
