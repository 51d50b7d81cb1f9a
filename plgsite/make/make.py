"""Makes what is not there yet with the wanted key."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from plgsite.diagnostics import Diagnostic
from plgsite.digest import Digest, digest_bytes
from plgsite.machine import MachineFault
from plgsite.make.brochure_notes import BrochureNote, faults_in, note_of, note_of_file, recalled, stored
from plgsite.make.made import MadeArtifacts, Rendered, merged
from plgsite.make.media import MAKERS, make_media
from plgsite.make.pages import render_pages, render_plain
from plgsite.make.search_index import IndexFiles, Indexing, LostIndex, as_published, indexing
from plgsite.packed import Packed, unpacked
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.render.templates import compile_ahead
from plgsite.state.context import Build
from plgsite.storage.cache import BLOBS, PAGES, Blob, Cache
from plgsite.views.frame.artifact_facts import Facts


def make(build: Build) -> MadeArtifacts:
    """Renders what is not there yet with the wanted key. Raises LostIndex (`search_index.py`)."""
    wanted = {one.path: build.wanted(one) for one in build.artifacts}
    noted = build.site.cache.get_facts(wanted[one.path] for one in build.artifacts if one.medium == "pdf")
    work = _Work(build, wanted, noted)
    new = work.recall(work.missing())
    fresh = [one for one in new if one.medium == "pdf"]
    pages = [one for one in new if one.medium in ("page", "data")]
    work.greet(fresh)
    work.make_media([one for one in new if one.medium in MAKERS])
    work.print(fresh, pages)
    facts = work.look_at_brochures()
    work.render(pages, facts)
    index = work.index()
    work.rendered.bodies.update(index.bodies)
    faults = merged(work.rendered.faults)
    counts = {"pages made": len(pages), "brochures made": len(fresh), "parts of the index made": index.made}
    wanted |= index.wanted
    return MadeArtifacts(wanted=wanted, bodies=work.rendered.bodies, index=index, faults=faults, counts=counts)


@dataclass(slots=True)
class _Work:
    """What the steps of `make` have made so far. `noted` is what the cache has noted of brochures, by key."""

    build: Build
    wanted: Mapping[str, Digest]
    noted: Mapping[Digest, Any]
    rendered: Rendered = field(default_factory=Rendered)
    notes: dict[str, BrochureNote] = field(default_factory=dict)
    """Of the brochures that were printed now, by path."""

    @property
    def cache(self) -> Cache:
        return self.build.site.cache

    @property
    def failed(self) -> bool:
        return any(fault.level == "error" for fault in self.rendered.faults)

    def missing(self) -> list[Artifact]:
        """What is not there yet with the wanted key. A strict build prints again what nobody remembers the printing of."""
        there = {path for path, key in self.wanted.items() if self.build.request.publish and self.build.before.keys.get(path) == key}
        if self.build.request.strict:
            there -= {one.path for one in self.build.artifacts if one.medium == "pdf" and self.wanted[one.path] not in self.noted}
        return [one for one in self.build.artifacts if one.path not in there]

    def recall(self, missing: Sequence[Artifact]) -> list[Artifact]:
        """Takes what is copied, and what was made before; gives what is to be made."""
        render_plain([one for one in missing if one.medium in ("copy", "style")], self.build, self.rendered)
        found = recalled_bodies((self.wanted[one.path] for one in missing), self.cache)
        self.rendered.bodies.update({one.path: found[self.wanted[one.path]] for one in missing if self.wanted[one.path] in found})
        return [one for one in missing if one.path not in self.rendered.bodies]

    def greet(self, brochures: Sequence[Artifact]) -> None:
        """Before anything is made: whether the other machines that are to print are there, and would make the same. Raises MachineFault."""
        if self.build.request.workers and any(one.family != "guide" for one in brochures):
            from plgsite.make.sent import greet

            greet(self.build.request.workers)

    def make_media(self, artifacts: Sequence[Artifact]) -> None:
        made = {}
        for result in make_media(artifacts, self.build.site.snapshot, self.build.request.jobs, self.build.progress):
            if isinstance(result, Diagnostic):
                self.rendered.faults.append(result)
            else:
                artifact, body = result
                self.rendered.bodies[artifact.path] = body
                made[self.wanted[artifact.path]] = Blob(body, {})
        self.cache.put_many(BLOBS, made)

    def print(self, brochures: Sequence[Artifact], pages: Sequence[Artifact]) -> None:
        """The brochures, unless something is wrong already. While the compilers start, the templates of the pages are compiled."""
        if not brochures or self.failed:
            return
        from plgsite.make.brochures import render_brochures  # what typesets is for who prints

        build, rendered = self.build, self.rendered
        meanwhile = partial(compile_ahead, build.env, build.theme.shelf, sorted({one.template for one in pages if one.template}))
        render_brochures(brochures, build, rendered, meanwhile)
        self.notes = {path: note_of(one) for path, one in rendered.printed.items()}
        blobs = {self.wanted[path]: Blob(one.pdf, stored(self.notes[path])) for path, one in rendered.printed.items()}
        self.cache.put_many(BLOBS, blobs)

    def look_at_brochures(self) -> Facts:
        """The facts of all brochures, printed now or not; what printing them had to say is told."""
        brochures = [one.path for one in self.build.artifacts if one.medium == "pdf"]
        notes = {path: note for path in brochures if (note := self._note(path))}
        self.rendered.faults.extend(faults_in(notes.values(), self.build.site.snapshot))
        return {path: note.facts for path, note in notes.items()}

    def _note(self, path: str) -> BrochureNote | None:
        """Of what was printed now, else from the cache, else from the published file; None for what could not be printed."""
        if note := self.notes.get(path) or recalled(self.noted.get(self.wanted[path])):
            return note
        if self.build.before.keys.get(path) == self.wanted[path]:
            return note_of_file((self.build.request.output / path).read_bytes())
        return None

    def render(self, pages: Sequence[Artifact], facts: Facts) -> None:
        """The pages, unless something is wrong already."""
        if self.failed:
            return
        render_pages(pages, self.build, facts, self.rendered)
        if not self.build.request.preview:
            made = {self.wanted[path]: body for path, body in self.rendered.bodies.items() if isinstance(body, Packed)}
            self.cache.put_many(PAGES, made)

    def index(self) -> Indexing:
        """The full-text index, when the site is published whole and nothing stands in the way."""
        request, index, there = self.build.request, self.build.index, self.build.before.keys
        if index is None or not request.publish or request.only or self.failed:
            return Indexing()
        found = as_published(index, there) if request.preview else None
        try:
            return found or indexing(index, IndexFiles(there, self._published, self._made), self.cache, request.jobs)
        except LostIndex as lost:
            if index.planned is None:
                raise
            raise MachineFault(f"'{lost}' in the output changed while the site was built", hint="build again") from None

    def _published(self, path: str) -> bytes:
        """The bytes of a file as it was published. Raises OSError."""
        body = (self.build.request.output / path).read_bytes()
        if digest_bytes(body) != self.build.before.digest(path):
            raise FileNotFoundError(path)
        return body

    def _made(self, path: str) -> bytes:
        """The bytes of an artifact as this build wants it, made now or there already. Raises OSError."""
        body = self.rendered.bodies.get(path)
        return unpacked(body) if body is not None else self._published(path)


def recalled_bodies(keys: Iterable[Digest], cache: Cache) -> dict[Digest, bytes | Packed]:
    """What the cache holds of some artifacts, by key."""
    keys = tuple(keys)
    found: dict[Digest, bytes | Packed] = {key: blob.body for key, blob in cache.get_many(BLOBS, keys).items()}
    return found | cache.get_many(PAGES, keys)
