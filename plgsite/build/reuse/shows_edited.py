"""What shows edited own text beside the pages of the record itself: the studiegids, where it shows that text, and the full-text index."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from plgsite.catalogue import Entry
from plgsite.digest import Digest
from plgsite.model.places import Page
from plgsite.model.programme import Programme
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.plan.artifacts.key import Key
from plgsite.plan.guide.guide import FOREWORD, guide_artifacts
from plgsite.plan.lists.listings import list_artifacts
from plgsite.plan.lists.search import TEXT, file_of_page, indexed_artifacts
from plgsite.plan.programme.programmes import programme_inputs, site_defaults
from plgsite.projections.projections import Projections
from plgsite.routes import address
from plgsite.state.wanted_index import WantedIndex
from plgsite.varieties import language_of
from plgsite.views.guide.chapters import GuideChapter, guide_chapter

Edited = tuple[Entry[Any], ...]


def guide_with_edited(before: Projections, now: Projections, edited: Edited, there: Collection[str]) -> Iterator[Artifact]:
    """The guide and the lists that say how long and large it is, where it is `there` and shows another text now; else nothing."""
    if address("whole-catalogue", now.language) in there and any(_is_shown_otherwise(before, now, entry) for entry in edited):
        yield from guide_artifacts(now)
        yield from (one for one in list_artifacts(now) if getattr(one.inputs, "guide", None))


def _is_shown_otherwise(before: Projections, now: Projections, entry: Entry[Any]) -> bool:
    """Whether the guide shows another text of a record: a chapter holds all that it shows, and nothing else."""
    if entry.record.KIND == Programme.KIND and entry.id in now.cards:
        return _chapter(before.programmes[entry.id], before).digest != _chapter(entry, now).digest
    return (entry.record.KIND, entry.id) == (Page.KIND, FOREWORD)


def _chapter(entry: Entry[Programme], known: Projections) -> GuideChapter:
    """The chapter of one programme. (Where its pages lie is no text.)"""
    return guide_chapter(programme_inputs(entry, known, site_defaults(known)), "", "")


def indexed_files(now: Projections, edited: Edited) -> Iterator[Artifact]:
    """The files of the edited records in the search index."""
    if now.has_search:
        programmes = [entry.id for entry in edited if entry.id in now.cards and entry.record.KIND == Programme.KIND]
        wanted = {now.address(f"{entry.record.KIND}:{entry.id}") for entry in edited}
        yield from (one for one in indexed_artifacts(now, programmes) if one.inputs.address in wanted)


def index_with_edited(now: Projections, keys: Mapping[str, Key], last: Mapping[str, Digest], toolchain: Digest) -> WantedIndex | None:
    """The index with the keys of edited texts among those of all others as they were; None where there is none."""
    if not now.has_search:
        return None
    folder = address("search-index", now.language)
    texts = {at: keys[path].digest if (path := file_of_page(folder, TEXT, at)) in keys else digest for at, digest in last.items()}
    return WantedIndex(language=language_of(now.language), folder=folder, toolchain=toolchain, texts=texts, planned=None)
