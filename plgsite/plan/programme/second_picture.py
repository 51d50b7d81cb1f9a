"""The picture that a brochure shows after its cover: a second one of the programme, else of a story of it, else of its theme."""

from collections.abc import Iterator
from typing import Any

from plgsite.catalogue import Entry, File
from plgsite.model.parts import Image
from plgsite.model.places import Theme
from plgsite.model.programme import Programme
from plgsite.model.stories import Story
from plgsite.projections.projections import Projections
from plgsite.texts.pictures import Picture, asset_of, picture_of

LEAST_WIDTH = 1000
"""Pixels from which a photo may run over the width of a sheet; a drawing is as sharp at every size."""


def second_picture(entry: Entry[Programme], known: Projections) -> tuple[Picture, File] | None:
    """The first picture that is large enough and not that of the cover, with its file; None where there is none."""
    record = entry.record
    cover = record.brochure.cover or record.hero
    first = entry.files[cover.file].digest if cover else None
    found = ((image, owner.files[image.file]) for owner, image in _candidates(entry, known) if image)
    return next((_shown(image, file, known) for image, file in found if file.digest != first and _is_large(file)), None)


def _candidates(entry: Entry[Programme], known: Projections) -> Iterator[tuple[Entry[Any], Image | None]]:
    yield entry, entry.record.hero
    for id in known.story_cards:
        story = known.catalogue.get(Story, id)
        if entry.id in story.record.programmes:
            yield story, story.record.hero
    themes = known.catalogue.published(Theme)
    for id in entry.record.themes:
        if id in themes:
            yield themes[id], themes[id].record.image


def _is_large(file: File) -> bool:
    return file.source.lower().endswith(".svg") or (file.width or 0) >= LEAST_WIDTH


def _shown(image: Image, file: File, known: Projections) -> tuple[Picture, File]:
    return picture_of(asset_of(file, known.language, "/"), image.alt, image.credit or ""), file
