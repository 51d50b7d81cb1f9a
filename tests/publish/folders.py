"""A site to publish in tests, and children that are killed while they do."""

import os
import sys
import warnings
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from plgsite.digest import digest_bytes
from plgsite.publish.journal import read_journal
from plgsite.publish.manifest import read_manifest
from plgsite.publish.outgoing import Outgoing
from plgsite.publish.output import Surveyed, survey
from plgsite.publish.publish import Publication, publish
from plgsite.publish.signatures import moment_now, recall_signatures, remember_signatures
from plgsite.storage.cache import open_cache
from plgsite.storage.errors import OutputRefused
from plgsite.storage.paths import MANIFEST_NAME

KILLED = 9
RANKS = {".html": 1, ".xml": 2}
CHANGES = {"os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir"}

needs_links = pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="forks a child to kill it")


@dataclass(frozen=True)
class Folders:
    """A site's output and cache folder, and what build.py does with them."""

    output: Path
    cache: Path

    def survey(self) -> Surveyed:
        with open_cache(self.cache) as cache:
            return survey(
                self.output,
                manifest=read_manifest(self.output, self.cache),
                journal=read_journal(self.cache, self.output),
                remembered=recall_signatures(cache, self.output),
                moment=moment_now(self.cache, self.output),
            )

    def publish(self, wanted: Mapping[str, bytes]) -> Publication:
        """Publishes these files; the key of a file is the digest of its bytes, so what is there is kept."""
        return self.publish_all(outgoing(path, body) for path, body in wanted.items())

    def publish_all(self, artifacts: Iterable[Outgoing]) -> Publication:
        before = self.survey()
        artifacts = list(artifacts)
        keep = {artifact.path: artifact.key for artifact in artifacts if before.keys.get(artifact.path) == artifact.key}
        missing = [artifact for artifact in artifacts if artifact.path not in keep]
        done = publish(self.output, self.cache, before=before, keep=keep, outgoing=missing)
        with open_cache(self.cache) as cache:
            remember_signatures(cache, self.output, done.seen)
        return done

    def files(self) -> dict[str, bytes]:
        """Everything in the output but the manifest; links as the text they point to."""
        return {path: body for path, body in tree(self.output).items() if path != MANIFEST_NAME}

    def mtimes(self) -> dict[str, int]:
        return {path: (self.output / path).lstat().st_mtime_ns for path in tree(self.output)}

    def write(self, path: str, body: bytes) -> None:
        """What somebody else does in the output folder."""
        place = self.output / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(body)


def refused(folders: Folders, wanted: Mapping[str, bytes]) -> OutputRefused:
    """Publishing fails, and the output is as it was."""
    before, times = tree(folders.output), folders.mtimes()
    with pytest.raises(OutputRefused) as refusal:
        folders.publish(wanted)
    assert (tree(folders.output), folders.mtimes()) == (before, times)
    return refusal.value


def outgoing(path: str, body: bytes | Callable[[], bytes], key: str = "") -> Outgoing:
    content = body() if callable(body) else body
    return Outgoing(path=path, key=key or digest_bytes(b"key of " + content), body=body, rank=RANKS.get(Path(path).suffix, 0))


def tree(folder: Path) -> dict[str, bytes]:
    found = {}
    for place in sorted(folder.rglob("*")):
        if place.is_symlink():
            found[place.relative_to(folder).as_posix()] = b"-> " + str(place.readlink()).encode()
        elif place.is_file():
            found[place.relative_to(folder).as_posix()] = place.read_bytes()
    return found


def empty_folders(folder: Path) -> list[str]:
    return [place.relative_to(folder).as_posix() for place in sorted(folder.rglob("*")) if place.is_dir() and not any(place.iterdir())]


def in_child(action: Callable[[], object]) -> int:
    """Runs the action in a forked process and returns its exit code; an exception is 1."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child == 0:
        try:
            action()
        except BaseException:
            os._exit(1)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def in_killed_child(action: Callable[[], object], at: int) -> int:
    """The same, but the child is killed just before it changes the file system for the `at`th time (from 0)."""

    def mortal() -> None:
        left = at

        def count(event: str, args: tuple[object, ...]) -> None:
            nonlocal left
            writes = event == "open" and isinstance(args[2], int) and args[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
            if writes or event in CHANGES:
                if left == 0:
                    os._exit(KILLED)
                left -= 1

        sys.addaudithook(count)
        action()

    return in_child(mortal)
