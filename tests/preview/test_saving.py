"""Every save arrives, and faults are told."""

import json
import time

import pytest

from tests.preview.serving import messages
from tests.support import programme

pytestmark = pytest.mark.slow


def test_an_edit_arrives_and_its_page_is_named(running, folder):
    def edit() -> None:
        folder.write("content/programmes/a.md", programme(body="## Voor wie\n\nVoor alle scholen.\n"))

    heard = messages(running, edit, until=lambda message: message["command"] == "reload")
    assert "/aanbod/a/" in heard[-1]["pages"] and "/aanbod/concept/" not in heard[-1]["pages"]
    assert "Voor alle scholen" in running.page("/aanbod/a/")


def test_a_page_that_is_behind_is_told_when_it_connects(running):
    heard = messages(running, version="old.1", until=lambda message: message["command"] == "faults")
    assert [one["command"] for one in heard] == ["hello", "reload", "faults"]


def test_a_fault_is_told_with_its_place_and_the_last_good_site_stays(running, folder):
    faults = messages(
        running,
        lambda: folder.write("content/programmes/a.md", programme("prijs: 2350 <b>\n")),
        until=lambda message: message.get("faults"),
    )[-1]["faults"]
    assert [faults[0][key] for key in ("path", "line", "code", "hint")] == [
        "content/programmes/a.md",
        5,
        "unknown-key",
        "did you mean 'prices'?",
    ]
    assert faults[0]["excerpt"].splitlines()[0].endswith("prijs: 2350 <b>") and "^^^^^" in faults[0]["excerpt"]
    assert str(folder.root) not in json.dumps(faults)
    assert "Voor alle scholen" in running.page("/aanbod/a/")
    healed = messages(
        running,
        lambda: folder.write("content/programmes/a.md", programme(body="## Voor wie\n\nVoor alle scholen.\n")),
        until=lambda message: message.get("faults") == [],
    )
    assert healed[-1] == {"command": "faults", "faults": []}
    assert any("unknown-key" in line for line in running.said)


def test_an_edit_of_a_stylesheet_names_the_stylesheet(running, folder):
    heard = messages(
        running,
        lambda: folder.write("templates/assets/site.css", "body { color: red }\n"),
        until=lambda message: message["command"] == "reload",
    )
    assert heard[-1]["styles"] == ["/assets/site-preview.css"]


def test_a_folder_that_comes_and_goes_is_watched(running, folder):
    reloaded = lambda message: message["command"] == "reload"  # noqa: E731
    messages(running, lambda: folder.write("content/programmes/map/index.md", programme()), until=reloaded)
    assert running.ask("/aanbod/map/")[0] == 200
    messages(running, lambda: folder.write("content/programmes/map/index.md", programme(body="Binnen de map.\n")), until=reloaded)
    assert "Binnen de map" in running.page("/aanbod/map/")
    (folder.root / "content/programmes/map/index.md").unlink()
    messages(running, lambda: (folder.root / "content/programmes/map").rmdir(), version="old", until=reloaded)
    deadline = time.monotonic() + 60
    while running.ask("/aanbod/map/")[0] != 404:
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_loops_of_links_do_no_harm(running, folder):
    loop = folder.root / "content" / "media"
    loop.mkdir()
    (loop / "rond").symlink_to(loop)
    (folder.root / "content" / "weg").symlink_to("/")
    try:
        heard = messages(running, until=lambda message: bool(message.get("faults")))
        assert {one["code"] for one in heard[-1]["faults"]} == {"symlink"}
    finally:
        (loop / "rond").unlink()
        (folder.root / "content" / "weg").unlink()
    loop.rmdir()
    messages(running, until=lambda message: message.get("faults") == [])


def test_five_hundred_writes_in_a_second_are_one_build_or_two(running, folder):
    time.sleep(1)
    before = len([line for line in running.said if line.startswith("Built")])
    began = time.monotonic()
    for number in range(500):
        folder.write("content/programmes/a.md", programme(body=f"## Voor wie\n\nStand {number}.\n"))
        time.sleep(0.002)
    more = int(time.monotonic() - began)  # whole seconds: on a busy machine there are lulls between the writes
    deadline = time.monotonic() + 60
    while "Stand 499." not in running.page("/aanbod/a/"):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    time.sleep(1)
    assert 1 <= len([line for line in running.said if line.startswith("Built")]) - before <= 1 + max(more, 1)


def test_an_editor_that_saves_by_renaming_is_heard(running, folder):
    def save() -> None:
        folder.write("content/programmes/.a.md.new", programme(body="## Voor wie\n\nHernoemd.\n"))
        (folder.root / "content/programmes/.a.md.new").replace(folder.root / "content/programmes/a.md")

    messages(running, save, until=lambda message: message["command"] == "reload")
    assert "Hernoemd." in running.page("/aanbod/a/")
