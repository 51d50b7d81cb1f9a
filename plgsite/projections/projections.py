"""The projections of a catalogue on a day: made once each, shared by all artifacts that show them."""

import copy
import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any, TypeVar
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from plgsite.catalogue import Catalogue, Entry
from plgsite.each import Each
from plgsite.model.places import Provider
from plgsite.model.programme import Programme
from plgsite.model.stories import Story
from plgsite.projections.card_pictures import CardPictures
from plgsite.projections.frame import frame_of
from plgsite.projections.identity import Identity
from plgsite.projections.names import RecordNames
from plgsite.projections.overview import Overview, overview_of
from plgsite.projections.remembered import NO_ROWS, Remembered, Rows
from plgsite.projections.settings import Settings
from plgsite.projections.story_cards import stories_by_programme, story_cards
from plgsite.routes import address
from plgsite.rules.moments import moment
from plgsite.rules.standing import Standing, standing, standings_by_day
from plgsite.texts.edition_texts import places_text
from plgsite.texts.freshness import LaterStanding
from plgsite.texts.motifs import motif_of
from plgsite.texts.own_facts import placed
from plgsite.texts.story_link import StoryLink
from plgsite.texts.timetable import Timetable, timetable
from plgsite.views.frame.frame import Frame, Social
from plgsite.views.frame.social import CardFace
from plgsite.views.lists.cards import Card, programme_card
from plgsite.views.lists.stories import StoryCard
from plgsite.views.machines.calendars import ProgrammeEvents, programme_events

_T = TypeVar("_T")


