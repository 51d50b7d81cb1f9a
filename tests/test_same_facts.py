"""A fact is the same wherever it stands: each programme of the example says what its record says, on its page, in its brochure, in its PDF,
and the studiegids says nothing else of it.

What is expected is worked out here from the record with the formats of `plgsite.wording`; the views have no part in it.
"""

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pytest

from plgsite.build.inspect import read_catalogue
from plgsite.catalogue import Catalogue, Entry
from plgsite.model.offer import Edition, Price
from plgsite.model.parts import Recognition
from plgsite.model.places import Location, Register
from plgsite.model.programme import Programme
from plgsite.model.site import Site
from plgsite.routes import address
from plgsite.rules.standing import Standing, standing
from plgsite.theme import theme_folder
from plgsite.wording import Wording, wording
from tests.reading import plain, says, text_of_html, text_of_pdf
from tests.support import TODAY, SiteFolder

Fact = tuple[str, str]
"""What it is, and the words of it."""

MEDIA = ("page", "brochure", "pdf")


@dataclass(frozen=True)
class Example:
    """The example as published: its catalogue, and what each programme says in each medium."""

    catalogue: Catalogue
    words: Wording
    said: Mapping[str, Mapping[str, str]]
    guide: Mapping[str, str]
    """What the studiegids says of each programme that is listed."""


def said(entry: Entry[Programme], files: Mapping[str, bytes], language: str) -> dict[str, str]:
    """The text of a programme in each medium; one that has no brochure by its record has a page alone."""
    at = {name: address(name, language, slug=entry.slug) for name in ("programme", "brochure", "brochure-pdf")}
    found = {"page": text_of_html(files[at["programme"] + "index.html"])}
    if entry.record.brochure.enabled:
        found["brochure"] = text_of_html(files[at["brochure"] + "index.html"])
        found["pdf"] = text_of_pdf(files[at["brochure-pdf"]])
    return found


@pytest.fixture(scope="module")
def example(published_example: SiteFolder) -> Example:
    folder = published_example
    loaded = read_catalogue(folder.root, theme_folder(), TODAY)
    assert loaded.catalogue is not None and not loaded.left_out
    record = loaded.catalogue.get(Site, "site").record
    files, language = folder.published(), record.languages[0]
    texts = {id: said(entry, files, language) for id, entry in loaded.catalogue.published(Programme).items()}
    words = wording(language, record.form_of_address)
    listed = [entry for entry in loaded.catalogue.published(Programme).values() if entry.record.listed]
    guide = text_of_pdf(files[address("whole-catalogue", language)])
    return Example(loaded.catalogue, words, texts, chapters_of(guide, listed, words))


def chapters_of(guide: str, listed: list[Entry[Programme]], words: Wording) -> dict[str, str]:
    """The text of each chapter of the guide, from its kind and title to those of the next, without what stands at the foot of pages."""
    foot = words.say("page_of", page=r"\d+", pages=r"\d+")
    text = re.sub(rf"{plain(words.guide)} · {plain(words.label('state_of').format(date='[^·]*?'))} {foot}", "", guide)
    starts = sorted((text.index(plain(f"{words.label(f'kind_{one.record.kind}')} {one.record.title} ")), one.id) for one in listed)
    ends = [start for start, _ in starts[1:]] + [text.index(plain(words.guide_agenda_text))]
    return {id: text[start:end] for (start, id), end in zip(starts, ends, strict=True)}


# --- the facts of a record --------------------------------------------------------------------------------------------


def prices(one: Programme, now: Standing, words: Wording) -> Iterator[Fact]:
    """Every price that is valid today: what has run out, or has not begun, is left out by the rule itself (`rules/standing.py`)."""
    for price, valid in zip(one.prices, now.prices, strict=True):
        if valid:
            yield from price_facts(price, words)
    for option in one.options:
        if option.price:
            yield from price_facts(option.price, words)
    for edition, state in zip(one.editions, now.editions, strict=True):
        if state != "past":
            for price in edition.prices:
                yield from price_facts(price, words)


