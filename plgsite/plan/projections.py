"""The projections of a catalogue on a day: made once each, shared by all artifacts that show them."""

import copy
import datetime
import posixpath
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any, TypeVar
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from plgsite.catalogue import Catalogue, Entry, File
from plgsite.colour import Colour
from plgsite.digest import digest_of
from plgsite.each import Each
from plgsite.model.parts import Recognition
from plgsite.model.places import Location, Provider, Register, Teacher
from plgsite.model.programme import Programme
from plgsite.model.site import Brand, MenuItem, Site
from plgsite.model.stories import Story
from plgsite.plan.overview import Overview, overview_of
from plgsite.plan.settings import Settings
from plgsite.prose.nodes import plain_text
from plgsite.routes import HAS_PAGE, address
from plgsite.rules.moments import moment
from plgsite.rules.palette import Scheme, ink_on, palette, surface
from plgsite.rules.site import RECORD_LINK
from plgsite.rules.standing import Standing, changes, is_within, standing
from plgsite.views.calendars import ProgrammeEvents, programme_events
from plgsite.views.cards import Card, card
from plgsite.views.details import address_lines
from plgsite.views.editions import where_text
from plgsite.views.feeds import FEED_TYPES, MOST_ENTRIES, FeedEntry, programme_entry, story_entry
from plgsite.views.fonts import DEFAULT, Typeface, Typefaces, builtin, files_in, known_family, piece_address
from plgsite.views.foot import StoryLink
from plgsite.views.frame import FeedLink, Frame, Imprint, Link
from plgsite.views.freshness import Later
from plgsite.views.pictures import Picture, asset_address, asset_of, file_address, picture_of
from plgsite.views.projection import Mark, Named, Place, RegisterName, TeacherCard
from plgsite.views.social import ICON_SIZES, CardFace, Icon, IconFace, Social, card_address, icon_address
from plgsite.views.stories import StoryCard
from plgsite.views.timetable import Timetable, timetable
from plgsite.wording import wording

T = TypeVar("T")

BRAND_STYLE = "brand.css"
"""The theme's stylesheet that is a template: it is given the colours of the brand."""


