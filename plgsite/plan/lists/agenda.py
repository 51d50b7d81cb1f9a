"""The agenda: a page of what starts first, and a list for every month."""

from collections.abc import Iterator
from itertools import groupby

from plgsite.catalogue import Entry
from plgsite.facets.coming_editions import COMING, coming_editions
from plgsite.model.editions import Edition
from plgsite.model.programme import Programme
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.plan.shared.paging import paginated
from plgsite.projections.projections import CARD, Projections
from plgsite.projections.remembered import Remembered
from plgsite.routes import address, output_path, page_of
from plgsite.rules.moments import end_of
from plgsite.rules.pricing import PriceState
from plgsite.rules.standing import EditionState, Standing
from plgsite.texts.edition_texts import (
    certainty_text,
    day_text,
    enrol_from_text,
    given_by_text,
    hours_text,
    only_day,
    open_seats_text,
    room_text,
)
from plgsite.texts.fact_texts import language_name
from plgsite.texts.freshness import DatedText, LaterStanding, later_rows, states_later, turns
from plgsite.texts.price_texts import price_text
from plgsite.views.frame.paging import Paging
from plgsite.views.lists.agenda import AgendaInputs, Month, Start

SEPARATOR = "\N{NO-BREAK SPACE}· "
MOST_ROWS = 50
"""So many starts stand on a page."""


def agenda_artifacts(known: Projections) -> Iterator[Artifact]:
    """The agenda, and every page of every month in which something starts."""
    # Cards are in order of title: it need not be found again for each start.
    by_title = {id: number for number, id in enumerate(known.cards)}
    of = known.each(STARTS)
    starts = sorted(
        (start for id in known.cards for start in of[id]), key=lambda one: (one.starts, by_title[one.id.partition("/")[0]], one.id)
    )
    by_month = {day: tuple(found) for day, found in groupby(starts, key=lambda one: one.starts.replace(day=1))}
    months = tuple(
        Month(first=first, address=address("agenda-month", known.language, slug=f"{first:%Y-%m}"), count=len(found))
        for first, found in by_month.items()
    )
    at = address("agenda", known.language)
    yield _page(known, Paging(first=at, number=1, pages=1, total=len(starts)), months, None, tuple(starts[:MOST_ROWS]))
    for month in months:
        for paging, shown in paginated(by_month[month.first], month.address, MOST_ROWS):
            yield _page(known, paging, months, month, shown)


def _page(known: Projections, paging: Paging, months: tuple[Month, ...], month: Month | None, starts: tuple[Start, ...]) -> Artifact:
    return Artifact(
        path=output_path(page_of(paging.first, known.language, paging.number)),
        family="agenda",
        medium="page",
        template="pages/agenda.html",
        inputs=AgendaInputs(frame=known.frame, paging=paging, months=months, month=month, starts=starts, calendar=known.catalogue_calendar),
        rank=2,
    )


def _starts(known: Projections, entry: Entry[Programme]) -> Iterator[Start]:
    id, card = entry.id, known.each(CARD)[entry.id]
    calendar, state_of, duration = known.offered_calendar(id), known.written_on(entry), entry.record.duration
    now = known.standings[id]
    numbers = {edition.id: number for number, edition in enumerate(entry.record.editions)}
    for edition, state in coming_editions(entry.record, now):
        if edition.first_day:
            number = numbers[edition.id]
            later = tuple(states_later(number, state, known.later[id]))
            place = known.places.get(edition.only_location or "")
            yield Start(
                id=f"{id}/{edition.id}",
                title=card.title,
                address=card.address,
                kind=card.kicker,
                starts=edition.first_day,
                when=hours_text(edition, known.words) if only_day(edition) else day_text(edition, known.words, duration),
                where=room_text(edition, known.places, known.words),
                more=_dated(edition, number, now, known.later[id], known),
                place=place.address if place else "",
                state=state,
                later=tuple(one for one in later if one[1] in COMING),
                calendar=calendar,
                state_of=state_of,
                over=next((at for at, then in later if then not in COMING), end_of(edition.first_day, known.zone)),
            )


STARTS: Remembered[tuple[Start, ...]] = Remembered("starts", tuple[Start, ...], lambda known, entry: tuple(_starts(known, entry)))


def _dated(edition: Edition, number: int, now: Standing, later: tuple[LaterStanding, ...], known: Projections) -> tuple[DatedText, ...]:
    """What tells an edition from the others, with what becomes of it."""

    def said(then: Standing) -> tuple[str, ...]:
        return tuple(map(_behind, _more(edition, then.editions[number], then.edition_prices[number], known)))

    def asked(then: Standing) -> object:
        return then.editions[number], then.edition_prices[number]

    changed = [(at, said(then)) for at, then in turns(asked(now), later, asked)]
    found = (
        DatedText(text=text, later=later_rows(((at, then[place]) for at, then in changed), (text,))) for place, text in enumerate(said(now))
    )
    return tuple(one for one in found if one.text or one.later)


def _behind(text: str) -> str:
    """A text behind another on its line."""
    return text and f"{SEPARATOR}{text}"


def _more(edition: Edition, state: EditionState, prices: tuple[PriceState, ...], known: Projections) -> Iterator[str]:
    """What tells an edition from the others of its programme ("" for what is not stated): its name, language, teachers, own
    prices, seats, and what is certain."""
    words = known.words
    names = tuple(known.teachers[id].name for id in edition.teachers)
    yield edition.title or ""
    yield language_name(edition.language, words)
    yield given_by_text(names, words)
    yield from (price_text(one, now, words) if now != "over" else "" for one, now in zip(edition.prices, prices, strict=True))
    yield open_seats_text(edition, state, words)
    yield certainty_text(edition, state, words)
    yield enrol_from_text(edition, state, words)
