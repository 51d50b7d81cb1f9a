"""Links inside the built site: to pages, files and places on pages that are there."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit

from plgsite.diagnostics import Diagnostic, Note, Span
from plgsite.make.link_places import Places
from plgsite.make.link_ways import Ways
from plgsite.packed import Packed, unpacked
from plgsite.routes import HAS_PAGE, output_path

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
            return "broken-link" if target.scheme in HAS_PAGE else ""
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
    records: Mapping[str, str],
    places: Places,
    *,
    passed: Callable[[str], bool] = lambda path: False,
    led_on: frozenset[str] = frozenset(),
) -> Iterator[Diagnostic]:
    """A fault for each link that leads nowhere and each id that stands twice, where it is written.

    `records` names the record whose own page lies at a path (`page:contact`); `places` knows all paths but those where the host leads on
    (`led_on`). Links to `passed` paths (from the root of the site) are not looked at: others answer them, or they were told before.
    """
    paths = led_on.union(places.sources)
    links = Links(base_url, paths, passed)
    for path, body in bodies.items():
        if path.endswith(".html"):
            links.add(path, unpacked(body))
    told: dict[tuple[str, str], list[str]] = {}
    for path, link, code in links.broken():
        told.setdefault((link, code), []).append(path)
    ways = Ways(places.base_path, paths, records)
    for (link, code), pages in told.items():
        at = places.of_id(link, pages) if code == "duplicate-id" else places.of_link(link, pages)
        yield _broken(link, code, pages, at, ways)


def _broken(link: str, code: str, pages: list[str], at: Span, ways: Ways) -> Diagnostic:
    note = Note(message=f"on {pages[0]}{f' and {len(pages) - 1} more' if len(pages) > 1 else ''}", at=at)
    if code == "duplicate-id":
        message, hint = f"the id '{link}' stands twice on a page", "ids of the theme hold a _; give one of your own in templates/ another"
    elif code == "broken-anchor":
        message, hint = f"'{link}' leads to a place that is not on that page", ""
    else:
        message, hint = ways.told(link), ways.out(link, at.path)
    return Diagnostic(level="error", code=code, message=message, at=at, hint=hint, notes=(note,))
