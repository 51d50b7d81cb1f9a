"""The full-text index: of its parts, those that hold words which changed are made anew; all of them, where the numbers of pages changed."""

import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from msgspec import Struct, field

from plgsite.digest import Digest, digest_bytes, digest_of
from plgsite.make.index_notes import IndexNote, keep_note, note_name, recalled_note
from plgsite.make.page_words import words_of_all
from plgsite.plan.artifacts.key import Key
from plgsite.search.changed import ChangedPage, NotKnown, changed_parts
from plgsite.search.compressed import deflated
from plgsite.search.entry import text_in, words_of
from plgsite.search.facts import facts_bytes, facts_names
from plgsite.search.index import PartFiles, parts_of
from plgsite.search.start import Start, Told, address_files, file_names, start_bytes, start_in, start_of
from plgsite.search.value import Words
from plgsite.state.wanted_index import WantedIndex
from plgsite.storage.cache import BLOBS, Blob, Cache

INDEX_RANK: Literal[2] = 2
"""The index is published after what it leads to."""
TOO_MANY = 4
"""Where more than one page in so many changed, all parts are made: that reads every page once, and no part twice."""


class LostIndex(LookupError):
    """What was known of the index, or an entry that was not made now, cannot be had."""


class Indexing(Struct, frozen=True, kw_only=True):
    """The files of the index by output path: the wanted ones with their keys; the bytes of those to publish; what the cache shall keep; and
    how many parts were made."""

    key: Key = field(default_factory=lambda: Key.of({}))
    wanted: Mapping[str, Digest] = field(default_factory=dict)
    bodies: Mapping[str, bytes] = field(default_factory=dict)
    kept: tuple[Digest, ...] = ()
    made: int = 0


Read = Callable[[str], bytes]
"""A file by its output path. Raises OSError where it is not as it was published."""


@dataclass(frozen=True)
class IndexFiles:
    """Where files come from: `before` those of the output by path with their keys, `was` the bytes that lie there, `now` those of the
    texts that the build wants."""

    before: Mapping[str, Digest]
    was: Read
    now: Read


def as_published(index: WantedIndex, there: Mapping[str, Digest]) -> Indexing | None:
    """The index that is there, whatever it was made from: while somebody writes, it may wait. None where there is none."""
    return Indexing(wanted={path: key for path, key in there.items() if index.holds(path)}) if index.start in there else None


def indexing(index: WantedIndex, files: IndexFiles, cache: Cache, jobs: int) -> Indexing:
    """What is to be done for the index. Raises LostIndex."""
    return _Work(index, files, cache, jobs).done()


@dataclass(frozen=True)
class _Work:
    index: WantedIndex
    files: IndexFiles
    cache: Cache
    jobs: int

    def done(self) -> Indexing:
        """The files that are there already, else those of the last index with what changed in it, else all."""
        if self.files.before.get(self.index.start) == self.key.digest and self._is_complete():
            wanted = {path: key for path, key in self.files.before.items() if self.index.holds(path)}
            return Indexing(key=self.key, wanted=wanted, kept=self._kept(wanted))
        return self._published(self._changed() or self._all())

    @cached_property
    def key(self) -> Key:
        """All that the index is made from."""
        given = {"made by": self.made_by, "told": self.told, "texts": digest_of(self.index.texts)}
        return Key.of({"family": "search-index", **given})

    @cached_property
    def made_by(self) -> Digest:
        """What has a say in the parts."""
        return digest_of([self.index.toolchain, zlib.ZLIB_RUNTIME_VERSION, self.index.language])

    @cached_property
    def told(self) -> Digest:
        """What the index says beside words; in a build that did not plan it, as it was."""
        if self.index.planned:
            return digest_of(self.index.planned)
        if self.last is None:
            raise LostIndex(self.index.start)
        return self.last.told

    @cached_property
    def last(self) -> IndexNote | None:
        """What is known of the index that is there."""
        return recalled_note(self.cache, self.files.before.get(self.index.start))

    @cached_property
    def start(self) -> Start | None:
        """The start that is there."""
        try:
            return start_in(self.files.was(self.index.start))
        except (OSError, ValueError):
            return None

    def _is_complete(self) -> bool:
        """Whether all files of the index are there, and no other."""
        there = {path for path in self.files.before if self.index.holds(path)}
        return self.start is not None and there == {self.index.start, *map(self.index.path, file_names(self.start))}

    def _changed(self) -> PartFiles | None:
        """The parts that differ from those that are there; None where all are to be made."""
        before = {at: key for at in self.index.texts if (key := self.files.before.get(self.index.text_path(at)))}
        last, texts = self.last, self.index.texts
        if last is None or last.made_by != self.made_by or digest_of(before) != last.texts or len(before) < len(texts):
            return None
        edited = [at for at in texts if texts[at] != before[at]]
        if len(edited) * TOO_MANY > len(texts) or not self._is_complete():
            return None
        try:
            pages = [ChangedPage(self.index.numbers[at], self._words(at, self.files.was), self._words(at, self.files.now)) for at in edited]
            return changed_parts(last.parts, pages, lambda name: self.files.was(self.index.path(name)), self.index.rules)
        except (NotKnown, OSError, ValueError):
            return None

    def _all(self) -> PartFiles:
        try:
            texts = [self.files.now(self.index.text_path(at)) for at in self.index.addresses]
            return parts_of(words_of_all(texts, self.jobs), len(texts), self.index.rules)
        except (OSError, ValueError) as error:
            raise LostIndex(str(error)) from None

    def _words(self, at: str, read: Read) -> Words:
        return words_of(text_in(read(self.index.text_path(at))))

    def _published(self, made: PartFiles) -> Indexing:
        """The files to publish and those that stay, and what the cache is to know of them."""
        start = start_of(self._told(), self.index.numbering, made.parts)
        bodies = {self.index.path(name): body for name, body in {**self._beside(), **made.files}.items()}
        keys = {path: digest_bytes(body) for path, body in bodies.items()} | {self.index.start: self.key.digest}
        bodies[self.index.start] = start_bytes(start)
        stay = {path: self._published_key(path) for path in map(self.index.path, file_names(start)) if path not in keys}
        self.cache.put_many(BLOBS, {keys[path]: Blob(body, None) for path, body in bodies.items()})
        texts = digest_of(self.index.texts)
        keep_note(self.cache, self.key.digest, IndexNote(made_by=self.made_by, told=self.told, texts=texts, parts=made.parts))
        wanted = {**stay, **keys}
        return Indexing(key=self.key, wanted=wanted, bodies=bodies, kept=self._kept(wanted), made=len(made.files))

    def _published_key(self, path: str) -> Digest:
        try:
            return self.files.before[path]
        except KeyError:
            raise LostIndex(path) from None

    def _kept(self, wanted: Mapping[str, Digest]) -> tuple[Digest, ...]:
        return (*wanted.values(), note_name(self.key.digest))

    def _told(self) -> Told:
        """What the index says beside words."""
        planned = self.index.planned
        if planned:
            return Told(language=self.index.language, rules=self.index.rules, synonyms=planned.synonyms, facts=facts_names(planned.facts))
        if self.start is None:
            raise LostIndex(self.index.start)
        return self.start

    def _beside(self) -> dict[str, bytes]:
        """The files that hold no words: where they are as they were, none."""
        planned = self.index.planned
        if planned is None:
            return {}
        found = {"facts": deflated(facts_bytes(planned.facts, self.index.numbers))}
        blocks = address_files(self.index.addresses)
        is_there = all(self.index.path(name) in self.files.before for name in blocks)
        return found if is_there else found | blocks
