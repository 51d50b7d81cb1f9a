"""Which records a reader finds by searching, and which never."""

from collections.abc import Iterator, Mapping
from typing import Any

from plgsite.catalogue import Entry
from plgsite.model.places import Location, Page, Provider, Register, Teacher, Theme
from plgsite.model.programme import Programme
from plgsite.model.record import Record
from plgsite.model.site import Site
from plgsite.model.stories import Scan, Story
from plgsite.projections.projections import Projections

FOUND: Mapping[type[Record], str] = {
    Programme: "programme_one",
    Story: "story",
    Page: "page",
    Teacher: "teacher",
    Location: "location",
    Theme: "theme",
    Scan: "scan",
}
"""Kinds that are found, and the label of each. Of these a draft, what is not public on the day of the build, and what is not listed (which
search engines are kept from as well) is never found."""

NEVER: Mapping[type[Record], str] = {
    Site: "The home page and lists have no text of their own.",
    Provider: "It has no page; programmes are found by its name as a fact.",
    Register: "It has no page; programmes are found by the recognitions that they state.",
}
"""Kinds that are not, and why."""


def found_entries(known: Projections, model: type[Record]) -> Iterator[Entry[Any]]:
    """The records of a kind that are found, programmes in order of title and stories the latest first."""
    if model is Programme:
        return (known.programmes[id] for id in known.cards)
    if model is Story:
        return (known.catalogue.get(Story, id) for id in known.story_cards)
    return (entry for entry in known.catalogue.published(model).values() if entry.record.listed) if model in FOUND else iter(())
