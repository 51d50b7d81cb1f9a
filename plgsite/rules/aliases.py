"""Old addresses: each leads to one thing, and none to where something is."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from plgsite.catalogue import Catalogue
from plgsite.diagnostics import Loc
from plgsite.model.record import Record
from plgsite.model.site import Site
from plgsite.routes import HAS_PAGE
from plgsite.rules.finding import Finding
from plgsite.rules.own_words import address_of

CAPITALS = "leave one out: macOS and Windows hold one of two names that differ in capitals; templates/redirects.txt can tell hosts of both"


class Claim(Struct, frozen=True, kw_only=True):
    """An old address as its record claims it: of whom, and where it is written."""

    old: str
    kind: str
    id: str
    loc: Loc

    @property
    def key(self) -> str:
        """What tells it from others: not its capitals."""
        return self.old.casefold()


def aliases(catalogue: Catalogue) -> Iterator[Finding]:
    """An old address that another record claims too (capitals do not tell two apart, for not every host minds them), that is one of
    today's, or whose record has no page to lead to."""
    pages = _pages(catalogue)
    first: dict[str, Claim] = {}
    for claim in _claims(catalogue):
        if claim.loc[0] == "aliases" and claim.kind not in HAS_PAGE and claim.kind != Site.KIND:
            message, hint = f"a {claim.kind} has no page that '{claim.old}' could lead to", "write it at the record that it leads to"
            yield replace(_finding(claim, "misplaced-alias", message, hint), level="warning")
        other = first.setdefault(claim.key, claim)
        if other is not claim:
            what = "claimed" if other.loc[0] == "aliases" else "said to be gone"
            message = f"the old address {claim.old} is {what} {_where(other)} already"
            also = (other.kind, other.id, other.loc, f"here it is {other.old}" if other.old != claim.old else "the other one")
            yield _finding(claim, "equal-alias", message, "leave it at one of them" if other.old == claim.old else CAPITALS, also)
        if there := pages.get(claim.key):
            yield from _taken(claim, *there)


def _where(claim: Claim) -> str:
    return "in content/site.yaml" if claim.kind == Site.KIND else f"by the {claim.kind} '{claim.id}'"


def _taken(claim: Claim, kind: str, id: str) -> Iterator[Finding]:
    if (kind, id) == (claim.kind, claim.id):
        yield _finding(claim, "equal-alias", f"{claim.old} is the address of this {kind} itself", "leave it out")
    else:
        message = f"the {kind} '{id}' has the address {claim.old} today"
        hint = "an old address is one where nothing is any more: leave it out, or say when that record expires (expires_on)"
        yield _finding(claim, "equal-alias", message, hint, (kind, id, (), f"this is '{id}'"))


def _pages(catalogue: Catalogue) -> dict[str, tuple[str, str]]:
    """Who has which address for good: a record that expires, or is a draft, may leave its own to another."""
    site = catalogue.get(Site, "site").record
    return {
        f"/{address_of(kind, entry.slug, site)}".casefold(): (kind, id)
        for kind in HAS_PAGE
        for id, entry in catalogue.records.get(kind, {}).items()
        if not (entry.record.draft or entry.record.expires_on)
    }


def _claims(catalogue: Catalogue) -> Iterator[Claim]:
    for kind, entries in catalogue.records.items():
        for id, entry in entries.items():
            record: Record = entry.record
            for number, old in enumerate(record.aliases):
                yield Claim(old=old, kind=kind, id=id, loc=("aliases", number))
    for number, old in enumerate(catalogue.get(Site, "site").record.gone):
        yield Claim(old=old, kind=Site.KIND, id="site", loc=("gone", number))


def _finding(claim: Claim, code: str, message: str, hint: str, also: tuple[str, str, Loc, str] | None = None) -> Finding:
    return Finding(kind=claim.kind, id=claim.id, loc=claim.loc, code=code, message=message, hint=hint, also=also)
