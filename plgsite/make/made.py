"""What making artifacts yields: bytes, faults, counts."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from plgsite.diagnostics import Diagnostic, Note, Span
from plgsite.digest import Digest
from plgsite.make.search_index import Indexing
from plgsite.packed import Packed
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.render.compiler import Printed
from plgsite.render.pool import Failed
from plgsite.state.request import Progress

R = TypeVar("R")


class MadeArtifacts(Struct, frozen=True, kw_only=True):
    """What was made now, by output path, and what was wrong; `wanted` holds the keys of all that the build wants, the index included."""

    wanted: Mapping[str, Digest]
    bodies: Mapping[str, bytes | Packed]
    index: Indexing
    faults: tuple[Diagnostic, ...]
    counts: Mapping[str, int]


@dataclass(slots=True)
class Rendered:
    """Bytes by path, what was wrong, and what was printed."""

    bodies: dict[str, bytes | Packed] = field(default_factory=dict)
    faults: list[Diagnostic] = field(default_factory=list)
    printed: dict[str, Printed] = field(default_factory=dict)

    def add(
        self, artifact: Artifact, result: bytes | Packed | Printed | Diagnostic | Failed, on_failure: Callable[[Failed], Diagnostic]
    ) -> None:
        """Keeps what came of an artifact: its bytes, or what is wrong; a worker that failed is told by `on_failure`."""
        if isinstance(result, Printed):
            self.printed[artifact.path] = result
            result = result.pdf
        if isinstance(result, Failed):
            result = on_failure(result)
        if isinstance(result, Diagnostic):
            self.faults.append(result)
        else:
            self.bodies[artifact.path] = result


def counted(results: Iterator[R], what: str, total: int, progress: Progress) -> Iterator[R]:
    """The results as they come, each told to `progress`."""
    for done, result in enumerate(results, 1):
        yield result
        progress(what, done, total)


def merged(faults: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The same fault of a template on many pages is one fault, with the first page and the number of the others."""
    groups: dict[tuple[str, str, Span], list[Diagnostic]] = {}
    for fault in faults:
        groups.setdefault((fault.code, fault.message, fault.at), []).append(fault)
    return tuple(_one_of(group) for group in groups.values())


def _one_of(group: list[Diagnostic]) -> Diagnostic:
    first = min(group, key=lambda fault: [note.message for note in fault.notes])
    if len(group) == 1:
        return first
    more = Note(message=f"and {len(group) - 1} more", at=first.at)
    return replace(first, notes=(*first.notes, more))
