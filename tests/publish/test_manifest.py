import json
from pathlib import Path

import pytest

from plgsite.digest import digest_text
from plgsite.publish.manifest import Manifest, Published, read_manifest, remember_paths, write_manifest
from plgsite.storage.errors import OutputRefused
from plgsite.storage.paths import is_safe_path

from .folders import needs_links

MANIFEST = Manifest({"b/index.html": Published("k2", "d2"), "a.html": Published("k1", "d1"), "é.txt": Published("k3", "d3")})
OUTSIDE = ["../a", "a/../../b", "/etc/passwd", "a\\..\\b", "C:a", "C:/a", "a//b", "./a", "a/.", "a/", "", "a\nb", "a\0", "a./b", "a "]
RESERVED = [".plgsite.json", ".Plgsite.json", ".plgsite.json/a", ".a.html.plgsite-new", "b/.a.plgsite-new"]


def published(output: Path, cache: Path) -> None:
    remember_paths(output, cache, MANIFEST, write_manifest(output, MANIFEST))


def test_a_manifest_reads_as_it_was_written(tmp_path: Path) -> None:
    published(tmp_path / "output", tmp_path / "cache")
    assert read_manifest(tmp_path / "output", tmp_path / "cache") == MANIFEST


def test_what_lies_in_the_output_names_no_path(tmp_path: Path) -> None:
    published(tmp_path / "output", tmp_path / "cache")
    lines = (tmp_path / "output/.plgsite.json").read_text("utf-8").splitlines()
    assert lines[:3] == ["{", '"plgsite": 2,', '"files": {'] and lines[3:6] == sorted(lines[3:6])
    assert f'"{digest_text("b/index.html")}": ["k2", "d2"]' in "\n".join(lines)
    assert not any(path in "\n".join(lines) for path in MANIFEST.files)


def test_without_the_cache_the_paths_are_those_of_what_lies_there(tmp_path: Path) -> None:
    write_manifest(tmp_path, MANIFEST)
    for path in ("a.html", "b/index.html", "b/strange.html"):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text("changed by hand")
    found = {path: entry for path, entry in MANIFEST.files.items() if path != "é.txt"}
    assert read_manifest(tmp_path) == read_manifest(tmp_path, tmp_path / "nowhere") == Manifest(found, lost=1)


DAMAGED = ["", "[]", '{"manifest": 5}', '{"files": ["a.html"]}', '{"files": {"a.html": [], "../x": 1}}', "[" * 100_000]


@pytest.mark.parametrize("text", DAMAGED)
def test_whatever_the_cache_says_the_manifest_of_the_output_counts(tmp_path: Path, text: str) -> None:
    published(tmp_path / "output", tmp_path / "cache")
    (place,) = (tmp_path / "cache").glob("published-*")
    place.write_text(text)
    (tmp_path / "output/a.html").write_text("x")
    found = read_manifest(tmp_path / "output", tmp_path / "cache")
    assert found == Manifest({"a.html": MANIFEST.files["a.html"]}, lost=2)


def test_a_manifest_of_an_older_version_names_its_paths(tmp_path: Path) -> None:
    (tmp_path / ".plgsite.json").write_text('{"plgsite": 1, "files": {"a.html": ["k1", "d1"]}}')
    assert read_manifest(tmp_path) == Manifest({"a.html": Published("k1", "d1")})


def test_an_empty_manifest_is_one_too(tmp_path: Path) -> None:
    write_manifest(tmp_path, Manifest({}))
    assert read_manifest(tmp_path) == Manifest({})


def test_no_file_is_no_manifest(tmp_path: Path) -> None:
    assert read_manifest(tmp_path) is None
    assert read_manifest(tmp_path / "nowhere") is None


@pytest.mark.parametrize("text", ["", "{", "[]", "5", "{}", '{"plgsite": 1}', '{"plgsite": 1, "files": []}', "[" * 100_000, "\xff\xfe"])
def test_a_broken_manifest_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / ".plgsite.json").write_bytes(text.encode("latin-1"))
    with pytest.raises(OutputRefused, match="so it cannot tell which files may be replaced") as refusal:
        read_manifest(tmp_path)
    assert "delete that folder and build again" in refusal.value.hint


@pytest.mark.parametrize("entry", ["[]", '["k"]', '["k", 5]', "null", '"kd"', '["k", "d", "e"]'])
def test_an_entry_without_key_and_digest_is_refused(tmp_path: Path, entry: str) -> None:
    (tmp_path / ".plgsite.json").write_text(f'{{"plgsite": 1, "files": {{"a": {entry}}}}}')
    with pytest.raises(OutputRefused, match='no key and digest for "a"'):
        read_manifest(tmp_path)


@pytest.mark.parametrize("path", OUTSIDE + RESERVED)
def test_a_path_that_could_lie_outside_is_refused(tmp_path: Path, path: str) -> None:
    (tmp_path / ".plgsite.json").write_text(json.dumps({"plgsite": 1, "files": {path: ["k", "d"]}}))
    with pytest.raises(OutputRefused, match="could lie outside"):
        read_manifest(tmp_path)


def test_a_manifest_of_a_newer_plgsite_is_refused(tmp_path: Path) -> None:
    (tmp_path / ".plgsite.json").write_text('{"plgsite": 3, "files": {}}')
    with pytest.raises(OutputRefused, match="a newer plgsite"):
        read_manifest(tmp_path)


@needs_links
def test_a_link_in_place_of_the_manifest_is_refused(tmp_path: Path) -> None:
    write_manifest(tmp_path / "elsewhere", MANIFEST)
    (tmp_path / ".plgsite.json").symlink_to(tmp_path / "elsewhere/.plgsite.json")
    with pytest.raises(OutputRefused, match="not a plain file"):
        read_manifest(tmp_path)


@pytest.mark.parametrize("path", ["index.html", "a/b/c.html", ".well-known/a.txt", "a..b", "é/Ünïcode.pdf", "_x-1.min.css", "A b.txt"])
def test_ordinary_paths_are_safe(path: str) -> None:
    assert is_safe_path(path)
