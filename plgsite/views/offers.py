"""What a page invites to: the calls to action that follow from the standing, each to the nearest address."""

from dataclasses import dataclass
from urllib.parse import quote

from plgsite.model.offer import Edition
from plgsite.model.parts import CallToAction, EnrolmentAddresses
from plgsite.model.places import Provider
from plgsite.model.programme import Programme
from plgsite.rules.standing import BY_EDITION, OFFERS, EditionState, Standing, State
from plgsite.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferView:
    """One call to action; without `href` there is nowhere to go, and the state alone is said."""

    state: State
    status: str
    label: str
    href: str


def nearest(name: str, *levels: EnrolmentAddresses | None) -> CallToAction | None:
    """The address of that name at the nearest level that has one."""
    return next((found for level in levels if level and (found := getattr(level, name))), None)


def fill_in(url: str, programme: Programme, id: str, edition: str) -> str:
    """An address with {id}, {title} and {edition} filled in, percent-encoded."""
    for word, value in (("{id}", id), ("{title}", programme.title), ("{edition}", edition)):
        url = url.replace(word, quote(value, safe=""))
    return url


def offer_view(
    state: State, edition: str, programme: Programme, id: str, provider: Provider, site: EnrolmentAddresses | None, words: Wording
) -> OfferView:
    """The call to action of a state."""
    label = words.label(f"offer_{state}")
    own = next((one.enrol for one in programme.editions if one.id == edition and OFFERS[state] == "enrol"), None)
    found = own or nearest(OFFERS[state], programme.enrolment, provider.enrolment, site)
    if found:
        label, href = found.label or label, fill_in(found.url, programme, id, edition)
    elif provider.email:
        subject = quote(words.say("mail_subject", action=label, title=programme.title), safe="")
        href = f"mailto:{provider.email}?subject={subject}"
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
    return offer_view(dict(BY_EDITION)[state], edition.id, programme, id, provider, site, words)


def offers(
    programme: Programme, id: str, now: Standing, provider: Provider, site: EnrolmentAddresses | None, words: Wording
) -> tuple[OfferView, ...]:
    """The offer that follows from the standing, and beside it a quote where the programme also comes to the school."""
    first = offer_view(now.state, now.edition or "", programme, id, provider, site, words)
    if "in_company" in programme.delivery and now.state != "quote":
        return first, offer_view("quote", "", programme, id, provider, site, words)
    return (first,)
