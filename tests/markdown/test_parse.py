"""From Markdown to a document."""

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plgsite.markdown import parse as module
from plgsite.markdown.grammar import grammar
from plgsite.markdown.parse import parse
from plgsite.prose.nodes import Node, Target, plain_text, sections
from tests.prose.texts import MARKDOWN


@settings(max_examples=400, deadline=None)
@given(MARKDOWN)
@example("[^a]\n: # ")
def test_no_text_makes_the_parser_raise(text: str) -> None:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    document = parse(text)
    assert document == parse(text)
    for at in [one.at for one in (*document.targets, *document.faults)]:
        assert 1 <= at.line <= len(lines) and 1 <= at.column <= max(len(lines[at.line - 1]), 1) and at.length >= 1


@settings(max_examples=400, deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_characters="\0") | st.sampled_from("ab 1.)\"'(€:-\n\t "), max_size=30))
def test_a_text_without_markup_is_the_same_with_and_without_the_parser(text: str) -> None:
    assert parse(text).nodes == module._parsed(text.replace("\r\n", "\n").replace("\r", "\n")).nodes


@pytest.mark.parametrize("text", ["een", "Een cursus van 2 dagen: lezen, schrijven (en rekenen)!", "2 dagen", "één\n", "“Goed”  ", "a\tb"])
def test_a_plain_line_does_not_need_the_parser(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_parsed", None)
    assert parse(text).nodes == (Node("paragraph", children=(Node("text", text.rstrip(" \n")),)),)


@settings(deadline=None)
@given(MARKDOWN)
@example("een[^a]\n\n[^a]: twee [^a] drie")
def test_texts_never_stand_side_by_side(text: str) -> None:
    for node in (part for top in parse(text).nodes for part in top.walk()):
        kinds = [child.kind for child in node.children]
        assert ("text", "text") not in list(pairwise(kinds))
        assert node.kind != "text" or node.text


def test_an_empty_text_is_an_empty_document() -> None:
    assert parse("") == parse("\n \n") == parse("<!-- x -->") == module.Document(nodes=())


TARGETS = [
    ("[een](https://a.nl/x#y)", "link", "https://a.nl/x#y", (1, 7, 16)),
    ("[a.pdf](a.pdf)", "link", "a.pdf", (1, 9, 5)),
    ("een\ntwee [x](map/b.pdf#page=2 'titel')", "link", "map/b.pdf#page=2", (2, 10, 16)),
    ("[x](<een twee.pdf>)", "link", "een twee.pdf", (1, 6, 12)),
    ("[x](#kop)", "link", "#kop", (1, 5, 4)),
    ("> - [x](tel:+31)", "link", "tel:+31", (1, 9, 7)),
    ("<https://a.nl>", "link", "https://a.nl", (1, 2, 12)),
    ("<a@b.nl>", "link", "mailto:a@b.nl", (1, 2, 6)),
    ("[x][y]\n\n[y]: a.pdf", "link", "a.pdf", (3, 6, 5)),
    ("[a.pdf]\n\n[a.pdf]: a.pdf", "link", "a.pdf", (3, 10, 5)),
    ("[](programme:a)", "title", "programme:a", (1, 4, 11)),
    ("<programme:a>", "title", "programme:a", (1, 2, 11)),
    ("een\n\n[[module a-1]]", "record", "module:a-1", (3, 1, 14)),
    ("| a |\n|---|\n| ![b](c.png) |", "image", "c.png", (3, 8, 5)),
    ("een[^1]\n\n[^1]: [x](a.pdf)", "link", "a.pdf", (3, 11, 5)),
    ("Term\n: [x](a.pdf)", "link", "a.pdf", (2, 7, 5)),
    ("## [x](a.pdf)", "link", "a.pdf", (1, 8, 5)),
    (r"[x](a\_b.pdf)", "link", "a_b.pdf", (1, 1, 13)),
]


@pytest.mark.parametrize(("text", "kind", "to", "at"), TARGETS)
def test_a_target_is_kept_as_written_with_its_place(text: str, kind: str, to: str, at: tuple[int, int, int]) -> None:
    (target,) = parse(text).targets
    assert (target.kind, target.to) == (kind, to)
    assert (target.at.line, target.at.column, target.at.length) == at


def test_equal_targets_have_places_of_their_own() -> None:
    found = parse("[x](a.pdf) [![y](a.pdf)](a.pdf)\n[z](a.pdf)").targets
    assert [(one.kind, one.at.line, one.at.column) for one in found] == [("link", 1, 5), ("image", 1, 18), ("link", 1, 26), ("link", 2, 5)]


def ids(text: str) -> list[str]:
    return [node.get("id") for top in parse(text).nodes for node in top.walk() if node.kind == "heading"]


HEADINGS = [
    ("## Wat u leert", ["wat-u-leert"]),
    ("## Één & twee: ‘drie’", ["een-twee-drie"]),
    ("## A\n\n## A\n\n## A 2\n\n## A", ["a", "a-2", "a-2-2", "a-3"]),
    ("## Kosten\n\n## Prijs {#kosten}", ["kosten-2", "kosten"]),
    ("## *Een* `twee`", ["een-twee"]),
    ("## 日本", ["section"]),
    ("Kop\n---", ["kop"]),
    (r"## Kop \{#x}", ["kop-x"]),
    ("## Kop {#x} ##", ["x"]),
    ("> ## In een citaat", ["in-een-citaat"]),
]


@pytest.mark.parametrize(("text", "expected"), HEADINGS)
def test_a_heading_has_an_id_of_its_own(text: str, expected: list[str]) -> None:
    assert ids(text) == expected


def test_an_id_given_by_hand_is_no_part_of_the_heading() -> None:
    assert plain_text(parse("## Voor *wie* {#doelgroep}").nodes) == "Voor wie"


COMMENTS = [
    ("een <!-- x --> twee", "een twee"),
    ("een<!-- x -->", "een"),
    ("<!-- x -->\neen", "een"),
    ("<!-- x\n\ny -->\neen", "een"),
    ("<!-- x\ny --> een", "een"),
    ("<!-- x --> een", "een"),
    ("een <!-- x\ny --> twee", "een twee"),
    ("een <!-- -- --- x --> twee", "een twee"),
    ("een <!--> twee", "een twee"),
    ("- een <!-- x -->\n- <!-- y --> twee", "een twee"),
    ("> <!-- x\n> y -->\n> een", "een"),
    ("<!-- a --> <!-- b -->", ""),
    ("## Kop <!-- x -->", "Kop"),
    ("`<!-- x -->`", "<!-- x -->"),
]


@pytest.mark.parametrize(("text", "left"), COMMENTS)
def test_a_comment_leaves_no_trace(text: str, left: str) -> None:
    document = parse(text)
    assert plain_text(document.nodes) == left
    assert document.faults == ()


def test_a_comment_does_not_keep_a_list_in_it() -> None:
    (item_list,) = parse("- een\n- twee <!-- - drie -->").nodes
    assert len(item_list.children) == 2


def test_footnotes_are_numbered_as_they_are_read_and_stand_in_the_section_that_mentions_them_first() -> None:
    document = parse("a[^z]\n\n## Een\n\nb[^y] c[^z]\n\n[^y]: Y\n\n[^z]: Z\n\n## Twee\n\nd[^y]")
    lead, own = sections(document)
    assert [node.kind for node in lead] == ["paragraph", "footnotes"]
    assert [node.kind for node in own[0].nodes] == ["paragraph", "footnotes"]
    assert [node.kind for node in own[1].nodes] == ["paragraph"]
    marks = [(part.get("id"), part.get("turn")) for node in document.nodes for part in node.walk() if part.kind == "footnote_mark"]
    assert marks == [("1", "1"), ("2", "1"), ("1", "2"), ("2", "2")]
    assert own[0].nodes[1].children[0].attributes == (("id", "2"), ("back", "2"))


def test_a_link_in_a_link_is_only_its_words() -> None:
    (paragraph,) = parse("[een <https://b.nl> twee](https://a.nl)").nodes
    assert [child.kind for child in paragraph.children] == ["link"]
    assert all(node.kind == "text" for node in paragraph.children[0].children)


def test_containers_nest_by_more_colons_or_by_order() -> None:
    for text in (":::: web\n::: note\neen\n:::\n::::", "::: web\n::: note\neen\n:::\n:::"):
        document = parse(text)
        assert document.faults == ()
        assert document.nodes[0].get("name") == "web" and document.nodes[0].children[0].get("name") == "note"


def test_a_container_ends_a_paragraph_and_may_stand_in_a_list() -> None:
    kinds = [node.kind for node in parse("een\n::: note\ntwee\n:::\ndrie").nodes]
    assert kinds == ["paragraph", "container", "paragraph"]
    (item_list,) = parse("- een\n\n  ::: note\n  twee\n  :::\n").nodes
    assert [child.kind for child in item_list.children[0].children] == ["paragraph", "container"]


def test_a_part_ends_a_paragraph() -> None:
    document = parse("Dit zijn ze:\n[[ modules   titles ]]\nen meer")
    assert [node.kind for node in document.nodes] == ["paragraph", "place", "paragraph"]
    assert document.nodes[1].attributes == (("part", "modules"), ("argument", "titles"))


def test_deep_emphasis_keeps_its_words() -> None:
    document = parse("*a " * 500 + "a* " * 500)
    assert plain_text(document.nodes).count("a") == 1000


def test_a_target_is_not_made_from_the_text_of_an_image() -> None:
    assert parse("![een [twee](b.pdf)](a.png)").targets == (
        Target(kind="image", to="a.png", at=parse("![een [twee](b.pdf)](a.png)").targets[0].at),
    )


@settings(deadline=None)
@given(MARKDOWN)
@example("een\n- twee\n- drie\n\n      vier\n- vijf")
@example("een\n: twee")
@example("een\n\n~ twee")
@example("> een\n- twee\ndrie\n- vier")
@example("- een\n\n      - twee")
@example("een\n-\ntwee")
def test_the_rule_for_plain_lines_gives_what_the_other_rules_give(text: str) -> None:
    without = grammar()
    without.disable("plain_line")
    assert grammar().parse(text) == without.parse(text)
