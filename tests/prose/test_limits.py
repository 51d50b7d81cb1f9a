"""No text takes long, however odd; none nests deeper than a writer can follow."""

import time

import pytest

from plgsite.markdown.parse import parse
from plgsite.prose.nodes import Node
from plgsite.render.brochure_nodes import brochure_nodes
from plgsite.render.html import html
from tests.prose.texts import NASTY, UNITS


def depth(node: Node) -> int:
    return 1 + max(map(depth, node.children), default=0)


def seconds(text: str) -> float:
    # Processor time, and limits far above what is measured (0.1-2 s for 100 kB): a quadratic text takes minutes.
    start = time.process_time()
    document = parse(text)
    spent = time.process_time() - start
    assert max(map(depth, document.nodes), default=0) < 80
    html(document.nodes)
    brochure_nodes(document.nodes)
    return spent


@pytest.mark.parametrize("name", NASTY)
def test_a_nasty_text_is_read_in_time(name: str) -> None:
    assert seconds(NASTY[name]) < 10


@pytest.mark.parametrize("unit", UNITS)
def test_repetition_is_read_in_time(unit: str) -> None:
    assert seconds(unit * (20_000 // len(unit))) < 3


@pytest.mark.slow
@pytest.mark.parametrize("unit", UNITS)
def test_much_repetition_is_read_in_time(unit: str) -> None:
    assert seconds(unit * (100_000 // len(unit))) < 10
