"""Old addresses that lead on."""

import re
from urllib.parse import quote

from msgspec import Struct

from plgsite.routes import address
from plgsite.texts.projection import Projection
from plgsite.views.frame.artifact_facts import Facts
from plgsite.views.frame.frame import Frame


class Move(Projection, frozen=True, kw_only=True):
    """From an old address (and query, where it had one) to that of a record; `number` counts its aliases from 0."""

    old: str
    new: str
    title: str
    query: str = ""
    kind: str = ""
    id: str = ""
    number: int = 0

    @property
    def has_page(self) -> bool:
        """Whether a page can lead on: no file answers to a query, and one that is called .pdf or .ics is no page."""
        return not self.query and self.old.lower().endswith(("/", ".html", ".htm"))


class RedirectInputs(Struct, frozen=True, kw_only=True):
    """What the page at an old address is made from."""

    frame: Frame
    move: Move


class RedirectView(Struct, frozen=True, kw_only=True):
    """The page at an old address: it leads on, and names the new address."""

    frame: Frame
    canonical: str
    title: str
    href: str
    target: str


class RedirectsInputs(Struct, frozen=True, kw_only=True):
    """What hosts are told of old addresses: those that moved and those that are gone."""

    frame: Frame
    moves: tuple[Move, ...]
    gone: tuple[str, ...] = ()


class RedirectsView(Struct, frozen=True, kw_only=True):
    """Old addresses, the pairs of their queries (mostly none) and where they lead; those that are gone; all from the root of the host and
    percent-encoded, so that a blank stands between two words only. `not_found` is the page that says so."""

    frame: Frame
    moves: tuple[tuple[str, tuple[str, ...], str], ...]
    gone: tuple[tuple[str, tuple[str, ...]], ...]
    not_found: str


class Rule(Struct, frozen=True, kw_only=True):
    """An old address for Apache, as regular expressions: `path` from the root of the host, `below` from the folder of the site, and one of
    `queries` for each pair of its query. `new` is where it leads, "" for what is gone."""

    path: str
    below: str
    queries: tuple[str, ...]
    new: str
    asked: str = ""
    """For nginx: path and query in one, where there is a query."""


def redirect_view(given: RedirectInputs, facts: Facts) -> RedirectView:
    """The view of the page at an old address."""
    frame, move = given.frame, given.move
    return RedirectView(
        frame=frame, canonical=frame.absolute(move.new), title=frame.words.moved, href=frame.href(move.new), target=move.title
    )


def redirects_view(given: RedirectsInputs, facts: Facts) -> RedirectsView:
    """The view of the rules for hosts; those with a query stand first."""
    frame = given.frame
    moves = sorted(given.moves, key=lambda move: not move.query)  # hosts take the first that fits
    gone = sorted((one.partition("?") for one in given.gone), key=lambda parts: not parts[2])
    return RedirectsView(
        frame=frame,
        moves=tuple((quote(frame.href(move.old)), _pairs(move.query), frame.href(move.new)) for move in moves),
        gone=tuple((quote(frame.href(path[1:])), _pairs(query)) for path, _, query in gone),
        not_found=frame.href(address("not-found", frame.language)),
    )


def rules(moves: tuple[Move, ...], gone: tuple[str, ...], frame: Frame) -> tuple[Rule, ...]:
    """What Apache is told of old addresses: first those with a query."""
    found = [(move.old, move.query, frame.href(move.new)) for move in moves]
    found += [(path[1:], query, "") for path, _, query in (one.partition("?") for one in gone)]
    return tuple(
        Rule(
            path=f"^{_with_or_without_slash(frame.base_path + old)}$",
            below=f"^{_with_or_without_slash(old)}$",
            queries=tuple(f"(^|&){pattern(pair)}(&|$)" for pair in _pairs(query)),
            new=new,
            asked=_asked(frame.base_path + old, _pairs(query)),
        )
        for old, query, new in sorted(found, key=lambda old: not old[1])
    )


def _asked(path: str, pairs: tuple[str, ...]) -> str:
    """An address with a query in which each of these stands, in whatever order; "" where there are none."""
    return f"^{pattern(path)}\\?{''.join(f'(?=(.*&)?{pattern(pair)}(&|$))' for pair in pairs)}" if pairs else ""


def pattern(path: str) -> str:
    """A path as a regular expression that may stand between quotes in a file of Apache and of nginx."""
    return re.escape(path).replace("\\\\", r"\x5c").replace('"', r"\x22").replace(r"\#", r"\x23")


def _with_or_without_slash(path: str) -> str:
    """A folder is also asked for without the slash at its end."""
    return f"{pattern(path.removesuffix('/'))}{'/?' if path.endswith('/') else ''}"


def _pairs(query: str) -> tuple[str, ...]:
    return tuple(query.split("&")) if query else ()
