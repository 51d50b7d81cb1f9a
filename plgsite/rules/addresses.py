"""No two records have the same address, and none takes an address of the site itself."""

from collections.abc import Iterator

from plgsite.catalogue import Catalogue
from plgsite.model.site import Site
from plgsite.routes import HAS_PAGE, RESERVED
from plgsite.rules.finding import Finding
from plgsite.rules.own_words import address_of
from plgsite.values.old_address import WORD


def addresses(catalogue: Catalogue) -> Iterator[Finding]:
    """Equal addresses (with both records) and reserved slugs."""
    site = catalogue.get(Site, "site").record
    taken: dict[str, tuple[str, str]] = {}
    for kind in sorted(HAS_PAGE):
        for entry in catalogue.records.get(kind, {}).values():
            if entry.slug in RESERVED.get(kind, frozenset()):
                message, hint = f"the slug '{entry.slug}' is taken by the site", "write another word behind 'slug:'"
                yield Finding(kind=kind, id=entry.id, loc=("slug",), code="reserved-slug", message=message, hint=hint)
            if len(entry.slug) > WORD:
                message = f"'{entry.slug[:40]}…' has {len(entry.slug)} letters; a word of an address has {WORD} at most"
                hint = "write a shorter word behind 'slug:'"
                yield Finding(kind=kind, id=entry.id, loc=("slug",), code="too-long", message=message, hint=hint)
            at = address_of(kind, entry.slug, site)
            if at in taken:
                other = taken[at]
                yield Finding(
                    kind=kind,
                    id=entry.id,
                    loc=("slug",),
                    code="equal-address",
                    message=f"the address /{at} is taken by the {other[0]} '{other[1]}'",
                    hint="give one of them another slug",
                    also=(*other, ("slug",), "the other one"),
                )
            taken.setdefault(at, (kind, entry.id))
