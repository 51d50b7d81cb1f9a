"""Where a link of a page is written: in the text of a record, in a template of the site's own, or in its menus."""

import re
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import unquote

from msgspec import Struct

from plgsite.diagnostics import Span
from plgsite.render.template_links import without_comments
from plgsite.render.templates import OWN
from plgsite.source.layout import SITE, pieces_of
from plgsite.source.snapshot import Snapshot

FEW = 3
"""A link that is broken on more pages than this comes from a template, the menu or the footer."""


class Places(Struct, frozen=True, kw_only=True):
    """`sources` names the file that each page is about, by output path; `base_path` is where the site lies; `menus` says where the links of
    menus are written, by what pages have."""

    snapshot: Snapshot
    base_path: str
    sources: Mapping[str, str]
    menus: Mapping[str, Span] = {}

    def of_link(self, link: str, pages: list[str]) -> Span:
        """The place of a link as some pages have it."""
        source, spellings = self.sources[pages[0]], tuple(_spellings(link, self.base_path))
        of_record = self._of_record(source, link, spellings)
        of_template = self._in(self._templates(), _in_template(link, spellings))
        few = len(pages) <= FEW
        found = (
            (of_record, of_template)
            if few
            else (self.menus.get(link), of_template, self._in({SITE: self._text(SITE)}, spellings), of_record)
        )
        return next((one for one in found if one), Span(path=source if few else SITE))

    def of_id(self, id: str, pages: list[str]) -> Span:
        """The place of an id that stands twice: where a template says so, else the file that the page is about."""
        found = self._in(self._templates(), (f'id="{id}"', f"id='{id}'"))
        return found or Span(path=self.sources[pages[0]] if len(pages) <= FEW else SITE)

    def _of_record(self, source: str, link: str, spellings: Iterable[str]) -> Span | None:
        """The place in the file of a record, or in those of its modules. Its addresses of the site lie below the base."""
        if link.startswith("/") and not link.startswith(self.base_path) and source.startswith("content/"):
            return None
        paths = (one for one in (source, *pieces_of(source, self.snapshot.files)) if one in self.snapshot.files)
        return next((found for path in paths if (found := self._in({path: self._text(path)}, spellings))), None)

    def _templates(self) -> dict[str, str]:
        return {path: without_comments(self._text(path)) for path in sorted(self.snapshot.under(OWN)) if path.endswith(".html")}

    def _text(self, path: str) -> str:
        return self.snapshot.read(path).decode("utf-8", "replace") if path in self.snapshot.files else ""

    def _in(self, texts: Mapping[str, str], spellings: Iterable[str]) -> Span | None:
        """The first place that one of some spellings has in texts, the best spelling first."""
        bare = {path: text.splitlines() for path, text in texts.items()}
        for wanted in filter(None, spellings):
            for path, lines in bare.items():
                for number, line in enumerate(lines, 1):
                    if found := re.search(rf"(?<![\w/-]){re.escape(wanted)}(?![\w/-])", line):
                        inside = wanted.strip("'\"") if wanted[0] in "'\"" else wanted
                        return Span(path=path, line=number, column=found.start() + 1 + wanted.index(inside), length=len(inside))
        return None


def _spellings(link: str, base_path: str) -> Iterator[str]:
    """A link as a page has it, as an editor writes it, and what says least of it last: its place on the page."""
    own = "/" + link.removeprefix(base_path) if link.startswith(base_path) else link
    yield from dict.fromkeys((link, unquote(link), own, unquote(own)))
    page, sign, place = link.partition("#")
    if sign and place:
        slug = page.rstrip("/").rpartition("/")[2]
        yield from (f"{slug}#{place}", f"#{place}") if slug else (f"#{place}",)


def _in_template(link: str, spellings: Iterable[str]) -> Iterator[str]:
    """The same in a template: as a value of its own before anything else, and behind what puts the base before it."""
    for wanted in dict.fromkeys((link, *spellings)):
        yield from (f'"{wanted}"', f"'{wanted}'", wanted, wanted.removeprefix("/") if wanted != "/" else "")
