"""The order of a programme: its own `##` sections with the parts placed by hand, then what was not placed."""

from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from plgsite.prose.ids import Ids
from plgsite.prose.nodes import Document, Section, plain_text, sections
from plgsite.views.reading import Nodes
from plgsite.wording import Wording


class Block(Struct, frozen=True, kw_only=True):
    """A stretch of prose, or one part of the programme: exactly one of `nodes` and `part` is filled."""

    nodes: Nodes = ()
    part: str = ""
    argument: str = ""
    heading: str = ""
    """The heading of a part that shares its chapter with others; nothing when the chapter's own title says it."""


class Chapter(Struct, frozen=True, kw_only=True):
    """A tab of the page, a chapter of the brochure."""

    id: str
    title: str
    blocks: tuple[Block, ...]


UNPLACED: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    # id, label of the title, parts: the order of what the author did not place; a part on its own gives its own title
    ("programme", "modules", ("modules",)),
    ("sessions", "sessions", ("sessions",)),
    ("steps", "steps", ("steps",)),
    ("discussion", "discussion", ("discussion",)),
    ("scan", "scan", ("scan",)),
    ("audience", "audience", ("audience",)),
    ("outcomes", "outcomes", ("outcomes", "certificate", "recognitions", "pathways")),
    ("teachers", "teachers", ("teachers",)),
    ("dates", "dates_and_locations", ("editions", "locations")),
    ("costs", "costs", ("prices", "terms")),
    ("options", "options", ("options",)),
    ("experiences", "experiences", ("testimonials", "stories")),
    ("references", "references", ("references",)),
    ("contact", "contact", ("contact",)),
)

SINGLE = {"modules": "module", "testimonials": "testimonial", "discussion": "question"}
"""Parts of which one can be placed by itself."""


def blocks(nodes: Nodes) -> Iterator[Block]:
    """Prose and placed parts, in order."""
    for is_place, run in groupby(nodes, key=lambda node: node.kind == "place"):
        if is_place:
            yield from (Block(part=node.get("part"), argument=node.get("argument")) for node in run)
        else:
            yield Block(nodes=tuple(run))


def chapters(body: Nodes, filled: frozenset[str], ids: Ids, words: Wording) -> tuple[Nodes, tuple[Chapter, ...]]:
    """The lead and the chapters. `filled` names the parts that have something to show; an empty chapter is left out. `ids` has those of the
    body.

    What was not placed joins the author's own chapter of the same title, where there is one.
    """
    lead, own = sections(Document(nodes=body))
    chapters_of_own = [_own_chapter(section, filled) for section in own]
    placed = {block.part for block in blocks(lead)} | {block.part for one in chapters_of_own for block in one.blocks}
    found = [one for one in chapters_of_own if one.blocks]
    for id, label, parts in UNPLACED:
        present = [part for part in parts if part in filled and not _is_placed(part, placed)]
        if present:
            title = words.label(label if len(present) > 1 else present[0])
            more = _unplaced_chapter(id, title, present, words)
            same = next((number for number, one in enumerate(found) if one.title == title), None)
            if same is None:
                found.append(replace(more, id=ids.claim(more.id)))
            else:
                found[same] = replace(found[same], blocks=found[same].blocks + more.blocks)
    return lead, tuple(found)


def _is_placed(part: str, placed: set[str]) -> bool:
    """A single module, testimonial or question placed by hand means that the author placed them all."""
    return part in placed or SINGLE.get(part) in placed


def _own_chapter(section: Section, filled: frozenset[str]) -> Chapter:
    shown = tuple(block for block in blocks(section.nodes) if block.nodes or block.part in filled or block.part in SINGLE.values())
    return Chapter(id=section.id, title=plain_text(section.title), blocks=shown)


def _unplaced_chapter(id: str, title: str, parts: list[str], words: Wording) -> Chapter:
    def heading(part: str) -> str:
        return "" if words.label(part) == title or (len(parts) == 1) else words.label(part)

    return Chapter(id=id, title=title, blocks=tuple(Block(part=part, heading=heading(part)) for part in parts))
