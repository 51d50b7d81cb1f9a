from pathlib import Path

import pytest

from plgsite.publish.journal import Journal, read_journal, remove_journal, write_journal
from plgsite.publish.manifest import Published

from .folders import Folders

JOURNAL = Journal(writes={"a/index.html": Published("k", "d")}, deletes={"b.html": "e"})


def journal_file(folders: Folders) -> Path:
    return next(folders.cache.glob("journal-*.json"))


def test_a_journal_reads_as_it_was_written_until_it_is_removed(folders: Folders) -> None:
    write_journal(folders.cache, folders.output, JOURNAL)
    assert read_journal(folders.cache, folders.output) == JOURNAL
    remove_journal(folders.cache, folders.output)
    assert read_journal(folders.cache, folders.output) is None


def test_each_output_folder_has_its_own_journal(folders: Folders) -> None:
    write_journal(folders.cache, folders.output, JOURNAL)
    assert read_journal(folders.cache, folders.output.with_name("elsewhere")) is None


@pytest.mark.parametrize("text", ["", "{", "[]", '{"plgsite": 1}'])
def test_a_broken_journal_counts_as_none(folders: Folders, text: str) -> None:
    write_journal(folders.cache, folders.output, JOURNAL)
    journal_file(folders).write_text(text)
    assert read_journal(folders.cache, folders.output) is None


def test_a_journal_never_leads_outside_the_output(folders: Folders) -> None:
    write_journal(folders.cache, folders.output, Journal(writes={"../a": Published("k", "d")}, deletes={}))
    assert read_journal(folders.cache, folders.output) is None
    write_journal(folders.cache, folders.output, Journal(writes={}, deletes={"../a": "d"}))
    assert read_journal(folders.cache, folders.output) == Journal(writes={}, deletes={})
