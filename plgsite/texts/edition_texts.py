"""An edition in words: when it is, where, how many seats it has, and whether it takes place."""

import datetime
from collections.abc import Mapping
from decimal import Decimal

from plgsite.model.durations import Duration
from plgsite.model.editions import Edition, Meeting
from plgsite.model.programme import Programme
from plgsite.rules.standing import BY_EDITION, EditionState, Standing
from plgsite.texts.fact_texts import duration_text
from plgsite.texts.projection import LocationCard
from plgsite.texts.series_texts import loose_days_text, series_text, short_series_text
from plgsite.texts.spread import lie_apart
from plgsite.wording import Wording


def when_text(edition: Edition, words: Wording, duration: Duration | None = None) -> str:
    """9 maart t/m 15 juni 2027; 16 en 23 januari 2027; 24 dinsdagen, 14 september 2027 t/m 21 maart 2028; "in overleg" when nothing is
    fixed. Days that lie apart are never told as a run."""
    first, last = edition.first_day, edition.last_day
    if first is None or last is None:
        return words.in_consultation
    if edition.series:
        return short_series_text(edition, words)
    days = _loose_days(edition, duration)
    if len(days) > 1 and (len(days) == 2 or lie_apart(days)):
        return loose_days_text(days, words, _loose_length(duration, words) if _number_of_loose(duration) == len(days) else "")
    period = words.formats.period(first, last)
    loose = _loose_length(duration, words) if first != last and not edition.dates else ""
    return f"{loose}, {period}" if loose else period


def _loose_days(edition: Edition, duration: Duration | None) -> list[datetime.date]:
    """The days of an edition, where all are known: as dates, or as the first and the last of two loose ones."""
    days = sorted({meeting.date for meeting in edition.dates})
    if not days and edition.starts and edition.ends and _number_of_loose(duration) == 2:
        return [edition.starts, edition.ends]
    return days if days and (days[0], days[-1]) == (edition.first_day, edition.last_day) else []


def _number_of_loose(duration: Duration | None) -> Decimal | int | None:
    """How many loose days, half-days or meetings a programme has; None where they are not loose, or it is not said."""
    if duration is None or duration.spread != "separate":
        return None
    return next((one.exact for one in (duration.days, duration.half_days, duration.sessions) if one is not None), None)


def _loose_length(duration: Duration | None, words: Wording) -> str:
    """4 losse dagdelen; nothing where they are not loose."""
    number = _number_of_loose(duration)
    if duration is None or number is None or number <= 1:
        return ""
    alone = Duration(days=duration.days, half_days=duration.half_days, sessions=duration.sessions, spread=duration.spread)
    return duration_text(alone, words)


def only_day(edition: Edition) -> datetime.date | None:
    """The day of an edition that has but one, where that is stated."""
    first, last = edition.first_day, edition.last_day
    return first if first == last and (edition.dates or edition.ends) else None


def day_text(edition: Edition, words: Wording, duration: Duration | None = None) -> str:
    """As `when_text`; one day comes with its weekday: maandag 11 januari 2027. A series is told in a whole sentence."""
    day = only_day(edition)
    if edition.series:
        return series_text(edition, words)
    return words.formats.weekday(day) if day else when_text(edition, words, duration)


def hours_text(edition: Edition, words: Wording) -> str:
    """The time of an edition of one meeting: 09.30-16.30 uur; "" for another, or where none is stated."""
    return time_text(edition.dates[0], words) if len(edition.dates) == 1 else ""


def where_text(edition: Edition, places: Mapping[str, LocationCard], words: Wording) -> str:
    """Where an edition is given: its locations by name (Utrecht en Zwolle), else the way of delivery, else that it is agreed in
    consultation."""
    if names := place_names(edition, places, words):
        return words.listing(names)
    return unnamed_place_text(edition, words)


def place_names(edition: Edition, places: Mapping[str, LocationCard], words: Wording) -> tuple[str, ...]:
    """The places of an edition by name, in the order of its meetings; behind them "online" where the rest of it is that."""
    names = [places[one].name for one in edition.locations]
    return tuple(dict.fromkeys([*names, words.online] if edition.is_partly_online else names))


def unnamed_place_text(edition: Edition, words: Wording) -> str:
    """Where an edition is given of which no place is stated."""
    if edition.online or edition.delivery == "online":
        return words.online
    return words.label(f"delivery_{edition.delivery}") if edition.delivery else words.in_consultation


def places_text(programme: Programme, now: Standing, places: Mapping[str, LocationCard], words: Wording) -> str:
    """Where a programme is given next, and how many places there are beside it: Veenendaal en 4 andere plaatsen. Without an edition to
    come those that it names for itself."""
    dated = zip(programme.editions, now.editions, strict=True)
    coming = sorted((one for one, state in dated if state in BY_EDITION), key=lambda one: one.id != now.edition)
    if coming and not coming[0].locations:
        return where_text(coming[0], places, words)
    of_editions = [name for one in coming for name in place_names(one, places, words)]
    names = list(dict.fromkeys(of_editions if coming else [places[id].name for id in programme.locations]))
    if coming and len(names) == len(place_names(coming[0], places, words)):
        return where_text(coming[0], places, words)
    if len(names) < 2:
        return "".join(names)
    return words.say("place_and_others", place=names[0], others=words.count("other_place", len(names) - 1))


def room_text(edition: Edition, places: Mapping[str, LocationCard], words: Wording) -> str:
    """Where an edition is given, with its room: Zwolle, zaal 2."""
    where = where_text(edition, places, words)
    if not edition.room:
        return where
    return edition.room if where == words.in_consultation else f"{where}, {edition.room}"


def seats_text(edition: Edition, words: Wording) -> str:
    """How many places an edition has, and how many are left; "" where that is not stated."""
    if edition.seats_left is not None and edition.seats is not None:
        return words.say("seats_left", left=words.formats.number(edition.seats_left), seats=words.count("seat", edition.seats))
    return words.count("seat", edition.seats) if edition.seats is not None else ""


def given_by_text(names: tuple[str, ...], words: Wording) -> str:
    """Who gives an edition: met Anneke de Boer en Bas Kuiper; "" where nobody is named."""
    return f"{words.with_teachers} {words.listing(names)}" if names else ""


def enrol_from_text(edition: Edition, state: EditionState, words: Wording) -> str:
    """From when one can enrol; "" once one can, and where it is not stated."""
    day = edition.enrol_from if state == "planned" else None
    return words.say("enrol_from", date=words.formats.date(day)) if day else ""


def open_seats_text(edition: Edition, state: EditionState, words: Wording) -> str:
    """Its seats, as long as there may be one for a reader."""
    return seats_text(edition, words) if state in ("open", "few_places", "planned") else ""


def certainty_text(edition: Edition, state: EditionState, words: Wording) -> str:
    """That an edition takes place for certain, or with how many it does; nothing of one that is over or called off."""
    if state in ("past", "cancelled"):
        return ""
    if edition.guaranteed:
        return words.guaranteed
    least = edition.min_participants
    return words.say("min_participants", people=words.count("participant", least)) if least is not None else ""


def time_text(meeting: Meeting, words: Wording) -> str:
    """09.30-16.30 uur; "" where no time is stated."""
    if meeting.start and meeting.end:
        return words.formats.clocks(meeting.start, meeting.end)
    if meeting.start:
        return words.formats.clock(meeting.start)
    return f"{words.to} {words.formats.clock(meeting.end)}" if meeting.end else ""
