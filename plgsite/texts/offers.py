"""What a page invites to: the calls to action that follow from the standing, each to the nearest address."""

from urllib.parse import quote

from msgspec import Struct
from msgspec.structs import replace

from plgsite.model.editions import Edition
from plgsite.model.parts import CallToAction, EnrolmentAddresses
from plgsite.model.places import Provider
from plgsite.model.programme import Programme
from plgsite.rules.standing import BY_EDITION, OFFERS, EditionState, Standing, State
from plgsite.texts.freshness import LaterStanding, later_rows
from plgsite.values.filled_address import fill_in
from plgsite.wording import Wording


class OfferView(Struct, frozen=True, kw_only=True):
    """One call to action; without `href` there is nowhere to go, and the state alone is said."""

    state: State
    status: str
    label: str
    href: str
    later: str = ""
    """What the link says and where it leads later, as `data-later`."""
    later_status: str = ""


def _nearest(name: str, *levels: EnrolmentAddresses | None) -> CallToAction | None:
    """The address of that name at the nearest level that has one."""
    return next((found for level in levels if level and (found := getattr(level, name))), None)


def contact_email(programme: Programme, provider: Provider) -> str:
    """Where a reader can write: the programme's first contact, that person of the provider, else the provider."""
    wanted = programme.contact[0] if programme.contact else None
    person = next((one for one in provider.people if wanted and one.name == wanted.name), None)
    return (wanted and wanted.email) or (person and person.email) or provider.email or ""


def _offer_view(
    state: State,
    edition: str,
    programme: Programme,
    id: str,
    provider: Provider,
    site: EnrolmentAddresses | None,
    words: Wording,
    ask: str = "",
) -> OfferView:
    """The call to action of a state; `ask` is what it is called instead."""
    label = ask or words.label(f"offer_{state}")
    own = next((one.enrol for one in programme.editions if one.id == edition and OFFERS[state] == "enrol"), None)
    found = own or _nearest(OFFERS[state], programme.enrolment, provider.enrolment, site)
    if found:
        label, href = ask or found.label or label, fill_in(found.url, {"id": id, "title": programme.title, "edition": edition})
    elif email := contact_email(programme, provider):
        subject = quote(words.say("mail_subject", action=label, title=programme.title), safe="")
        href = f"mailto:{email}?subject={subject}"
    else:
        href = ""
    return OfferView(state=state, status=words.label(f"state_{state}"), label=label, href=href)


def edition_offer(
    edition: Edition,
    state: EditionState,
    programme: Programme,
    id: str,
    provider: Provider,
    site: EnrolmentAddresses | None,
    words: Wording,
) -> OfferView | None:
    """The call to action of one edition: only where a reader can enrol or join the waiting list."""
    if state not in ("open", "few_places", "full"):
        return None
    return _offer_view(BY_EDITION[state], edition.id, programme, id, provider, site, words)


def offers(
    programme: Programme,
    id: str,
    now: Standing,
    later: tuple[LaterStanding, ...],
    provider: Provider,
    site: EnrolmentAddresses | None,
    words: Wording,
) -> tuple[OfferView, ...]:
    """The offer that follows from the standing, and beside it a quote where the programme also comes to the school.

    Once all editions have passed, a page that was built before asks for new dates.
    """
    first = _offer_view(now.state, now.edition or "", programme, id, provider, site, words)
    next_ones = []
    for one in later:
        state, edition = one.standing.state, one.standing.edition or ""
        ask = words.ask_new_dates if programme.editions and not edition and OFFERS[state] == "request" else ""
        next_ones.append((one.at, _offer_view(state, edition, programme, id, provider, site, words, ask)))
    first = replace(
        first,
        later=later_rows((at, offer.label if offer.href else "", "", offer.href) for at, offer in next_ones),
        later_status=later_rows((at, offer.status, offer.state, "") for at, offer in next_ones),
    )
    if "in_company" in programme.delivery and now.state != "quote":
        return first, _offer_view("quote", "", programme, id, provider, site, words)
    return (first,)
