"""Brochures that other machines print. A few processes of this one prepare the data and pictures of each, send them, and look at what
comes back; they alone have a connection, and end with it."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from plgsite.catalogue import File
from plgsite.diagnostics import Diagnostic
from plgsite.digest import Digest, digest_bytes
from plgsite.machine import MachineFault
from plgsite.make.printable import printable
from plgsite.make.resolution import looked_at
from plgsite.plan.artifacts.artifact import Artifact
from plgsite.render.brochures import Lost, brochure_sheet, facts_of, with_lost
from plgsite.render.compiler import Press, Printed
from plgsite.render.pool import Failed, run
from plgsite.render.sheets import Answer, Sheet, from_bytes, kit_of, to_bytes
from plgsite.render.versions import own_versions
from plgsite.source.snapshot import Snapshot
from plgsite.state.context import Build
from plgsite.state.request import Workers

GREETING_SECONDS = 90.0
FOR_EVER = 7 * 24 * 3600.0
"""The limit of a brochure is kept where it is printed; how long it waits for its turn there, nobody knows."""
BROCHURES_OF_A_SENDER = 50
"""With fewer, another process that sends begins later than the first one is done."""
AHEAD = 4
"""So many brochures are on their way for each thread of the cluster: it never waits for the next."""
PICTURES_KEPT = 200
"""So many pictures the cluster keeps for brochures to come; a picture that comes back later is sent again."""

Held = tuple[Digest, Any]
"""The digest of bytes that the cluster holds, and Dask's word for them."""


def greet(workers: Workers) -> None:
    """Looks whether a cluster is there and has the versions of this machine. Raises MachineFault."""
    for _, result in run(_Greeting(workers), [(0,)], 1, GREETING_SECONDS):
        if isinstance(result, Failed):
            raise MachineFault(f"no Dask scheduler answers properly at {workers.address}", hint="look what listens there")


@dataclass(frozen=True, slots=True)
class _Greeting:
    workers: Workers

    def __call__(self, number: int) -> None:
        from plgsite.cluster import Cluster

        Cluster(self.workers).close()


@dataclass(slots=True)
class Sending:
    """What one of `senders` processes does: it sends every so-manieth brochure, some ahead of the one that is asked for."""

    artifacts: Sequence[Artifact]
    snapshot: Snapshot
    press: Press
    workers: Workers
    seconds: float
    senders: int
    _cluster: Any = None
    _kit: Held = ("", None)
    _room: int = 0
    _next: int = 0
    _sent: dict[int, tuple[Any, str, Lost]] = field(default_factory=dict)
    _pictures: OrderedDict[str, Held] = field(default_factory=OrderedDict)

    @classmethod
    def of(cls, artifacts: Sequence[Artifact], build: Build, press: Press, workers: Workers) -> "Sending":
        """The work for some brochures, shared by as many processes as pay."""
        senders = min(build.request.jobs, 1 + len(artifacts) // BROCHURES_OF_A_SENDER)
        return cls(artifacts, build.site.snapshot, press, workers, build.request.brochure_seconds, senders)

    def shares(self) -> list[tuple[int, ...]]:
        """The numbers of each sender: not side by side, so that all are at the same part of the site, and show the same pictures."""
        return [tuple(range(first, len(self.artifacts), self.senders)) for first in range(self.senders)]

    def __call__(self, number: int) -> Printed | Diagnostic | Failed:
        if self._cluster is None:
            self._begin(number)
        self._next = max(self._next, number)
        if number not in self._sent:
            self._sent[number] = self._send(number)
            self._next = max(self._next, number + self.senders)
        while len(self._sent) < self._room and self._next < len(self.artifacts):
            if self._next not in self._sent:
                self._sent[self._next] = self._send(self._next)
            self._next += self.senders
        asked, name, lost = self._sent.pop(number)
        artifact = self.artifacts[number]
        found = _checked(self._cluster.answer(asked, artifact.path), name, artifact.path, lost)
        return found if isinstance(found, Failed) else looked_at(found, artifact, self.snapshot)

    def _begin(self, number: int) -> None:
        from plgsite.cluster import Cluster

        self._cluster = Cluster(self.workers)
        self._room = max(2, AHEAD * self._cluster.threads() // self.senders)
        self._next = number
        self._kit = self._held(to_bytes(kit_of(self.press)))

    def _send(self, number: int) -> tuple[Any, str, Lost]:
        artifact = self.artifacts[number]
        data, lost = brochure_sheet(self.press, artifact)
        shown = [(at, *self._picture(at, file, artifact)) for at, file in artifact.inputs.files]
        sheet = to_bytes(
            Sheet(
                making=artifact.path,
                of=artifact.inputs.programme.state_of,
                data=data,
                pictures=tuple((at, digest) for at, digest, _ in shown),
                kit=self._kit[0],
                seconds=self.seconds,
                versions=own_versions(),
            )
        )
        name = digest_bytes(sheet)
        return self._cluster.print(sheet, self._kit[1], [one for _, _, one in shown], name), name, lost

    def _held(self, data: bytes) -> Held:
        digest = digest_bytes(data)
        return digest, self._cluster.hold(data, digest)

    def _picture(self, at: str, file: File, artifact: Artifact) -> Held:
        """A picture, made ready and sent once for each edition. Its address holds what it shows."""
        language, for_print = artifact.inputs.imprint.language, artifact.inputs.for_print
        key = f"{at} for print" if for_print else at
        held = self._pictures.get(key) or self._held(printable(self.snapshot, file, language, for_print=for_print))
        self._pictures[key] = held
        self._pictures.move_to_end(key)
        while len(self._pictures) > PICTURES_KEPT:
            self._pictures.popitem(last=False)
        return held


def _checked(data: bytes, name: str, making: str, lost: Lost) -> Printed | Diagnostic | Failed:
    """What came of a brochure, if it is the answer to what was asked, and whole. Raises MachineFault and RuntimeError."""
    try:
        answer = from_bytes(data, Answer)
    except ValueError:
        answer = Answer()
    if answer.other:
        from plgsite.cluster import refuse_other

        refuse_other(answer.other, "a worker that joined during the build")
    if answer.refused:
        raise MachineFault(f"a worker could not print '{making}': {answer.refused.message}", hint=answer.refused.hint)
    if answer.crash:
        raise RuntimeError(answer.crash)
    found = answer.printed or answer.fault or answer.failed
    if found is None or answer.sheet != name or not _is_whole(answer):
        message = f"what a worker sent back is not the brochure '{making}'"
        raise MachineFault(message, hint="look at the machines of the cluster, and build again")
    return found if isinstance(found, Failed) else with_lost(found, lost)


def _is_whole(answer: Answer) -> bool:
    """Whether a PDF is one, to its end, and as it was made."""
    if answer.printed is None:
        return True
    pdf = answer.printed.pdf
    return digest_bytes(pdf) == answer.pdf and pdf.startswith(b"%PDF-") and facts_of(pdf)["pages"] > 0
