"""The studiegids: one PDF of all listed programmes."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec.structs import replace

from plgsite.catalogue import Entry, File
from plgsite.model.places import Page, Provider, Theme
from plgsite.model.programme import Programme
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.plan.guide.offered import guide_of
from plgsite.plan.programme.programmes import programme_inputs, site_defaults
from plgsite.projections.projections import Projections
from plgsite.routes import address
from plgsite.texts.pictures import Picture
from plgsite.texts.reading import reader
from plgsite.texts.short_prose import short_prose
from plgsite.views.guide.chapters import GuideChapter, guide_chapter
from plgsite.views.guide.guide import GuideInputs, GuideTheme
from plgsite.views.programme.inputs import SiteDefaults

FOREWORD = "foreword"
"""The id of the page that is the foreword, where there is one."""
ILLUSTRATED = 24
"""The most programmes of which each has its picture in the guide: more pictures make it a large file, and are no help to find anything."""


def guide_artifacts(known: Projections) -> Iterator[Artifact]:
    """The guide, where it is made."""
    made = guide_of(known)
    if made is None:
        return
    provider = known.catalogue.get(Provider, known.site.record.provider)
    foreword = known.catalogue.published(Page).get(FOREWORD)
    themes = known.catalogue.published(Theme)
    pictured = _pictured(known)
    inputs = GuideInputs(
        imprint=known.identity.imprint,
        address=address("catalogue", known.language),
        state_of=_state_of(known, foreword),
        foreword=foreword,
        themes=_themes(known, themes, pictured),
        chapters=_chapters(known, pictured if len(known.cards) <= ILLUSTRATED else {}),
        provider=provider,
        marks=known.marks(provider),
        links=known.links((*provider.links, *(foreword.links if foreword else ()))),
        files=_files(known, (known.site, provider, *themes.values(), *([foreword] if foreword else [])), pictured),
    )
    yield _made(made.path, inputs)
    if known.settings.for_printer or known.site.record.brochure.print:
        yield _made(address("whole-catalogue-print", known.language), replace(inputs, for_print=True))


def _made(path: str, inputs: GuideInputs) -> Artifact:
    return Artifact(path=path, family="guide", medium="pdf", template="brochure/guide/main.typ", inputs=inputs, rank=0)


Pictured = Mapping[str, tuple[Picture, File]]
"""By the id of a programme, its picture and the file of it."""


def _pictured(known: Projections) -> Pictured:
    """The pictures of programmes: of each where there are few, else of the first of each theme, which stands in for that of the theme."""
    few, seen = len(known.cards) <= ILLUSTRATED, set[str]()
    found: dict[str, tuple[Picture, File]] = {}
    for id in known.cards:
        record = known.programmes[id].record
        image = record.hero or record.brochure.cover
        if image and (few or not seen.issuperset(record.themes)):
            entry = known.programmes[id]
            picture = reader(entry, (), known.language, links_at="", assets_at="/").picture(image)
            if picture:
                seen.update(record.themes)
                found[id] = picture, entry.files[image.file]
    return found


def _chapters(known: Projections, pictured: Pictured) -> tuple[GuideChapter, ...]:
    defaults = site_defaults(known)
    return tuple(_chapter(known.programmes[id], known, defaults, pictured.get(id)) for id in known.cards)


def _chapter(entry: Entry[Programme], known: Projections, defaults: SiteDefaults, pictured: tuple[Picture, File] | None) -> GuideChapter:
    brochure = address("brochure", known.language, slug=entry.slug) if entry.record.brochure.enabled else ""
    at = known.address(f"programme:{entry.id}")
    return guide_chapter(programme_inputs(entry, known, defaults), at, brochure, pictured[0] if pictured else None)


def _themes(known: Projections, published: Mapping[str, Entry[Theme]], pictured: Pictured) -> tuple[GuideTheme, ...]:
    """The themes that have programmes, in order of title; last what has no theme."""
    found: dict[str, list[str]] = {}
    first: dict[str, list[str]] = {}
    for id in known.cards:
        own = [one for one in known.programmes[id].record.themes if one in published] or [""]
        first.setdefault(own[0], []).append(id)
        for theme in dict.fromkeys(own):
            found.setdefault(theme, []).append(id)
    themes = [_theme(published[id], tuple(ids), tuple(first.get(id, ())), known, pictured) for id, ids in found.items() if id]
    themes.sort(key=lambda one: known.words.formats.sort_key(one.title))
    rest = tuple(found.get("", ()))
    name = known.words.guide_rest if themes else known.words.catalogue
    return (*themes, *([GuideTheme(title=name, contents=rest, chapters=rest)] if rest else []))


def _theme(entry: Entry[Theme], contents: tuple[str, ...], chapters: tuple[str, ...], known: Projections, pictured: Pictured) -> GuideTheme:
    record, imprint = entry.record, known.identity.imprint
    read = reader(entry, known.links(entry.links), known.language, links_at=imprint.base_url, assets_at="/", medium="brochure")
    text = short_prose((*read.nodes(record.summary), *read.nodes(record.body)))
    image = read.picture(record.image) or next((pictured[id][0] for id in (*chapters, *contents) if id in pictured), None)
    return GuideTheme(title=record.title, text=text, image=image, contents=contents, chapters=chapters)


def _files(known: Projections, owners: Iterable[Entry[Any]], pictured: Pictured) -> tuple[tuple[str, File], ...]:
    """The files that the guide may show, by the address under which its view names them."""
    files = (*(file for owner in owners for file in owner.files.values()), *(file for _, file in pictured.values()))
    return tuple(sorted({known.file_address(file): file for file in files}.items()))


def _state_of(known: Projections, foreword: Entry[Page] | None) -> datetime.date | None:
    """The day of the last change in the catalogue that a reader would notice: never the clock."""
    days = [known.state_of(known.programmes[id]) for id in known.cards]
    return max((day for day in (*days, foreword.record.updated if foreword else None) if day), default=None)
