"""What records are called and where they lie, and what others show of places, teachers, registers and marks."""

from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

from plgsite.catalogue import Catalogue, Entry, File
from plgsite.model.own_fields import OWNERS
from plgsite.model.parts import Recognition
from plgsite.model.places import Location, Provider, Register, Teacher
from plgsite.model.site import Site
from plgsite.projections.settings import Settings
from plgsite.prose.nodes import plain_text
from plgsite.routes import HAS_PAGE
from plgsite.rules.own_fields import OwnRow, own_rows
from plgsite.rules.own_words import address_of, site_words
from plgsite.rules.site import RECORD_LINK
from plgsite.rules.standing import is_within
from plgsite.texts.facts import Fact
from plgsite.texts.own_facts import own_facts
from plgsite.texts.pictures import file_address
from plgsite.texts.postal import NETHERLANDS, address_lines
from plgsite.texts.projection import LocationCard, Named, OwnRows, ProviderMark, RegisterName, TeacherCard
from plgsite.texts.registers import register_of
from plgsite.texts.room_texts import rooms_text
from plgsite.wording import wording


class RecordNames:
    """Answers from the catalogue alone, and remembers."""

    def __init__(self, catalogue: Catalogue, settings: Settings) -> None:
        self.catalogue = catalogue
        self.settings = settings
        self.site = catalogue.get(Site, "site")
        self.language = self.site.record.languages[0]
        self.own_words = site_words(self.site.record)
        self.words = wording(self.language, self.site.record.form_of_address, self.own_words)
        self.base_url = (settings.base_url or self.site.record.base_url).rstrip("/") + "/"
        self.base_path = urlsplit(self.base_url).path or "/"
        self._named: dict[str, Named] = {}

    @cached_property
    def home(self) -> str:
        """The country of the provider of the site."""
        provider = self.catalogue.get(Provider, self.site.record.provider).record
        return (provider.address and provider.address.country) or NETHERLANDS

    @cached_property
    def own(self) -> OwnRows:
        """The fields of the site's own."""
        rows: Any = {owner: own_rows(self.site.record, owner) for owner in OWNERS}
        return OwnRows(**rows)

    def own_facts(self, entry: Entry[Any]) -> tuple[Fact, ...]:
        """What a programme, a location or a teacher states of these fields; files are links from any page."""
        rows: tuple[OwnRow, ...] = getattr(self.own, entry.record.KIND)
        return own_facts(rows, entry.record.own, self.words, lambda written: self.base_path + self.asset(entry, written)) if rows else ()

    def address(self, ref: str) -> str:
        """The address of a record; nothing for one that has no page today."""
        kind, _, id = ref.partition(":")
        if kind not in HAS_PAGE or ref in self.catalogue.absent:
            return ""
        return address_of(kind, self.catalogue.records[kind][id].slug, self.site.record)

    def href(self, to: str) -> str:
        """Where a menu or a teaser leads: a record, an address of the site (/aanbod/), or elsewhere."""
        if RECORD_LINK.fullmatch(to):
            return self.base_path + self.address(to)
        return self.base_path + to[1:] if to.startswith("/") else to

    def named(self, ref: str) -> Named:
        """A record as a link. One that is not public yet has no title: nobody may read it."""
        if ref not in self._named:
            kind, _, id = ref.partition(":")
            record = self.catalogue.records[kind][id].record
            is_public = self.catalogue.absent.get(ref, "expired") == "expired"
            title = (getattr(record, "title", "") or getattr(record, "name", "")) if is_public else ""
            self._named[ref] = Named(ref=ref, title=title, address=self.address(ref))
        return self._named[ref]

    def links(self, refs: tuple[str, ...]) -> tuple[Named, ...]:
        """Those of some references that can be linked to, in order."""
        return tuple(self.named(ref) for ref in sorted(set(refs)) if ref.partition(":")[0] in HAS_PAGE)

    @cached_property
    def places(self) -> dict[str, LocationCard]:
        """All locations as programmes show them, by id."""
        return {id: self._place(entry) for id, entry in self.catalogue.of(Location).items()}

    def _place(self, entry: Entry[Location]) -> LocationCard:
        record = entry.record
        lines = address_lines(record.address, self.words, home=self.home, under=record.name)
        at = self.address(f"location:{entry.id}")
        return LocationCard(
            id=entry.id,
            name=record.name,
            places=record.places,
            lines=lines,
            online=record.online,
            address=at,
            notes=self._notes(entry),
            postal=record.address,
            geo=record.geo,
        )

    def _notes(self, entry: Entry[Location]) -> tuple[tuple[str, str], ...]:
        """How to get to a location, where to park, how accessible it is, and its rooms, in plain words: its page has the links."""
        record, words = entry.record, self.words
        travel = words.how_to_join if record.online else words.travel
        told = ((travel, record.travel), (words.parking, record.parking), (words.accessibility, record.accessibility))
        notes = [(label, plain_text(entry.nodes(text))) for label, text in told if text]
        return (*notes, (words.rooms, rooms_text(record.rooms, words))) if record.rooms else tuple(notes)

    @cached_property
    def registers(self) -> dict[str, RegisterName]:
        """All registers as recognitions show them, by id."""
        return {id: self._register(entry) for id, entry in self.catalogue.of(Register).items()}

    def _register(self, entry: Entry[Register]) -> RegisterName:
        record = entry.record
        return RegisterName(
            id=entry.id,
            name=record.name,
            short_name=record.short_name or "",
            url=record.url or "",
            unit=record.unit or "",
            logo=self.asset(entry, record.logo),
        )

    def marks(self, provider: Entry[Provider]) -> tuple[ProviderMark, ...]:
        """The marks that a provider has today: neither applied for, nor run out."""
        today = self.settings.today
        held = (one for one in provider.record.marks if one.status == "recognised" and is_within(today, one.valid_from, one.valid_until))
        return tuple(self._mark(one) for one in held)

    def _mark(self, held: Recognition) -> ProviderMark:
        register = register_of(held, self.registers)
        return ProviderMark(name=register.short_name or register.name, number=held.number or "", url=held.url or register.url)

    @cached_property
    def teachers(self) -> dict[str, TeacherCard]:
        """All teachers as programmes show them, by id."""
        return {id: self._teacher(entry) for id, entry in self.catalogue.of(Teacher).items()}

    def _teacher(self, entry: Entry[Teacher]) -> TeacherCard:
        record = entry.record
        return TeacherCard(
            id=entry.id,
            name=record.name,
            role=record.role or "",
            subjects=record.subjects,
            organisation=record.organisation or "",
            photo=entry.files[record.photo] if record.photo else None,
            alt=record.alt or "",
            address=self.address(f"teacher:{entry.id}"),
        )

    def asset(self, entry: Entry[Any], written: str | None) -> str:
        """The address of a file of a record; nothing for None."""
        return self.file_address(entry.files[written]) if written else ""

    def file_address(self, file: File) -> str:
        """The address of a file that a record has."""
        return file_address(file, self.language)
