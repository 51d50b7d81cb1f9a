"""Page and brochure: what each shows."""

from plgsite.markdown.medium import for_brochure, for_web, leaves_out
from plgsite.markdown.parse import parse
from plgsite.prose.nodes import Node, plain_text

TEXT = "een[^1]\n\n::: web\ntwee[^2]\n:::\n\n::: brochure\ndrie[^3]\n:::\n\nvier[^3]\n\n[^1]: A\n\n[^2]: B\n\n[^3]: C\n"


def words(nodes: tuple[Node, ...]) -> str:
    return "".join(plain_text((node,)) for node in nodes)


def test_the_page_leaves_out_what_is_for_the_brochure_and_numbers_its_footnotes_anew() -> None:
    nodes = for_web(parse(TEXT).nodes)
    assert words(nodes) == "eentweevierA B C"
    assert [note.attributes for note in nodes[-1].children] == [(("id", id), ("back", "1")) for id in "123"]


def test_the_brochure_leaves_out_what_is_for_the_page_with_its_footnotes() -> None:
    nodes = for_brochure(parse(TEXT).nodes)
    assert words(nodes) == "eendrievierA C"
    assert [note.attributes for note in nodes[-1].children] == [(("id", "1"), ("back", "1")), (("id", "2"), ("back", "2"))]


def test_a_passage_stands_where_its_container_stood() -> None:
    nodes = for_web(parse("::: web\neen\n\n[[modules]]\n:::").nodes)
    assert [node.kind for node in nodes] == ["paragraph", "place"]


def test_passages_in_lists_and_other_containers_are_found_too() -> None:
    text = "- een\n\n  ::: brochure\n  twee\n  :::\n\n:::: note\n::: web\ndrie\n:::\n::::"
    assert words(for_web(parse(text).nodes)) == "eendrie"
    assert words(for_brochure(parse(text).nodes)) == "een twee"


def test_a_page_that_leaves_something_out_is_known() -> None:
    assert leaves_out(parse("een\n\n::: brochure\ntwee\n:::").nodes)
    assert leaves_out(parse("- een\n\n  ::: brochure\n  twee\n  :::").nodes)
    assert not leaves_out(parse("een\n\n::: web\ntwee\n:::\n\n::: brochure\n:::").nodes)


def test_a_text_for_both_is_the_same_for_both() -> None:
    nodes = parse("een[^1]\n\n::: note\ntwee\n:::\n\n[^1]: A").nodes
    assert for_web(nodes) == for_brochure(nodes) == nodes
