"""What must hold for the site as a whole."""

import re
from collections.abc import Iterator
from typing import get_args

from plgsite.catalogue import Catalogue
from plgsite.diagnostics import Loc, did_you_mean, proposal
from plgsite.model.site import Facet, Site
from plgsite.model.words import WORDS
from plgsite.routes import HAS_PAGE
from plgsite.rules.finding import Finding
from plgsite.rules.own_words import words_of
from plgsite.values.link_address import unlike

RECORD_LINK = re.compile(r"([a-z]+):([a-z0-9-]+)")


def leading(site: Site) -> Iterator[tuple[Loc, str]]:
    """Where the menu, the footer and the teasers lead, with the place of each: as written."""
    for name, items in (("menu", site.menu), ("footer", site.footer)):
        for number, item in enumerate(items):
            if item.to:
                yield (name, number, "to"), item.to
            yield from (((name, number, "items", below, "to"), one.to) for below, one in enumerate(item.items))
    yield from ((("teasers", number, "to"), one.to) for number, one in enumerate(site.teasers))


def menu(catalogue: Catalogue) -> Iterator[Finding]:
    """A menu or teaser leads to a record of the site, to an address of the site (/aanbod/) or elsewhere (https, mailto, tel)."""
    for loc, to in leading(catalogue.get(Site, "site").record):
        found = RECORD_LINK.fullmatch(to)
        if found and found[1] in HAS_PAGE:
            known = catalogue.records.get(found[1], {})
            if found[2] not in known:
                hint = did_you_mean(found[2], known) or f"write the id of a {found[1]} of this site"
                code, message = f"unknown-{found[1]}", f"no {found[1]} '{found[2]}'"
                yield Finding(kind="site", id="site", loc=loc, code=code, message=message, hint=hint, misses=to)
        elif not to.startswith(("/", "https://", "http://", "mailto:", "tel:")) or to.startswith("//"):
            hint = "write page:contact, /aanbod/, https://..., mailto:... or tel:..."
            yield Finding(kind="site", id="site", loc=loc, code="unknown-address", message=f"'{to}' leads nowhere", hint=hint)
        elif why := unlike(to):
            message = f"'{to}' does not lead where it seems to: {why}"
            hint = "write it as tel:+31201234567" if to.startswith("tel:") else "copy it from a browser"
            yield Finding(kind="site", id="site", loc=loc, code="wrong-address", message=message, hint=hint)


def facets(catalogue: Catalogue) -> Iterator[Finding]:
    """Each facet is one that is built in, or a field of the site's own that is one."""
    site = catalogue.get(Site, "site").record
    fields, words = site.fields.programme, words_of(site)
    called = {name: words.label(f"facet_{name}") for name in get_args(Facet)}
    called = {**{key: field.label for key, field in fields.items() if field.facet}, **called}
    known = (*get_args(Facet), *(key for key in called if key not in get_args(Facet)))
    for number, name in enumerate(site.catalogue.facets):
        if name not in called:
            said = tuple(key for key, label in called.items() if label.casefold() == name.casefold())
            meant = proposal(said) or did_you_mean(name, called, WORDS)
            hint = f"add facet: true to fields.programme.{name}" if name in fields else meant
            yield Finding(
                kind="site",
                id="site",
                loc=("catalogue", "facets", number),
                code="unknown-value",
                message=f"facets: expects one of {', '.join(known)}, not '{name}'",
                hint=hint or "declare it as a field of a programme, with facet: true",
                relies_on=("site:site.fields", "site:site.fields.programme"),
            )


def languages(catalogue: Catalogue) -> Iterator[Finding]:
    """Only the first language is published; translations of records are not read yet."""
    if len(catalogue.get(Site, "site").record.languages) > 1:
        message = "only the first language is published"
        yield Finding(kind="site", id="site", loc=("languages",), level="warning", code="one-language", message=message)
