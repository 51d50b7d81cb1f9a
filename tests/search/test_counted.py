"""Counting words is the same as going through them one by one."""

from collections import Counter

from hypothesis import example, given
from hypothesis import strategies as st

from plgsite.search.counted import counted_words
from plgsite.search.tokens import indexed_words

SPELLINGS = ("mbo", "4", "mbo-4", "e", "learning", "3,5", "dag", "A+O", "2027", "(5", "EC)", "zo'n", "coördinator", "u", "—", "x.", "B1")
texts = st.lists(st.sampled_from(SPELLINGS), max_size=9).map(" ".join)


@example(["0¨A"])  # the sign stands for a blank and a mark
@given(st.lists(st.one_of(texts, st.text(max_size=30)), max_size=4))
def test_each_form_is_counted_as_often_as_it_stands_in_a_text(given_texts):
    assert counted_words(given_texts) == Counter(form for text in given_texts for form in indexed_words(text))
