"""Full-text search: the words of a record as the index reads them, and the page to search on."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from msgspec import Struct

from plgsite.catalogue import Entry
from plgsite.markdown.medium import for_web
from plgsite.prose.nodes import Node
from plgsite.search.entry import SearchEntry, SearchText
from plgsite.texts.projection import Named
from plgsite.values.types import IsProse
from plgsite.values.walk import READING, Leaf, walk
from plgsite.views.frame.artifact_facts import Facts
from plgsite.views.frame.frame import Frame
from plgsite.views.lists.a_to_z import AToZ, LetterView, a_to_z_view

APART = frozenset({"aliases", "brochure", "enrolment", "language", "doi", "credit", "terms"})
"""Fields that hold words, but none of this record's own that a reader would look for."""


TITLES = (("title",), ("name",))
"""What a record is called: the title of its page."""


CODES = (("code",),)
"""By what a record is known to its provider."""


def joined_facts(facts: Iterable[str]) -> str:
    """2 dagen · Breda: what a result says below its title."""
    return " · ".join(filter(None, facts))


class Indexed(Struct, frozen=True, kw_only=True):
    """A record in the index: what a result says of it (kind, facts), its words, the records that these link to, and the names of others
    that it belongs to: themes, teachers, places."""

    language: str
    address: str
    title: str
    kind: str
    facts: tuple[str, ...]
    later: str
    """What the facts on one line say later (`texts/freshness.py`): a result is read long after the index was made."""
    entry: Entry[Any]
    links: tuple[Named, ...]
    names: tuple[str, ...]


class Passage(NamedTuple):
    """Some words, and whether they are a heading, or a name or code by which readers know the record or what it belongs to."""

    text: str
    is_heading: bool = False
    is_name: bool = False


def passages(given: Indexed) -> Iterator[Passage]:
    """All words of a record but its title, as its page shows them: first what tells most, for a result shows where the words stand."""
    titles = {one.ref: one.title for one in given.links}
    found = (leaf for leaf in walk(given.entry.record, READING) if leaf.loc not in TITLES and not APART.intersection(leaf.loc))
    for loc, mark, text in sorted(found, key=_turn):
        if isinstance(mark, IsProse):
            document = given.entry.document(text)
            for node in for_web(document.nodes) if document.for_media else document.nodes:
                yield Passage(_words(node, titles), node.kind == "heading")
        else:
            yield Passage(text, is_name=loc in CODES)
    yield from (Passage(name, is_name=True) for name in given.names)


def _turn(leaf: Leaf) -> int:
    """The summary, the body, other prose, single lines; each in the order of the fields."""
    first = {"summary": 0, "body": 1}.get(str(leaf.loc[0]))
    return first if first is not None else 2 if isinstance(leaf.mark, IsProse) else 3


def _words(node: Node, titles: Mapping[str, str]) -> str:
    """The words of a block: what stands in blocks of its own is apart, and a link without words is the title of its record."""
    if node.text or node.kind in ("break", "softbreak"):
        return node.text or " "
    if len(node.children) == 1 and node.children[0].text:
        return node.children[0].text
    if node.kind == "link" and not node.children:
        return titles.get(node.get("record"), "")
    joint = "" if node.kind in ("paragraph", "heading", "cell", "term", "link", "emphasis", "strong", "strikethrough") else " "
    return joint.join(_words(child, titles) for child in node.children)


START = 200
"""Letters of the start of a text: a summary is no longer."""


def search_entry(given: Indexed) -> SearchEntry:
    """What a result says of a record at once."""
    start = next((one.text for one in passages(given) if one.text.strip() and not one.is_heading and not one.is_name), "")
    return SearchEntry(
        title=given.title,
        kind=given.kind,
        facts=joined_facts(given.facts),
        later=given.later,
        start=start if len(start) <= START else f"{start[:START].rpartition(' ')[0]} …",
    )


def search_text(given: Indexed) -> SearchText:
    """The words of a record."""
    said = [one for one in passages(given) if one.text.strip()]
    return SearchText(
        title=given.title,
        kind=given.kind,
        names=tuple(one.text for one in said if one.is_name),
        text=tuple((one.text, 1) if one.is_heading else one.text for one in said if not one.is_name),
    )


class SearchInputs(Struct, frozen=True, kw_only=True):
    """The page to search on; `index` is the address of the folder with the index."""

    frame: Frame
    address: str
    index: str
    a_to_z: AToZ


class SearchView(Struct, frozen=True, kw_only=True):
    """The page to search on, with the index from A to Z."""

    frame: Frame
    canonical: str
    title: str
    index_href: str
    letters: tuple[LetterView, ...]


def search_view(given: SearchInputs, facts: Facts) -> SearchView:
    """The view of the page to search on."""
    frame = given.frame
    return SearchView(
        frame=frame,
        canonical=frame.absolute(given.address),
        title=frame.words.search,
        index_href=frame.href(given.index),
        letters=a_to_z_view(given.a_to_z, frame),
    )
