"""Dates in words: a series, a run of days and loose days are never told as each other."""

from typing import Any

import pytest

from plgsite.model.editions import Edition
from plgsite.texts.edition_texts import day_text, when_text
from plgsite.wording import wording

NL, EN = wording("nl"), wording("en")
ISSUE = {
    "weekly": "tuesday",
    "from": "2027-09-14",
    "until": "2028-03-21",
    "start": "18:30",
    "end": "21:00",
    "except": {"holidays": "noord"},
}


def told(dates: Any, words: Any = NL) -> tuple[str, str]:
    edition = Edition.model_validate({"id": "a", "dates": dates})
    return tuple(one.replace("\N{NO-BREAK SPACE}", " ") for one in (day_text(edition, words), when_text(edition, words)))  # type: ignore[return-value]


def test_a_series_is_one_sentence_and_a_few_words_where_there_is_no_room() -> None:
    assert told(ISSUE) == (
        "24 dinsdagen van 14 september 2027 tot en met 21 maart 2028, 18.30-21.00 uur, niet in de herfst-, kerst- en voorjaarsvakantie",
        "24 dinsdagen, 14 september 2027 t/m 21 maart 2028",
    )
    assert told(ISSUE, EN) == (
        "24 Tuesdays from 14 September 2027 to 21 March 2028, 18:30-21:00, not in the autumn, Christmas and spring holidays",
        "24 Tuesdays, 14 September 2027 to 21 March 2028",
    )


@pytest.mark.parametrize(
    ("keys", "dutch", "english"),
    [
        ({"meetings": 1}, "dinsdag 14 september 2027", "Tuesday 14 September 2027"),
        ({"meetings": 2}, "2 dinsdagen van 14 tot en met 21 september 2027", "2 Tuesdays from 14 to 21 September 2027"),
        (
            {"meetings": 3, "every": 2},
            "3 dinsdagen (om de week) van 14 september tot en met 12 oktober 2027",
            "3 Tuesdays (every other week) from 14 September to 12 October 2027",
        ),
        (
            {"meetings": 2, "every": 3},
            "2 dinsdagen (om de 3 weken) van 14 september tot en met 5 oktober 2027",
            "2 Tuesdays (every 3 weeks) from 14 September to 5 October 2027",
        ),
        (
            {"meetings": 4, "weekly": ["thursday", "tuesday"], "start": "10:00"},
            "4 bijeenkomsten op dinsdag en donderdag van 14 tot en met 23 september 2027, 10.00 uur",
            "4 sessions on Tuesday and Thursday from 14 to 23 September 2027, 10:00",
        ),
        (
            {"meetings": 3, "except": ["2027-09-21", {"from": "2027-10-04", "until": "2027-10-08", "name": "Toetsweek"}]},
            "3 dinsdagen van 14 september tot en met 12 oktober 2027, niet op 21 september 2027 "
            "en niet van 4 tot en met 8 oktober 2027 (Toetsweek)",
            "3 Tuesdays from 14 September to 12 October 2027, not on 21 September 2027 and not from 4 to 8 October 2027 (Toetsweek)",
        ),
        (
            {"meetings": 2, "except": [f"2027-{day}" for day in ("09-21", "09-28", "10-05", "10-12", "10-19")]},
            "2 dinsdagen van 14 september tot en met 26 oktober 2027, niet op 5 andere dagen",
            "2 Tuesdays from 14 September to 26 October 2027, not on 5 other days",
        ),
        (
            {
                "meetings": 3,
                "except": {"also": [{"name": "kermisvakantie", "from": "2027-09-20", "until": "2027-09-24"}]}
                | {"complete_years": ["2027-2028"]},
            },
            "3 dinsdagen van 14 september tot en met 5 oktober 2027, niet in de kermisvakantie",
            "3 Tuesdays from 14 September to 5 October 2027, not from 20 to 24 September 2027 (kermisvakantie)",
        ),
        (
            {"until": "2027-10-29", "except": {"holidays": "zuid"}},
            "6 dinsdagen van 14 september tot en met 19 oktober 2027",
            "6 Tuesdays from 14 September to 19 October 2027",
        ),
    ],
)
def test_what_a_series_is_and_leaves_out_is_said_and_no_more(keys: dict[str, Any], dutch: str, english: str) -> None:
    dates = {"weekly": "tuesday", "from": "2027-09-14", **keys}
    assert told(dates)[0] == dutch
    assert told(dates, EN)[0] == english


def test_single_dates_beside_a_series_are_named() -> None:
    dates = [{"weekly": "tuesday", "from": "2027-09-14", "meetings": 2}, {"date": "2027-12-04"}]
    assert told(dates)[0] == "2 dinsdagen van 14 tot en met 21 september 2027; ook op 4 december 2027"
    assert told(dates)[1] == "3 bijeenkomsten, 14 september t/m 4 december 2027"


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (["01-16"], "zaterdag 16 januari 2027"),
        (["01-16", "01-23"], "16 en 23 januari 2027"),
        (["01-16", "01-17"], "16 en 17 januari 2027"),
        (["01-16", "01-17", "01-18"], "16 t/m 18 januari 2027"),
        (["01-16", "06-19"], "2 losse dagen: 16 januari en 19 juni 2027"),
        (["01-16", "01-23", "06-19"], "3 losse dagen: 16 en 23 januari, 19 juni 2027"),
        (["01-16", "01-23", "01-30", "02-06", "02-13"], "5 losse dagen, 16 januari t/m 13 februari 2027"),
    ],
)
def test_a_run_of_days_and_loose_days_are_told_apart(days: list[str], expected: str) -> None:
    assert told([{"date": f"2027-{day}"} for day in days])[0] == expected
