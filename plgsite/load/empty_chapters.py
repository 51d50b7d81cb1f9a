"""Chapters of a programme under whose title there is nothing to show: they are left out, so their titles are shown nowhere."""

from collections.abc import Iterator

from plgsite.limits import MOST_FAULTS
from plgsite.markdown.codes import LOST_TEXT
from plgsite.model.fields import OF_OTHERS
from plgsite.model.filled import own_parts
from plgsite.model.programme import Programme
from plgsite.prose.nodes import Document, Place, ProseFault, Section, plain_text, sections
from plgsite.prose.parts import SINGLE


def empty_chapters(record: Programme, body: Document, text: str) -> Iterator[ProseFault]:
    """A warning for each, at its title; `text` is what the body was read from."""
    bare = [section for section in sections(body)[1] if all(node.kind == "place" for node in section.nodes)]
    shown = own_parts(record) | OF_OTHERS | SINGLE if bare else frozenset()
    for section in bare[: MOST_FAULTS + 1]:  # no more are told
        title = plain_text(section.title)
        if title.strip() and not any(node.get("part") in shown for node in section.nodes):
            parts = ", ".join(f"[[{node.get('part')}]]" for node in section.nodes)
            why = f"{parts} has nothing to show" if parts else "nothing stands below it"
            hint = "write a text below it, or leave the title out"
            yield ProseFault(
                code=LOST_TEXT, message=f"chapter '{title}' is shown nowhere: {why}", at=_place(section, text), hint=hint, level="warning"
            )


def _place(section: Section, text: str) -> Place:
    title = plain_text(section.title)
    lines = list(enumerate(text.split("\n"), 1))
    found = [line for line in lines if title in line[1]] or lines
    number, line = next((one for one in found if one[1].lstrip().startswith("##")), found[0])
    return Place(line=number, length=max(len(line.rstrip()), 1))
