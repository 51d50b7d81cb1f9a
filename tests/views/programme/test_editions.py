"""Editions in words: language, times and seats."""

import datetime
from typing import Any

from plgsite.model.editions import Edition, Meeting
from plgsite.texts.edition_texts import seats_text
from plgsite.texts.projection import LocationCard
from plgsite.views.programme.editions import MANY, edition_view, in_order, meeting_view
from plgsite.wording import wording

NL, EN = wording("nl"), wording("en")
DAY = datetime.date(2027, 3, 9)


def spaced(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_the_language_of_an_edition_is_named() -> None:
    shown = edition_view(Edition.model_validate({"id": "een", "language": "en"}), "planned", {}, "/", NL)
    assert shown.language == "Engels"


def test_a_meeting_says_the_times_that_it_has() -> None:
    times = [
        spaced(meeting_view(Meeting(date=DAY, **fields), Edition.model_validate({"id": "een"}), {}, NL).time)
        for fields in ({"start": "09:30", "end": "16:30"}, {"start": "09:30"}, {"end": "16:30"}, {})
    ]
    assert times == ["09.30-16.30 uur", "09.30 uur", "tot 16.30 uur", ""]


def test_seats_are_counted() -> None:
    def seats(words: Any, **fields: int) -> str:
        return spaced(seats_text(Edition.model_validate({"id": "een", **fields}), words))

    assert seats(NL, seats=12, seats_left=3) == "nog 3 van 12 plaatsen"
    assert seats(EN, seats=12, seats_left=3) == "3 of 12 places left"
    assert seats(NL, seats=1) == "1 plaats"
    assert seats(NL) == ""


def test_what_one_can_choose_stands_before_what_is_full_closed_or_over() -> None:
    states = ("past", "closed", "full", "planned", "open", "cancelled", "few_places")
    shown = tuple(edition_view(Edition(id=one.replace("_", "-")), one, {}, "/", NL) for one in states)
    assert [one.id for one in in_order(shown)] == ["planned", "open", "few-places", "full", "closed", "cancelled", "past"]


def test_many_editions_are_in_order_of_time_for_one_looks_for_a_month() -> None:
    days = range(MANY + 1, 0, -1)
    shown = tuple(
        edition_view(Edition(id=str(day), starts=DAY.replace(day=day)), "closed" if day == 3 else "open", {}, "/", NL) for day in days
    )
    assert [one.id for one in in_order(shown)] == [str(day) for day in reversed(days)]


def test_a_meeting_says_where_it_is_if_not_all_of_them_are_there() -> None:
    place = LocationCard(id="breda", name="Breda", places=(), lines=(), online=False, address="")

    def said(*places: str | None, **fields: object) -> list[str]:
        dates = [{"date": f"2027-03-{day}", **({"location": one} if one else {})} for day, one in enumerate(places, 10)]
        edition = Edition.model_validate({"id": "een", "dates": dates, **fields})
        return [meeting_view(one, edition, {"breda": place}, NL).place for one in edition.dates]

    assert said(None, None, online=True) == said(None, None, location="breda") == said("breda", "breda") == ["", ""]
    assert said(None, "breda", online=True) == ["online", "Breda"]
    assert said(None, "breda") == ["", "Breda"]