class Projections:
    """What others show of a record. Every method answers from the catalogue alone, and remembers."""

    def __init__(self, catalogue: Catalogue, settings: Settings, overview: Overview | None = None) -> None:
        """`overview`: where it is known already; else it is made, and all records of programmes are looked at."""
        self.catalogue = catalogue
        self.settings = settings
        self.site = catalogue.get(Site, "site")
        self.language = self.site.record.languages[0]
        self.words = wording(self.language, self.site.record.form_of_address)
        self.base_url = (settings.base_url or self.site.record.base_url).rstrip("/") + "/"
        self.base_path = urlsplit(self.base_url).path or "/"
        self.zone = ZoneInfo(self.site.record.timezone)
        self.overview = overview or overview_of(catalogue, self.words)
        self._named: dict[str, Named] = {}

    def with_own_text(self, edited: Mapping[str, Entry[Programme]]) -> "Projections":
        """The projections of a catalogue in which nothing but the own text of some programmes differs: what was made holds."""
        new = copy.copy(self)
        new.catalogue = self.catalogue.with_entries(Programme, edited)
        new.programmes = self.programmes.with_values(edited)
        return new

    def address(self, ref: str) -> str:
        """The address of a record; nothing for one that has no page today."""
        kind, _, id = ref.partition(":")
        if kind not in HAS_PAGE or ref in self.catalogue.absent:
            return ""
        return address(kind, self.language, slug=self.catalogue.records[kind][id].slug)

    def named(self, ref: str) -> Named:
        """A record as a link."""
        if ref not in self._named:
            kind, _, id = ref.partition(":")
            record = self.catalogue.records[kind][id].record
            self._named[ref] = Named(ref=ref, title=getattr(record, "title", "") or getattr(record, "name", ""), address=self.address(ref))
        return self._named[ref]

    def links(self, refs: tuple[str, ...]) -> tuple[Named, ...]:
        """Those of some references that can be linked to, in order."""
        return tuple(self.named(ref) for ref in sorted(set(refs)) if ref.partition(":")[0] in HAS_PAGE)

    @cached_property
    def places(self) -> dict[str, Place]:
        return {id: self._place(entry) for id, entry in self.catalogue.of(Location).items()}

    def _place(self, entry: Entry[Location]) -> Place:
        record = entry.record
        lines = address_lines(record.address)
        at = self.address(f"location:{entry.id}")
        return Place(
            id=entry.id,
            name=record.name,
            places=record.places,
            lines=lines,
            online=record.online,
            address=at,
            postal=record.address,
            geo=record.geo,
        )

    @cached_property
    def registers(self) -> dict[str, RegisterName]:
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

    def marks(self, provider: Entry[Provider]) -> tuple[Mark, ...]:
        """The marks that a provider has today: neither applied for, nor run out."""
        today = self.settings.today
        held = (one for one in provider.record.marks if one.status == "recognised" and is_within(today, one.valid_from, one.valid_until))
        return tuple(self._mark(one) for one in held)

    def _mark(self, held: Recognition) -> Mark:
        register = self.registers[held.register_id]
        return Mark(name=register.short_name or register.name, number=held.number or "", url=held.url or register.url)

    @cached_property
    def teachers(self) -> dict[str, TeacherCard]:
        return {id: self._teacher(entry) for id, entry in self.catalogue.of(Teacher).items()}

    def _teacher(self, entry: Entry[Teacher]) -> TeacherCard:
        record = entry.record
        return TeacherCard(
            id=entry.id,
            name=record.name,
            role=record.role or "",
            organisation=record.organisation or "",
            photo=entry.files[record.photo] if record.photo else None,
            alt=record.alt or "",
            address=self.address(f"teacher:{entry.id}"),
        )

    def asset(self, entry: Entry[Any], written: str | None) -> str:
        """The address of a file of a record; nothing for None."""
        return self.file_address(entry.files[written]) if written else ""

    def file_address(self, file: File) -> str:
        return file_address(file, self.language)

    @cached_property
    def programmes(self) -> Each[Entry[Programme]]:
        """The published programmes, by title."""
        return Each(self.overview.ids, self.catalogue.of(Programme).__getitem__)

    def _each(self, make: Callable[[Entry[Programme]], T]) -> Each[T]:
        """Something of every published programme, by id."""
        return Each(self.overview.ids, lambda id: make(self.programmes[id]))

    @cached_property
    def standings(self) -> Each[Standing]:
        return self._each(lambda entry: standing(entry.record, self.settings.today))

    @cached_property
    def changes(self) -> Each[tuple[datetime.date, ...]]:
        """The days on which the standing of a programme changes."""
        return self._each(lambda entry: changes(entry.record))

    @cached_property
    def timetables(self) -> Each[Timetable]:
        return self._each(lambda entry: timetable(entry.record, self.zone))

    @cached_property
    def events(self) -> Each[ProgrammeEvents | None]:
        """The coming sessions of each programme; None where it has none with a day."""
        return self._each(self._events)

    def _events(self, entry: Entry[Programme]) -> ProgrammeEvents | None:
        if not entry.record.editions:
            return None
        host = urlsplit(self.site.record.base_url).hostname or ""
        now, times, at = self.standings[entry.id], self.timetables[entry.id], self.address(f"programme:{entry.id}")
        return programme_events(entry, now, times, self.settings.today, at, host, self.places, self.words)

    def calendar(self, id: str) -> str:
        """The address of the calendar of a programme; "" where nothing is to come."""
        return address("programme-calendar", self.language, slug=self.programmes[id].slug) if self.events[id] else ""

    @cached_property
    def catalogue_calendar(self) -> str:
        """The address of the calendar of all that is listed; "" where nothing is to come."""
        return address("agenda-calendar", self.language) if any(self.events[id] for id in self.cards) else ""

    @cached_property
    def later(self) -> Each[tuple[Later, ...]]:
        """What becomes of each programme on the days still to come on which its standing changes."""
        return self._each(lambda entry: tuple(self._later(entry, self.changes[entry.id])))

    def _later(self, entry: Entry[Programme], days: tuple[datetime.date, ...]) -> Iterator[Later]:
        for day in days:
            if day > self.settings.today:
                yield Later(at=self.midnight(day), standing=standing(entry.record, day))

    def state_of(self, entry: Entry[Programme]) -> datetime.date | None:
        """The day of the last change that a reader would notice: never the clock."""
        days = [*self.changes[entry.id], entry.record.updated, entry.record.publish_on]
        return max((day for day in days if day and day <= self.settings.today), default=None)

    @cached_property
    def cards(self) -> Each[Card]:
        """The cards of the programmes that are listed, in order of title."""
        return Each(self.overview.listed, lambda id: self._card(self.programmes[id]))

    def _card(self, entry: Entry[Programme]) -> Card:
        now = self.standings[entry.id]
        edition = next((one for one in entry.record.editions if one.id == now.edition), None)
        where = where_text(edition, self.places, self.words) if edition else ""
        return card(entry, now, self.later[entry.id], self.state_of(entry), self.address(f"programme:{entry.id}"), where, self.words)

    @cached_property
    def story_cards(self) -> dict[str, StoryCard]:
        """The cards of the stories that are listed, the latest first."""
        found = sorted(self.catalogue.published(Story).items(), key=lambda item: item[0])
        found.sort(key=lambda item: item[1].record.published or datetime.date.min, reverse=True)
        return {id: self._story_card(entry) for id, entry in found if entry.record.listed}

    def _story_card(self, entry: Entry[Story]) -> StoryCard:
        record = entry.record
        summary = plain_text(entry.nodes(record.summary))
        return StoryCard(id=entry.id, title=record.title, summary=summary, tags=record.tags, address=self.address(f"story:{entry.id}"))

    def stories_of(self, programme: str) -> tuple[StoryLink, ...]:
        """The stories that belong to a programme."""
        return self._stories_by_programme.get(programme, ())

    @cached_property
    def _stories_by_programme(self) -> dict[str, tuple[StoryLink, ...]]:
        found: dict[str, tuple[StoryLink, ...]] = {}
        for id, shown in self.story_cards.items():
            link = StoryLink(title=shown.title, summary=shown.summary, address=shown.address)
            for programme in self.catalogue.get(Story, id).record.programmes:
                found[programme] = (*found.get(programme, ()), link)
        return found

    @property
    def has_search(self) -> bool:
        """Whether there is a full-text search: a site without programmes needs none."""
        return self.settings.search and self.site.record.search and bool(self.cards)

    @cached_property
    def frame(self) -> Frame:
        provider = self.catalogue.get(Provider, self.site.record.provider)
        record = self.site.record
        logo = self._logo(self.base_path)
        return Frame(
            language=self.language,
            form=record.form_of_address,
            site_title=record.title,
            base_url=self.base_url,
            base_path=self.base_path,
            home=address("home", self.language),
            catalogue=address("catalogue", self.language),
            search=address("search", self.language) if self.has_search else "",
            theme_colours=(self.palettes["light"]["brand-deep"], self.palettes["dark"]["paper"]),
            logo=logo,
            icons=self.icons,
            manifest=self.base_path + address("manifest", self.language),
            social=self.social("site:site"),
            preload=self.base_path + piece_address(self.typefaces.text.upright, "latin", self.language),
            stylesheets=tuple(self.base_path + at for name, at in self.theme_assets.items() if name.endswith(".css")),
            scripts=tuple(self.base_path + at for name, at in self.theme_assets.items() if name.endswith(".js")),
            provider_name=provider.record.name,
            provider_lines=address_lines(provider.record.address),
            provider_email=provider.record.email or "",
            provider_phone=provider.record.phone or "",
            provider_summary=plain_text(provider.nodes(provider.record.summary)),
            provider_facts=self._registered(provider.record),
            menu=self._menu(record.menu),
            footer=self._menu(record.footer),
            share=record.share,
            feeds=self._feeds(),
        )

    def _feeds(self) -> tuple[FeedLink, ...]:
        """The feeds, where the site has them and there is something to tell."""
        if not (self.site.record.feeds and (self.overview.has_news or any(self._updated("story", id) for id in self.story_cards))):
            return ()
        title = self.words.say("feed_title", title=self.site.record.title)
        return tuple(
            FeedLink(title=title, href=self.base_path + address(name, self.language), type=media_type) for name, media_type in FEED_TYPES
        )

    @cached_property
    def feed_entries(self) -> tuple[FeedEntry, ...]:
        """The listed programmes and stories that say when they changed, the latest first, and at most `MOST_ENTRIES`."""
        dated = [
            (day, kind, id)
            for kind, shown in (("programme", self.cards), ("story", self.story_cards))
            for id in shown
            if (day := self._updated(kind, id))
        ]
        dated.sort(key=lambda one: (-one[0].toordinal(), one[1:]))
        return tuple(self._feed_entry(day, kind, id) for day, kind, id in dated[:MOST_ENTRIES])

    def _updated(self, kind: str, id: str) -> datetime.date | None:
        day: datetime.date | None = self.catalogue.records[kind][id].record.updated
        return day

    def _feed_entry(self, day: datetime.date, kind: str, id: str) -> FeedEntry:
        record = self.catalogue.records[kind][id].record
        published = self.midnight(record.published) if record.published else ""
        if kind == "story":
            return story_entry(self.story_cards[id], published, self.midnight(day), self.words)
        tags = tuple(self.named(f"theme:{one}").title for one in record.themes)
        return programme_entry(self.cards[id], tags, published, self.midnight(day))

    def midnight(self, day: datetime.date) -> str:
        """The first moment of a day in the site's zone."""
        return moment(day, "00:00", self.zone)

    def _registered(self, provider: Provider) -> tuple[str, ...]:
        """Under which name and numbers a provider is registered."""
        numbers = (("kvk", provider.kvk), ("vat_number", provider.vat_number))
        return (*filter(None, (provider.legal_name,)), *(f"{self.words.label(name)} {number}" for name, number in numbers if number))

    @cached_property
    def theme_assets(self) -> dict[str, str]:
        """The addresses of the theme's assets by name, the brand's colours first: the site's styles build on them."""
        found = self.settings.theme_assets
        names = sorted(found, key=lambda name: (name != BRAND_STYLE, name))
        brand = digest_of([found.get(BRAND_STYLE, ""), *self.palettes.values(), self.typefaces])
        digests = {name: brand if name == BRAND_STYLE else found[name] for name in names}
        keyed = self.settings.keyed_assets
        return {name: asset_address(name, digests[name] if keyed else "preview", self.language) for name in names}

    @cached_property
    def palettes(self) -> dict[Scheme, Mapping[str, Colour]]:
        """The colours of the theme by day and by night."""
        brand = self.site.record.brand
        return {"light": palette(brand.primary, brand.accent, "light"), "dark": palette(brand.primary, brand.accent, "dark")}

    @cached_property
    def typefaces(self) -> Typefaces:
        """The fonts of text and of headings, which are those of text unless the brand says otherwise."""
        fonts = self.site.record.brand.fonts
        text = self._typeface(fonts.text if fonts else None) or builtin(DEFAULT)
        return Typefaces(text=text, headings=self._typeface(fonts.headings if fonts else None) or text)

    def _typeface(self, written: str | None) -> Typeface | None:
        if not written:
            return None
        if name := known_family(written):
            return builtin(name)
        folder = posixpath.normpath(f"content/{written}")
        return Typeface(name="", files=files_in(folder, self.settings.fonts))

    @cached_property
    def socials(self) -> Each[tuple[CardFace, Social]]:
        """The social cards by reference (the site's own is `site:site`), each as it is drawn and as a page names it."""
        programmes = (f"programme:{id}" for id in self.programmes)
        refs = ("site:site", *programmes, *(f"story:{id}" for id in self.catalogue.published(Story)))
        return Each(refs if self.site.record.social else (), self._social)

    def _social(self, ref: str) -> tuple[CardFace, Social]:
        host = urlsplit(self.base_url).netloc
        kind, _, id = ref.partition(":")
        if kind == "site":
            return self._face("", self.site.record.home.title or self.site.record.title, (host,), "social")
        if kind == "story":
            story = self.catalogue.get(Story, id)
            return self._face(self.words.story, story.record.title, (host,), f"social-{story.slug}")
        shown = self.cards[id] if id in self.cards else self._card(self.programmes[id])
        facts = tuple(filter(None, (*shown.facts[:1], shown.price, *shown.facts[1:])))
        return self._face(shown.kind, shown.title, facts, f"social-{self.programmes[id].slug}")

    def social(self, ref: str) -> Social | None:
        """The card of a page, if the site has cards."""
        return self.socials[ref][1] if ref in self.socials else None

    def _face(self, kicker: str, title: str, facts: tuple[str, ...], name: str) -> tuple[CardFace, Social]:
        colours = self.palettes["light"]
        face = CardFace(
            kicker=kicker,
            title=title,
            facts=facts,
            wordmark=self.site.record.title,
            ground=colours["brand-deep"],
            ink=colours["on-deep"],
            accent=self.palettes["dark"]["action-strong"],
            logo=self._drawable.source if self._drawable else "",
            logo_contents=self._drawable.digest if self._drawable else "",
        )
        return face, Social(address=card_address(name, face, self.language), alt=", ".join(filter(None, (title, kicker, *facts))))

    @cached_property
    def _drawable(self) -> File | None:
        """The logo, where it is a picture that can be drawn on another: a photo, no SVG."""
        logo = self.site.record.brand.logo
        file = self.site.files[logo] if logo else None
        return file if file and file.form != "as it is" else None

    @cached_property
    def icon_faces(self) -> tuple[IconFace, ...]:
        """The icons that are drawn: for a tab of a browser, for the start screen of a telephone, and two for the manifest."""
        letter = next((one for one in self.site.record.title if one.isalnum()), "•").upper()
        logo, contents = (self._drawable.source, self._drawable.digest) if self._drawable else ("", "")
        ground, ink = self.palettes["light"]["brand-deep"], self.palettes["light"]["on-deep"]
        return tuple(
            IconFace(size=size, filled=size > ICON_SIZES[0], letter=letter, ground=ground, ink=ink, logo=logo, logo_contents=contents)
            for size in ICON_SIZES
        )

    @cached_property
    def icons(self) -> tuple[Icon, ...]:
        """The icons that pages name: an SVG logo that is about square as it is, else one that is drawn."""
        tab, phone, *_ = self._drawn_icons
        logo = self.site.record.brand.logo
        file = self.site.files[logo] if logo else None
        if file and file.source.lower().endswith(".svg") and file.width and file.height and 0.8 <= file.width / file.height <= 1.25:
            tab = Icon(rel="icon", href=self.base_path + self.file_address(file), type="image/svg+xml", sizes="any")
        return tab, phone

    @property
    def manifest_icons(self) -> tuple[Icon, ...]:
        return self._drawn_icons[2:]

    @cached_property
    def _drawn_icons(self) -> tuple[Icon, ...]:
        rels = ("icon", "apple-touch-icon", "", "")
        return tuple(
            Icon(rel=rel, href=self.base_path + icon_address(face, self.language), type="image/png", sizes=f"{face.size}x{face.size}")
            for rel, face in zip(rels, self.icon_faces, strict=True)
        )

    @cached_property
    def imprint(self) -> Imprint:
        record = self.site.record
        return Imprint(
            language=self.language,
            form=record.form_of_address,
            site_title=record.title,
            base_url=self.base_url,
            primary=surface(record.brand.primary),
            accent=record.brand.accent,
            primary_ink=self.palettes["light"]["brand"],
            accent_ink=self.palettes["light"]["action"],
            on_primary=ink_on(surface(record.brand.primary)),
            typefaces=self.typefaces,
            logo=self._logo("/"),
        )

    def _logo(self, assets_at: str) -> Picture | None:
        brand: Brand = self.site.record.brand
        if not brand.logo:
            return None
        asset = asset_of(self.site.files[brand.logo], self.language, assets_at)
        return picture_of(asset, brand.logo_alt or self.site.record.title)

    def _menu(self, items: tuple[MenuItem, ...]) -> tuple[Link, ...]:
        """The links of a menu, without those to records that have no page today."""
        return tuple(Link(label=item.label, href=self.href(item.to)) for item in items if item.to not in self.catalogue.absent)

    def href(self, to: str) -> str:
        """Where a menu or a teaser leads: a record, an address of the site (/aanbod/), or elsewhere."""
        if RECORD_LINK.fullmatch(to):
            return self.base_path + self.address(to)
        return self.base_path + to[1:] if to.startswith("/") else to
