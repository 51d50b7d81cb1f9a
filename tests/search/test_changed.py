"""After any edits the parts are those of an index that was made anew."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plgsite.search.changed import ChangedPage, NotKnown, changed_parts
from plgsite.search.index import PartFiles
from plgsite.search.languages import RULES
from tests.search.made import all_parts, names_of

STEMS = ("les", "lez", "leer", "leraar", "lerend", "vak", "vaak", "taalcoordinator", "coordinator", "mbo4", "школа", "kind", "team")
FORMS = tuple(stem + ending for stem in STEMS for ending in ("", "en", "s", "je", "eren"))
words = st.dictionaries(st.sampled_from(FORMS), st.integers(1, 31), max_size=8)
LIMITS = (40, 90, 24 * 1024)


@given(st.lists(words, min_size=1, max_size=9), st.lists(st.tuples(st.integers(0, 8), words), max_size=5), st.sampled_from(LIMITS))
def test_any_sequence_of_edits_ends_at_the_parts_of_a_new_index(pages, edits, limit):
    pages, made = list(pages), all_parts(pages, RULES["nl"], limit)
    files = dict(made.files)
    for number, now in edits:
        page = number % len(pages)
        before, pages[page] = pages[page], now
        try:
            made = changed_parts(made.parts, [ChangedPage(page, before, now)], files.__getitem__, RULES["nl"])
        except NotKnown:
            made = all_parts(pages, RULES["nl"], limit)
            files = {}
        files = {name: body for name, body in {**files, **made.files}.items() if name in names_of(made.parts)}
        new = all_parts(pages, RULES["nl"], limit)
        assert (files, made.parts) == (new.files, new.parts)


def _many() -> tuple[list[dict[str, int]], PartFiles]:
    chance = random.Random(5)
    pages = [{chance.choice(FORMS) + chance.choice(FORMS): 1 for _ in range(30)} for _ in range(200)]
    return pages, all_parts(pages, RULES["nl"], 2_000)


def test_one_word_changes_few_parts():
    pages, made = _many()
    now = {**pages[7], "nieuwwoord": 1}
    changed = changed_parts(made.parts, [ChangedPage(7, pages[7], now)], made.files.__getitem__, RULES["nl"])
    assert len(made.files) > 60 and len(changed.files) <= 3 and {"common", "w-n"} < set(changed.files)


def test_the_same_words_change_nothing():
    pages, made = _many()
    assert changed_parts(made.parts, [ChangedPage(7, pages[7], pages[7])], made.files.__getitem__, RULES["nl"]) == PartFiles(made.parts, {})


def test_a_part_that_cannot_be_read_is_no_ground_to_go_on():
    pages, made = _many()
    with pytest.raises(NotKnown):
        changed_parts(made.parts, [ChangedPage(7, pages[7], {})], lambda name: b"?", RULES["nl"])
