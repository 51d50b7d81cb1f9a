"""A series of dates in words: 24 dinsdagen van 14 september 2027 tot en met 21 maart 2028, 18.30-21.00 uur, niet in de kerstvakantie."""

import datetime
from collections.abc import Sequence

from plgsite.model.editions import Edition
from plgsite.model.series import WEEKDAYS, Dates, Free
from plgsite.texts.spread import lie_apart, with_spread
from plgsite.wording import Wording

FEW_DAYS = 4
"""So many loose days are named each; of more their number is said."""
A_MONDAY = datetime.date(2027, 1, 4)


def series_text(edition: Edition, words: Wording) -> str:
    """The series of an edition, each in a sentence of its own, and the single dates beside them; "" for an edition without a series."""
    if not edition.series:
        return ""
    loose = sorted({one.date for one in edition.dates if not one.in_series})
    told = [_sentence(one, words) for one in edition.series]
    return "; ".join([*told, *([words.say("also_on", days=loose_days_text(loose, words))] if loose else [])])


def short_series_text(edition: Edition, words: Wording) -> str:
    """24 dinsdagen, 14 september 2027 t/m 21 maart 2028: for where a sentence has no room."""
    days = [one.date for one in edition.dates]
    if len(days) == 1:
        return words.formats.weekday(days[0])
    if len(edition.schedule) > 1:
        head = words.count("session", len(days))
    else:
        head = _counted(edition.series[0], words)
    return f"{head}, {words.formats.period(days[0], days[-1])}"


def loose_days_text(days: Sequence[datetime.date], words: Wording, counted: str = "") -> str:
    """16 en 23 januari 2027; 2 losse dagen: 16 januari en 19 juni 2027; of many days their number, with the first and the last. `counted`
    is how many there are in the programme's own words: 6 losse dagdelen."""
    first, last = days[0], days[-1]
    if first == last:
        return words.formats.date(first)
    number = counted or _number_of(days, words)
    if len(days) > FEW_DAYS:
        return f"{number}, {words.formats.period(first, last)}"
    together = (first.year, first.month) == (last.year, last.month)
    return words.days(days) if together else f"{number}: {words.days(days)}"


def _number_of(days: Sequence[datetime.date], words: Wording) -> str:
    """2 losse dagen; 2 dagen, where they are one after the other."""
    counted = words.count("day", len(days))
    return with_spread(counted, words.label("separate")) if lie_apart(days) else counted


def _sentence(series: Dates, words: Wording) -> str:
    days = series.days.met
    start, end = days[0], days[-1]
    if start == end:
        told = words.formats.weekday(start)
    else:
        first = words.formats.day_before(start, end)
        told = words.say("series_from_until", days=_counted(series, words), first=first, last=words.formats.date(end))
    parts = (told, _hours(series, words), _exceptions(series, words))
    return ", ".join(one for one in parts if one)


def _counted(series: Dates, words: Wording) -> str:
    """24 dinsdagen; 12 dinsdagen (om de week); 48 bijeenkomsten op maandag en donderdag."""
    number = len(series.days.met)
    names = [_weekday(WEEKDAYS.index(one), words) for one in sorted(series.weekly, key=WEEKDAYS.index)]
    if len(names) > 1:
        told = words.say("series_on_days", meetings=words.count("session", number), days=words.listing(tuple(names)))
    else:
        many = words.say("weekday_other", day=names[0])
        told = f"{words.formats.number(number)}\N{NO-BREAK SPACE}{many if number > 1 else names[0]}"
    return f"{told} ({_often(series.every, words)})" if series.every > 1 else told


def _weekday(number: int, words: Wording) -> str:
    return words.formats.day_name(A_MONDAY + datetime.timedelta(days=number))


def _often(every: int, words: Wording) -> str:
    return words.every_other_week if every == 2 else words.say("every_weeks", number=words.formats.number(every))


def _hours(series: Dates, words: Wording) -> str:
    if series.start and series.end:
        return words.formats.clocks(series.start, series.end)
    clock = series.start or series.end
    if not clock:
        return ""
    return words.formats.clock(clock) if series.start else f"{words.to} {words.formats.clock(clock)}"


def _exceptions(series: Dates, words: Wording) -> str:
    """Why there is no meeting on days between the first and the last: school holidays by name, then others."""
    skipped = series.days.skipped
    reasons = list(dict.fromkeys(one for _, one in skipped))
    ending = words.holiday_ending
    names = list(dict.fromkeys(name for one in reasons if (name := _holiday(one, words)).endswith(ending)))
    said = [words.say("not_in_holidays", holidays=_joined(names, words))] if names else []
    others = [one for one in reasons if not _holiday(one, words).endswith(ending)]
    said += _others(others, [day for day, one in skipped if one in others], words)
    return words.listing(tuple(said)) if said else ""


def _holiday(free: Free, words: Wording) -> str:
    """The name of a time without meetings, as it stands in a sentence."""
    return words.label(f"holiday_{free.kind}") if free.kind else free.name


def _joined(names: list[str], words: Wording) -> str:
    """herfst-, kerst- en voorjaarsvakantie: what their ends share is said once."""
    ending = words.holiday_ending
    cut = "" if ending.startswith(" ") else "-"
    shortened = [one.removesuffix(ending) + cut for one in names[:-1]]
    return words.listing((*shortened, names[-1]))


def _others(reasons: list[Free], days: list[datetime.date], words: Wording) -> list[str]:
    """Loose days and periods by their dates; of many the number of meetings that are left out."""
    if not reasons:
        return []
    alone = [one.first for one in reasons if one.first == one.last and not one.name]
    named = [one for one in reasons if one.first != one.last or one.name]
    if len(alone) + len(named) > FEW_DAYS:
        return [words.say("not_on_days", days=words.count("other_day", len(days)))]
    said = [words.say("not_on_days", days=words.days(sorted(alone)))] if alone else []
    return said + [_other(one, words) for one in named]


def _other(free: Free, words: Wording) -> str:
    name = f" ({free.name})" if free.name else ""
    if free.first == free.last:
        return words.say("not_on_days", days=words.formats.date(free.first)) + name
    return words.say("not_from_until", first=words.formats.day_before(free.first, free.last), last=words.formats.date(free.last)) + name
