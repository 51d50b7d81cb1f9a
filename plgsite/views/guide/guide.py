"""The studiegids: the whole catalogue as one PDF, in compact chapters by theme, with an agenda and indexes."""

import datetime

from msgspec import Struct

from plgsite.catalogue import Entry, File
from plgsite.model.places import Page, Provider
from plgsite.texts.pictures import Picture
from plgsite.texts.projection import Named, Projection, ProviderMark
from plgsite.texts.reading import Nodes, reader
from plgsite.texts.titles import distinct_titles
from plgsite.views.frame.artifact_facts import Facts
from plgsite.views.frame.imprint import Imprint
from plgsite.views.guide.chapter_view import GuideChapterView
from plgsite.views.guide.chapters import GuideChapter, guide_chapter_view
from plgsite.views.guide.indexes import AgendaMonth, IndexGroup, agenda_months, location_index, title_index
from plgsite.views.programme.contact import ContactView, contact_view


class GuideTheme(Projection, frozen=True, kw_only=True):
    """A theme as a part of the guide: the ids of all its programmes, and of those of which it is the first: there they stand."""

    title: str
    text: Nodes = ()
    image: Picture | None = None
    contents: tuple[str, ...]
    chapters: tuple[str, ...]


class GuideInputs(Struct, frozen=True, kw_only=True):
    """`chapters` stand in order of title; `files` are the pictures that may be shown, by the address under which the view names them."""

    imprint: Imprint
    address: str
    state_of: datetime.date | None
    foreword: Entry[Page] | None
    themes: tuple[GuideTheme, ...]
    chapters: tuple[GuideChapter, ...]
    provider: Entry[Provider]
    marks: tuple[ProviderMark, ...]
    links: tuple[Named, ...]
    files: tuple[tuple[str, File], ...]
    for_print: bool = False
    """Whether it is the edition for the printer."""


class ForewordView(Struct, frozen=True, kw_only=True):
    """The foreword: a page of the site, in words."""

    title: str
    summary: Nodes
    body: Nodes


class GuidePart(Struct, frozen=True, kw_only=True):
    """A theme with the ids of all its programmes, and the chapters that stand under it; under another theme, a programme has no second."""

    title: str
    text: Nodes
    image: Picture | None
    contents: tuple[str, ...]
    chapters: tuple[GuideChapterView, ...]


class GuideView(Struct, frozen=True, kw_only=True):
    """What the Typst template is fed with, as JSON. `titles` holds the title of every chapter by id, in order."""

    imprint: Imprint
    title: str
    state_of: str
    count: str
    foreword: ForewordView | None
    parts: tuple[GuidePart, ...]
    titles: tuple[tuple[str, str], ...]
    agenda: tuple[AgendaMonth, ...]
    title_index: tuple[IndexGroup, ...]
    location_index: tuple[IndexGroup, ...]
    contact: ContactView
    online_at: str


def guide_view(given: GuideInputs, facts: Facts) -> GuideView:
    """The view of the whole studiegids."""
    imprint, words = given.imprint, given.imprint.words
    chapters = {one.id: guide_chapter_view(one, imprint) for one in given.chapters}
    shown = tuple(chapters.values())
    names = distinct_titles((one.id, one.title, one.kind) for one in shown)
    read = reader(given.provider, given.links, imprint.language, links_at=imprint.base_url, assets_at="/", medium="brochure")
    return GuideView(
        imprint=imprint,
        title=words.guide,
        state_of=words.say("state_of", date=words.formats.date(given.state_of)) if given.state_of else "",
        count=words.count("programme", len(shown)),
        foreword=_foreword(given),
        parts=tuple(_part(theme, chapters) for theme in given.themes),
        titles=tuple(names.items()),
        agenda=agenda_months(shown, names, words),
        title_index=title_index(shown, names, words),
        location_index=location_index(shown, names, words),
        contact=contact_view(None, given.provider.record, given.marks, read, words),
        online_at=imprint.absolute(given.address),
    )


def _foreword(given: GuideInputs) -> ForewordView | None:
    if given.foreword is None:
        return None
    record, imprint = given.foreword.record, given.imprint
    read = reader(given.foreword, given.links, imprint.language, links_at=imprint.base_url, assets_at="/", medium="brochure")
    return ForewordView(title=record.title, summary=read.nodes(record.summary), body=read.nodes(record.body))


def _part(theme: GuideTheme, chapters: dict[str, GuideChapterView]) -> GuidePart:
    return GuidePart(
        title=theme.title,
        text=theme.text,
        image=theme.image,
        contents=theme.contents,
        chapters=tuple(chapters[id] for id in theme.chapters),
    )
