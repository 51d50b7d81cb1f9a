"""Links inside the built site: to pages, files and places on pages that are there; and where a link is written."""

import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from types import MappingProxyType
from urllib.parse import unquote, urljoin, urlsplit

from plgsite.diagnostics import Diagnostic, Note, Span, did_you_mean
from plgsite.packed import Packed, unpacked
from plgsite.routes import output_path
from plgsite.source.layout import pieces_of
from plgsite.source.snapshot import Snapshot

LINKS = {"a": "href", "area": "href", "link": "href", "img": "src", "script": "src", "video": "src", "source": "src", "iframe": "src"}


class _Page(HTMLParser):
    """The links and the ids of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.twice: set[str] = set()
        """Ids that stand there more than once."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if id := found.get("id"):
            (self.twice if id in self.ids else self.ids).add(id)
        if (link := found.get(LINKS.get(tag, ""))) is not None and found.get("rel") != "canonical":
            self.links.append(link)


def ids_of(body: bytes) -> set[str]:
    """The ids of a page."""
    page = _Page()
    page.feed(body.decode("utf-8", "replace"))
    return page.ids


@dataclass(slots=True)
class Links:
    """The pages of a site, by output path; `paths` are all its files."""

    base_url: str
    paths: frozenset[str]
    passed: Callable[[str], bool]
    pages: dict[str, _Page] = field(default_factory=dict)

    def add(self, path: str, body: bytes) -> None:
        """Reads the ids and links of a page."""
        page = _Page()
        page.feed(body.decode("utf-8", "replace"))
        self.pages[path] = page

    def broken(self) -> Iterator[tuple[str, str, str]]:
        """Page, link as written (or the id that stands there twice), and the code of what is wrong with it."""
        for path, page in sorted(self.pages.items()):
            for id in sorted(page.twice):
                yield path, id, "duplicate-id"
            for link in sorted(set(page.links)):
                if code := self._fault(path, link):
                    yield path, link, code

    def _fault(self, path: str, link: str) -> str:
        here = urljoin(self.base_url, path.removesuffix("index.html"))
        target = urlsplit(urljoin(here, link))
        base = urlsplit(self.base_url)
        if (target.scheme, target.netloc) != (base.scheme, base.netloc):
            return ""
        if urlsplit(link).netloc and output_path(unquote(target.path[len(base.path) :])) not in self.paths:
            return ""  # a whole address is what an author wrote on purpose: another program may answer on the same domain
        if not target.path.startswith(base.path):
            return "broken-link"
        to = unquote(target.path[len(base.path) :])
        at = output_path(to)
        if at not in self.paths:
            return "" if self.passed(f"/{to}") else "broken-link"
        if target.fragment and at in self.pages and unquote(target.fragment) not in self.pages[at].ids:
            return "broken-anchor"
        return ""


def check_links(
    base_url: str,
    bodies: Mapping[str, bytes | Packed],
    paths: frozenset[str],
    place: Callable[[str, str], Span],
    *,
    passed: Callable[[str], bool] = lambda path: False,
    menus: Mapping[str, Span] = MappingProxyType({}),
) -> Iterator[Diagnostic]:
    """A fault for each link that leads nowhere and each id that stands twice, where `place` says it is written (output path, link).

    Links to `passed` paths (from the root of the site) are not looked at: others answer them, or they were told before. `menus` says where
    links that all pages have are written.
    """
    links = Links(base_url, paths, passed)
    for path, body in bodies.items():
        if path.endswith(".html"):
            links.add(path, unpacked(body))
    told: dict[tuple[str, str], list[str]] = {}
    for path, link, code in links.broken():
        told.setdefault((link, code), []).append(path)
    for (link, code), pages in told.items():
        written = "" if code == "duplicate-id" else link
        yield _broken(link, code, pages, place(pages[0], written) if len(pages) <= FEW else menus.get(link, Span(path=SITE)), paths)


FEW = 3
"""A link that is broken on more pages than this comes from the menu, the footer or a template."""
SITE = "content/site.yaml"


def _broken(link: str, code: str, pages: list[str], at: Span, paths: frozenset[str]) -> Diagnostic:
    note = Note(message=f"on {pages[0]}{f' and {len(pages) - 1} more' if len(pages) > 1 else ''}", at=at)
    if code == "duplicate-id":
        message, hint = f"the id '{link}' stands twice on a page", "ids of the theme hold a _; give one of your own in templates/ another"
    elif code == "broken-anchor":
        message, hint = f"'{link}' leads to a place that is not on that page", ""
    else:
        message = f"'{link}' leads to nothing"
        hint = did_you_mean(link, {f"/{output.removesuffix('index.html')}" for output in paths}) or _missing(link, at.path)
    return Diagnostic(level="error", code=code, message=message, at=at, hint=hint, notes=(note,))


def _missing(link: str, source: str) -> str:
    """What to do where a page that was copied asks for a file beside it."""
    beside = posixpath.normpath(posixpath.join(posixpath.dirname(source), link))
    return f"put that file at {beside}" if source.startswith("static/") and beside.startswith("static/") else ""


def written_at(snapshot: Snapshot, source: str, link: str, base_path: str) -> Span:
    """The first place in the file of a record (or in those of its modules) that has the link as an editor may have written it.

    Else the file itself, as for a link that a template made.
    """
    for path in (one for one in (source, *pieces_of(source, snapshot.files)) if one in snapshot.files):
        lines = snapshot.read(path).decode("utf-8", "replace").splitlines()
        for wanted in filter(None, _spellings(link, base_path)):
            for number, line in enumerate(lines, 1):
                if found := re.search(rf"(?<![\w/-]){re.escape(wanted)}(?![\w/-])", line):
                    return Span(path=path, line=number, column=found.start() + 1, length=len(wanted))
    return Span(path=source)


def _spellings(link: str, base_path: str) -> Iterator[str]:
    """A link as a page has it, as an editor writes it, and what says least of it last: its place on the page."""
    own = "/" + link.removeprefix(base_path) if link.startswith(base_path) else link
    yield from dict.fromkeys((link, unquote(link), own, unquote(own)))
    page, sign, place = link.partition("#")
    if sign and place:
        slug = page.rstrip("/").rpartition("/")[2]
        yield from (f"{slug}#{place}", f"#{place}") if slug else (f"#{place}",)
