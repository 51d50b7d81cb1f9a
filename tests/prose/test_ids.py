"""Each id of a page belongs to one thing."""

from hypothesis import given
from hypothesis import strategies as st

from plgsite.markdown.parse import parse
from plgsite.prose.ids import Ids
from plgsite.prose.nodes import Node

HEADINGS = st.lists(st.sampled_from(["Prijs", "Prijs 2", "prijs-2", "Module 1", "{#prijs}", "Ée"]), max_size=5)


def ids_in(nodes: tuple[Node, ...]) -> list[str]:
    return [part.get("id") for node in nodes for part in node.walk() if part.kind == "heading"]


@given(st.lists(HEADINGS, max_size=4), st.lists(st.sampled_from(["prijs", "module-1"]), max_size=3))
def test_no_id_stands_twice_whatever_texts_a_page_has(texts: list[list[str]], claimed: list[str]) -> None:
    ids = Ids()
    found = [ids.claim(one) for one in claimed]
    for headings in texts:
        found += ids_in(ids.settled(parse("".join(f"## {words}\n\nTekst.\n\n" for words in headings)).nodes))
    assert len(found) == len(set(found))


def test_the_first_text_keeps_its_ids_and_the_links_of_the_next_follow_its_own() -> None:
    ids = Ids()
    text = parse("## Prijs\n\nZie [hier](#prijs) en [daar](#elders).\n").nodes
    assert ids.settled(text) is text
    other = ids.settled(text)
    assert ids_in(other) == ["prijs-2"]
    assert [part.get("href") for node in other for part in node.walk() if part.kind == "link"] == ["#prijs-2", "#elders"]


def test_headings_within_containers_are_counted_too() -> None:
    ids = Ids()
    ids.claim("kop")
    assert ids_in(ids.settled(parse("## Een\n\n::: note\n### Kop\n:::\n").nodes)) == ["een", "kop-2"]
