"""Fields of the site's own on the page of a location or a teacher."""

from msgspec import Struct

from plgsite.catalogue import Entry
from plgsite.model.places import Location, Teacher
from plgsite.prose.nodes import plain_text
from plgsite.rules.own_fields import OwnRow
from plgsite.schema_org.types import PropertyValue
from plgsite.texts.facts import Fact
from plgsite.texts.own_facts import own_facts, own_sections, placed
from plgsite.texts.pictures import file_address
from plgsite.texts.reading import Nodes, Reader
from plgsite.views.frame.frame import Frame
from plgsite.views.structured.own_properties import own_properties


class OwnShown(Struct, frozen=True, kw_only=True):
    """The facts, the sections (each with its label), and both as structured data."""

    facts: tuple[Fact, ...]
    sections: tuple[tuple[str, Nodes], ...]
    properties: tuple[PropertyValue, ...]


def own_shown(entry: Entry[Location] | Entry[Teacher], rows: tuple[OwnRow, ...], read: Reader, frame: Frame) -> OwnShown:
    """What a record says in those fields on its page; files are links."""
    own = entry.record.own
    facts = placed(own_facts(rows, own, frame.words, lambda to: frame.href(file_address(entry.files[to], frame.language))), rows, "facts")
    sections = tuple((row.label, nodes) for row, nodes in own_sections(rows, own, read, "section"))
    return OwnShown(
        facts=facts,
        sections=sections,
        properties=own_properties(rows, own, facts, ((label, plain_text(nodes)) for label, nodes in sections)),
    )