class Projections(RecordNames):
    """What others show of a record. Every method answers from the catalogue alone, and remembers."""

    def __init__(self, catalogue: Catalogue, settings: Settings, overview: Overview | None = None, rows: Rows = NO_ROWS) -> None:
        """`overview`: where it is known already; else it is made, and all records of programmes are looked at. `rows` is what is known of
        programmes without a look at their records."""
        super().__init__(catalogue, settings)
        self.zone = ZoneInfo(self.site.record.timezone)
        self.overview = overview or overview_of(catalogue, self.words)
        self.identity = Identity(self.site, settings, self.base_url, self.base_path)
        self._rows = rows
        self._each_of: dict[str, Each[Any]] = {}
        self.remembered: dict[str, Remembered[Any]] = {}
        """What was asked for of every programme, by name."""

    def with_own_text(self, edited: Sequence[Entry[Any]]) -> "Projections":
        """The projections of a catalogue in which nothing but the own text of some records differs: what was made holds."""
        new = copy.copy(self)
        for entry in edited:
            new.catalogue = new.catalogue.with_entry(entry)
        programmes = {entry.id: entry for entry in edited if entry.record.KIND == Programme.KIND}
        new.programmes = self.programmes.with_values(programmes)
        return new

    def with_facts(self, edited: Sequence[Entry[Programme]], rows: Rows) -> "Projections":
        """The projections of a catalogue in which some programmes differ in what others show of them, but not in what the overview holds;
        `rows` is what is known of all before."""
        catalogue = self.catalogue
        for entry in edited:
            catalogue = catalogue.with_entry(entry)
        return Projections(catalogue, self.settings, self.overview, rows.without({entry.id for entry in edited}))

    @property
    def rows(self) -> Rows:
        """All that was found out of programmes, for a build that need not look at them again."""
        return Rows(self._rows.stored, {**self._rows.made, **{name: each.made for name, each in self._each_of.items()}})

    def each(self, what: Remembered[_T]) -> Each[_T]:
        """Something of every published programme, by id, as it is remembered."""
        if what.name not in self._each_of:
            self.remembered[what.name] = what
            self._each_of[what.name] = Each(self.overview.ids, lambda id: what.make(self, self.programmes[id]), self._rows.of(what))
        return self._each_of[what.name]

    @cached_property
    def programmes(self) -> Each[Entry[Programme]]:
        """The published programmes, by title."""
        return Each(self.overview.ids, self.catalogue.of(Programme).__getitem__)

    def _each(self, make: Callable[[Entry[Programme]], _T]) -> Each[_T]:
        """Something of every published programme, by id."""
        return Each(self.overview.ids, lambda id: make(self.programmes[id]))

    def provider_of(self, programme: Programme) -> Entry[Provider]:
        """Who gives a programme: its own provider, else the site's."""
        return self.catalogue.get(Provider, programme.provider or self.site.record.provider)

    @cached_property
    def has_several_providers(self) -> bool:
        """Whether the programmes are given by more than one provider: then each is named with its own."""
        return len({one.provider or self.site.record.provider for one in self.overview.outlines}) > 1

    def named_provider(self, programme: Programme) -> str:
        """The provider as it is named beside a programme; "" where there is but one."""
        return self.provider_of(programme).record.name if self.has_several_providers else ""

    @cached_property
    def standings(self) -> Each[Standing]:
        """The standing of each programme on the day of the plan, by id."""
        return self._each(lambda entry: standing(entry.record, self.settings.today))

    @cached_property
    def changes(self) -> Each[tuple[datetime.date, ...]]:
        """The days on which the standing of a programme changes."""
        return self.each(CHANGES)

    def changes_of(self, entry: Entry[Programme]) -> tuple[datetime.date, ...]:
        """The days on which the standing of a programme changes."""
        return tuple([day for day, _ in self._by_day[entry.id]])

    @cached_property
    def _by_day(self) -> Each[tuple[tuple[datetime.date, Standing], ...]]:
        return self._each(lambda entry: standings_by_day(entry.record))

    @cached_property
    def timetables(self) -> Each[Timetable]:
        """The moments at which each programme meets, in the zone of the site, by id."""
        return self._each(lambda entry: timetable(entry.record, self.zone))

    @cached_property
    def events(self) -> Each[ProgrammeEvents | None]:
        """The coming sessions of each programme; None where it has none with a day."""
        return self.each(EVENTS)

    def events_of(self, entry: Entry[Programme]) -> ProgrammeEvents | None:
        """The coming sessions of a programme."""
        if not entry.record.editions:
            return None
        host = urlsplit(self.site.record.base_url).hostname or ""
        now, times, at = self.standings[entry.id], self.timetables[entry.id], self.address(f"programme:{entry.id}")
        return programme_events(entry, now, times, at, host, self.places, self.teachers, self.words)

    def calendar(self, id: str) -> str:
        """The address of the calendar of a programme; "" where nothing is to come."""
        return address("programme-calendar", self.language, slug=self.programmes[id].slug) if self.events[id] else ""

    def offered_calendar(self, id: str) -> str:
        """The same, as a page offers it; "" also where all that is to come was called off."""
        return self.calendar(id) if (events := self.events[id]) and events.takes_place else ""

    @cached_property
    def catalogue_calendar(self) -> str:
        """The address of the calendar of all that is listed; "" where nothing is to come."""
        return address("agenda-calendar", self.language) if any(self.events[id] for id in self.cards) else ""

    @cached_property
    def later(self) -> Each[tuple[LaterStanding, ...]]:
        """What becomes of each programme on the days still to come on which its standing changes."""
        return self._each(lambda entry: tuple(self._later(self._by_day[entry.id])))

    def _later(self, by_day: tuple[tuple[datetime.date, Standing], ...]) -> Iterator[LaterStanding]:
        for day, then in by_day:
            if day > self.settings.today:
                yield LaterStanding(at=self.midnight(day), standing=then)

    def state_of(self, entry: Entry[Programme]) -> datetime.date | None:
        """The day of the last change that a reader would notice: never the clock."""
        days = [*self.changes[entry.id], entry.record.updated, entry.record.publish_on]
        return self._latest(days)

    def written_on(self, entry: Entry[Programme]) -> datetime.date | None:
        """The day of the last change that its provider made, as far as the record says it: what lists are the state of. That an edition
        began months ago is no news of a list."""
        return self._latest((entry.record.updated, entry.record.publish_on))

    def _latest(self, days: Iterable[datetime.date | None]) -> datetime.date | None:
        return max((day for day in days if day and day <= self.settings.today), default=None)

    def updated(self, kind: str, id: str) -> datetime.date | None:
        """The day on which a record says that it changed."""
        day: datetime.date | None = self.catalogue.records[kind][id].record.updated
        return day

    def midnight(self, day: datetime.date) -> str:
        """The first moment of a day in the site's zone."""
        return moment(day, "00:00", self.zone)

    @cached_property
    def card_pictures(self) -> CardPictures:
        """What cards show of programmes, stories and themes."""
        return CardPictures(self.identity)

    @cached_property
    def cards(self) -> Each[Card]:
        """The cards of the programmes that are listed, in order of title."""
        return Each(self.overview.listed, self.each(CARD).__getitem__)

    def card_of(self, entry: Entry[Programme]) -> Card:
        """The card of a programme, listed or not."""
        now = self.standings[entry.id]
        at, provider = self.address(f"programme:{entry.id}"), self.named_provider(entry.record)
        own = placed(self.own_facts(entry), self.own.programme, "card")
        picture = self.card_pictures.of(entry, entry.record.hero, motif_of(entry.record))

        def where(then: Standing) -> str:
            return places_text(entry.record, then, self.places, self.words)

        return programme_card(entry, now, self.later[entry.id], self.written_on(entry), at, where, provider, picture, self.words, own)

    @cached_property
    def story_cards(self) -> dict[str, StoryCard]:
        """The cards of the stories that are listed, the latest first."""
        return story_cards(self, self.card_pictures)

    def stories_of(self, programme: str) -> tuple[StoryLink, ...]:
        """The stories that belong to a programme."""
        return self._stories_by_programme.get(programme, ())

    @cached_property
    def _stories_by_programme(self) -> dict[str, tuple[StoryLink, ...]]:
        return stories_by_programme(self.story_cards, self.catalogue)

    @property
    def has_search(self) -> bool:
        """Whether there is a full-text search: a site without programmes needs none."""
        return self.settings.search and self.site.record.search is not None and bool(self.cards)

    @property
    def has_feeds(self) -> bool:
        """Whether there are feeds: the site has them and there is something to tell."""
        return self.site.record.feeds and (self.overview.has_news or any(self.updated("story", id) for id in self.story_cards))

    @cached_property
    def frame(self) -> Frame:
        """The frame of all pages."""
        return frame_of(self, self.identity, self.social("site:site"), has_search=self.has_search, has_feeds=self.has_feeds)

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
            return self.identity.face("", self.site.record.home.title or self.site.record.title, (host,), "social")
        if kind == "story":
            story = self.catalogue.get(Story, id)
            return self.identity.face(self.words.story, story.record.title, (host,), f"social-{story.slug}")
        shown = self.cards[id] if id in self.cards else self.card_of(self.programmes[id])
        facts = tuple(filter(None, (*shown.facts[:1], shown.price, *shown.facts[1:])))
        return self.identity.face(shown.kicker, shown.title, facts, f"social-{self.programmes[id].slug}")

    def social(self, ref: str) -> Social | None:
        """The card of a page, if the site has cards."""
        return self.socials[ref][1] if ref in self.socials else None


CARD: Remembered[Card] = Remembered("card", Card, Projections.card_of)
CHANGES: Remembered[tuple[datetime.date, ...]] = Remembered("changes", tuple[datetime.date, ...], Projections.changes_of)
EVENTS: Remembered[ProgrammeEvents | None] = Remembered("events", ProgrammeEvents | None, Projections.events_of)
