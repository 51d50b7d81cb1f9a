"""Prose as words alone: what people and machines read where nothing can be set."""

import pytest
from hypothesis import given

from plgsite.markdown.parse import parse
from plgsite.prose.nodes import plain_text
from tests.prose.texts import MARKDOWN


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("U hebt:\n\n- een diploma\n- ervaring\n\nEn u wilt leren.", "U hebt: een diploma ervaring En u wilt leren."),
        ("U kunt:\n- rekenen\n- schrijven", "U kunt: rekenen schrijven"),
        ("- een\n  - twee\n\n    drie", "een twee drie"),
        ("| a | b |\n|---|---|\n| c | d |", "a b c d"),
        ("Term\n: uitleg\n: nog een", "Term uitleg nog een"),
        ("> een\n\ntwee", "een twee"),
        ("::: note Let op\nkom op tijd\n:::", "Let op kom op tijd"),
        ("::: pillars icons=book\n- een\n- twee\n:::", "een twee"),
        ("een\ntwee\\\ndrie **vier**, [vijf](https://a.nl)!", "een twee drie vier, vijf!"),
        ("een[^a] twee\n\n[^a]: drie", "een twee drie"),
    ],
)
def test_blocks_are_apart_and_words_within_a_line_are_not(text: str, said: str) -> None:
    assert plain_text(parse(text).nodes) == said


@given(MARKDOWN, MARKDOWN)
def test_no_word_of_a_block_runs_into_the_next(one: str, two: str) -> None:
    first, second = parse(one).nodes, parse(two).nodes
    both = plain_text((*first, *second))
    assert both.split() == [*plain_text(first).split(), *plain_text(second).split()]
