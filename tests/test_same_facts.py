"""A fact is the same wherever it stands: each programme of the example says what its record says, on its page, in its brochure, in its PDF,
and the studiegids says nothing else of it.

What is expected is worked out in `tests/facts.py` from the record. Of every other day `tests/test_facts_by_day.py` says the same.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pytest

from plgsite.catalogue import Catalogue, Entry
from plgsite.model.places import Provider
from plgsite.model.programme import Programme
from plgsite.model.site import Site
from plgsite.routes import address
from plgsite.state.read_catalogue import read_catalogue
from plgsite.theme import theme_folder
from plgsite.wording import Wording, wording
from tests.facts import amounts_gone, facts, facts_of_the_guide
from tests.reading import plain, says, text_of_html, text_of_pdf
from tests.support import TODAY, SiteFolder

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
    return Example(loaded.catalogue, words, texts, chapters_of(guide, listed, words, loaded.catalogue))


def chapters_of(guide: str, listed: list[Entry[Programme]], words: Wording, catalogue: Catalogue) -> dict[str, str]:
    """The text of each chapter of the guide, from its kind and title to those of the next, without what stands at the foot of pages."""
    foot = words.say("page_of", page=r"\d+", pages=r"\d+")
    text = re.sub(rf"{plain(words.guide)} · {plain(words.label('state_of').format(date='[^·]*?'))} {foot}", "", guide)
    default = catalogue.get(Site, "site").record.provider
    names = {one.id: catalogue.get(Provider, one.record.provider or default).record.name for one in listed}
    heads = {one.id: f"{words.label(f'kind_{one.record.kind}')} · {names[one.id]} {one.record.title} " for one in listed}
    starts = sorted((text.index(plain(head)), id) for id, head in heads.items())
    ends = [start for start, _ in starts[1:]] + [text.index(plain(words.guide_agenda_text))]
    return {id: text[start:end] for (start, id), end in zip(starts, ends, strict=True)}


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


def test_a_price_that_is_over_is_said_in_none_of_the_three(example) -> None:
    for id, entry in example.catalogue.published(Programme).items():
        for amount in amounts_gone(entry.record, TODAY, example.words):
            assert [medium for medium, found in example.said[id].items() if says(found, amount)] == [], (id, amount)


# --- the studiegids ---------------------------------------------------------------------------------------------------


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
