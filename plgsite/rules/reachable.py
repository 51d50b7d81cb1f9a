"""Who sees an open group can enrol in it, or at least ask: an offer that leads nowhere loses its reader."""

import datetime
from collections.abc import Iterator

from plgsite.catalogue import Catalogue, Entry
from plgsite.model.offer import Edition
from plgsite.model.parts import EnrolmentAddresses
from plgsite.model.places import Provider
from plgsite.model.programme import Programme
from plgsite.model.site import Site
from plgsite.rules.finding import Finding
from plgsite.rules.publication import Admit, absence

OPEN = frozenset({"open", "few_places"})


def reachable(catalogue: Catalogue, today: datetime.date) -> Iterator[Finding]:
    """Programmes with a group that is open, and neither an address to enrol or ask at nor a mail address nor a telephone."""
    site = catalogue.get(Site, "site")
    for entry in catalogue.of(Programme).values():
        number = next((number for number, one in enumerate(entry.record.editions) if _is_open(one, today)), None)
        provider = catalogue.of(Provider).get(entry.record.provider or site.record.provider)
        if number is None or provider is None or absence(entry.record, today, Admit()):
            continue
        if not _is_reachable(entry.record, entry.record.editions[number], provider.record, site.record):
            yield _finding(entry, number, provider)


def _is_open(edition: Edition, today: datetime.date) -> bool:
    return edition.status in OPEN and (edition.first_day is None or edition.first_day >= today)


def _is_reachable(programme: Programme, edition: Edition, provider: Provider, site: Site) -> bool:
    contact = programme.contact
    by_hand = (provider.email, provider.phone, contact and (contact.email or contact.phone))
    addresses = (programme.enrolment, provider.enrolment, site.enrolment)
    return bool(edition.enrol or any(by_hand) or any(map(_leads_somewhere, addresses)))


def _leads_somewhere(addresses: EnrolmentAddresses | None) -> bool:
    return bool(addresses and (addresses.enrol or addresses.request))


def _finding(entry: Entry[Programme], number: int, provider: Entry[Provider]) -> Finding:
    own = (f"programme:{entry.id}.{key}" for key in ("enrolment", "contact", "provider"))
    others = (f"provider:{provider.id}.{key}" for key in ("enrolment", "email", "phone"))
    return Finding(
        kind="programme",
        id=entry.id,
        loc=("editions", number),
        level="warning",
        code="no-way-to-enrol",
        message="this group is open, and nothing says how to enrol or ask",
        hint=f"give the provider '{provider.id}' an email or a phone, or the site 'enrolment' addresses",
        relies_on=(*own, *others, "site:site.enrolment", "site:site.provider"),
    )
