"""The first sum of money in a text is found as the formats of each language write it, and nothing of the text is lost."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plgsite.texts.amounts import amount_first, around_amount
from plgsite.wording.formats import BABEL, Formats

SUMS = st.decimals(min_value=0, max_value=9_999_999, places=2)


@pytest.mark.parametrize("language", BABEL)
def test_every_sum_that_a_language_writes_is_found_whole(language):
    @given(
        SUMS,
        st.sampled_from(["", "Vroeg erbij: ", "vanaf "]),
        st.sampled_from(["", ", excl. btw", " per persoon", ". Jaarlijks opzegbaar"]),
    )
    def found(sum_of: Decimal, before: str, after: str) -> None:
        written = Formats(language=language).money(sum_of)
        assert around_amount(before + written + after) == (before, written, after)

    found()


@given(st.text())
def test_no_letter_of_a_text_is_lost(text):
    assert "".join(around_amount(text)) == text


def test_the_first_of_two_sums_is_meant():
    assert around_amount("€ 100,-, of € 121,- met btw") == ("", "€ 100,-", ", of € 121,- met btw")


def test_a_text_without_a_sum_is_left_whole():
    assert around_amount("Gratis") == ("Gratis", "", "") and amount_first("Gratis") is None


def test_what_follows_a_sum_is_told_apart_only_where_the_sum_comes_first():
    assert amount_first("€ 100,-, per persoon") == ("€ 100,-", "per persoon")
    assert amount_first("Leden: € 100,-, per persoon") is None and amount_first("€ 100,-") is None
