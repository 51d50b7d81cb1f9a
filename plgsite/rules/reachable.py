"""Who sees an open group can enrol in it, or at least ask: an offer that leads nowhere loses its reader."""

import datetime
from collections.abc import Iterator

from plgsite.catalogue import Catalogue
from plgsite.model.editions import Edition
from plgsite.model.parts import EnrolmentAddresses
from plgsite.model.places import Provider
from plgsite.model.programme import Programme
from plgsite.model.site import Site
from plgsite.rules.finding import Finding
from plgsite.rules.publication import Admit, absence

OPEN = frozenset({"open", "few_places"})
Open = tuple[str, int]
"""A programme's id, and the place of its first open edition."""


def reachable(catalogue: Catalogue, today: datetime.date) -> Iterator[Finding]:
    """Providers of whom a group is open, with neither an address to enrol or ask at nor a mail address nor a telephone.

    It is said once for each provider: there it can be mended for all its programmes.
    """
    for id, unreachable in _unreachable(catalogue, today).items():
        yield _finding(id, unreachable)


def _unreachable(catalogue: Catalogue, today: datetime.date) -> dict[str, list[Open]]:
    """By provider, the programmes in which nobody can enrol."""
    site, providers, found = catalogue.get(Site, "site"), catalogue.of(Provider), dict[str, list[Open]]()
    for entry in catalogue.of(Programme).values():
        number = next((number for number, one in enumerate(entry.record.editions) if _is_open(one, today)), None)
        provider = providers.get(entry.record.provider or site.record.provider)
        if number is None or provider is None or absence(entry.record, today, Admit()):
            continue
        if not _is_reachable(entry.record, entry.record.editions[number], provider.record, site.record):
            found.setdefault(provider.id, []).append((entry.id, number))
    return found


def _is_open(edition: Edition, today: datetime.date) -> bool:
    return edition.status in OPEN and (edition.first_day is None or edition.first_day >= today)


def _is_reachable(programme: Programme, edition: Edition, provider: Provider, site: Site) -> bool:
    by_hand = (provider.email, provider.phone, *(one.email or one.phone for one in programme.contact))
    addresses = (programme.enrolment, provider.enrolment, site.enrolment)
    return bool(edition.enrol or any(by_hand) or any(map(_leads_somewhere, addresses)))


def _leads_somewhere(addresses: EnrolmentAddresses | None) -> bool:
    return bool(addresses and (addresses.enrol or addresses.request))


def _finding(provider: str, unreachable: list[Open]) -> Finding:
    (first, number), others = unreachable[0], len(unreachable) - 1
    own = (f"programme:{id}.{key}" for id, _ in unreachable for key in ("enrolment", "contact", "provider", "editions"))
    shared = (f"provider:{provider}.{key}" for key in ("enrolment", "email", "phone"))
    return Finding(
        kind="provider",
        id=provider,
        loc=(),
        level="warning",
        code="no-way-to-enrol",
        message="a group is open, and nothing says how to enrol or ask",
        hint="give this provider an 'email' or a 'phone', or the site 'enrolment' addresses",
        also=("programme", first, ("editions", number), "this group" + _others(others)),
        relies_on=(*own, *shared, "site:site.enrolment", "site:site.provider"),
    )


def _others(count: int) -> str:
    return f", and groups of {count} other programmes" if count > 1 else ", and a group of one other programme" if count else ""
