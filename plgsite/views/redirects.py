"""Old addresses that lead on."""

from msgspec import Struct

from plgsite.views.frame import Frame
from plgsite.views.made import Facts
from plgsite.views.projection import Projection


class Move(Projection, frozen=True, kw_only=True):
    """From an old address to that of a record."""

    old: str
    new: str
    title: str


class RedirectInputs(Struct, frozen=True, kw_only=True):
    frame: Frame
    move: Move


class RedirectView(Struct, frozen=True, kw_only=True):
    frame: Frame
    canonical: str
    title: str
    href: str
    target: str


class RedirectsInputs(Struct, frozen=True, kw_only=True):
    frame: Frame
    moves: tuple[Move, ...]


class RedirectsView(Struct, frozen=True, kw_only=True):
    """Pairs of old and new paths, from the root of the host."""

    frame: Frame
    moves: tuple[tuple[str, str], ...]


def redirect_view(given: RedirectInputs, facts: Facts) -> RedirectView:
    frame, move = given.frame, given.move
    return RedirectView(
        frame=frame, canonical=frame.absolute(move.new), title=frame.words.moved, href=frame.href(move.new), target=move.title
    )


def redirects_view(given: RedirectsInputs, facts: Facts) -> RedirectsView:
    frame = given.frame
    return RedirectsView(frame=frame, moves=tuple((frame.href(move.old), frame.href(move.new)) for move in given.moves))
