import random
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from plgsite.storage.cache import BLOBS, NOTES, SOURCES, Blob, open_cache
from tests.publish.folders import needs_links

VALUES = {"a": {"title": "Café", "weeks": [1, 2]}, "b": None}
"""Of the store of notes."""


def fill(folder: Path) -> Path:
    with open_cache(folder) as cache:
        cache.put_many(NOTES, VALUES)
        cache.put_many(BLOBS, {"pdf": Blob(b"%PDF" * 5000, {"pages": 6})})
    return folder / "cache.sqlite"


def test_what_was_put_is_there_in_the_next_run(tmp_path: Path) -> None:
    fill(tmp_path)
    with open_cache(tmp_path) as cache:
        assert cache.get_many(NOTES, ["a", "b", "c"]) == VALUES
        assert cache.get_many(BLOBS, ["pdf"]) == {"pdf": Blob(b"%PDF" * 5000, {"pages": 6})}


def test_the_stores_do_not_mix(tmp_path: Path) -> None:
    with open_cache(tmp_path) as cache:
        cache.put_many(SOURCES, {"a": b"1"})
        cache.put_many(NOTES, {"a": 2})
        assert (cache.get_many(SOURCES, ["a"]), cache.get_many(NOTES, ["a"])) == ({"a": b"1"}, {"a": 2})


def test_a_second_value_replaces_the_first(tmp_path: Path) -> None:
    with open_cache(tmp_path) as cache:
        cache.put_many(NOTES, {"a": 1})
        cache.put_many(NOTES, {"a": 2})
        assert cache.get_many(NOTES, ["a"]) == {"a": 2}


def test_facts_are_known_without_the_bytes(tmp_path: Path) -> None:
    fill(tmp_path)
    with open_cache(tmp_path) as cache:
        assert cache.get_facts(["pdf", "jpg"]) == {"pdf": {"pages": 6}}


def test_keep_deletes_all_others_of_its_store(tmp_path: Path) -> None:
    fill(tmp_path)
    with open_cache(tmp_path) as cache:
        cache.keep(NOTES, ["b", "unknown"])
        assert cache.get_many(NOTES, VALUES) == {"b": None}
        assert "pdf" in cache.get_many(BLOBS, ["pdf"])


def test_deleted_blobs_give_the_disk_back(tmp_path: Path) -> None:
    with open_cache(tmp_path) as cache:
        cache.put_many(BLOBS, {str(n): Blob(bytes(20_000), None) for n in range(200)})
        cache.keep(BLOBS, [])
    assert (tmp_path / "cache.sqlite").stat().st_size < 100_000


def test_thousands_of_keys_are_one_question(tmp_path: Path) -> None:
    many = {f"key {n}": n for n in range(20_000)}
    with open_cache(tmp_path) as cache:
        cache.put_many(NOTES, many)
        assert cache.get_many(NOTES, many) == many


def test_the_folder_is_kept_out_of_git(tmp_path: Path) -> None:
    fill(tmp_path / ".plgsite")
    assert (tmp_path / ".plgsite/.gitignore").read_text() == "*\n"


def emptied(file: Path) -> None:
    file.write_bytes(b"")


def scrambled(file: Path) -> None:
    file.write_bytes(random.Random(1).randbytes(50_000))


def truncated(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:6000])


def of_another_version(file: Path) -> None:
    change(file, "PRAGMA user_version=99")


def with_a_trigger(file: Path) -> None:
    change(file, "CREATE TRIGGER surprise AFTER INSERT ON sources BEGIN DELETE FROM blobs; END")


def of_somebody_else(file: Path) -> None:
    file.unlink()
    change(file, "CREATE TABLE sources (id INTEGER); PRAGMA user_version=1")


def in_wal_mode(file: Path) -> None:
    file.unlink()
    change(file, "PRAGMA journal_mode=WAL; CREATE TABLE bookmarks (id INTEGER)")


def change(file: Path, script: str) -> None:
    database = sqlite3.connect(file)
    database.executescript(script)
    database.close()


SPOILED = [emptied, scrambled, truncated, of_another_version, with_a_trigger, of_somebody_else, in_wal_mode]


@pytest.mark.parametrize("spoil", SPOILED, ids=lambda spoil: spoil.__name__)
def test_a_database_that_is_not_ours_is_replaced(tmp_path: Path, spoil: Callable[[Path], None]) -> None:
    spoil(fill(tmp_path))
    with open_cache(tmp_path) as cache:
        assert cache.get_many(NOTES, VALUES) == {}
        cache.put_many(NOTES, VALUES)
    with open_cache(tmp_path) as cache:
        assert cache.get_many(NOTES, VALUES) == VALUES


def test_damage_anywhere_is_a_miss_and_never_a_wrong_value(tmp_path: Path) -> None:
    sound = fill(tmp_path).read_bytes()
    chance = random.Random(7)
    for _ in range(150):
        torn = bytearray(sound)
        start = chance.randrange(len(torn))
        torn[start : start + 64] = chance.randbytes(min(64, len(torn) - start))
        (tmp_path / "cache.sqlite").write_bytes(torn)
        with open_cache(tmp_path) as cache:
            assert cache.get_many(NOTES, VALUES).items() <= VALUES.items()
            assert cache.get_many(BLOBS, ["pdf"]) in ({}, {"pdf": Blob(b"%PDF" * 5000, {"pages": 6})})
            assert cache.get_facts(["pdf"]) in ({}, {"pdf": {"pages": 6}})
            cache.put_many(NOTES, {"c": 3})
            cache.keep(NOTES, ["c"])


def test_a_row_that_is_no_json_is_a_miss(tmp_path: Path) -> None:
    change(fill(tmp_path), "UPDATE notes SET json = '{' WHERE key = 'a'; UPDATE blobs SET body = 5")
    with open_cache(tmp_path) as cache:
        assert cache.get_many(NOTES, VALUES) == {"b": None}
        assert cache.get_many(BLOBS, ["pdf"]) == {}


def test_a_database_torn_while_in_use_is_replaced(tmp_path: Path) -> None:
    file = fill(tmp_path)
    with open_cache(tmp_path) as cache:
        with file.open("r+b") as torn:
            torn.write(b"x" * 8192)
        assert cache.get_many(NOTES, VALUES) == {}
        cache.put_many(NOTES, VALUES)
        assert cache.get_many(NOTES, VALUES) == VALUES


@pytest.mark.parametrize("obstacle", ["a file for a folder", "a folder for a file"])
def test_without_a_place_to_write_it_works_in_memory(tmp_path: Path, obstacle: str) -> None:
    if obstacle == "a file for a folder":
        (tmp_path / "site").write_bytes(b"")
    else:
        (tmp_path / "site/cache.sqlite/mine").mkdir(parents=True)
    with open_cache(tmp_path / "site") as cache:
        cache.put_many(NOTES, VALUES)
        assert cache.get_many(NOTES, VALUES) == VALUES
    assert (tmp_path / "site").is_file() or (tmp_path / "site/cache.sqlite/mine").is_dir()


@needs_links
def test_a_link_is_replaced_and_what_it_points_to_stays(tmp_path: Path) -> None:
    (tmp_path / "diary").write_bytes(b"")
    (tmp_path / "site").mkdir()
    (tmp_path / "site/cache.sqlite").symlink_to(tmp_path / "diary")
    fill(tmp_path / "site")
    assert (tmp_path / "diary").read_bytes() == b""
