"""Makes what is made once: fonts, photos and drawings, in workers when there are many. Each kind is a row of a table."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from msgspec import Struct

from plgsite.diagnostics import Diagnostic, Span
from plgsite.make.killed import refuse_killing
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.render.cards import draw_card, draw_icon
from plgsite.render.pictures import made_of
from plgsite.render.pool import Failed, run
from plgsite.render.shipped_fonts import piece_of
from plgsite.source.snapshot import Snapshot
from plgsite.state.request import Progress

Read = Callable[[str], bytes]
Result = tuple[bytes | Diagnostic, ...]
Group = tuple[Artifact, ...]

SECONDS = 60.0
"""A picture takes a second at most; what takes this long does not end, and is stopped."""


def _font(group: Group, read: Read) -> Result:
    source = group[0].inputs.file.source
    try:
        return tuple(piece_of(source, one.inputs.piece, read) for one in group)
    except ValueError as error:
        return (wrong_font(source, str(error)),)


def wrong_font(source: str, why: str) -> Diagnostic:
    """The fault of a file that is no font."""
    hint = "TTF and OTF files can be used"
    return Diagnostic(level="error", code="wrong-font", message=f"this font cannot be read: {why}", at=Span(path=source), hint=hint)


def _pictures(group: Group, read: Read) -> Result:
    source = group[0].inputs.source
    try:
        return made_of(read(source), [(one.inputs.format, one.inputs.width, one.inputs.height) for one in group])
    except ValueError as error:
        return (wrong_picture(source, str(error)),)


def wrong_picture(source: str, why: str) -> Diagnostic:
    """The fault of a file that looks like a picture, and is damaged."""
    hint = "save it again as JPEG, PNG, WebP or AVIF"
    return Diagnostic(level="error", code="wrong-picture", message=f"this picture cannot be used: {why}", at=Span(path=source), hint=hint)


def _drawn(draw: Callable[[Any, bytes | None], bytes]) -> Callable[[Group, Read], Result]:
    def drawn(group: Group, read: Read) -> Result:
        face = group[0].inputs
        try:
            return (draw(face, read(face.logo) if face.logo else None),)
        except (OSError, SyntaxError, ValueError) as error:
            return (wrong_picture(face.logo or "content/site.yaml", str(error)),)

    return drawn


MAKERS: dict[str, Callable[[Group, Read], Result]] = {
    "font": _font,
    "picture": _pictures,
    "card": _drawn(draw_card),
    "icon": _drawn(draw_icon),
}
"""By medium, what makes the artifacts of one source."""
FEW: dict[str, int] = {"font": 2, "picture": 1, "card": 60, "icon": 8}
"""By medium, how many sources are made without workers."""
SOURCES: dict[str, Callable[[Artifact], str]] = {
    "font": lambda one: one.inputs.file.source,
    "picture": lambda one: one.inputs.source,
    "card": lambda one: one.path,
    "icon": lambda one: one.path,
}
"""By medium, what is read once for several artifacts."""


class MediaWork(Struct, frozen=True):
    """What a worker does for each source: all that is made of it."""

    groups: Sequence[Group]
    snapshot: Snapshot

    def __call__(self, number: int) -> Result:
        group = self.groups[number]
        return MAKERS[group[0].medium](group, self.snapshot.read)


def make_media(
    artifacts: Sequence[Artifact], snapshot: Snapshot, jobs: int, progress: Progress
) -> Iterator[tuple[Artifact, bytes] | Diagnostic]:
    """The bytes of each artifact, or what is wrong with its source."""
    for medium in MAKERS:
        groups = by_source([one for one in artifacts if one.medium == medium])
        work = MediaWork(groups, snapshot)
        if jobs > 1 and len(groups) > FEW[medium]:
            results: Iterator[tuple[int, Result | Failed]] = run(work, _batches(len(groups), jobs), jobs, SECONDS)
        else:
            results = ((number, work(number)) for number in range(len(groups)))
        for done, (number, result) in enumerate(results, 1):
            if isinstance(result, Failed):
                refuse_killing(result, groups[number][0].path)
                yield _failed(SOURCES[medium](groups[number][0]), result)
            else:
                yield from results_of(groups[number], result)
            progress(f"{medium}s", done, len(groups))


def _batches(count: int, jobs: int) -> list[tuple[int, ...]]:
    size = max(1, min(32, count // (jobs * 8)))
    return [tuple(range(first, min(first + size, count))) for first in range(0, count, size)]


def by_source(artifacts: Sequence[Artifact]) -> tuple[Group, ...]:
    """What is made of one source, together."""
    found: dict[str, list[Artifact]] = {}
    for one in artifacts:
        found.setdefault(SOURCES[one.medium](one), []).append(one)
    return tuple(tuple(group) for group in found.values())


def results_of(group: Group, result: Result) -> Iterator[tuple[Artifact, bytes] | Diagnostic]:
    """What came of a source: the bytes of each artifact, or what is wrong."""
    faults = [one for one in result if isinstance(one, Diagnostic)]
    yield from faults
    if not faults:
        for artifact, body in zip(group, result, strict=True):
            assert isinstance(body, bytes)
            yield artifact, body


def _failed(source: str, failed: Failed) -> Diagnostic:
    why = f"was not ready after {SECONDS:.0f} seconds" if failed.why == "time" else f"ended its process ({failed.detail})"
    return Diagnostic(level="error", code="not-made", message=f"what is made of this file {why}", at=Span(path=source))
