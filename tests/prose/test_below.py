"""A text below a label of its page is one section."""

from hypothesis import given
from hypothesis import strategies as st

from plgsite.markdown.parse import parse
from plgsite.prose.below import below
from plgsite.prose.nodes import Node, plain_text

TEXT = "Een[^a].\n\n## Twee\n\nDrie[^b].\n\n> ### Vier\n\n### Vijf\n\nZes[^a].\n\n[^a]: Aap.\n[^b]: Noot."


def levels(nodes: tuple[Node, ...]) -> list[str]:
    return [one.get("level") for node in nodes for one in node.walk() if one.kind == "heading"]


def test_headings_are_one_level_lower_wherever_they_stand():
    assert levels(parse(TEXT).nodes) == ["2", "3", "3"]
    assert levels(below(parse(TEXT).nodes)) == ["3", "4", "4"]


def test_all_footnotes_stand_behind_the_last_words():
    found = below(parse(TEXT).nodes)
    assert [node.kind == "footnotes" for node in found] == [False] * (len(found) - 1) + [True]
    assert [(note.get("id"), plain_text(note.children)) for note in found[-1].children] == [("1", "Aap."), ("2", "Noot.")]


@given(st.lists(st.integers(2, 6), max_size=6))
def test_no_heading_is_lost_or_lower_than_the_sixth_level(wanted):
    nodes = tuple(Node("heading", attributes=(("id", f"h{at}"), ("level", str(level)))) for at, level in enumerate(wanted))
    assert levels(below(nodes)) == [str(min(level + 1, 6)) for level in wanted]