def price_facts(price: Price, words: Wording) -> Iterator[Fact]:
    if price.qualifier == "on_request":
        yield "price", words.price_on_request
        return
    yield "amount", words.formats.money(price.amount)
    if price.unit != "programme":
        yield "unit", words.label(f"per_{price.unit}")
    if price.per:
        yield "per", words.label(f"per_{price.per}")
    yield "vat", words.label(f"vat_{price.vat}") if price.vat else words.vat_not_stated
    if price.vat_rate is not None:
        yield "vat rate", f"{words.formats.number(price.vat_rate)}%"
    if price.valid_until:
        yield "price valid until", words.formats.date(price.valid_until)
    if price.label:
        yield "price label", price.label


def editions(one: Programme, now: Standing, words: Wording, catalogue: Catalogue) -> Iterator[Fact]:
    """Every edition; of one that is over (`rules/standing.py`) the period and the place, for nobody can choose by the rest."""
    for edition, state in zip(one.editions, now.editions, strict=True):
        first, last = edition.first_day, edition.last_day
        yield "edition", words.formats.period(first, last) if first and last else words.in_consultation
        yield from places(edition, words, catalogue)
        if state == "past":
            continue
        yield "state of edition", words.label(f"edition_{state}")
        for meeting in edition.dates if len(edition.dates) > 1 else ():
            yield "meeting", words.formats.weekday(meeting.date)
            if meeting.start and meeting.end:
                yield "time", words.formats.clocks(meeting.start, meeting.end)
        if edition.seats is not None and state in ("open", "few_places", "planned"):
            yield "seats", words.count("seat", edition.seats)
        if edition.enrol_by and state in ("open", "few_places"):
            yield "enrol by", words.formats.date(edition.enrol_by)


def places(edition: Edition, words: Wording, catalogue: Catalogue) -> Iterator[Fact]:
    if edition.location:
        yield "place", catalogue.get(Location, edition.location).record.name
    elif edition.online:
        yield "place", words.online


def load(one: Programme, words: Wording) -> Iterator[Fact]:
    if one.study_load:
        found = one.study_load
        named = (("sbu", found.sbu), ("ec", found.ec), ("contact_hour", found.contact_hours))
        yield from ((name, words.count(name, number)) for name, number in named if number is not None)
        if found.self_study_hours is not None:
            yield "self-study", words.count("self_study_hour", found.self_study_hours) if found.self_study_hours else words.no_self_study
    if one.duration:
        for name in ("years", "months", "weeks", "days", "half_days", "sessions"):
            number = getattr(one.duration, name)
            if number is not None:
                form = "one" if words.formats.is_one(number) else "other"
                yield name, words.label(f"{name.removesuffix('s')}_{form}")
                yield name, words.formats.number(number)


def recognised(one: Recognition, over: bool, words: Wording, catalogue: Catalogue) -> Iterator[Fact]:
    yield "register", catalogue.get(Register, one.register_id).record.name
    yield "status", words.label(f"status_{'expired' if over else one.status}")
    for name, day in (("recognised on", one.recognised_on), ("valid from", one.valid_from), ("valid until", one.valid_until)):
        if day:
            yield name, words.formats.date(day)
    if one.points is not None:
        yield "points", words.count("point", one.points)
    if one.number:
        yield "number", one.number


def facts(entry: Entry[Programme], today: datetime.date, words: Wording, catalogue: Catalogue) -> Iterator[Fact]:
    """Everything that a reader compares programmes by."""
    one = entry.record
    now = standing(one, today)
    yield "title", one.title
    yield "kind", words.label(f"kind_{one.kind}")
    yield from load(one, words)
    yield from prices(one, now, words)
    yield from editions(one, now, words, catalogue)
    for location in one.locations:
        yield "location", catalogue.get(Location, location).record.name
    for recognition, over in zip(one.recognitions, now.recognitions, strict=True):
        yield from recognised(recognition, over, words, catalogue)
    if one.level:
        yield "level", one.level
    if one.rating:
        yield "rating", words.formats.number(one.rating.score)
    for delivery in one.delivery:
        yield "delivery", words.label(f"delivery_{delivery}")
    if one.start_note:
        yield "start", one.start_note


# --- the promise ------------------------------------------------------------------------------------------------------


def missing(example: Example) -> Iterator[tuple[str, str, str, str]]:
    """Programme, medium, what it is, and the words that are not there."""
    for id, entry in example.catalogue.published(Programme).items():
        for what, text in dict.fromkeys(facts(entry, TODAY, example.words, example.catalogue)):
            yield from ((id, medium, what, text) for medium, found in example.said[id].items() if not says(found, text))


