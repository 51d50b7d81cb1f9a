"""The table of addresses, the kinds of record, the words that no page may have as a name and the links of prose say the same."""

import pytest

from plgsite.model.audience import KINDS as AUDIENCES
from plgsite.model.kinds import KINDS
from plgsite.prose.links import RECORDS
from plgsite.render.page_views import VIEWS
from plgsite.routes import ADDRESSES, BY_AUDIENCE, FACETS, HAS_PAGE, NEXT_PAGE, RESERVED, kind_at, record_address
from plgsite.varieties import VARIETIES
from plgsite.wording import labels_of
from plgsite.wording.vocabulary import OWN

NO_PAGE = frozenset({"guide", "redirect", "redirects", "hosting"})
"""Families that answer at no address of their own in the table: a PDF's parts, and what hosts read."""
LANGUAGES = ("nl", "en")


def words(at: str) -> list[str]:
    """The words of an address, without the ends of file names."""
    return [word.partition(".")[0] for word in at.rstrip("/").split("/")]


def test_every_kind_with_an_address_has_a_page_and_no_other() -> None:
    assert KINDS.keys() & ADDRESSES.keys() == HAS_PAGE


def test_prose_links_to_every_kind_with_a_page_and_to_modules_of_a_programme() -> None:
    assert HAS_PAGE | {"module"} == RECORDS


def test_every_family_of_pages_has_an_address_or_needs_none() -> None:
    assert VIEWS.keys() - NO_PAGE - ADDRESSES.keys() == set()


def test_every_address_and_every_facet_has_each_language() -> None:
    assert [name for table in (ADDRESSES, FACETS) for name, row in table.items() if set(row) != {*LANGUAGES, *VARIETIES}] == []
    assert set(NEXT_PAGE) == {*LANGUAGES, *VARIETIES}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_can_take_the_folder_of_another_address(language) -> None:
    folders = {words(row[language])[0] for row in ADDRESSES.values() if "/" in row[language] and not row[language].startswith("{")}
    assert folders - RESERVED["page"] == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_programme_can_take_an_address_below_the_catalogue(language) -> None:
    catalogue = ADDRESSES["catalogue"][language]
    below = [words(row[language].removeprefix(catalogue)) for row in ADDRESSES.values() if row[language].startswith(catalogue)]
    taken = {word for found in below for word in found if word and "{" not in word}
    assert (taken | {words(NEXT_PAGE[language])[0]}) - RESERVED["programme"] == set()


@pytest.mark.parametrize("kind", sorted(HAS_PAGE))
def test_an_address_is_known_as_that_of_its_kind(kind) -> None:
    assert {kind_at(ADDRESSES[kind][language].format(slug="een-naam")) for language in LANGUAGES} == {kind}


def test_an_address_of_one_audience_is_known_too_and_its_word_is_what_that_audience_says() -> None:
    for audience, rows in BY_AUDIENCE.items():
        for kind, row in rows.items():
            assert {kind_at(pattern.format(slug="een-naam")) for pattern in row.values()} == {kind if kind in HAS_PAGE else ""}
            for language, pattern in row.items():
                assert words(pattern)[0] == labels_of(language, "u", audience)["teachers"].casefold()
    assert all(
        words(record_address("teacher", language, "x", audience))[0] == labels_of(language, "u", audience)["teachers"].casefold()
        for language in LANGUAGES
        for audience in (*AUDIENCES, OWN)
    )


@pytest.mark.parametrize("kind", sorted(RESERVED))
def test_a_reserved_word_is_no_record(kind) -> None:
    assert {kind_at(ADDRESSES[kind]["nl"].format(slug=word)) for word in RESERVED[kind]} == {""}
