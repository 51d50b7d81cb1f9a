"""What a worker of a cluster does for a build elsewhere. It has these functions from its own plgsite: only their names and bytes are sent.

Each thread of it has one process that prints (`printer.py`), for what does not end can be stopped in a process alone.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import threading
import weakref
from contextlib import suppress

import msgspec

from plgsite.digest import Digest, digest_bytes
from plgsite.machine import no_scratch
from plgsite.render.pool import Failed, ending
from plgsite.render.printer import read_frame, write_frame
from plgsite.render.sheets import Answer, Kit, Order, Refused, Sheet, from_bytes, to_bytes
from plgsite.render.versions import own_versions

_mine = threading.local()
TRIES = 2


def versions_here() -> bytes:
    """The versions of this machine."""
    return to_bytes(own_versions())


def held(data: bytes) -> bytes:
    """What several brochures need, as the cluster keeps it: where a worker that had it is lost, it is sent to another."""
    return data


def print_sheet(sheet: bytes, kit: bytes, *pictures: bytes) -> bytes:
    """The `Answer` to a `Sheet`, with the `Kit` of its site and its pictures."""
    asked = digest_bytes(sheet)
    return to_bytes(msgspec.structs.replace(_answer(from_bytes(sheet, Sheet), kit, pictures), sheet=asked))


def _answer(sheet: Sheet, kit: bytes, pictures: tuple[bytes, ...]) -> Answer:
    if sheet.versions != own_versions():
        return Answer(other=own_versions())
    if [sheet.kit, *(digest for _, digest in sheet.pictures)] != [digest_bytes(one) for one in (kit, *pictures)]:
        return Answer(refused=Refused(message="its templates or pictures came otherwise than they were sent", hint="build again"))
    failed = Failed("died")
    for _ in range(TRIES):
        try:
            answer = _printer(kit).answer(sheet, pictures)
        except OSError as error:
            fault = no_scratch("brochures", error)
            return Answer(refused=Refused(message=fault.message, hint=fault.hint))
        if isinstance(answer, Answer):
            return answer
        if answer.why == "time":
            return Answer(failed=answer)
        failed = answer
    return Answer(failed=failed)


class Printer:
    """The process that prints for this thread, for one site."""

    def __init__(self, kit: bytes) -> None:
        self.kit = digest_bytes(kit)
        self._unsent: Kit | None = from_bytes(kit, Kit)
        folder = tempfile.mkdtemp(prefix="plgsite-")
        command = [sys.executable, "-P", "-m", "plgsite.render.printer", str(os.getpid()), folder]
        try:
            self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        except OSError:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        self.end = weakref.finalize(self, _ended, self._process, folder)

    def is_for(self, kit: Digest) -> bool:
        """Whether it prints for that site, and is there at all."""
        return self.kit == kit and self._process.poll() is None

    def answer(self, sheet: Sheet, pictures: tuple[bytes, ...]) -> Answer | Failed:
        """What came of a sheet. A process that takes too long, or died, is ended for good."""
        order = to_bytes(Order(sheet=sheet, pictures=pictures, kit=self._unsent))
        self._unsent = None
        late = threading.Event()
        limit = threading.Timer(sheet.seconds, self._stop, (late,))
        limit.start()
        try:
            found = self._asked(order)
        finally:
            limit.cancel()
        if found is not None and not late.is_set():
            return from_bytes(found, Answer)
        self.end()
        return Failed("time") if late.is_set() else ending(self._process.returncode)

    def _asked(self, order: bytes) -> bytes | None:
        assert self._process.stdin is not None and self._process.stdout is not None
        with suppress(OSError):
            write_frame(self._process.stdin, order)  # type: ignore[arg-type]
            found = read_frame(self._process.stdout)  # type: ignore[arg-type]
            if found is None:
                self._process.wait()
            return found
        return None

    def _stop(self, late: threading.Event) -> None:
        late.set()
        self._process.kill()


def _printer(kit: bytes) -> Printer:
    """That of this thread: another one where it prints for another site, or ended."""
    printer: Printer | None = getattr(_mine, "printer", None)
    if printer is None or not printer.is_for(digest_bytes(kit)):
        if printer is not None:
            printer.end()
        printer = _mine.printer = Printer(kit)
    return printer


def _ended(process: "subprocess.Popen[bytes]", folder: str) -> None:
    process.kill()
    process.wait()
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            with suppress(OSError):
                stream.close()
    shutil.rmtree(folder, ignore_errors=True)
