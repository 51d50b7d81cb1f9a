"""What is asked of a preview, and what it says while it runs."""

import datetime
from collections.abc import Callable
from pathlib import Path  # noqa: TID251 - the folders that the command line names

from msgspec import Struct

from plgsite.state.request import Outcome, Request

FIRST_PORT = 5500
"""livereload's own; when it is taken, one of the next."""


class Preview(Struct, frozen=True, kw_only=True):
    """Which site, and for whom. `port` None is the first that is free; `today` is asked for every build, for previews outlast days."""

    root: Path
    theme: Path
    today: Callable[[], datetime.date]
    base_url: str = ""
    jobs: int = 1
    interface: str = "127.0.0.1"
    port: int | None = None
    poll: bool = False
    follow_links: bool = False
    open: bool = False
    editor: str = ""
    """What an editor's address looks like, with {path} and {line} in it."""

    @property
    def folder(self) -> Path:
        """Where the preview keeps what it makes: never the published output."""
        return self.root / ".plgsite" / "preview"

    @property
    def site(self) -> Path:
        """Where the pages of the preview lie."""
        return self.folder / "site"

    def request(self, printed: frozenset[str] = frozenset()) -> Request:
        """The build of this preview, as of now: everything is shown, and what no reader would see is marked."""
        return Request(
            root=self.root,
            theme=self.theme,
            follow_links=self.follow_links,
            output=self.site,
            cache_folder=self.folder / "cache",
            today=self.today(),
            base_url=self.base_url,
            drafts=True,
            future=True,
            expired=True,
            jobs=self.jobs,
            preview=True,
            printed=printed,
        )


class Built(Struct, frozen=True, kw_only=True):
    """A build came to its end, with or without faults."""

    outcome: Outcome


class Stopped(Struct, frozen=True, kw_only=True):
    """A build came to no end. `message` may name places of this machine: it is for the terminal, not for a page."""

    message: str
    hint: str = ""
    is_ours: bool = False
    """Whether plgsite itself is at fault; then the message is a traceback."""


Answer = Built | Stopped


class Voice(Struct, frozen=True, kw_only=True):
    """How a preview speaks to the terminal."""

    serving: Callable[[str, str], None]
    """The address, and what is to be said of it (that another port was taken)."""
    building: Callable[[str, int, int], None]
    built: Callable[[Answer, float], None]
    """What came of a build, and the seconds that it took."""
    said: Callable[[str], None]
