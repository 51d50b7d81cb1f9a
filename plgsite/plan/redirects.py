"""Old addresses: a page at each that leads on, and the list that some hosts read."""

from collections.abc import Iterator

from plgsite.plan.artifact import Artifact
from plgsite.plan.projections import Projections
from plgsite.routes import HAS_PAGE, output_path
from plgsite.views.redirects import Move, RedirectInputs, RedirectsInputs


def redirects(known: Projections) -> Iterator[Artifact]:
    """One page for every alias of a published record, and `_redirects` where there are any."""
    moves = tuple(sorted(_moves(known), key=lambda move: move.old))
    for move in moves:
        yield Artifact(
            path=output_path(move.old),
            family="redirect",
            medium="page",
            template="pages/redirect.html",
            inputs=RedirectInputs(frame=known.frame, move=move),
            rank=1,
        )
    if moves:
        yield Artifact(
            path="_redirects",
            family="redirects",
            medium="page",
            template="redirects.txt",
            inputs=RedirectsInputs(frame=known.frame, moves=moves),
            rank=2,
        )


def _moves(known: Projections) -> Iterator[Move]:
    for kind in sorted(HAS_PAGE):
        for id, entry in known.catalogue.records.get(kind, {}).items():
            named = known.named(f"{kind}:{id}")
            if named.address:
                for alias in entry.record.aliases:
                    yield Move(old=alias.strip("/") + ("" if alias.endswith(".html") else "/"), new=named.address, title=named.title)
