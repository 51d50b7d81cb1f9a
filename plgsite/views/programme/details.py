"""The smaller parts of a programme: places, teachers, recognitions, pathways, options."""

from collections.abc import Iterable, Mapping

from msgspec import Struct
from msgspec.structs import replace

from plgsite.catalogue import File
from plgsite.model.funding import Funding
from plgsite.model.offer import Option
from plgsite.model.parts import Attachment, Recognition
from plgsite.model.programme import Certificate, Pathway, Requirement
from plgsite.rules.pricing import PriceState
from plgsite.rules.standing import RecognitionState
from plgsite.texts.fact_texts import recognition_status
from plgsite.texts.freshness import later_rows
from plgsite.texts.pictures import Picture, asset_of, picture_of
from plgsite.texts.prices import PriceLine, price_lines
from plgsite.texts.projection import LocationCard, Named, RegisterName, TeacherCard
from plgsite.texts.reading import Nodes, Reader
from plgsite.texts.registers import register_of
from plgsite.texts.timetable import Timetable
from plgsite.wording import Wording


class PlaceView(Struct, frozen=True, kw_only=True):
    """A location of a programme, with the places under which it is found."""

    name: str
    href: str
    places: str
    lines: tuple[str, ...]
    notes: tuple[tuple[str, str], ...]
    """What there is to know before one goes there, each with its label."""


class TeacherView(Struct, frozen=True, kw_only=True):
    """A teacher of a programme; without `href` there is no page about them."""

    name: str
    href: str
    role: str
    subjects: str
    organisation: str
    photo: Picture | None


class RecognitionView(Struct, frozen=True, kw_only=True):
    """A register with its details on one line."""

    name: str
    url: str
    status: str
    details: str
    later: str = ""
    later_details: str = ""
    later_line: str = ""
    """What its status says later, its details, and all of it on a line, as `data-later`."""

    @property
    def line(self) -> str:
        """Schoolleidersregister: erkend, 6 punten."""
        return f"{self.name}: {', '.join(filter(None, (self.status, self.details)))}"


class CertificateView(Struct, frozen=True, kw_only=True):
    """A certificate, what is required for it, and how long it holds, in words."""

    title: str
    requirements: Nodes
    validity: str


class BesideView(Struct, frozen=True, kw_only=True):
    """A programme that comes before or after; without `href` it has no page."""

    title: str
    href: str


class PathwayView(Struct, frozen=True, kw_only=True):
    """A longer programme: `note` holds what is exempted, and where it is given."""

    title: str
    href: str
    note: str


class OptionView(Struct, frozen=True, kw_only=True):
    """Something that can be had beside a programme, with its price on one line."""

    title: str
    href: str
    summary: Nodes
    price: PriceLine | None


class FundingView(Struct, frozen=True, kw_only=True):
    """A scheme that pays a part, until the moment `ends` ("" where that is not known)."""

    scheme: str
    url: str
    who: Nodes
    note: Nodes
    validity: str
    ends: str


class FileView(Struct, frozen=True, kw_only=True):
    """A file to download: `kind` is its type in capitals, with its size where that is known; `href` its address."""

    title: str
    kind: str
    href: str


def page_href(address: str, base_path: str) -> str:
    """Where a link to a record leads; nothing for a record that has no page today: its title then stands there without a link."""
    return base_path + address if address else ""


def place_view(place: LocationCard, base_path: str) -> PlaceView:
    """A location; `base_path` is what stands before its address."""
    shown = ", ".join(place.places) if place.places not in ((), (place.name,)) else ""
    return PlaceView(name=place.name, href=page_href(place.address, base_path), places=shown, lines=place.lines, notes=place.notes)


def teacher_view(card: TeacherCard, base_path: str, assets_at: str, language: str) -> TeacherView:
    """A teacher; `base_path` stands before addresses of pages, `assets_at` before those of pictures."""
    return TeacherView(
        name=card.name,
        href=page_href(card.address, base_path),
        role=card.role,
        subjects=", ".join(card.subjects),
        organisation=card.organisation,
        photo=picture_of(asset_of(card.photo, language, assets_at), card.alt) if card.photo else None,
    )


