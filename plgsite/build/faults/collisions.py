"""Two things that want one place of the output, told where each of them is written."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plgsite.catalogue import Catalogue
from plgsite.diagnostics import Diagnostic, Note, Span
from plgsite.load.locate import Locator
from plgsite.model.site import Site
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.plan.machines.hosting import HOSTING
from plgsite.plan.plan import Plan
from plgsite.render.templates import OWN
from plgsite.routes import output_path
from plgsite.source.layout import SITE
from plgsite.source.pointers import FETCH, IS_POINTER, stands_for_another
from plgsite.source.snapshot import Snapshot
from plgsite.state.listing import origin_of
from plgsite.storage.paths import BESIDE, address_book, is_safe_path, same_place

CAPITALS = "spell both alike; templates/redirects.txt and templates/htaccess.txt can tell hosts of the other spelling"
LONGEST = 255 - len(f".{BESIDE}")
"""So many bytes of UTF-8 a name may have."""
MOST = 3
"""So many other places are named."""


def collisions(planned: Plan, snapshot: Snapshot, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """A fault for each place that two things want, and for each address that is said to be gone and is not."""
    written = _Written(planned, snapshot, Locator(snapshot), catalogue)
    yield from written.twice()
    if any(is_written(one) for one in planned.artifacts):  # all others have paths of our own making
        yield from written.clashes()
        yield from written.unsafe()
    yield from written.too_long()
    yield from written.pointers()
    yield from _not_gone(planned, snapshot, catalogue)


def is_written(artifact: Artifact) -> bool:
    """Whether somebody wrote its path: that of an old address, or of a file in `static/`."""
    return artifact.family == "redirect" or (artifact.medium == "copy" and artifact.inputs.source.startswith("static/"))


@dataclass(slots=True)
class _Written:
    """The plan beside what people wrote."""

    planned: Plan
    snapshot: Snapshot
    locator: Locator
    catalogue: Catalogue

    def twice(self) -> Iterator[Diagnostic]:
        for path in self.planned.collisions:
            wanting = [one for one in self.planned.artifacts if one.path.casefold() == path.casefold()]
            yield _clash(f"two things want to be published at {path}", _way_out(path, wanting), self.places(wanting))

    def clashes(self) -> Iterator[Diagnostic]:
        """Paths that cannot stand side by side everywhere: folders that differ in capitals, a file and a folder."""
        told = {same_place(path) for path in self.planned.collisions}
        book, found = address_book(one.path for one in self.planned.artifacts)
        for notice in found:
            if same_place(notice.path) not in told:
                both = {notice.path, book[same_place(notice.path)].spelling}
                wanting = [one for one in self.planned.artifacts if any(one.path == at or one.path.startswith(f"{at}/") for at in both)]
                hint = CAPITALS if all(one.family == "redirect" for one in wanting if is_written(one)) else notice.hint
                yield _clash(f"{notice.path} {notice.message}", hint, self.places(wanting))

    def unsafe(self) -> Iterator[Diagnostic]:
        """Names that some system cannot hold, or that publishing itself uses."""
        for artifact in self.planned.artifacts:
            if is_written(artifact) and not is_safe_path(artifact.path):
                message = f"{artifact.path} is no address that every system can hold"
                hint = "use letters, digits, hyphens and dots"
                yield Diagnostic(level="error", code="wrong-name", message=message, at=self._place(artifact), hint=hint)

    def too_long(self) -> Iterator[Diagnostic]:
        """Names that no file system can hold, with room for the name under which a file is written first."""
        for artifact in self.planned.artifacts:
            if len(artifact.path) > LONGEST // 4 and (name := next(filter(_is_too_long, artifact.path.split("/")), "")):
                message = f"'{name[:40]}…' would be a name of {len(name.encode())} bytes; {LONGEST} is the most"
                at = self._place(artifact) if is_written(artifact) else Span(path=origin_of(artifact, self.catalogue)[0] or SITE)
                hint = "give it a shorter name, or the record a shorter slug"
                yield Diagnostic(level="error", code="too-long", message=message, at=at, hint=hint)

    def pointers(self) -> Iterator[Diagnostic]:
        """Files of the site that are copied and stand for others: nobody wants to publish those few lines."""
        sources = {one.inputs.source for one in self.planned.artifacts if one.medium == "copy"}
        for source in sorted(sources | {f"{OWN}{one}" for one in sources if one.startswith("assets/")}):
            if source in self.snapshot.files and stands_for_another(self.snapshot, source):
                yield Diagnostic(level="error", code="wrong-file", message=IS_POINTER, at=Span(path=source), hint=FETCH)

    def places(self, wanting: Iterable[Artifact]) -> list[Span]:
        """Where their paths were written."""
        return sorted({self._place(one) for one in wanting if is_written(one)})

    def _place(self, artifact: Artifact) -> Span:
        if artifact.family != "redirect":
            return Span(path=artifact.inputs.source)
        move = artifact.inputs.move
        return self.locator.value(self.catalogue.records[move.kind][move.id].path, move.id, ("aliases", move.number))


def _is_too_long(name: str) -> bool:
    return len(name.encode()) > LONGEST


def _clash(message: str, hint: str, places: list[Span]) -> Diagnostic:
    at, *others = places or [Span(path=SITE)]
    notes = tuple(Note(message="the other one", at=one) for one in others[:MOST])
    return Diagnostic(level="error", code="equal-address", message=message, at=at, hint=hint, notes=notes)


def _way_out(path: str, wanting: list[Artifact]) -> str:
    """What to do when two things want one path."""
    if path in HOSTING:
        own = f"templates/{HOSTING[path]}"
        return f"plgsite makes {path} with the security policy of the pages; your own lines go into {own}, below an include of the theme's"
    if path == "_redirects":
        return "plgsite makes it of 'aliases:'; your own lines go into templates/redirects.txt, below an include of the theme's"
    if any(one.family == "redirect" for one in wanting):
        return "an old address is one where nothing is any more: leave it out, or write another"
    if made := next((one.template for one in wanting if one.template and not one.record), ""):
        return f"plgsite makes it; what you would say goes into templates/{made}"
    return "give the record another slug, or rename the file in static/"


def _not_gone(planned: Plan, snapshot: Snapshot, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Addresses that are said to be gone, where something of the site's own is published; of records a rule takes care."""
    gone = catalogue.get(Site, "site").record.gone
    paths = {one.path.casefold() for one in planned.artifacts if not one.record} if gone else frozenset()
    for number, old in enumerate(gone):
        if output_path(old[1:]).casefold() in paths and "?" not in old:
            at = Locator(snapshot).value(SITE, "site", ("gone", number))
            yield Diagnostic(level="error", code="equal-alias", message=f"{old} is there", at=at, hint="leave it out of 'gone:'")
