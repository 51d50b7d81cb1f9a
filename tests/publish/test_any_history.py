"""After any series of publishes, kills and doings of others: foreign files are as they were, and the wanted files are exactly there."""

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from plgsite.storage.errors import OutputRefused
from plgsite.storage.paths import folders_of

from .folders import KILLED, Folders, in_killed_child, needs_fork, tree

PATHS = st.sampled_from(["a", "a/b", "a/c.html", "A", "d/e/f.html", "d/e", "d/g.xml", "index.html", "h.avif"])
BODIES = st.sampled_from([b"one", b"two", b"three"])
SITES = st.dictionaries(PATHS, BODIES, max_size=6)


def meet(path: str, other: str) -> bool:
    """Whether the two cannot both be files everywhere: one place, or one is a folder of the other."""
    one, two = path.lower(), other.lower()
    return one == two or one in folders_of(two) or two in folders_of(one)


class Histories(RuleBasedStateMachine):
    """`foreign`: files that were never ours. `edited`: other people's bytes at an address of ours. `unsure`: foreign files that hold what
    a page of ours would hold, so that nobody can tell them from ours."""

    def __init__(self) -> None:
        super().__init__()
        base = Path(tempfile.mkdtemp())
        self.base, self.folders = base, Folders(output=base / "output", cache=base / ".plgsite")
        self.foreign: dict[str, bytes] = {}
        self.edited: dict[str, bytes] = {}
        self.unsure: dict[str, bytes] = {}
        self.ours: set[str] = set()
        self.count = 0
        self.folders.publish({})

    def teardown(self) -> None:
        shutil.rmtree(self.base)

    def new_body(self) -> bytes:
        self.count += 1
        return b"by hand, no. %d" % self.count

    @rule(site=SITES)
    def publish(self, site: dict[str, bytes]) -> None:
        before = tree(self.folders.output)
        try:
            self.folders.publish(site)
        except OutputRefused:
            assert tree(self.folders.output) == before
            self.assert_in_the_way(site)
        else:
            self.assert_published(site)
            self.assert_a_second_publish_does_nothing(site)

    @rule(site=SITES, at=st.integers(0, 40))
    def publish_and_be_killed(self, site: dict[str, bytes], at: int) -> None:
        before = tree(self.folders.output)
        code = in_killed_child(lambda: self.folders.publish(site), at)
        if code == 0:
            self.assert_published(site)
        elif code == KILLED:
            self.ours |= site.keys()
            there = self.folders.files()
            overwritten = {path for path, body in self.edited.items() if there.get(path) != body}
            assert overwritten <= site.keys()
            self.edited = {path: body for path, body in self.edited.items() if path not in overwritten}
        else:
            assert tree(self.folders.output) == before
            self.assert_in_the_way(site)

    @rule(path=PATHS)
    def edit(self, path: str) -> None:
        place = self.folders.output / path
        if place.is_file():
            place.write_bytes(body := self.new_body())
            self.unsure.pop(path, None)
            (self.foreign if path in self.foreign else self.edited)[path] = body

    @rule(path=PATHS, copied=st.none() | BODIES)
    def create(self, path: str, copied: bytes | None) -> None:
        place = self.folders.output / path
        if not place.exists() and not any((self.folders.output / folder).is_file() for folder in folders_of(path)):
            self.folders.write(path, body := copied or self.new_body())
            group = self.unsure if copied else self.edited if path in self.ours else self.foreign
            group[path] = body

    @rule(path=PATHS)
    def delete(self, path: str) -> None:
        place = self.folders.output / path
        if place.is_file():
            place.unlink()
            for group in (self.foreign, self.edited, self.unsure):
                group.pop(path, None)
            while (place := place.parent) != self.folders.output and not any(place.iterdir()):
                place.rmdir()

    @rule()
    def lose_the_cache(self) -> None:
        (self.folders.cache / "cache.sqlite").unlink(missing_ok=True)

    @invariant()
    def foreign_files_are_as_they_were(self) -> None:
        assert self.foreign.items() <= self.folders.files().items()

    def assert_published(self, site: Mapping[str, bytes]) -> None:
        there = self.folders.files()
        assert site.items() <= there.items()
        others = {path: body for path, body in (self.foreign | self.edited).items() if path not in site}
        assert others.items() <= there.items()
        assert (there.keys() - site.keys() - others.keys()) <= self.unsure.keys()
        self.foreign = others | {path: body for path, body in self.foreign.items() if path in site and body != site[path]}
        self.edited = {}
        self.unsure = {path: body for path, body in self.unsure.items() if path not in site and there.get(path) == body}
        self.ours = set(site)

    def assert_a_second_publish_does_nothing(self, site: Mapping[str, bytes]) -> None:
        times = self.folders.mtimes()
        again = self.folders.publish(site)
        assert (again.written, again.removed, again.warnings, self.folders.mtimes()) == ((), (), (), times)

    def assert_in_the_way(self, site: Mapping[str, bytes]) -> None:
        """A refusal has a reason."""
        theirs = self.foreign | self.edited | self.unsure
        clash = any(path != other and meet(path, other) for path in site for other in site)
        assert clash or any(meet(path, other) for path in site for other in theirs)


Histories.TestCase.settings = settings(
    max_examples=30, stateful_step_count=25, deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)


@pytest.mark.slow
@needs_fork
class TestAnyHistory(Histories.TestCase):
    pass
