"""Whether pictures have pixels enough for the printer: 300 for each inch that they are printed at."""

import math
from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from plgsite.catalogue import File
from plgsite.diagnostics import Diagnostic, Note
from plgsite.make.brochure_notes import place_of
from plgsite.make.drawing_faults import record_of
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.render.compiler import Printed, ShownPicture
from plgsite.source.snapshot import Snapshot, is_drawing

WANTED = 300
"""Pixels per inch: with fewer a printed photo looks soft."""
POINTS, MILLIMETRES = 72, 25.4
"""In an inch."""


def looked_at(result: Printed | Diagnostic, artifact: Artifact, snapshot: Snapshot) -> Printed | Diagnostic:
    """What was printed, with what there is to say of its pictures."""
    if not isinstance(result, Printed) or not result.shown:
        return result
    return replace(result, warnings=(*result.warnings, *too_coarse(artifact, result.shown, snapshot)))


def too_coarse(artifact: Artifact, shown: tuple[ShownPicture, ...], snapshot: Snapshot) -> Iterator[Diagnostic]:
    """A warning for each picture file that is printed larger than its pixels allow, where it is largest."""
    files: Mapping[str, File] = {at.lstrip("/"): file for at, file in artifact.inputs.files}
    largest: dict[str, tuple[float, ShownPicture]] = {}
    for one in shown:
        src = one.src.lstrip("/")
        file = files.get(src)
        if file and file.width and file.height and not is_drawing(file.source):
            scale = _points_per_pixel(one, file.width, file.height)
            if scale > largest.get(src, (0.0, one))[0]:
                largest[src] = scale, one
    for src, (scale, one) in sorted(largest.items()):
        if round(POINTS / scale) < WANTED:
            at = place_of(files[src].source.rpartition("/")[2], record_of(artifact), snapshot)
            yield _warning(files[src], scale, one, Note(message=f"while making {artifact.path}", at=at))


def _points_per_pixel(shown: ShownPicture, width: int, height: int) -> float:
    across, down = shown.width / width, shown.height / height
    return min(across, down) if shown.fit == "contain" else max(across, down)


def _warning(file: File, scale: float, shown: ShownPicture, making: Note) -> Diagnostic:
    width, height = file.width or 0, file.height or 0
    needed = " x ".join(str(math.ceil(round(side * scale * WANTED / POINTS, 1))) for side in (width, height))
    size = " x ".join(str(round(side / POINTS * MILLIMETRES)) for side in (shown.width, shown.height))
    name, found = file.source.rpartition("/")[2], round(POINTS / scale)
    return Diagnostic(
        level="warning",
        code="print-resolution",
        message=f"'{name}' is printed at {size} mm, and has {width} x {height} pixels: {found} to an inch where {WANTED} are sharp",
        at=making.at,
        hint=f"use a picture of at least {needed} pixels, or accept that it looks soft",
        notes=(making,),
    )
