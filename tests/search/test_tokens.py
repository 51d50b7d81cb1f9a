"""The words of a text are all the spellings that a reader may type."""

import re
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plgsite.search.tokens import LONGEST_FORM, fold, indexed_words

WORDS = st.text("abcdefghijklmnoprstuvwz", min_size=2, max_size=9)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("E-learning", "e learning elearning"),
        ("A+O-fonds", "a o fonds ao ofonds aofonds"),
        ("A&O fonds", "a o ao fonds ofonds"),
        ("mbo 4", "mbo 4 mbo4"),
        ("mbo4", "mbo4 mbo 4"),
        ("5 EC", "5 ec 5ec"),
        ("5EC", "5ec 5 ec"),
        ("e learning", "e learning elearning"),
        ("3,5 dag", "3.5 dag 3.5dag"),
        ("3½ dag", "3.5 dag 3.5dag"),
        ("½ dag", "0.5 dag 0.5dag"),
        ("€ 1.190,-", "1190"),
        ("£1,190.50", "1190.50"),
        ("€ 250,00", "250"),
        ("1.190,50", "1190.50"),
        ("9:30 uur", "9.30 uur 9.30uur"),
        ("12.05.2026", "12 05 2026 1205 052026 12052026"),
        ("PLG-3", "plg 3 plg3"),
        ("NEN 3140", "nen 3140 nen3140"),
        ("januari 2027", "januari 2027"),
        ("als u leert", "als u leert"),
        ("a course and I", "a course and i"),
        ("hepatitis b", "hepatitis b hepatitisb"),
        ("leraar/coach", "leraar coach leraarcoach"),
        ("docent(en)", "docent en docenten"),
        ("(bij)scholing", "bij scholing bijscholing"),
        ("i.p.v.", "i p v ip pv ipv"),
        ("zo’n foto’s ‘mentor’", "zo'n foto's mentor"),
        ("'s-Hertogenbosch", "s hertogenbosch shertogenbosch"),
        ("l’aide", "l'aide aide"),
        ("C++, C#", "c c++ c c#"),
        ("hbo+", "hbo hbo+"),
        ("Coördinator, café, Søren, Straße", "coordinator cafe soren strasse"),
        ("samen\u00adwerken zee\u2011eend", "samenwerken zee eend zeeeend"),
        ("klas 4. Een", "klas 4 klas4 een"),
        ("docent,trainer", "docent trainer"),
        ("— … !?", ""),
        ("", ""),
    ],
)
def test_a_text_has_these_words(text, words):
    assert list(indexed_words(text)) == words.split()


def test_a_long_word_is_cut():
    assert list(indexed_words("a" * 60)) == ["a" * LONGEST_FORM]


def test_an_address_is_not_joined_as_a_whole():
    words = list(indexed_words("www.een.twee.drie.vier.vijf.zes.zeven.nl"))
    assert "eentwee" in words
    assert max(map(len, words)) < 12


@given(st.text())
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


def test_every_sign_folds_once():
    assigned = (chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) not in ("Cs", "Cn", "Co"))
    assert [sign for sign in assigned if fold(fold(sign)) != fold(sign)] == []


@given(st.text())
def test_a_text_is_found_in_capitals_and_with_its_accents_apart(text):
    words = list(indexed_words(text))
    assert list(indexed_words(unicodedata.normalize("NFD", text))) == words


@given(st.text())
def test_forms_hold_letters_digits_and_few_signs(text):
    for form in indexed_words(text):
        assert 0 < len(form) <= LONGEST_FORM
        assert re.fullmatch(r"[\w'.+#]+", form)
        assert form[0].isalnum()


@given(st.lists(WORDS, min_size=2, max_size=4), st.sampled_from("-/&+"))
def test_joined_words_are_found_as_one_and_by_each_part(words, sign):
    found = set(indexed_words(sign.join(words)))
    assert {*words, "".join(words)[:LONGEST_FORM]} <= found
    assert {left + right for left, right in pairwise(words)} <= found


@given(WORDS, st.integers(1, 999))
def test_a_word_and_a_number_meet_however_they_are_joined(word, number):
    spellings = [set(indexed_words(f"{word}{sign}{number}")) for sign in ("", " ", "-")]
    assert spellings[0] == spellings[1] == spellings[2]


@given(st.lists(st.text("ab1é-,. '’"), min_size=1, max_size=5))
def test_what_one_line_holds_is_held_by_the_text_of_all_lines(lines):
    whole = list(indexed_words(" \n. ".join(lines)))
    assert sorted(word for line in lines for word in indexed_words(line)) == sorted(whole)
