"""Full-text search: the page to search on, and what the index is made from."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec import Struct

from plgsite.catalogue import Entry
from plgsite.facets.facets import facets_of
from plgsite.model.places import Location, Teacher
from plgsite.model.programme import Programme
from plgsite.model.stories import Story
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.plan.lists.a_to_z import a_to_z
from plgsite.plan.lists.found import FOUND, found_entries
from plgsite.plan.lists.own_words import own_words
from plgsite.plan.lists.search_facts import search_facts
from plgsite.projections.projections import Projections
from plgsite.routes import address, output_path
from plgsite.search.compressed import SUFFIX
from plgsite.search.facts import SearchFacts
from plgsite.search.synonyms import Group, synonym_groups
from plgsite.texts.freshness import later_rows
from plgsite.varieties import language_of
from plgsite.views.lists.search import Indexed, SearchInputs, joined_facts


class Index(Struct, frozen=True, kw_only=True):
    """The index: its language, the folder of its files, the addresses of the pages in it, groups of synonyms, and facts of the pages.

    It is no artifact, for which files it has is known only when the words of all pages are; the entries and texts of the pages are.
    """

    language: str
    folder: str
    addresses: tuple[str, ...]
    synonyms: tuple[Group, ...] = ()
    facts: SearchFacts = SearchFacts()


ENTRY, TEXT = "search-entry", "search-text"
"""The families of the two files of each page."""
FOLDERS: Mapping[str, str] = {ENTRY: "entries/", TEXT: "texts/"}
"""Where they lie below the folder of the index: there they are artifacts like others."""


def file_of_page(folder: str, family: str, at: str) -> str:
    """The file of a page in the index, by its address."""
    return f"{folder}{FOLDERS[family]}{at.rstrip('/')}{SUFFIX}"


def is_of_a_page(path: str, folder: str) -> bool:
    """Whether a file of the index is one of a page."""
    return path.startswith(tuple(folder + one for one in FOLDERS.values()))


def search_artifacts(known: Projections) -> Iterator[Artifact]:
    """The page to search on and the files of all that is found, where there is a search."""
    if known.has_search:
        at = address("search", known.language)
        inputs = SearchInputs(
            frame=known.frame, address=at, index=address("search-index", known.language), a_to_z=a_to_z(known, facets_of(known))
        )
        yield Artifact(path=output_path(at), family="search", medium="page", template="pages/search.html", inputs=inputs, rank=2)
        yield from indexed_artifacts(known)


def indexed_artifacts(known: Projections, listed: Iterable[str] | None = None) -> Iterator[Artifact]:
    """The files of all pages in the index. What stands in no list is not found either.

    `listed` are the programmes that are looked at, where not all listed ones are.
    """
    folder = address("search-index", known.language)
    for one in (*_programmes(known, known.cards if listed is None else listed), *_stories(known), *_others(known)):
        record = f"{one.entry.record.KIND}:{one.entry.id}"
        for family in FOLDERS:
            path = file_of_page(folder, family, one.address)
            yield Artifact(path=path, family=family, medium="data", template="", inputs=one, rank=1, record=record)


def indexed_addresses(artifacts: Iterable[Artifact]) -> tuple[str, ...]:
    """The pages of which there is a text among some artifacts."""
    return tuple(sorted(one.inputs.address for one in artifacts if one.family == TEXT))


def search_index(known: Projections, addresses: tuple[str, ...]) -> Index | None:
    """What the index of some pages is made from, beside their words; None where there is no search."""
    if not known.has_search:
        return None
    search = known.site.record.search
    synonyms = synonym_groups(known.language, search.synonyms if search else {})
    return Index(
        language=language_of(known.language),
        folder=address("search-index", known.language),
        addresses=addresses,
        synonyms=synonyms,
        facts=search_facts(known, facets_of(known), frozenset(addresses), synonyms),
    )


def _programmes(known: Projections, listed: Iterable[str]) -> Iterator[Indexed]:
    for id in listed:
        card, entry = known.cards[id], known.programmes[id]
        record = entry.record
        places = tuple(known.places[one].name for one in record.locations)
        teachers = tuple(known.teachers[one].name for one in record.teachers)
        themes = tuple(known.named(f"theme:{one}").title for one in record.themes)
        facts = tuple(filter(None, (*card.facts, card.price, card.provider)))
        later = later_rows(((one.at, joined_facts((*card.facts, one.price, card.provider))) for one in card.later), (joined_facts(facts),))
        yield _indexed(known, entry, card.kind, facts, (*themes, *places, *teachers, *own_words(known, entry)), later)


def _stories(known: Projections) -> Iterator[Indexed]:
    for entry in found_entries(known, Story):
        card = known.story_cards[entry.id]
        titles = tuple(known.named(f"programme:{one}").title for one in entry.record.programmes)
        yield _indexed(known, entry, known.words.story, card.tags, titles)


def _others(known: Projections) -> Iterator[Indexed]:
    """Kinds that are found by their own words."""
    for model, label in FOUND.items():
        for entry in found_entries(known, model) if model not in (Programme, Story) else ():
            own = own_words(known, entry) if model in (Teacher, Location) else ()
            yield _indexed(known, entry, known.words.label(label), (), own)


def _indexed(known: Projections, entry: Entry[Any], kind: str, facts: tuple[str, ...], names: Iterable[str], later: str = "") -> Indexed:
    ref = f"{entry.record.KIND}:{entry.id}"
    at, links = known.address(ref), known.links(entry.links)
    return Indexed(
        language=known.language,
        address=at,
        title=known.named(ref).title,
        kind=kind,
        facts=facts,
        later=later,
        entry=entry,
        links=links,
        names=tuple(names),
    )
