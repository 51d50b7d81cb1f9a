"""Sizes and forms of the site's pictures, each looked at once: remembered by the digest of its bytes."""

from collections.abc import Mapping
from typing import Any

from plgsite.catalogue import Shape
from plgsite.digest import Digest
from plgsite.load.snapshot import Snapshot
from plgsite.publish.cache import NOTES, Cache

PICTURES = (".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif")
LOOK = 1
"""To be raised when a picture would be seen otherwise than before."""


def picture_shapes(snapshot: Snapshot, digests: Mapping[str, Digest], cache: Cache) -> dict[str, Shape]:
    """The shape of every picture below `content/`, by path."""
    found = {
        path: f"shape {LOOK} {path.rpartition('.')[2].lower()} {digests[path]}" for path in snapshot.under("content/") if _is_picture(path)
    }
    known = {name: one for name, note in cache.get_many(NOTES, set(found.values())).items() if (one := _recalled(note))}
    new = {name: _look(snapshot, path) for path, name in found.items() if name not in known}
    cache.put_many(NOTES, {name: [one.width, one.height, one.form, one.fault] for name, one in new.items()})
    return {path: known.get(name) or new[name] for path, name in found.items()}


def _is_picture(path: str) -> bool:
    return path.lower().endswith(PICTURES)


def _look(snapshot: Snapshot, path: str) -> Shape:
    from plgsite.render.pictures import shape  # a build without new pictures needs no Pillow

    try:
        return shape(path, snapshot.read(path))
    except ValueError as error:
        return Shape(fault=str(error))


def _recalled(note: Any) -> Shape | None:
    try:
        width, height, form, fault = note
    except (TypeError, ValueError):
        return None
    return Shape(width=width, height=height, form=form, fault=fault)
