"""A variety of a language: the words that differ, and nothing else; all that is known of the language is known of it."""

import datetime
from decimal import Decimal
from typing import get_args

import pytest

from plgsite.model.site import Language
from plgsite.routes import ADDRESSES, FACET_VALUES, FACETS, NEXT_PAGE
from plgsite.rules.own_words import blanks
from plgsite.varieties import VARIETIES, language_of
from plgsite.wording import LABELS, OF_VARIETIES, labels_of, wording
from plgsite.wording.formats import BABEL
from plgsite.wording.vocabulary import NOUNS

AUDIENCES = sorted(NOUNS["nl"])


def test_every_language_of_a_site_has_words_formats_and_addresses() -> None:
    for tag in get_args(Language):
        assert language_of(tag) in LABELS and tag in BABEL
        for table in (*ADDRESSES.values(), *FACETS.values(), *FACET_VALUES.values(), NEXT_PAGE):
            assert tag in table


@pytest.mark.parametrize("tag", VARIETIES)
def test_it_has_only_words_that_differ_with_the_same_blanks(tag: str) -> None:
    usual = LABELS[language_of(tag)]
    for name, label in OF_VARIETIES[tag].items():
        assert name in usual and label != usual[name], name
        assert isinstance(label, tuple) == isinstance(usual[name], tuple), name
        for mine, theirs in zip(_forms(label), _forms(usual[name]), strict=True):
            assert blanks(mine) == blanks(theirs), name


def _forms(label: str | tuple[str, str]) -> tuple[str, ...]:
    return (label,) if isinstance(label, str) else label


@pytest.mark.parametrize("tag", VARIETIES)
@pytest.mark.parametrize("audience", AUDIENCES)
def test_it_has_every_label_of_its_language_for_every_audience(tag: str, audience: str) -> None:
    for form in ("u", "je"):
        assert labels_of(tag, form, audience).keys() == labels_of(language_of(tag), form, audience).keys()


def test_flemish_writes_days_and_money_without_what_is_dutch_only() -> None:
    formats = wording("nl-BE").formats
    assert formats.period(datetime.date(2027, 9, 18), datetime.date(2027, 12, 18)) == "18 september tot en met 18 december 2027"
    assert formats.money(Decimal(2350)).replace("\N{NO-BREAK SPACE}", " ") == "€ 2.350"
    assert formats.money(Decimal("775.5")).replace("\N{NO-BREAK SPACE}", " ") == "€ 775,50"
    assert formats.clocks("18:30", "21:00").replace("\N{NO-BREAK SPACE}", " ") == "18.30-21.00 uur"
