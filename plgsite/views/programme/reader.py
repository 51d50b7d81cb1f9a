"""For whom a programme is put into words, and how its prose is read for them."""

from collections.abc import Callable

from msgspec import Struct, field
from msgspec.structs import replace

from plgsite.model.own_fields import Place
from plgsite.prose.ids import Ids
from plgsite.prose.resolve import Link
from plgsite.texts.pictures import file_address
from plgsite.texts.reading import Medium, ProseSource, Reader, reader
from plgsite.views.programme.inputs import ProgrammeInputs
from plgsite.wording import Wording


class ReadingContext(Struct, frozen=True, kw_only=True):
    """For whom a programme is put into words: medium, words, and what stands before addresses."""

    medium: Medium
    words: Wording
    links_at: str
    assets_at: str
    ids: Ids = field(default_factory=Ids)
    """Those of the page or brochure that is made."""


def fact_place(around: ReadingContext) -> Place:
    """Where facts show in a medium."""
    return "facts" if around.medium == "web" else "brochure"


def file_links(given: ProgrammeInputs, around: ReadingContext) -> Callable[[str], str]:
    """The links to files of a programme, by their paths as written."""
    return lambda written: around.links_at + file_address(given.programme.files[written], around.words.language)


def programme_reader(source: ProseSource, given: ProgrammeInputs, around: ReadingContext) -> Reader:
    """A reader that also knows the programme's own modules: a link to one leads to its place on the same page."""
    read = reader(
        source,
        given.links,
        around.words.language,
        links_at=around.links_at,
        assets_at=around.assets_at,
        medium=around.medium,
        ids=around.ids,
    )
    modules = {f"module:{one.id}": Link(address=f"#{one.id}", title=one.title) for one in given.programme.record.modules if one.id}
    return replace(read, links={**read.links, **modules})
