"""Promises about time, for a machine that is not busy."""

import os
import time
from pathlib import Path

import pytest

from plgsite.publish.journal import read_journal
from plgsite.publish.manifest import read_manifest
from plgsite.publish.output import survey
from plgsite.publish.signatures import moment_now, recall_signatures
from plgsite.storage.cache import open_cache

from .folders import Folders

pytestmark = pytest.mark.alone


def test_ten_thousand_unchanged_files_are_surveyed_in_a_few_times_what_a_look_at_each_takes(folders: Folders) -> None:
    site = {f"programmes/p{n}/index.html": b"%d" % n * 1000 for n in range(10_000)}
    for _ in range(2):
        folders.publish(site)

    def took() -> float:
        start = time.process_time()
        with open_cache(folders.cache) as cache:
            manifest, journal = read_manifest(folders.output, folders.cache), read_journal(folders.cache, folders.output)
            remembered, moment = recall_signatures(cache, folders.output), moment_now(folders.cache, folders.output)
            found = survey(folders.output, manifest=manifest, journal=journal, remembered=remembered, moment=moment)
        assert len(found.keys) == 10_000
        return time.process_time() - start

    def looked() -> float:
        start = time.process_time()
        for path in site:
            os.lstat(folders.output / path)
        return time.process_time() - start

    # The least of several, and beside a bare loop: machines differ, and what else one does slows down processor time too.
    assert min(took() for _ in range(3)) < 5 * min(looked() for _ in range(3))


def test_a_thousand_new_files_are_published_in_a_few_times_what_their_writing_takes(folders: Folders, tmp_path: Path) -> None:
    site = {f"programmes/{n % 50}/{n}.html": b"%5d" % n * 4000 for n in range(1000)}

    def published(turn: int) -> float:
        start = time.process_time()
        folders.publish({f"{turn}/{path}": content for path, content in site.items()})
        return time.process_time() - start

    def written(turn: int) -> float:
        start = time.process_time()
        for number, content in enumerate(site.values()):
            new = tmp_path / f"{turn}-{number}.new"
            new.write_bytes(content)
            new.replace(tmp_path / f"{turn}-{number}.html")
        return time.process_time() - start

    turns = [(published(turn), written(turn)) for turn in range(3)]
    ours, theirs = (min(column) for column in zip(*turns, strict=True))
    assert ours < 4 * theirs
