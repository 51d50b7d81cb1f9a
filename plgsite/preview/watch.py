"""Watching: livereload's watcher on native events, with polling where none come.

Each folder is watched by itself, and only folders that are really there: a link to a folder is never followed, so it can lead nowhere.
Native events are not believed blindly: every few seconds the files are looked at as well, and a change of which nothing was heard (a folder
mounted from elsewhere) makes the watcher poll from then on.
"""

import os
import threading
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path  # noqa: TID251 - folders are watched on disk
from time import monotonic

from livereload.watcher import Watcher
from watchfiles import watch

from plgsite.source.file_walk import Signature, counts, is_leaving
from plgsite.source.snapshot import FOLDERS, snapshot

QUIET, LONGEST = 10, 50
"""Milliseconds: events are told of when it was quiet for so long, and at the latest after so long; whoever is told waits for more."""
GLANCE = 2.0
"""Seconds between two looks at all files beside native events."""
POLL = 0.3
SHARE = 10
"""Looking takes at most one part in so many of the time."""

Signatures = Mapping[str, Signature]


class FileWatcher(Watcher):  # type: ignore[misc]
    """Watches the folders of a site and of its theme. What changed is fetched with `examine`, as from any watcher of livereload."""

    def __init__(self, root: Path, theme: Path, *, poll: bool, say: Callable[[str], None], follow_links: bool = False) -> None:
        super().__init__()
        self.polls = poll
        self._root, self._theme, self._say, self._follow = root, theme, say, follow_links
        self._roots = (*(root / name for name in FOLDERS), theme)
        self._heard: set[str] = set()
        self._lock = threading.Lock()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="plgsite watch", daemon=True)
        self._callback: Callable[[], None] = _nothing

    def ignore(self, filename: str) -> bool:
        """Editors' backups are no part of a site; hidden files are in `static/` only."""
        name = Path(filename).name
        return is_leaving(name) or not (counts(name) or "static" in Path(filename).parts)

    def start(self, callback: Callable[[], None]) -> bool:
        """Begins; `callback` is called in the watcher's own thread when something changed."""
        self._callback = callback
        self._thread.start()
        return True

    def stop(self) -> None:
        """Ends the watcher's thread."""
        self._stop.set()
        self._thread.join(2)

    def examine(self) -> tuple[str | None, None]:
        """One of the paths that changed since the last call; None if nothing did."""
        with self._lock:
            heard, self._heard = self._heard, set()
        self.filepath = min(heard, default=None)
        return self.filepath, None

    def _note(self, paths: set[str]) -> None:
        if paths:
            with self._lock:
                self._heard |= paths
            self._callback()

    def _run(self) -> None:
        self._seen = self._look()
        while not self._stop.is_set():
            if self.polls:
                self._poll()
            else:
                self._listen()

    def _look(self) -> Signatures:
        return snapshot(self._root, self._theme, follow_links=self._follow)[0].files

    def _poll(self) -> None:
        """Looks at all files again and again."""
        pause = POLL
        while not self._stop.wait(pause):
            began = monotonic()
            self._note(self._touched())
            pause = max(POLL, SHARE * (monotonic() - began))

    def _touched(self) -> set[str]:
        """The files that are not as they were when last looked at."""
        before, self._seen = self._seen, self._look()
        return {path for path in before.keys() | self._seen.keys() if before.get(path) != self._seen.get(path)}

    def _listen(self) -> None:
        """Hears native events, until the folders are other ones than those that are watched, or until it turns out that none come."""
        folders = sorted(set(real_folders(self._roots)))
        told, glance, pause = False, monotonic() + GLANCE, GLANCE
        try:
            for changes in watch(
                *{*folders, *(str(one.parent) for one in self._roots if one.parent.is_dir())},
                watch_filter=None,
                step=QUIET,
                debounce=LONGEST,
                rust_timeout=250,
                yield_on_timeout=True,
                recursive=False,
                stop_event=self._stop,
                raise_interrupt=False,
                ignore_permission_denied=True,
            ):
                paths = {path for _, path in changes if self._is_ours(path)}
                self._note(paths)
                told = told or bool(paths)
                if any(path in folders or Path(path).is_dir() for path in paths) and sorted(set(real_folders(self._roots))) != folders:
                    return
                if monotonic() >= glance:
                    began = monotonic()
                    if self._missed(told):
                        return
                    pause = max(GLANCE, SHARE * (monotonic() - began))
                    told, glance = False, monotonic() + pause
        except Exception as error:  # more folders than the system can watch, or a file system without events
            self._fall_back(f"native file events are not to be had ({error})")

    def _is_ours(self, path: str) -> bool:
        """Whether an event is about the site: those of the folder around it are heard for the sake of the site's own folders alone."""
        inside = any(Path(path).is_relative_to(root) for root in self._roots)
        return inside and not self.ignore(path)

    def _missed(self, told: bool) -> bool:
        """Looks at all files. Whether one had changed and nothing was heard of any; then it polls from now on."""
        touched = self._touched()
        if not touched or told:
            return False
        self._note(touched)
        self._fall_back("native file events do not arrive here")
        return True

    def _fall_back(self, why: str) -> None:
        self.polls = True
        self._say(f"{why}: looking at the files every {POLL} seconds instead")


def real_folders(roots: tuple[Path, ...]) -> Iterator[str]:
    """The folders at and below some others that are there. Links are not followed: what a link leads to is no part of a site."""
    for root in roots:
        if root.is_dir():
            yield str(root)
            yield from _below(str(root))


def _below(folder: str) -> Iterator[str]:
    try:
        entries = [entry for entry in os.scandir(folder) if not is_leaving(entry.name) and entry.is_dir(follow_symlinks=False)]
    except OSError:
        return
    for entry in entries:
        yield entry.path
        yield from _below(entry.path)


def _nothing() -> None:
    """Nobody listens yet."""
