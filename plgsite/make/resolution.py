"""Whether pictures have pixels enough for the printer: 300 for each inch that they are printed at."""

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from plgsite.catalogue import File
from plgsite.diagnostics import Diagnostic, Note, Span
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.render.compiler import Printed, ShownPicture
from plgsite.source.snapshot import is_drawing

WANTED = 300
"""Pixels per inch: with fewer a printed photo looks soft."""
POINTS, MILLIMETRES = 72, 25.4
"""In an inch."""


def looked_at(result: Printed | Diagnostic, artifact: Artifact) -> Printed | Diagnostic:
    """What was printed, with what there is to say of its pictures."""
    if not isinstance(result, Printed) or not result.shown:
        return result
    return replace(result, warnings=(*result.warnings, *too_coarse(artifact, result.shown)))


def too_coarse(artifact: Artifact, shown: tuple[ShownPicture, ...]) -> Iterator[Diagnostic]:
    """A warning for each picture file that is printed larger than its pixels allow, where it is largest."""
    files: Mapping[str, File] = dict(artifact.inputs.files)
    largest: dict[str, tuple[float, ShownPicture]] = {}
    for one in shown:
        file = files.get(one.src)
        if file and file.width and file.height and not is_drawing(file.source):
            scale = _points_per_pixel(one, file.width, file.height)
            if scale > largest.get(one.src, (0.0, one))[0]:
                largest[one.src] = scale, one
    for src, (scale, one) in sorted(largest.items()):
        if round(POINTS / scale) < WANTED:
            yield _warning(files[src], scale, one, artifact.path)


def _points_per_pixel(shown: ShownPicture, width: int, height: int) -> float:
    across, down = shown.width / width, shown.height / height
    return min(across, down) if shown.fit == "contain" else max(across, down)


def _warning(file: File, scale: float, shown: ShownPicture, path: str) -> Diagnostic:
    width, height = file.width or 0, file.height or 0
    needed = [-(-int(side * scale * WANTED * 10) // (POINTS * 10)) for side in (width, height)]
    size = " x ".join(str(round(side / POINTS * MILLIMETRES)) for side in (shown.width, shown.height))
    at, found = Span(path=file.source), round(POINTS / scale)
    return Diagnostic(
        level="warning",
        code="print-resolution",
        message=f"{width} x {height} pixels are few for a picture that is printed at {size} mm: {found} for each inch, not {WANTED}",
        at=at,
        hint=f"use a picture of at least {needed[0]} x {needed[1]} pixels, or accept that it looks soft",
        notes=(Note(message=f"while making {path}", at=at),),
    )
