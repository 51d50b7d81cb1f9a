"""Makes artifacts: copies and styles at once, pages in workers when that pays."""

import gc
from collections.abc import Iterator, Sequence
from functools import partial

from msgspec import Struct

from plgsite.diagnostics import Diagnostic, Note, Span
from plgsite.limits import PAGE_SECONDS
from plgsite.make.killed import refuse_killing
from plgsite.make.made import Rendered, counted
from plgsite.make.media import wrong_font
from plgsite.packed import Packed, packed
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.render.data import write
from plgsite.render.pages import SHOW_LESS, render_page, run_template
from plgsite.render.pool import Failed, run
from plgsite.render.scripts import lean_script
from plgsite.render.styles import lean, style_values
from plgsite.render.templates import Shelf, compile_ahead, environment
from plgsite.source.snapshot import Snapshot
from plgsite.state.context import Build
from plgsite.templating.environment import PageEnvironment
from plgsite.templating.page_bounds import bounded_memory, limit_memory
from plgsite.views.frame.artifact_facts import Facts

PAGES_FOR_A_POOL = 100
"""Below this many pages, starting workers takes longer than rendering."""
FEW = 32
"""So many pages are made between two looks at the memory of this process: each costs a few system calls."""
LEANER = {"css": lean, "js": lean_script}
"""What is left out of files of a theme, by their ending."""
OVERTIME = 10.0
"""Seconds that a worker has more for a page than the page has itself: a page that stops itself can name the line."""


def render_plain(artifacts: Sequence[Artifact], build: Build, into: Rendered) -> None:
    """Copies of files, and the stylesheet of the brand."""
    snapshot = build.site.snapshot
    for artifact in artifacts:
        if artifact.medium == "copy":
            source = artifact.inputs.source
            path = build.theme.assets[source.removeprefix("assets/")] if source.startswith("assets/") else source
            data = snapshot.read(path)
            if source.startswith("assets/"):
                leaner = LEANER.get(path.rpartition(".")[2])
                into.bodies[artifact.path] = packed(leaner(data) if leaner else data)
            else:
                into.bodies[artifact.path] = data
        elif artifact.medium == "style":
            made = _style(artifact, snapshot, build.env)
            into.add(artifact, made if isinstance(made, Diagnostic) else packed(made), partial(_never, artifact.path))


def _style(artifact: Artifact, snapshot: Snapshot, env: PageEnvironment) -> bytes | Diagnostic:
    try:
        values = style_values(artifact.inputs, snapshot.read)
    except ValueError as error:
        return wrong_font(*error.args)
    return run_template(env, artifact.template, values, artifact.path)


def _never(path: str, failed: Failed) -> Diagnostic:
    refuse_killing(failed, path)
    raise RuntimeError(f"a worker that made '{path}' ended: {failed.why} {failed.detail}")


class PageWork(Struct, frozen=True):
    """What a worker does for each page: renders it with the templates of a shelf, and packs it. What machines read has a writer instead."""

    artifacts: Sequence[Artifact]
    shelf: Shelf
    facts: Facts

    def __call__(self, number: int) -> Packed | Diagnostic:
        artifact = self.artifacts[number]
        made = write(artifact) if artifact.medium == "data" else render_page(environment(self.shelf), artifact, self.facts)
        return made if isinstance(made, Diagnostic) else packed(made)


def render_pages(artifacts: Sequence[Artifact], build: Build, facts: Facts, into: Rendered) -> None:
    """Pages; where workers are forked, the templates are compiled before, so that each has them with all that they take in."""
    shelf, jobs = build.theme.shelf, build.request.jobs
    work, count = PageWork(artifacts, shelf, facts), len(artifacts)
    in_workers = jobs > 1 and count >= PAGES_FOR_A_POOL
    if in_workers:
        compile_ahead(environment(shelf), shelf, sorted({artifact.template for artifact in artifacts if artifact.template}))
        size = max(1, min(32, count // (jobs * 4)))
        batches = [tuple(range(first, min(first + size, count))) for first in range(0, count, size)]
        results: Iterator[tuple[int, Packed | Diagnostic | Failed]] = run(work, batches, jobs, PAGE_SECONDS + OVERTIME, start=_let_go)
    else:
        results = _here(work, count)
    for number, result in counted(results, "pages", count, build.progress):
        into.add(artifacts[number], result, partial(_unfinished, artifacts[number], shelf))


def _here(work: PageWork, count: int) -> Iterator[tuple[int, Packed | Diagnostic | Failed]]:
    """Pages made without workers, a few at a time within the memory of a page: what is kept of those before does not count."""
    for first in range(0, count, FEW):
        with bounded_memory():
            made = [(number, work(number)) for number in range(first, min(first + FEW, count))]
        yield from made


def _unfinished(artifact: Artifact, shelf: Shelf, failed: Failed) -> Diagnostic:
    """The fault of a page that took so long that its worker was ended: compiled code of a library, which no signal interrupts."""
    path = shelf.resolve(artifact.template) if artifact.template else None
    if failed.why != "time" or path is None:
        return _never(artifact.path, failed)
    note = Note(message=f"while making {artifact.path}", at=Span(path=path))
    message = f"the page was not ready after {PAGE_SECONDS + OVERTIME:g} seconds"
    return Diagnostic(level="error", code="template", message=message, at=Span(path=path), hint=SHOW_LESS, notes=(note,))


def _let_go() -> None:
    """In a worker: what a page leaves behind is in circles (a macro knows the names around it, they know the macro). So Python has to look
    for them, but only among what came after the fork. To look at the rest would also copy it."""
    limit_memory()
    gc.freeze()
    gc.set_threshold(20_000, 10, 10)
    gc.enable()
