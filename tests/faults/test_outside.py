"""Nothing outside of the site is read or published."""

import os
import socket
from pathlib import Path

import pytest

from plgsite.source import file_walk
from plgsite.source.snapshot import snapshot
from tests.cli.test_show import plgsite
from tests.support import SiteFolder, programme, site, told

NONE = Path("none")
CHECK = ("check", "--no-brochures", "--no-search", "--today", "2026-11-21")


@pytest.fixture
def folder(tmp_path: Path) -> SiteFolder:
    made = site(tmp_path / "site")
    made.write("content/programmes/a.md", programme())
    return made


def moved(folder: SiteFolder, name: str) -> None:
    """A folder of the site lies elsewhere, and a link is in its place."""
    elsewhere = folder.root.parent / "elsewhere" / name
    elsewhere.parent.mkdir(exist_ok=True)
    (folder.root / name).mkdir(exist_ok=True)
    (folder.root / name).rename(elsewhere)
    (folder.root / name).symlink_to(elsewhere)


@pytest.mark.parametrize("name", ["content", "static", "templates"])
def test_a_folder_of_the_site_that_is_a_link_is_read_only_when_that_is_allowed(folder, name):
    folder.write("static/brief.txt", "Een brief.")
    moved(folder, name)
    refused = folder.build()
    assert not refused.published and f"{name}:1:1 error[symlink] the folder {name} is a link" in told(refused)
    allowed = folder.build(follow_links=True)
    assert allowed.published and folder.page("brief.txt") == "Een brief."


def test_site_yaml_cannot_allow_links(folder):
    folder.write("content/site.yaml", "title: Proef\nbase_url: https://proef.example/\nprovider: proef\nfollow_links: true\n")
    assert [one for one in told(folder.build()) if "error[unknown-key]" in one]


@pytest.mark.parametrize("target", [".env", ".git/config", ".plgsite/cache.db", "static/.env"])
@pytest.mark.parametrize("follow", [False, True])
def test_a_link_to_a_hidden_file_of_the_site_is_never_followed(folder, target, follow):
    folder.write(target, "GEHEIM")
    (folder.root / "content/brief.txt").symlink_to(folder.root / target)
    files, faults = snapshot(folder.root, NONE, follow_links=follow)
    assert "content/brief.txt" not in files.files
    assert [fault.message for fault in faults] == ["the link brief.txt leads to a hidden file"]


def test_what_a_refused_link_leads_to_is_not_shown_beside_the_fault(folder):
    folder.write(".env", "GEHEIM=1")
    (folder.root / "content/brief.txt").symlink_to("../.env")
    done = plgsite(folder.root, *CHECK)
    assert done.returncode == 1 and "GEHEIM" not in done.stdout + done.stderr


def test_a_hidden_file_outside_is_not_followed_either(folder, tmp_path):
    (tmp_path / ".netrc").write_text("GEHEIM")
    (folder.root / "content/brief.txt").symlink_to(tmp_path / ".netrc")
    assert "content/brief.txt" not in snapshot(folder.root, NONE, follow_links=True)[0].files


def test_links_that_go_in_circles_end(folder):
    (folder.root / "content/kring").symlink_to("kring")
    (folder.root / "content/zelf").symlink_to(".")
    (folder.root / "content/heen").symlink_to("weer")
    (folder.root / "content/weer").symlink_to("heen")
    (folder.root / "static").symlink_to("static")
    for follow in (False, True):
        files, faults = snapshot(folder.root, NONE, follow_links=follow)
        assert len(faults) == 5 and "content/programmes/a.md" in files.files


def test_folders_that_lead_to_each_other_over_and_over_are_bounded_by_a_count(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(file_walk, "MOST_FOLLOWED", 50)
    for number in range(20):
        (tmp_path / f"laag-{number}").mkdir()
        for side in ("links", "rechts"):
            (tmp_path / f"laag-{number}" / side).symlink_to(tmp_path / f"laag-{number + 1}")
    (tmp_path / "laag-20").mkdir()
    (folder.root / "content/diep").symlink_to(tmp_path / "laag-0")
    faults = snapshot(folder.root, NONE, follow_links=True)[1]
    assert faults and "more than 50" in faults[-1].message


def test_a_pipe_in_the_place_of_site_yaml_keeps_nothing_waiting(folder):
    folder.remove("content/site.yaml")
    os.mkfifo(folder.root / "content/site.yaml")
    done = plgsite(folder.root, *CHECK, "--root", str(folder.root))
    assert done.returncode == 1 and "error[no-file]: site.yaml is a named pipe, no file" in done.stdout + done.stderr


@pytest.mark.parametrize("where", ["content", "static", "templates"])
def test_pipes_sockets_and_links_to_devices_are_faults_and_are_not_opened(folder, where):
    (folder.root / where).mkdir(exist_ok=True)
    os.mkfifo(folder.root / where / "pijp.png")
    with socket.socket(socket.AF_UNIX) as one:
        here = Path.cwd()
        os.chdir(folder.root / where)  # the name of a socket has a hundred signs at most
        one.bind("contact.png")
        os.chdir(here)
    (folder.root / where / "niets.png").symlink_to("/dev/zero")
    codes = [one.split(" ", 1)[1] for one in told(folder.build()) if one.startswith(f"{where}/")]
    assert codes == [
        "error[no-file] contact.png is a socket, no file",
        "error[symlink] the link niets.png leads out of the site",
        "error[no-file] pijp.png is a named pipe, no file",
    ]


@pytest.mark.parametrize("output", ["content", "content/uit", "static/uit", "templates", ".plgsite/uit", "via/uit"])
@pytest.mark.parametrize("verb", [("build",), ("clean",)])
def test_output_inside_what_a_build_reads_or_keeps_is_refused(folder, output, verb):
    for name in ("static", "templates", ".plgsite"):
        (folder.root / name).mkdir()
    (folder.root / "via").symlink_to("content")
    done = plgsite(folder.root, *verb, "-o", output)
    assert done.returncode == 2 and "of the site; name a folder outside of it" in done.stderr
    assert not list(folder.root.rglob("index.html"))
