"""Prints brochures and the studiegids, always in workers: what does not end can be stopped there, and reaches no network."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path  # noqa: TID251 - the fonts and the empty root that Typst wants

from msgspec import Struct

from plgsite.diagnostics import Diagnostic
from plgsite.machine import in_scratch, scratch_folder
from plgsite.make.drawing_faults import drawing_faults
from plgsite.make.killed import refuse_killing
from plgsite.make.made import Rendered, counted
from plgsite.make.printable import printable
from plgsite.make.resolution import looked_at
from plgsite.make.sent import FOR_EVER, Sending
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.render.brochures import GUIDE_FOLDER, print_brochure, unfinished
from plgsite.render.compiler import Press, Printed
from plgsite.render.font_folder import add_typeface, font_folder
from plgsite.render.guide import print_guide
from plgsite.render.pool import Failed, begun
from plgsite.render.secluded import seclude
from plgsite.source.snapshot import Snapshot
from plgsite.state.context import Build
from plgsite.state.theme import SiteTheme
from plgsite.views.frame.fonts import Typefaces


class BrochureWork(Struct, frozen=True):
    """What a worker does for each brochure, and for the studiegids: prints it, with its pictures."""

    artifacts: Sequence[Artifact]
    snapshot: Snapshot
    press: Press

    def __call__(self, number: int) -> Printed | Diagnostic:
        artifact = self.artifacts[number]
        given = artifact.inputs
        files = {at: printable(self.snapshot, file, given.imprint.language, for_print=given.for_print) for at, file in given.files}
        if artifact.family == "guide":
            return looked_at(print_guide(self.press, artifact, files), artifact, self.snapshot)
        return looked_at(print_brochure(without_guide(self.press), artifact, files), artifact, self.snapshot)


def without_guide(press: Press) -> Press:
    """The press of a brochure: what is not in its key, it cannot import."""
    return replace(press, sources={name: one for name, one in press.sources.items() if not name.startswith(GUIDE_FOLDER)})


GUIDE_SECONDS, CHAPTER_SECONDS = 60.0, 0.5
"""The time limit of the studiegids, and what it has more for each of its chapters: twenty times what one takes."""


def _limit(artifact: Artifact, seconds: float) -> float:
    return GUIDE_SECONDS + CHAPTER_SECONDS * len(artifact.inputs.chapters) if artifact.family == "guide" else seconds


def render_brochures(artifacts: Sequence[Artifact], build: Build, into: Rendered, meanwhile: Callable[[], None]) -> None:
    """Brochure PDFs, each in a worker with a time limit; the studiegids, which takes longest, first, with a limit of its own.

    `meanwhile` is what this process does while they begin.
    """
    snapshot, jobs = build.site.snapshot, build.request.jobs
    artifacts = sorted(artifacts, key=lambda one: (one.family != "guide", one.inputs.for_print))
    with scratch_folder("brochures") as folder:
        with in_scratch("brochures"):
            press = press_in(folder, snapshot, build.theme, artifacts[0].inputs.imprint.typefaces)
        limits = [_limit(artifact, build.request.brochure_seconds) for artifact in artifacts]
        with _begun(artifacts, build, press, limits) as results:
            meanwhile()
            printed = list(counted(results, "brochures", len(artifacts), build.progress))
        suspects = [artifacts[number] for number, result in printed if isinstance(result, (Failed, Diagnostic))]
        guilty = drawing_faults(suspects, snapshot, jobs, build.request.brochure_seconds) if suspects else {}
        for number, result in printed:
            made, limit = artifacts[number], limits[number]
            if faults := guilty.get(made.path):
                into.faults.extend(faults)
            else:
                into.add(made, result, partial(_unfinished, made, press, limit))


Results = Iterator[tuple[int, Printed | Diagnostic | Failed]]


@contextmanager
def _begun(artifacts: Sequence[Artifact], build: Build, press: Press, limits: Sequence[float]) -> Iterator[Results]:
    """What comes of the artifacts, here or on a cluster. The studiegids is one compile, from what lies here: it stays."""
    request, guides = build.request, sum(one.family == "guide" for one in artifacts)
    work = BrochureWork(artifacts, build.site.snapshot, press)
    here = range(guides if request.workers else len(artifacts))
    start = partial(seclude, one_thread=request.jobs > 1 and not guides)
    with begun(work, [(number,) for number in here], request.jobs, limits.__getitem__, start=start) as made:
        if request.workers and guides < len(artifacts):
            work_there = Sending.of(artifacts[guides:], build, without_guide(press), request.workers)
            with begun(work_there, work_there.shares(), work_there.senders, FOR_EVER) as sent:
                yield chain(((number + guides, result) for number, result in sent), made)
        else:
            yield made


def _unfinished(artifact: Artifact, press: Press, limit: float, failed: Failed) -> Diagnostic:
    refuse_killing(failed, artifact.path)
    return unfinished(artifact, press, _why(failed, limit))


def _why(failed: Failed, seconds: float) -> str:
    return f"was not ready after {seconds:.0f} seconds and was stopped" if failed.why == "time" else f"ended its process ({failed.detail})"


def press_in(folder: Path, snapshot: Snapshot, theme: SiteTheme, typefaces: Typefaces) -> Press:
    """The press of a site, its fonts and its empty root in a folder of its own."""
    root = folder / "root"
    root.mkdir()
    families = (typefaces.text.name, typefaces.headings.name)
    fonts = font_folder(folder / "fonts", *families)
    return Press(
        sources={name: snapshot.read(path) for name, path in theme.typst.items()},
        paths=dict(theme.typst),
        fonts=str(fonts),
        text=add_typeface(fonts, "text", typefaces.text, snapshot.read),
        headings=add_typeface(fonts, "headings", typefaces.headings, snapshot.read),
        families=families,
        root=str(root),
    )
