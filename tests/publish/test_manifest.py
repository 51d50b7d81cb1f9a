from pathlib import Path

import pytest

from plgsite.publish.manifest import Manifest, Published, manifest_bytes, read_manifest, write_manifest
from plgsite.storage.errors import OutputRefused
from plgsite.storage.paths import is_safe_path

from .folders import needs_links

MANIFEST = Manifest({"b/index.html": Published("k2", "d2"), "a.html": Published("k1", "d1"), "é.txt": Published("k3", "d3")})
OUTSIDE = ["../a", "a/../../b", "/etc/passwd", "a\\..\\b", "C:a", "C:/a", "a//b", "./a", "a/.", "a/", "", "a\nb", "a\0", "a./b", "a "]
RESERVED = [".plgsite.json", ".Plgsite.json", ".plgsite.json/a", ".a.html.plgsite-new", "b/.a.plgsite-new"]


def test_a_manifest_reads_as_it_was_written(tmp_path: Path) -> None:
    write_manifest(tmp_path, MANIFEST)
    assert read_manifest(tmp_path) == MANIFEST


def test_a_manifest_is_sorted_with_one_file_per_line() -> None:
    assert manifest_bytes(MANIFEST).decode() == (
        '{\n"plgsite": 1,\n"files": {\n"a.html": ["k1", "d1"],\n"b/index.html": ["k2", "d2"],\n"é.txt": ["k3", "d3"]\n}\n}\n'
    )


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
    write_manifest(tmp_path, Manifest({path: Published("k", "d")}))
    with pytest.raises(OutputRefused, match="could lie outside"):
        read_manifest(tmp_path)


def test_a_manifest_of_a_newer_plgsite_is_refused(tmp_path: Path) -> None:
    (tmp_path / ".plgsite.json").write_text('{"plgsite": 2, "files": {}}')
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
