"""What a look at the site's pictures, fonts and documents tells, each looked at once: remembered by the digest of its bytes."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeGuard

from msgspec import Struct
from msgspec.structs import replace

from plgsite.catalogue import PHOTOS, PICTURES, Face, Faint, Shape
from plgsite.digest import Digest
from plgsite.source.pointers import MOST
from plgsite.source.snapshot import Snapshot
from plgsite.storage.cache import NOTES, Cache

LOOKED_AT = (*PICTURES, ".pdf", ".ttf", ".otf")
IN_WORKERS = PHOTOS
"""What takes longer to read than a worker to start, and what somebody may have made so that it never ends."""
FEW = 8
SECONDS = 60.0
LOOK = 4
"""To be raised when a file would be seen otherwise than before."""
MEASURE = 1
"""To be raised when a logo would be measured otherwise than before."""


def picture_shapes(
    snapshot: Snapshot, digests: Mapping[str, Digest], cache: Cache, jobs: int = 1, *, logos: frozenset[str] = frozenset()
) -> dict[str, Shape]:
    """The shape of every picture, font and PDF below `content/`, and of each small file that may stand for another, by path; of the `logos`
    also how well they are seen."""
    found = {
        path: f"shape {LOOK} {path.rpartition('.')[2].lower()} {digests[path]}"
        for path in snapshot.under("content/")
        if path.lower().endswith(LOOKED_AT) or _may_be_pointer(snapshot, path)
    }
    known = {name: one for name, note in cache.get_many(NOTES, set(found.values())).items() if (one := _recalled(note))}
    paths = list({name: path for path, name in found.items() if name not in known}.values())
    new = {found[path]: one for path, one in _looks(snapshot, paths, jobs)}
    notes = {name: [one.width, one.height, one.form, one.fault, one.taken, _noted(one.face)] for name, one in new.items()}
    cache.put_many(NOTES, notes)
    shapes = {path: known.get(name) or new[name] for path, name in found.items()}
    measured = sorted(path for path in logos if path in shapes and not shapes[path].fault and shapes[path].width)
    return {**shapes, **{path: replace(shapes[path], faint=faint) for path, faint in _faint(snapshot, digests, cache, measured)}}


def _faint(snapshot: Snapshot, digests: Mapping[str, Digest], cache: Cache, paths: Sequence[str]) -> Iterator[tuple[str, Faint]]:
    """How well logos are seen; each is measured once."""
    names = {path: f"faint {MEASURE} {path.rpartition('.')[2].lower()} {digests[path]}" for path in paths}
    known = cache.get_many(NOTES, set(names.values()))
    new: dict[str, list[int]] = {}
    for path, name in names.items():
        found = known.get(name) or new.get(name)
        if not _is_faint(found):
            from plgsite.render.outlines import faint

            try:
                found = new[name] = list(faint(path, snapshot.read(path)))
            except (OSError, SyntaxError, ValueError):
                found = [0, 0]  # what is wrong with it is told where it is looked at
        yield path, (found[0], found[1])
    cache.put_many(NOTES, new)


def _is_faint(note: Any) -> TypeGuard[list[int]]:
    return isinstance(note, list) and len(note) == 2 and all(isinstance(one, int) for one in note)


def _may_be_pointer(snapshot: Snapshot, path: str) -> bool:
    return snapshot.files[path][0] <= MOST and not path.endswith((".md", ".yaml", ".yml"))


class LookWork(Struct, frozen=True):
    """What a worker does for each file: looks at it."""

    paths: Sequence[str]
    snapshot: Snapshot

    def __call__(self, number: int) -> Shape:
        from plgsite.render.looks import look_at  # a build without new pictures needs no Pillow

        path = self.paths[number]
        return look_at(path, self.snapshot.as_it_is(path))


def _looks(snapshot: Snapshot, paths: Sequence[str], jobs: int) -> Iterator[tuple[str, Shape]]:
    slow = [path for path in paths if path.lower().endswith(IN_WORKERS)]
    if jobs == 1 or len(slow) <= FEW:
        slow = []
    here = LookWork([path for path in paths if path not in set(slow)], snapshot)
    yield from ((path, here(number)) for number, path in enumerate(here.paths))
    if slow:
        from plgsite.render.pool import Failed, run

        for number, result in run(LookWork(slow, snapshot), [(number,) for number in range(len(slow))], jobs, SECONDS):
            yield slow[number], Shape(fault="to read it takes too much") if isinstance(result, Failed) else result


def _noted(face: Face | None) -> list[int | bool] | None:
    return [face.lightest, face.heaviest, face.leans] if face else None


def _recalled(note: Any) -> Shape | None:
    try:
        width, height, form, fault, taken, face = note
        lines = tuple((line, what) for line, what in taken)
        return Shape(width=width, height=height, form=form, fault=fault, taken=lines, face=Face(*face) if face else None)
    except (TypeError, ValueError):
        return None
