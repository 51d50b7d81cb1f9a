"""The order of the alphabet: of all texts, whatever letters they have, and the letters of an index."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plgsite.wording import wording
from plgsite.wording.collation import SortKey, first_letter

NL, EN = wording("nl", "u").formats, wording("en", "u").formats
TEXTS = st.text("aAbBzZeéËœŒøØłŁßĳ019 -'.&€ñα", max_size=8)

ORDERS = [
    ["Eenheid", "Élan", "Elders", "Ëzel"],
    ["Œuvre", "Oever", "Offer"],
    ["Ode", "Ødegaard", "Oever"],
    ["Lichaam", "Łódź", "Loods"],
    ["naief", "naïef", "Naïef", "naïeve"],
    ["de Haas", "De Wit", "de Zwart", "Dekker"],
    ["e-learning", "elearning", "E-learning", "Elf"],
    ["10 dagen", "2 dagen", "Aan de slag"],
    ["'s Avonds leren", "Samen", "straks", "Straßburg", "Streek"],
    ["ijs", "Ĳs", "IJzer", "ik"],
]


@pytest.mark.parametrize("titles", ORDERS)
def test_titles_stand_in_the_order_of_the_alphabet(titles: list[str]) -> None:
    mixed = titles[::-1]
    for formats in (NL, EN):
        assert sorted(mixed, key=formats.sort_key) == titles


@given(st.lists(TEXTS, max_size=6))
def test_the_order_does_not_depend_on_the_order_before(texts: list[str]) -> None:
    turned = texts[::-1]
    assert sorted(texts, key=SortKey) == sorted(turned, key=SortKey)


@given(TEXTS, TEXTS, TEXTS)
def test_the_order_is_an_order(one: str, two: str, three: str) -> None:
    keys = sorted((SortKey(one), SortKey(two), SortKey(three)))
    assert all(not after < before for before, after in pairwise((*keys, keys[-1])))
    assert not keys[2] < keys[0]


@given(st.text("abzABZ019 -'", max_size=8), st.text("abzABZ019 -'", max_size=8))
def test_the_short_way_for_plain_letters_gives_the_order_of_the_library(one: str, two: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        short = SortKey(one) < SortKey(two)
        keys = SortKey(one), SortKey(two)
        for key in keys:
            patch.setattr(key, "_plain", "")
        assert (keys[0] < keys[1]) == short


@pytest.mark.parametrize(
    ("title", "letter"),
    [
        ("Élan", "e"),
        ("Œuvre", "o"),
        ("Ødegaard", "o"),
        ("Łódź", "l"),
        ("Ægir", "a"),
        ("Đuro", "d"),
        ("Ĳs", "i"),
        ("ßa", "s"),
        ("'s Avonds", "s"),
        ("\u201eZo\u201d", "z"),
        ("2 dagen", ""),
        ("#1", ""),
        ("Ωmega", ""),
        ("", ""),
    ],
)
def test_a_title_stands_under_a_letter_from_a_to_z(title: str, letter: str) -> None:
    assert first_letter(title) == letter


@given(st.lists(TEXTS, max_size=8))
def test_titles_of_one_letter_stand_together(texts: list[str]) -> None:
    letters = [first_letter(text) for text in sorted(texts, key=SortKey) if first_letter(text)]
    assert letters == sorted(letters)
