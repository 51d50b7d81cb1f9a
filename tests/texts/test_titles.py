"""Titles are told apart where they must be."""

from hypothesis import given
from hypothesis import strategies as st

from plgsite.texts.titles import distinct_titles


@given(
    st.dictionaries(
        st.text(max_size=2), st.tuples(st.sampled_from(["A", "a", "B", "ß", "ss"]), st.sampled_from(["Training", "PLG-traject"]))
    )
)
def test_titles_are_told_apart_by_kind_and_only_where_they_must_be(programmes):
    names = distinct_titles((id, title, kind) for id, (title, kind) in programmes.items())
    assert list(names) == list(programmes)
    for id, (title, kind) in programmes.items():
        alike = [one for one, _ in programmes.values() if one.casefold() == title.casefold()]
        assert names[id] == (title if len(alike) == 1 else f"{title} ({'training' if kind == 'Training' else kind})")
