"""A list of all themes, all locations, or all who teach: their names, what tells them apart, and how much there is of each."""

from typing import Literal

from msgspec import Struct

from plgsite.catalogue import File
from plgsite.texts.pictures import Picture, asset_of, picture_of
from plgsite.texts.projection import Projection
from plgsite.views.frame.artifact_facts import Facts
from plgsite.views.frame.frame import Frame
from plgsite.views.frame.paging import PagerView, Paging, page_address, pager_view

Directory = Literal["themes", "locations", "teachers"]


class DirectoryEntry(Projection, frozen=True, kw_only=True):
    """A record as the list of its kind shows it; `count` is the number of programmes that belong to it."""

    title: str
    address: str
    lines: tuple[str, ...]
    photo: File | None
    alt: str
    picture: Picture | None
    count: int


class DirectoryInputs(Struct, frozen=True, kw_only=True):
    """A page of a list of records; it is called by the label of its name."""

    frame: Frame
    name: Directory
    paging: Paging
    entries: tuple[DirectoryEntry, ...]


class DirectoryEntryView(Struct, frozen=True, kw_only=True):
    """A record of the list."""

    title: str
    href: str
    lines: tuple[str, ...]
    photo: Picture | None
    """The portrait of who teaches."""
    picture: Picture | None
    """What stands for a theme; None for a record of another kind."""
    count: str


class DirectoryView(Struct, frozen=True, kw_only=True):
    """A page of a list of records. `name` says of which: themes, locations, teachers."""

    frame: Frame
    canonical: str
    name: Directory
    title: str
    entries: tuple[DirectoryEntryView, ...]
    pager: PagerView


def directory_view(given: DirectoryInputs, facts: Facts) -> DirectoryView:
    """The view of a page of a list of records."""
    frame = given.frame
    return DirectoryView(
        frame=frame,
        canonical=frame.absolute(page_address(given.paging, frame)),
        name=given.name,
        title=frame.words.label(given.name),
        entries=tuple(_entry(one, frame) for one in given.entries),
        pager=pager_view(given.paging, frame),
    )


def _entry(one: DirectoryEntry, frame: Frame) -> DirectoryEntryView:
    photo = picture_of(asset_of(one.photo, frame.language, frame.base_path), one.alt) if one.photo else None
    count = frame.words.count("programme", one.count) if one.count else ""
    return DirectoryEntryView(title=one.title, href=frame.href(one.address), lines=one.lines, photo=photo, picture=one.picture, count=count)
