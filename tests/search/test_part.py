"""The bytes of a part: what is written is read again, and a reader finds each form without reading the pages of others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plgsite.search.compressed import deflated, inflated
from plgsite.search.part import BITS, part_bytes, posted, postings_of, read_uv, record, records_of, uv

postings = st.dictionaries(st.integers(0, 40_000), st.integers(1, 31), min_size=1, max_size=30).map(
    lambda found: [page << BITS | value for page, value in sorted(found.items())]
)
forms = st.dictionaries(st.text(min_size=1, max_size=40).filter(lambda form: form.isprintable()), postings, max_size=8)


@given(st.integers(0, 1 << 40))
def test_a_number_comes_back(number):
    assert read_uv(uv(number) + b"\xff", 0) == (number, len(uv(number)))


@given(forms)
def test_a_part_gives_back_what_it_was_made_of(given_forms):
    records = {form: record(form, posted(some, 100_000), with_values=True) for form, some in given_forms.items()}
    found = records_of(inflated(deflated(part_bytes(records))))
    assert found == records and list(found) == sorted(given_forms, key=lambda form: form.encode())
    assert {form: postings_of(one, with_values=True) for form, one in found.items()} == given_forms


@given(postings)
def test_without_values_the_pages_are_the_same(some):
    one = record("woord", posted(some, 100_000), with_values=False)
    assert [posting >> BITS for posting in postings_of(one, with_values=False)] == [posting >> BITS for posting in some]


def test_a_word_on_most_pages_tells_no_count():
    some = [page << BITS | value for page, value in ((0, 3), (1, 19), (2, 8))]
    often = postings_of(record("woord", posted(some, 5), with_values=True), with_values=True)
    assert often == [1, 1 << BITS | 17, 2 << BITS | 8]
    assert postings_of(record("woord", posted(some, 6), with_values=True), with_values=True) == some


def test_what_is_no_compressed_file_is_told():
    with pytest.raises(ValueError, match="no compressed file"):
        inflated(b"<!doctype html>")
