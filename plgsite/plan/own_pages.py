"""What shows a record and is about no other, by kind: all that an edit of own text changes."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Protocol

from plgsite.catalogue import Entry
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.plan.lists.record_pages import SitePages
from plgsite.plan.lists.stories import StoryPages
from plgsite.plan.programme.programmes import ProgrammePages
from plgsite.projections.projections import Projections


class RecordPages(Protocol):
    """The artifacts of records of a kind, one by one."""

    def of(self, entry: Any, /) -> Iterator[Artifact]:
        """The artifacts that show a record and are about no other."""


OWN_PAGES: Mapping[str, Callable[[Projections], RecordPages]] = {"programme": ProgrammePages, "story": StoryPages, "page": SitePages}
"""By kind of record: a row for each in `plgsite.model.own_text`."""


def own_pages(known: Projections, entries: Iterable[Entry[Any]]) -> tuple[Artifact, ...]:
    """The artifacts that show some records and are about no others, in order of path."""
    found = [one for entry in entries for one in OWN_PAGES[entry.record.KIND](known).of(entry)]
    return tuple(sorted(found, key=lambda one: one.path))
