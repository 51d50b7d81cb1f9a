"""What is said of a link that leads to nothing, and the way out, as it is written where the link stands."""

import posixpath
from collections.abc import Mapping

from msgspec import Struct

from plgsite.diagnostics import meant_by, proposal
from plgsite.render.templates import OWN
from plgsite.routes import output_path
from plgsite.views.frame.destination import REF


class Ways(Struct, frozen=True):
    """Where the site lies, the paths of all its files, and the records whose own page lies at one."""

    base_path: str
    paths: frozenset[str]
    records: Mapping[str, str]

    def told(self, link: str) -> str:
        """What is wrong with a link."""
        if REF.match(link):
            return f"'{link}' is no address: a page holds addresses only"
        outside = link.startswith("/") and not link.startswith(self.base_path)
        return f"'{link}' lies outside of the site, which begins at {self.base_path}" if outside else f"'{link}' leads to nothing"

    def out(self, link: str, source: str) -> str:
        """What to write instead in a file of the site; nothing where nobody knows."""
        near = self._near(link)
        if source.startswith(OWN):
            return f"write {{{{ frame.href('{self._named(near or link)}') }}}}" if near or REF.match(link) else CALL
        return proposal((near,)) if near else self._missing(link, source)

    def _near(self, link: str) -> str:
        """The page that a link means, from the root of the site: its own address, or the nearest that there is."""
        at = "/" + (link.removeprefix(self.base_path) if link.startswith(self.base_path) else link.lstrip("/"))
        if output_path(at.partition("#")[0][1:]) in self.paths:
            return at
        return next(iter(meant_by(at, {f"/{path.removesuffix('index.html')}" for path in self.paths})), "")

    def _named(self, at: str) -> str:
        """An address as a template names it best: by its record, which may move."""
        return self.records.get(output_path(at.removeprefix("/")), at)

    def _missing(self, link: str, source: str) -> str:
        """What to do where a page that was copied asks for a file beside it."""
        beside = posixpath.normpath(posixpath.join(posixpath.dirname(source), link))
        return f"put that file at {beside}" if source.startswith("static/") and beside.startswith("static/") else ""


CALL = "lead to what is there: {{ frame.href('page:contact') }} or {{ frame.href('/agenda/') }}"