def test_every_programme_of_the_example_has_a_page_a_brochure_and_a_pdf(example) -> None:
    assert len(example.said) >= 5
    assert len([found for found in example.said.values() if tuple(found) == MEDIA]) >= len(example.said) - 2, (
        "all but what has none by choice"
    )


def test_every_fact_of_every_programme_is_said_in_all_three(example) -> None:
    assert sorted(missing(example)) == []


def test_a_price_that_is_not_valid_today_is_said_in_none_of_the_three(example) -> None:
    for id, entry in example.catalogue.published(Programme).items():
        now = standing(entry.record, TODAY)
        dated = zip(entry.record.prices, now.prices, strict=True)
        for price in (price for price, valid in dated if not valid and price.valid_until):
            until = example.words.say("price_valid_until", date=example.words.formats.date(price.valid_until))
            assert [medium for medium, found in example.said[id].items() if says(found, until)] == [], (id, until)


# --- the studiegids ---------------------------------------------------------------------------------------------------


def facts_of_the_guide(entry: Entry[Programme], today: datetime.date, words: Wording, catalogue: Catalogue) -> Iterator[Fact]:
    """What a compact chapter says: all but add-ons, sessions and what is over."""
    one = entry.record
    now = standing(one, today)
    yield "title", one.title
    yield from load(one, words)
    for price, valid in zip(one.prices, now.prices, strict=True):
        if valid:
            yield from price_facts(price, words)
    for edition, state in zip(one.editions, now.editions, strict=True):
        if state not in ("past", "cancelled"):
            first, last = edition.first_day, edition.last_day
            yield "edition", words.formats.period(first, last) if first and last else words.in_consultation
            yield "state of edition", words.label(f"edition_{state}")
            yield from places(edition, words, catalogue)
            for price in edition.prices:
                yield from price_facts(price, words)
    for recognition, over in zip(one.recognitions, now.recognitions, strict=True):
        yield from recognised(recognition, over, words, catalogue)
    for what, text in (("level", one.level), ("start", one.start_note)):
        if text:
            yield what, text


SAID = re.compile(
    r"€\s?[\d.]+(?:,-|,\d\d)?|\b\d{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) \d{4}"
    r"|\b\d[\d.,]* (?:sbu|ec|contactu(?:ur|ren)|uur|punten|dagdel?en|dagen|plaatsen|bijeenkomsten)\b|\b\d+% btw"
)
"""Prices, dates, credits and other figures, in the words of the example."""


def test_the_guide_has_a_chapter_for_every_listed_programme_with_its_facts(example) -> None:
    assert len(example.guide) >= 15
    found = [
        (id, what, text)
        for id, said in example.guide.items()
        for what, text in facts_of_the_guide(example.catalogue.get(Programme, id), TODAY, example.words, example.catalogue)
        if not says(said, text)
    ]
    assert found == []


def test_every_price_date_and_credit_of_the_guide_is_said_on_the_page_of_that_programme(example) -> None:
    found = [(id, figure) for id, said in example.guide.items() for figure in SAID.findall(said)]
    assert len(found) > 120
    assert [(id, figure) for id, figure in found if not says(example.said[id]["page"], figure)] == []


def test_the_facts_that_are_compared_are_many_and_of_every_sort(example) -> None:
    """So that an example which loses its prices or dates cannot make the promise empty."""
    found = [
        fact for entry in example.catalogue.published(Programme).values() for fact in facts(entry, TODAY, example.words, example.catalogue)
    ]
    sorts = {what for what, _ in found}
    assert {
        "amount",
        "unit",
        "vat",
        "edition",
        "time",
        "place",
        "sbu",
        "ec",
        "contact_hour",
        "level",
        "register",
        "points",
        "recognised on",
    } <= sorts
    assert len(found) > 200


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("Prijs: € 2.350,- per persoon", "€ 2.350,-", True),
        ("12.350 euro", "2.350", False),
        ("8,6", "8", False),
        ("144 SBU, 5 EC.", "5 EC", True),
        ("15 EC", "5 EC", False),
        ("profes\u2010\nsionele", "professionele", True),
        ("erkend op\n9 september 2015", "9 september 2015", True),
    ],
)
def test_words_are_found_as_words_and_across_lines(text: str, wanted: str, found: bool) -> None:
    assert says(plain(text), wanted) is found
