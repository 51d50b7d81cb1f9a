"""What pages load from elsewhere is told to those who publish, once."""

from collections.abc import Iterator

from plgsite.catalogue import Catalogue
from plgsite.model.site import Site
from plgsite.rules.finding import Finding

LOADED = ("scripts", "frames", "images", "connect")
"""What a browser fetches without being asked. A form is sent by the reader, who sees where to."""
EACH = "each of them sees the address of every reader's machine and the page that is read"
RUNS = ", and what a script of theirs does on a page, it does as if it were yours"


def loads_elsewhere(catalogue: Catalogue) -> Iterator[Finding]:
    """A warning, as long as no page tells readers of it."""
    allow = catalogue.get(Site, "site").record.allow
    sources = sorted({source for name in LOADED for source in getattr(allow, name)})
    if sources and allow.privacy is None:
        message = f"pages load from {', '.join(sources)}: {EACH}{RUNS if allow.scripts else ''}"
        hint = "tell readers of it on a page, and name that here: privacy: ID; without the sites, pages load nothing but their own"
        yield Finding(kind="site", id="site", loc=("allow",), code="loads-elsewhere", message=message, hint=hint, level="warning")
