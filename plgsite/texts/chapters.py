"""The order of a programme: its own `##` sections with the parts placed by hand, then what was not placed."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, groupby
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import replace

from plgsite.prose.ids import Ids
from plgsite.prose.nodes import Document, Node, plain_text, sections
from plgsite.texts.reading import Nodes
from plgsite.wording import Wording


class ChapterBlock(Struct, frozen=True, kw_only=True):
    """A stretch of prose, or one part of the programme: exactly one of `nodes` and `part` is filled.

    A part that shows several things leaves out those with an id in `without`: each has a place of its own.
    """

    nodes: Nodes = ()
    part: str = ""
    argument: str = ""
    without: tuple[str, ...] = ()
    again: bool = False
    """Whether the same part stands further up: what it shows has its anchors there."""
    heading: str = ""
    """The heading of a part that shares its chapter with others; nothing when the chapter's own title says it."""


class Chapter(Struct, frozen=True, kw_only=True):
    """A tab of the page, a chapter of the brochure."""

    id: str
    title: str
    blocks: tuple[ChapterBlock, ...]


UNPLACED: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    # id, label of the title, parts: the order of what the author did not place; a part on its own gives its own title
    ("programme", "modules", ("modules",)),
    ("sessions", "sessions", ("sessions",)),
    ("steps", "steps", ("steps",)),
    ("discussion", "discussion", ("discussion",)),
    ("scan", "scan", ("scan",)),
    ("audience", "audience", ("audience", "requires")),
    ("outcomes", "outcomes", ("outcomes", "skills", "assessment", "certificate", "recognitions", "pathways", "follow_ups")),
    ("teachers", "teachers", ("teachers",)),
    ("support", "support", ("support",)),
    ("", "", ()),  # here stand the sections of the site's own
    ("dates", "dates_and_locations", ("editions", "locations")),
    ("costs", "costs", ("prices", "funding", "terms")),
    ("options", "options", ("options",)),
    ("experiences", "experiences", ("testimonials", "stories")),
    ("references", "references", ("references",)),
    ("attachments", "attachments", ("attachments",)),
    ("contact", "contact", ("contact",)),
)

PART_OF_PIECES = {"modules": "module", "testimonials": "testimonial", "discussion": "question"}
"""Parts of which one can be placed by itself."""

Pieces = Mapping[str, tuple[str, ...]]
"""Of each part of `PART_OF_PIECES` what it shows, by id; "" for what has none and so no place of its own."""
WITHOUT_PIECES: Pieces = MappingProxyType({})


def chapter_blocks(nodes: Nodes) -> Iterator[ChapterBlock]:
    """Prose and placed parts, in order. A part may stand between a mark and its footnote: each stretch of prose has its own footnotes."""
    if not any(node.kind == "place" for node in nodes):
        yield from (ChapterBlock(nodes=nodes),) if nodes else ()
        return
    notes = {note.get("id"): note for node in nodes if node.kind == "footnotes" for note in node.children}
    kept = (node for node in nodes if node.kind != "footnotes")
    for is_place, run in groupby(kept, key=lambda node: node.kind == "place"):
        if is_place:
            yield from (ChapterBlock(part=node.get("part"), argument=node.get("argument")) for node in run)
        else:
            yield ChapterBlock(nodes=_with_own_notes(tuple(run), notes))


def _with_own_notes(run: Nodes, notes: Mapping[str, Node]) -> Nodes:
    """Prose, and behind it the footnotes that it mentions first."""
    marks = (part for node in run for part in node.walk() if part.kind == "footnote_mark" and part.get("turn", "1") == "1")
    own = tuple([notes[mark.get("id")] for mark in marks if mark.get("id") in notes]) if notes else ()
    return (*run, Node("footnotes", "", (), own)) if own else run


