"""All that a programme is shown from: what its page, its brochures and its chapter of the studiegids depend on."""

import datetime

from msgspec import Struct

from plgsite.catalogue import Entry
from plgsite.model.parts import EnrolmentAddresses, Length
from plgsite.model.places import Provider
from plgsite.model.programme import Programme
from plgsite.model.stories import Scan
from plgsite.rules.standing import Standing
from plgsite.texts.freshness import LaterStanding
from plgsite.texts.payment import PaymentTexts
from plgsite.texts.projection import LocationCard, Named, OwnRows, Projection, ProviderMark, RegisterName, TeacherCard
from plgsite.texts.reading import ProseTexts
from plgsite.texts.story_link import StoryLink
from plgsite.texts.timetable import Timetable


class SiteDefaults(Projection, frozen=True, kw_only=True):
    """What the site states for every programme that does not state it itself."""

    enrolment: EnrolmentAddresses | None
    half_day: Length | None
    day: Length | None
    zone: str


class ProgrammeInputs(Struct, frozen=True, kw_only=True):
    """All that a programme is shown from, on its page and in its brochures."""

    programme: Entry[Programme]
    provider: Entry[Provider]
    named_provider: str
    """Its name, where the site has several and each programme is named with its own; else ""."""
    defaults: SiteDefaults
    own: OwnRows
    terms: ProseTexts
    payment: PaymentTexts
    standing: Standing
    timetable: Timetable
    later: tuple[LaterStanding, ...]
    state_of: datetime.date | None
    places: tuple[LocationCard, ...]
    teachers: tuple[TeacherCard, ...]
    registers: tuple[RegisterName, ...]
    marks: tuple[ProviderMark, ...]
    themes: tuple[Named, ...]
    links: tuple[Named, ...]
    scan: Entry[Scan] | None
    stories: tuple[StoryLink, ...]
    follow_ups: tuple[Named, ...]
    """The programmes that ask for this one first."""
