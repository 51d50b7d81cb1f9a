"""What is asked of a build, and what came of it."""

import datetime
from collections.abc import Callable, Mapping
from pathlib import Path  # noqa: TID251 - the folders that the command line names

from msgspec import Struct, field

from plgsite.diagnostics import Diagnostic


class Workers(Struct, frozen=True, kw_only=True):
    """A Dask cluster that prints brochures: where its scheduler listens, and files with the certificates and the key that both sides show
    each other. "" for all three: nothing is encrypted, which is for this machine alone."""

    host: str
    port: int
    ca: str = ""
    cert: str = ""
    key: str = ""

    @property
    def address(self) -> str:
        """The address of the scheduler as Dask writes it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{'tls' if self.cert else 'tcp'}://{host}:{self.port}"


class Request(Struct, frozen=True, kw_only=True):
    """A build: of which site, where to, on which day. `publish` false checks everything and writes nothing."""

    root: Path
    theme: Path
    output: Path
    today: datetime.date
    base_url: str = ""
    drafts: bool = False
    future: bool = False
    expired: bool = False
    jobs: int = 1
    keep_going: bool = False
    brochures: bool = True
    for_printer: bool = False
    """Whether all brochures and the studiegids have an edition for the printer, whatever records say."""
    search: bool = True
    only: str = ""
    publish: bool = True
    atomic: bool = False
    """Whether the output is exchanged as a whole, in one step."""
    strict: bool = False
    follow_links: bool = False
    """Whether links in the site may lead out of it, and to folders."""
    explain: bool = True
    """Whether the outcome says why each artifact was made."""
    brochure_seconds: float = 30.0
    """A brochure takes a tenth of a second; one that takes this long does not end, and is stopped."""
    workers: Workers | None = None
    """Other machines that print the brochures; what is published is the same."""
    preview: bool = False
    """For the eyes of an editor: assets of the theme keep their address when they change, PDFs are made when they are asked for, and the
    outcome has a listing."""
    printed: frozenset[str] = frozenset()
    """The PDFs that a preview asks for, by output path."""
    cache_folder: Path | None = None

    @property
    def cache(self) -> Path:
        """The folder of the cache."""
        return self.cache_folder or self.root / ".plgsite"


class Made(Struct, frozen=True, kw_only=True):
    """An artifact that was made, and how its key differs from the last (where that was asked for): name, before, after."""

    path: str
    difference: tuple[tuple[str, str, str], ...] = ()


class Listing(Struct, frozen=True, kw_only=True):
    """What there is to know of the files of a preview, by output path. `base_path` is where the site lies, with a slash at both ends."""

    base_path: str
    origins: Mapping[str, tuple[str, str]]
    """The file and the id of the record that a page is about."""
    marks: Mapping[str, str]
    """Words for pages that no reader would see today: a draft, not before its date, expired."""
    unmade: frozenset[str]
    """PDFs that nobody asked for yet."""


class Outcome(Struct, frozen=True, kw_only=True):
    """What a build found and did. `published` is false when nothing was written because of an error (or by request)."""

    diagnostics: tuple[Diagnostic, ...]
    published: bool
    counts: Mapping[str, int] = field(default_factory=dict)
    """Records by kind, editions, past editions; pages and brochures made."""
    absent: Mapping[str, int] = field(default_factory=dict)
    """Records left out: draft, future, expired."""
    left_out: tuple[str, ...] = ()
    """Records left out for their faults (--keep-going)."""
    changed: int = 0
    unchanged: int = 0
    removed: int = 0
    made: tuple[Made, ...] = ()
    written: tuple[str, ...] = ()
    """The output paths that hold other bytes than before."""
    gone: tuple[str, ...] = ()
    """The output paths that are no more."""
    leavings: tuple[str, ...] = ()
    """What lies in `static/` and was left out, since some system or editor left it behind."""
    listing: Listing | None = None
    """Of a preview."""
    notices: tuple[str, ...] = ()
    next_change: tuple[datetime.date, str, str] | None = None
    was_current: bool = False
    """Nothing had changed since the last build, and nothing was done."""

    @property
    def failed(self) -> bool:
        """Whether anything stands in the way of publishing."""
        return any(fault.level == "error" for fault in self.diagnostics)


Progress = Callable[[str, int, int], None]
"""Called with what is being made (pages, brochures), how many are done and how many there are."""


def silent(what: str, done: int, total: int) -> None:
    """Shows nothing."""
