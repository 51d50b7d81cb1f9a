"""Old addresses: a page at each that leads on, and what hosts are told of them."""

from collections.abc import Iterator

from msgspec.structs import replace

from plgsite.model.programme import Programme
from plgsite.model.site import Site
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.projections.projections import Projections
from plgsite.routes import BY_AUDIENCE, HAS_PAGE, address, output_path
from plgsite.views.machines.redirects import Move, RedirectInputs, RedirectsInputs

FILES_FIRST = ("netlify", "gitlab")
"""Hosts that show a file where there is one, whatever `_redirects` says of its address."""


def redirect_artifacts(known: Projections) -> Iterator[Artifact]:
    """A page for every old address that a file can stand at, and `_redirects` where there are any.

    Where a page would keep the host from answering 301, there is none."""
    moves, gone = moves_of(known), gone_of(known)
    stood: set[str] = set()
    for move in moves:
        path = output_path(move.old)
        if move.has_page and not leads_by_itself(known) and path.casefold() not in stood:
            stood.add(path.casefold())
            inputs = RedirectInputs(frame=known.frame, move=move)
            yield Artifact(path=path, family="redirect", medium="page", template="pages/redirect.html", inputs=inputs, rank=1)
    if moves or gone:
        yield Artifact(
            path="_redirects",
            family="redirects",
            medium="page",
            template="redirects.txt",
            inputs=RedirectsInputs(frame=known.frame, moves=moves, gone=gone),
            rank=2,
        )


def leads_by_itself(known: Projections) -> bool:
    """Whether the host alone leads on, without pages."""
    return known.site.record.host in FILES_FIRST


def led_on(known: Projections) -> frozenset[str]:
    """The output paths of pages that are not made, as the host leads on by itself."""
    return frozenset(output_path(move.old) for move in moves_of(known) if move.has_page) if leads_by_itself(known) else frozenset()


def moves_of(known: Projections) -> tuple[Move, ...]:
    """All old addresses, sorted; with that of a programme, those of its brochure and its calendar lead on.

    Where a record has its page today, as one that has yet to expire, an alias waits.
    """
    found = [move for kind in (Site.KIND, *sorted(HAS_PAGE)) for move in _of_kind(kind, known)]
    found.extend(_of_other_audiences(known, frozenset(move.old for move in found)))
    if not found:
        return ()
    taken = _taken(known)
    found.extend([more for move in found if move.kind == Programme.KIND for more in _below(move, known)])
    waiting = (move for move in found if move.query or move.old not in taken)
    return tuple(sorted(waiting, key=lambda move: (move.old, move.query)))


def gone_of(known: Projections) -> tuple[str, ...]:
    """The addresses at which nothing is any more. What a record has that is yet to expire waits."""
    gone = known.site.record.gone
    taken = _taken(known) if gone else frozenset()
    return tuple(one for one in gone if one[1:] not in taken)


def _taken(known: Projections) -> frozenset[str]:
    return frozenset(known.address(f"{kind}:{id}") for kind in HAS_PAGE for id in known.catalogue.records.get(kind, {}))


def _of_kind(kind: str, known: Projections) -> Iterator[Move]:
    for id, entry in known.catalogue.records.get(kind, {}).items():
        if not entry.record.aliases or f"{kind}:{id}" in known.catalogue.absent:
            continue
        named = known.named(f"{kind}:{id}")
        for number, alias in enumerate(entry.record.aliases):
            path, _, query = alias.removeprefix("/").partition("?")
            yield Move(old=path, query=query, new=named.address, title=named.title, kind=kind, id=id, number=number)


def _of_other_audiences(known: Projections, claimed: frozenset[str]) -> Iterator[Move]:
    """The addresses that records have for most audiences lead to those that they have for this: sites were published there before an
    audience had a word of its own, or before they chose one."""
    gone = frozenset(known.site.record.gone)
    for kind in BY_AUDIENCE.get(known.site.record.audience.kind or "", {}):
        for id, entry in known.catalogue.records.get(kind, {}).items():
            usual = address(kind, known.language, slug=entry.slug)
            named = known.named(f"{kind}:{id}")
            if named.address not in ("", usual) and usual not in claimed and f"/{usual}" not in gone:
                number = len(entry.record.aliases)
                yield Move(old=usual, new=named.address, title=named.title, kind=kind, id=id, number=number)


def _below(move: Move, known: Projections) -> Iterator[Move]:
    """What lay below an old address of a programme: its brochures and its calendar, where the programme has them today."""
    slug = move.old.rstrip("/").rpartition("/")[2]
    if move.query or move.old != address("programme", known.language, slug=slug):
        return
    programme = known.programmes[move.id]
    with_brochure = known.settings.brochures and programme.record.brochure.enabled
    for name in ("brochure", "brochure-pdf"):
        new = address(name, known.language, slug=programme.slug) if with_brochure else move.new
        yield replace(move, old=address(name, known.language, slug=slug), new=new)
    if calendar := known.calendar(move.id):
        yield replace(move, old=address("programme-calendar", known.language, slug=slug), new=calendar)
