"""What must hold for the site as a whole."""

import re
from collections.abc import Iterator

from plgsite.catalogue import Catalogue
from plgsite.diagnostics import did_you_mean
from plgsite.model.site import Site
from plgsite.routes import HAS_PAGE
from plgsite.rules.finding import Finding
from plgsite.values.link_address import unlike

RECORD_LINK = re.compile(r"([a-z]+):([a-z0-9-]+)")


def menu(catalogue: Catalogue) -> Iterator[Finding]:
    """A menu or teaser leads to a record of the site, to an address of the site (/aanbod/) or elsewhere (https, mailto)."""
    site = catalogue.get(Site, "site").record
    lists = (("menu", site.menu), ("footer", site.footer), ("teasers", site.teasers))
    for name, addresses in ((name, [item.to for item in items]) for name, items in lists):
        for index, to in enumerate(addresses):
            loc = (name, index, "to")
            found = RECORD_LINK.fullmatch(to)
            if found and found[1] in HAS_PAGE:
                known = catalogue.records.get(found[1], {})
                if found[2] not in known:
                    hint = did_you_mean(found[2], known) or f"write the id of a {found[1]} of this site"
                    code, message = f"unknown-{found[1]}", f"no {found[1]} '{found[2]}'"
                    yield Finding(kind="site", id="site", loc=loc, code=code, message=message, hint=hint, misses=to)
            elif not to.startswith(("/", "https://", "http://", "mailto:")) or to.startswith("//"):
                hint = "write page:contact, /aanbod/ or https://..."
                yield Finding(kind="site", id="site", loc=loc, code="unknown-address", message=f"'{to}' leads nowhere", hint=hint)
            elif why := unlike(to):
                message = f"'{to}' does not lead where it seems to: {why}"
                yield Finding(kind="site", id="site", loc=loc, code="wrong-address", message=message, hint="copy it from a browser")


def languages(catalogue: Catalogue) -> Iterator[Finding]:
    """Only the first language is published; translations of records are not read yet."""
    if len(catalogue.get(Site, "site").record.languages) > 1:
        message = "only the first language is published"
        yield Finding(kind="site", id="site", loc=("languages",), level="warning", code="one-language", message=message)
