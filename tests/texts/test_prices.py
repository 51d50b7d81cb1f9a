"""Prices outside a table: all that a table says, on one line."""

from typing import Any

from plgsite.catalogue import Entry
from plgsite.model.editions import Edition
from plgsite.model.offer import Price
from plgsite.model.programme import Programme
from plgsite.texts.prices import price_line_text, price_lines
from plgsite.texts.reading import Reader, reader
from plgsite.texts.timetable import NO_TIMES
from plgsite.wording import wording

NL = wording("nl")


def spaced(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def read() -> Reader:
    record = Programme.model_validate({"title": "Een", "kind": "training", "summary": "Kort."})
    return reader(Entry(id="een", path="", digest="", record=record), (), "nl", links_at="/", assets_at="/")


def line(**fields: Any) -> str:
    return spaced(price_line_text(Price.model_validate({"amount": "775", **fields}), "valid", read(), NL))


def test_a_price_outside_a_table_says_all_that_a_table_says() -> None:
    found = line(
        label="Vroeg erbij",
        per="person",
        vat="excluded",
        vat_rate="21",
        valid_until="2027-05-01",
        includes=["lunch", "*boek*"],
        note="Op is op.",
    )
    assert found == (
        "Vroeg erbij: € 775,- per persoon, excl. btw (21%), € 937,75 incl. 21% btw, geldig t/m 1 mei 2027. "
        "Inbegrepen: lunch; boek. Op is op"
    )


def test_a_price_outside_a_table_says_for_which_form_it_is_when_it_has_no_label() -> None:
    assert line(delivery="online", vat="exempt") == "Online: € 775,-, vrijgesteld van btw"
    assert line(vat="exempt") == "€ 775,-, vrijgesteld van btw"


def test_the_prices_of_an_edition_keep_their_labels_and_validity() -> None:
    edition = Edition.model_validate(
        {"id": "een", "prices": [{"amount": "700", "vat": "exempt", "label": "Leden", "valid_until": "2027-01-01"}]}
    )
    shown = price_lines(edition.prices, ("valid",), NO_TIMES, read(), NL)
    assert [spaced(one.words) for one in shown] == ["Leden: € 700,-, vrijgesteld van btw, geldig t/m 1 januari 2027"]
