"""The bytes of a part: what is written is read again, and a reader finds each form without reading the pages of others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plgsite.search.compressed import deflated, inflated
from plgsite.search.part import pages_of, part_bytes, posted, read_uv, record, records_of, uv

where = st.dictionaries(st.integers(0, 40_000), st.integers(1, 31), min_size=1, max_size=30).map(lambda found: dict(sorted(found.items())))
forms = st.dictionaries(st.text(min_size=1, max_size=40).filter(lambda form: form.isprintable()), where, max_size=8)


def written(form: str, some: dict[int, int], count: int = 100_000) -> bytes:
    return record(form, posted([*some], bytes(some.values()), count), with_values=True)


@given(st.integers(0, 1 << 40))
def test_a_number_comes_back(number):
    assert read_uv(uv(number) + b"\xff", 0) == (number, len(uv(number)))


@given(forms)
def test_a_part_gives_back_what_it_was_made_of(given_forms):
    records = {form: written(form, some) for form, some in given_forms.items()}
    found = records_of(inflated(deflated(part_bytes(records))))
    assert found == records and list(found) == sorted(given_forms, key=lambda form: form.encode())
    assert {form: pages_of(one, with_values=True) for form, one in found.items()} == given_forms


@given(where)
def test_without_values_the_pages_are_the_same(some):
    one = record("woord", posted([*some], bytes(some.values()), 100_000), with_values=False)
    assert [*pages_of(one, with_values=False)] == [*some]


def test_a_word_on_most_pages_tells_no_count():
    some = {0: 3, 1: 19, 2: 8}
    assert pages_of(written("woord", some, count=5), with_values=True) == {0: 1, 1: 17, 2: 8}
    assert pages_of(written("woord", some, count=6), with_values=True) == some


def test_what_is_no_compressed_file_is_told():
    with pytest.raises(ValueError, match="no compressed file"):
        inflated(b"<!doctype html>")