def chapters(
    body: Nodes,
    filled: frozenset[str],
    ids: Ids,
    words: Wording,
    pieces: Pieces = WITHOUT_PIECES,
) -> tuple[tuple[ChapterBlock, ...], tuple[Chapter, ...], int]:
    """The lead, the chapters, and how many of these stand before the sections of the site's own. `filled` names the parts that have
    something to show; an empty chapter is left out. `ids` has those of the body, `pieces` what can be placed by itself.

    What was not placed joins the author's own chapter of the same title, where there is one. Of modules, testimonials and questions
    that is what has no place of its own; modules of which the titles alone were placed are still to come.
    """
    lead_nodes, own = sections(Document(nodes=body))
    lead = _shown(lead_nodes, filled)
    lead, *rest = _told_again([lead, *(_shown(one.nodes, filled) for one in own)])
    chapters_of_own = [Chapter(id=one.id, title=plain_text(one.title), blocks=shown) for one, shown in zip(own, rest, strict=True)]
    placed = tuple(chain(lead, *(one.blocks for one in chapters_of_own)))
    found = [one for one in chapters_of_own if one.blocks]
    before = len(found)
    for id, label, parts in UNPLACED:
        if not id:
            before = len(found)
            continue
        present = [block for part in parts if part in filled and (block := _to_come(part, placed, pieces.get(part, ())))]
        if present:
            title = words.label(label if len(present) > 1 else present[0].part)
            _add(found, _unplaced_chapter(id, title, present, words), ids)
    return lead, tuple(found), before


def with_sections(found: tuple[Chapter, ...], before: int, more: Iterable[Chapter], ids: Ids) -> tuple[Chapter, ...]:
    """The chapters with those of the site's own among them, behind the first so many. One that has the title of a chapter joins it there,
    and leads to its parts: no chapter has another id or another place because of a field that a site declares."""
    all_ = list(found)
    between: list[Chapter] = []
    for one in more:
        at = next((number for number, other in enumerate(all_) if other.title == one.title), None)
        if at is None:
            _add(between, one, ids)
        else:
            held = all_[at].blocks
            all_[at] = replace(all_[at], blocks=one.blocks + held if held[0].part else held + one.blocks)
    return (*all_[:before], *between, *all_[before:])


def _add(found: list[Chapter], one: Chapter, ids: Ids) -> None:
    """A chapter, or more of one that has its title."""
    same = next((number for number, other in enumerate(found) if other.title == one.title), None)
    if same is None:
        found.append(replace(one, id=ids.claim(one.id)))
    else:
        found[same] = replace(found[same], blocks=found[same].blocks + one.blocks)


def _told_again(stretches: list[tuple[ChapterBlock, ...]]) -> list[tuple[ChapterBlock, ...]]:
    """The blocks, each part that was placed before marked."""
    seen: set[tuple[str, str]] = set()

    def marked(block: ChapterBlock) -> ChapterBlock:
        again = bool(block.part) and (block.part, block.argument) in seen
        seen.add((block.part, block.argument))
        return replace(block, again=True) if again else block

    return [tuple([marked(block) for block in one]) for one in stretches]


def _to_come(part: str, placed: tuple[ChapterBlock, ...], ids: tuple[str, ...]) -> ChapterBlock | None:
    """What of a part the author did not place; None where that is nothing."""
    if any(block.part == part and not block.argument for block in placed):
        return None
    alone = {block.argument for block in placed if block.part == PART_OF_PIECES.get(part)}
    if alone and all(id in alone for id in ids):
        return None
    return ChapterBlock(part=part, without=tuple([id for id in ids if id in alone]))


def _shown(nodes: Nodes, filled: frozenset[str]) -> tuple[ChapterBlock, ...]:
    """Prose, and the parts that have something to show."""
    return tuple([block for block in chapter_blocks(nodes) if block.nodes or block.part in filled or block.part in PART_OF_PIECES.values()])


def _unplaced_chapter(id: str, title: str, blocks: list[ChapterBlock], words: Wording) -> Chapter:
    def heading(part: str) -> str:
        return "" if words.label(part) == title or (len(blocks) == 1) else words.label(part)

    return Chapter(id=id, title=title, blocks=tuple(replace(block, heading=heading(block.part)) for block in blocks))
