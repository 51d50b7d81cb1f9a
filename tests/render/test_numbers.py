"""A numbered list keeps its numbers in every shape that a container gives it."""

import pytest

from plgsite.markdown.parse import parse
from plgsite.prose.nodes import Node, plain_text
from plgsite.render.html import html


def nodes_of(text: str) -> tuple[Node, ...]:
    document = parse(text)
    assert document.faults == ()
    return document.nodes


@pytest.mark.parametrize("name", ["pillars Titel", "flow Titel"])
def test_cards_and_phases_are_a_numbered_list_that_begins_where_it_says(name: str) -> None:
    said = str(html(nodes_of(f"::: {name}\n3. een\n4. twee\n   - drie\n:::")))
    assert '<ol start="3">' in said
    assert "<figcaption>Titel</figcaption>" in said


def test_in_a_chart_the_numbers_stand_in_the_boxes() -> None:
    nodes = nodes_of("::: tree Titel\n2. **een**\n   - los\n     1. diep\n3. twee\n:::")
    assert plain_text(nodes) == "Titel 2. een los 1. diep 3. twee"
    assert "<ol" not in str(html(nodes))


def test_the_title_of_pillars_is_no_name_of_an_icon() -> None:
    said = str(html(nodes_of("::: pillars Onze icons=book pijlers\n- een\n:::")))
    assert "<figcaption>Onze pijlers</figcaption>" in said
    assert '<div class="pillars">' in str(html(nodes_of("::: pillars icons=book\n- een\n:::")))
