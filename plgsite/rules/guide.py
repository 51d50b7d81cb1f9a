"""Whether the studiegids is made: as the site says, else of a catalogue that is not too large for it."""

from collections.abc import Iterator

from plgsite.catalogue import Catalogue
from plgsite.model.programme import Programme
from plgsite.model.site import Site
from plgsite.rules.finding import Finding

UNASKED = 500
"""The most programmes of which a guide is made when the site says nothing. It is made again with every change that it shows, and takes
some eight seconds for so many; who has more decides whether that is worth it."""


def makes_guide(site: Site, count: int) -> bool:
    """Whether a site with so many listed programmes has a guide: one without programmes has none."""
    wanted = site.catalogue.guide
    return count > 0 and (count <= UNASKED if wanted is None else wanted)


def guide(catalogue: Catalogue) -> Iterator[Finding]:
    """A guide that is left out for the size of the catalogue is said to be."""
    if catalogue.get(Site, "site").record.catalogue.guide is None and _count(catalogue) > UNASKED:
        message = f"no studiegids is made of more than {UNASKED} programmes unless the site asks for it"
        hint = "write 'catalogue: {guide: true}' for one, or false to do without"
        yield Finding(kind="site", id="site", loc=(), level="warning", code="no-guide", message=message, hint=hint)


def _count(catalogue: Catalogue) -> int:
    return sum(entry.record.listed for entry in catalogue.published(Programme).values())
