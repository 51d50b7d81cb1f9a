"""An edition in words: its only day with a weekday, its room, whether it takes place; and where a programme is given next."""

import datetime
from typing import Any

import pytest

from plgsite.model.editions import Edition
from plgsite.model.programme import Programme
from plgsite.rules.standing import standing
from plgsite.texts.edition_texts import certainty_text, day_text, hours_text, places_text, room_text
from plgsite.texts.projection import LocationCard
from plgsite.wording import wording

NL = wording("nl")
TODAY = datetime.date(2026, 12, 1)
PLACES = {
    name.lower(): LocationCard(id=name.lower(), name=name, places=(), lines=(), online=False, address="")
    for name in ("Breda", "Zwolle", "Tilburg")
}


def edition(**fields: Any) -> Edition:
    return Edition.model_validate({"id": "een", **fields})


def spaced(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


def test_the_only_day_of_an_edition_comes_with_its_weekday_and_its_times() -> None:
    found = edition(dates=[{"date": "2027-01-11", "start": "09:00", "end": "16:30"}])
    assert day_text(found, NL) == "maandag 11 januari 2027"
    assert spaced(hours_text(found, NL)) == "09.00-16.30 uur"


def test_an_edition_of_which_only_the_first_day_is_stated_may_last_longer() -> None:
    assert day_text(edition(starts="2027-01-11"), NL) == "11 januari 2027"


def test_an_edition_of_several_days_has_no_times_of_its_own() -> None:
    found = edition(dates=[{"date": "2027-01-11", "start": "09:00"}, {"date": "2027-01-12"}])
    assert (day_text(found, NL), hours_text(found, NL)) == ("11 en 12 januari 2027", "")


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"location": "breda", "room": "zaal 2"}, "Breda, zaal 2"),
        ({"location": "breda"}, "Breda"),
        ({"room": "zaal 2"}, "zaal 2"),
        ({"online": True, "room": "kanaal 4"}, "online, kanaal 4"),
    ],
)
def test_a_room_stands_behind_its_place(fields: dict[str, Any], said: str) -> None:
    assert room_text(edition(**fields), PLACES, NL) == said


@pytest.mark.parametrize(
    ("fields", "places", "said"),
    [
        ({"location": "breda"}, (None, "zwolle"), "Breda en Zwolle"),
        ({"location": "breda"}, ("zwolle", None, "zwolle"), "Zwolle en Breda"),
        ({}, ("tilburg", "breda", "zwolle"), "Tilburg, Breda en Zwolle"),
        ({}, ("tilburg", "tilburg"), "Tilburg"),
        ({}, ("tilburg", None), "Tilburg"),
        ({"online": True}, (None, "zwolle"), "Zwolle en online"),
        ({"online": True}, (None, None), "online"),
        ({}, (None, None), "in overleg"),
    ],
)
def test_an_edition_is_wherever_its_meetings_are(fields: dict[str, Any], places: tuple[str | None, ...], said: str) -> None:
    dates = [{"date": f"2027-01-{day}", **({"location": place} if place else {})} for day, place in enumerate(places, 11)]
    assert room_text(edition(dates=dates, **fields), PLACES, NL) == said
    editions = [{"id": "een", "status": "open", "dates": dates, **fields}]
    programme = Programme.model_validate({"title": "A", "kind": "training", "summary": "B", "editions": editions})
    assert places_text(programme, standing(programme, TODAY), PLACES, NL) == said


def test_what_is_certain_is_said_before_what_it_would_take() -> None:
    assert spaced(certainty_text(edition(min_participants=6), "open", NL)) == "gaat door bij 6 deelnemers"
    assert certainty_text(edition(min_participants=6, guaranteed=True), "open", NL) == "gaat zeker door"


@pytest.mark.parametrize("state", ["past", "cancelled"])
def test_of_what_is_over_or_called_off_nothing_is_certain(state: Any) -> None:
    assert certainty_text(edition(guaranteed=True), state, NL) == ""


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"editions": ["tilburg"]}, "Tilburg"),
        ({"editions": ["tilburg", "breda"]}, "Tilburg en 1 andere plaats"),
        ({"editions": ["tilburg", "breda", "zwolle", "tilburg"]}, "Tilburg en 2 andere plaatsen"),
        ({"editions": [], "locations": ["zwolle"]}, "Zwolle"),
        ({"editions": [], "locations": ["zwolle", "breda", "tilburg"]}, "Zwolle en 2 andere plaatsen"),
        ({"editions": ["breda"], "locations": ["zwolle"]}, "Breda"),
        ({"editions": []}, ""),
    ],
)
def test_a_programme_is_where_its_next_edition_is_and_elsewhere(given: dict[str, Any], said: str) -> None:
    editions = [
        {"id": f"e{number}", "location": place, "starts": f"2027-0{number + 1}-01", "status": "open"}
        for number, place in enumerate(given["editions"])
    ]
    found = {"title": "A", "kind": "training", "summary": "B", **given, "editions": editions}
    programme = Programme.model_validate(found)
    assert spaced(places_text(programme, standing(programme, TODAY), PLACES, NL)) == said


def test_places_where_all_is_over_are_not_counted() -> None:
    over = {"id": "over", "location": "breda", "starts": "2026-01-01", "status": "open"}
    coming = {"id": "nieuw", "location": "zwolle", "starts": "2027-01-01", "status": "open"}
    programme = Programme.model_validate({"title": "A", "kind": "training", "summary": "B", "editions": [over, coming]})
    assert places_text(programme, standing(programme, TODAY), PLACES, NL) == "Zwolle"
