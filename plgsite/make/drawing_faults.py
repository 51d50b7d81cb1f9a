"""Whether it is a drawing for which a brochure could not be printed: that is told where the drawing is named, not of a template."""

from collections.abc import Iterable, Mapping

from plgsite.diagnostics import Diagnostic
from plgsite.make.brochure_notes import place_of
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.render.pool import Failed, run
from plgsite.render.proof import ProofWork
from plgsite.source.snapshot import Snapshot, is_drawing


def drawing_faults(artifacts: Iterable[Artifact], snapshot: Snapshot, jobs: int, seconds: float) -> Mapping[str, tuple[Diagnostic, ...]]:
    """By path of a brochure, the faults of its drawings. Each is printed by itself, and may take half of the `seconds` of a brochure."""
    shown = {one.path: (record_of(one), [file.source for _, file in one.inputs.files if is_drawing(file.source)]) for one in artifacts}
    sources = sorted({source for _, some in shown.values() for source in some})
    work = ProofWork(tuple(snapshot.read(source) for source in sources))
    why: dict[str, str] = {}
    for number, result in run(work, [(number,) for number in range(len(sources))], jobs, seconds / 2):
        if words := _words(result, seconds / 2):
            why[sources[number]] = words
    return {
        path: tuple(_fault(one, why[one], at, snapshot) for one in sorted(set(some) & why.keys())) for path, (at, some) in shown.items()
    }


def record_of(artifact: Artifact) -> str:
    """The file of the record that a brochure is about; that of the site for the studiegids."""
    programme = getattr(artifact.inputs, "programme", None)
    return str(programme.programme.path) if programme else "content/site.yaml"


def _words(result: str | Failed, seconds: float) -> str:
    if isinstance(result, Failed):
        return f"to print it takes more than {seconds:g} seconds" if result.why == "time" else "to print it takes too much"
    return f"it cannot be printed: {result}" if result else ""


def _fault(source: str, why: str, record: str, snapshot: Snapshot) -> Diagnostic:
    name = source.rpartition("/")[2]
    return Diagnostic(
        level="error",
        code="wrong-picture",
        message=f"the drawing '{name}' cannot be used: {why}",
        at=place_of(name, record, snapshot),
        hint="save it again without filters and effects, or as PNG",
    )
