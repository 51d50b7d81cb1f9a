"""Whom a reader of a programme can reach."""

from msgspec import Struct

from plgsite.model.parts import Contact, Person
from plgsite.model.places import Partner, Provider
from plgsite.model.programme import Programme
from plgsite.texts.fact_texts import rating_text
from plgsite.texts.offers import contact_email
from plgsite.texts.pictures import Picture, picture_of
from plgsite.texts.postal import address_lines
from plgsite.texts.projection import ProviderMark
from plgsite.texts.reading import Nodes, Reader
from plgsite.wording import Wording


class MarkView(Struct, frozen=True, kw_only=True):
    """A mark of a provider, as "name, number"."""

    text: str
    href: str


class PersonView(Struct, frozen=True, kw_only=True):
    """Somebody else whom a reader can ask."""

    name: str
    role: str
    phone: str
    email: str


class PartnerLine(Struct, frozen=True, kw_only=True):
    """A partner of a provider."""

    name: str
    role: str
    href: str
    logo: Picture | None


class ContactView(Struct, frozen=True, kw_only=True):
    """Whom a reader can reach. Marks, rating and complaints are the provider's, never a programme's."""

    name: str
    role: str
    phone: str
    email: str
    provider: str
    lines: tuple[str, ...]
    reply_time: str
    opening_hours: tuple[str, ...]
    photo: Picture | None
    """The person."""
    others: tuple[PersonView, ...]
    """The contacts behind the first."""
    image: Picture | None
    """The provider's building."""
    marks: tuple[MarkView, ...]
    partners: tuple[PartnerLine, ...]
    rating: str
    rating_href: str
    complaints: Nodes


def contact_view(
    programme: Programme | None, provider: Provider, marks: tuple[ProviderMark, ...], read: Reader, words: Wording
) -> ContactView:
    """The contact of a programme: its own, a person of the provider, else the provider itself. `read` reads the provider's prose."""
    first, *others = programme.contact if programme and programme.contact else (None,)
    person = _person(first, provider) if first else None
    return ContactView(
        name=first.name if first else "",
        role=(person.role or "") if person else "",
        phone=(first and first.phone) or (person and person.phone) or provider.phone or "",
        email=contact_email(programme, provider) if programme else provider.email or "",
        provider=provider.name,
        lines=address_lines(provider.address, words),
        reply_time=provider.reply_time or "",
        opening_hours=tuple(f"{one.days} {words.formats.clocks(one.from_, one.to)}" for one in provider.hours),
        photo=read.picture(person.photo) if person else None,
        others=tuple(_other(one, _person(one, provider)) for one in others if one),
        image=read.picture(provider.image),
        marks=tuple(MarkView(text=", ".join(filter(None, (one.name, one.number))), href=one.url) for one in marks),
        partners=tuple(_partner(one, read) for one in provider.partners),
        rating=rating_text(provider.rating, words),
        rating_href=(provider.rating.url or "") if provider.rating else "",
        complaints=read.nodes(provider.complaints),
    )


def _person(contact: Contact, provider: Provider) -> Person | None:
    return next((one for one in provider.people if one.name == contact.name), None)


def _other(contact: Contact, person: Person | None) -> PersonView:
    return PersonView(
        name=contact.name,
        role=(person.role or "") if person else "",
        phone=contact.phone or (person and person.phone) or "",
        email=contact.email or (person and person.email) or "",
    )


def _partner(one: Partner, read: Reader) -> PartnerLine:
    logo = picture_of(read.assets[one.logo], "") if one.logo else None
    return PartnerLine(name=one.name, role=one.role or "", href=one.url or "", logo=logo)