def recognition_view(
    recognition: Recognition, state: RecognitionState, registers: Mapping[str, RegisterName], words: Wording
) -> RecognitionView:
    """A recognition in words, by what it is on a day. `registers` are by id."""
    register = register_of(recognition, registers)
    formats = words.formats
    said = [recognition.as_ or ""]
    for label, field, value in (
        ("register_number", "number", recognition.number),
        ("register_category", "category", recognition.category),
        ("register_theme", "theme", recognition.register_theme),
    ):
        if value:
            said.append(words.say(label, **{field: value}))
    if recognition.points is not None:
        said.append(words.count("point", recognition.points))
    for label in ("recognised_on", "valid_from", "valid_until"):
        if day := getattr(recognition, label):
            said.append(words.say(label, date=formats.date(day)))
    status = recognition_status(recognition, state, words)
    return RecognitionView(
        name=register.name,
        url=recognition.url or register.url,
        status=status,
        details=", ".join(one for one in said if one and one != status),
    )


def recognition_with_later(
    recognition: Recognition,
    state: RecognitionState,
    later: Iterable[tuple[str, RecognitionState]],
    registers: Mapping[str, RegisterName],
    words: Wording,
) -> RecognitionView:
    """A recognition in words, with what becomes of it: its states from some moments on."""
    now = recognition_view(recognition, state, registers, words)
    then = [(at, recognition_view(recognition, one, registers, words)) for at, one in later]
    return replace(
        now,
        later=later_rows(((at, one.status) for at, one in then), (now.status,)),
        later_details=later_rows(((at, one.details) for at, one in then), (now.details,)),
        later_line=later_rows(((at, one.line) for at, one in then), (now.line,)),
    )


def funding_view(one: Funding, times: Timetable, reader: Reader, words: Wording) -> FundingView:
    """A scheme in words."""
    return FundingView(
        scheme=one.scheme,
        url=one.url or "",
        who=reader.nodes(one.who),
        note=reader.nodes(one.note),
        validity=words.say("valid_until", date=words.formats.date(one.valid_until)) if one.valid_until else "",
        ends=times.end_on(one.valid_until),
    )


def file_view(one: Attachment, file: File, href: str, words: Wording) -> FileView:
    """A file in words: PDF, 640 kB."""
    said = (href.rpartition(".")[2].upper(), words.formats.size(file.bytes) if file.bytes else "")
    return FileView(title=one.title, kind=", ".join(filter(None, said)), href=href)


def certificate_view(certificate: Certificate, reader: Reader, words: Wording) -> CertificateView:
    """A certificate in words."""
    valid = (("year", certificate.valid_years), ("month", certificate.valid_months))
    years = words.listing(tuple(words.count(name, number) for name, number in valid if number is not None))
    return CertificateView(
        title=certificate.title,
        requirements=reader.nodes(certificate.requirements),
        validity=words.say("certificate_valid", years=years) if years else "",
    )


def requirement_view(one: Requirement, programmes: Mapping[str, Named], base_path: str) -> BesideView:
    """A programme that comes before. `programmes` are the linked records, by id; one that nobody may read yet has no title."""
    own = programmes.get(one.programme or "")
    return beside_view(own, base_path) if own and own.title else BesideView(title=one.title or "", href=one.url or "")


def beside_view(named: Named, base_path: str) -> BesideView:
    """A programme of this catalogue."""
    return BesideView(title=named.title, href=page_href(named.address, base_path))


def pathway_view(pathway: Pathway, programmes: Mapping[str, Named], base_path: str, words: Wording) -> PathwayView:
    """A longer programme that this one leads to. `programmes` are the linked records, by id."""
    own = programmes.get(pathway.programme or "")
    provider = words.say("by_provider", provider=pathway.provider) if pathway.provider else ""
    return PathwayView(
        title=pathway.title or (own.title if own else ""),
        href=page_href(own.address, base_path) if own else pathway.url or "",
        note=", ".join(filter(None, (provider, pathway.exemption))),
    )


def option_view(
    option: Option,
    state: PriceState | None,
    times: Timetable,
    programmes: Mapping[str, Named],
    reader: Reader,
    base_path: str,
    words: Wording,
) -> OptionView:
    """An option in words; `state` is that of its price, None where it has none. `programmes` are the linked records, by id."""
    own = programmes.get(option.programme or "")
    return OptionView(
        title=option.title,
        href=page_href(own.address, base_path) if own else option.url or "",
        summary=reader.nodes(option.summary),
        price=next(iter(price_lines((option.price,), (state,), times, reader, words)), None) if option.price and state else None,
    )
