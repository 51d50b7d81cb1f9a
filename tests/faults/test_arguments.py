"""Arguments and variables that cannot be used: exit code 2, with a sentence that names the thing and the way out; never a traceback."""

import shlex
import subprocess
from pathlib import Path

import pytest

from plgsite.values.base_address import why_no_base

from .running import ENVIRONMENT, PLGSITE, ran, small_site

pytestmark = pytest.mark.slow  # many processes

BAD_BASES = [
    "https://",
    "https:///x/",
    "/pad/",
    "academie.example",
    "ftp://a.example/",
    "javascript:alert(1)",
    "https://a b.example/",
    "https://a.example/\n/",
    'https://a.example/"onload=',
    "https://a.example\\x/",
    "https://a.example:99999999/",
    "https://a.example:x/",
    "https://a.example:0/",
    "https://[::1/",
    "https://a.example/?q=1",
    "https://a.example/#deel",
    "https://naam:geheim@a.example/",
    "https://-.example/",
]
GOOD_BASES = [
    "https://a.example/",
    "https://a.example",
    "http://localhost:8000/sub/",
    "https://bücher.example/",
    "http://[::1]:80/",
    "http://127.0.0.1",
]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = small_site(tmp_path_factory.mktemp("arguments") / "site").root
    (root / "loop").symlink_to("loop")
    return root


@pytest.mark.parametrize("address", BAD_BASES)
def test_an_address_where_no_site_can_lie_is_refused(address: str) -> None:
    assert why_no_base(address)


@pytest.mark.parametrize("address", GOOD_BASES)
def test_an_address_where_a_site_can_lie_is_taken(address: str) -> None:
    assert why_no_base(address) == ""


@pytest.mark.parametrize("verb", ["build", "check", "serve"])
def test_every_verb_with_a_base_address_refuses_a_wrong_one(root: Path, verb: str) -> None:
    done = ran(root, verb, "-u", "https://a.example:99999999/")
    assert done.returncode == 2 and "write it as https://" in done.stderr and not (root / "output").exists()


def test_the_same_address_in_the_settings_of_the_site_is_told_at_its_line(tmp_path: Path) -> None:
    made = small_site(tmp_path)
    made.write("content/site.yaml", "title: Proef\nbase_url: https://proef.example:99999999/\nprovider: proef\n")
    (fault,) = made.build().diagnostics
    assert (fault.at.path, fault.at.line) == ("content/site.yaml", 2) and "'99999999' is no port" in fault.message


@pytest.mark.parametrize("epoch", ["", "x", "-1", "1.5", "²", "١", "99999999999999999999", "1e3", " 1"])
def test_a_moment_that_there_cannot_be_is_refused(root: Path, epoch: str) -> None:
    done = ran(root, "list", SOURCE_DATE_EPOCH=epoch)
    assert done.returncode == 2 and "SOURCE_DATE_EPOCH is" in done.stderr and "seconds since 1970" in done.stderr and not done.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("check", "--root", "/nowhere"), "there is no folder /nowhere"),
        (("check", "--root", "/" + "a" * 300), "cannot be used"),
        (("check", "--root", "loop"), "circle"),
        (("build", "-o", "loop"), "circle"),
        (("clean", "-o", "loop/x"), "circle"),
        (("check", "--root", "content/site.yaml"), "there is no folder"),
        (("check", "--today", "2027-02-30"), "2027-02-30"),
        (("check", "--jobs", "0"), "--jobs"),
        (("chek",), "check"),
        (("serve", "-i", "192.0.2.1"), "192.0.2.1"),
        (("serve", "-p", "99999"), "99999"),
        (("serve", "--editor", "x"), "editor"),
        (("schema", "x"), "x"),
        (("brochure-data", "x"), "x"),
        (("brochure-data", "a", "--into", "content"), "content"),
    ],
)
def test_a_wrong_argument_names_itself_and_the_way_out(root: Path, arguments: tuple[str, ...], said: str) -> None:
    done = ran(root, *arguments)
    assert done.returncode == 2 and said in done.stderr and "Traceback" not in done.stderr, done.stderr


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_first_and_the_last_day_that_there_are_can_be_asked_for(root: Path, day: str) -> None:
    done = ran(root, "check", "--no-brochures", "--no-search", "--today", day)
    assert done.returncode == 0, done.stderr


def test_a_folder_that_is_no_more_is_told(root: Path) -> None:
    (root / "gone").mkdir()
    done = subprocess.run(
        ["bash", "-c", f'rmdir "$PWD" && {shlex.join(PLGSITE)} list'], cwd=root / "gone", env=ENVIRONMENT, capture_output=True
    )
    assert done.returncode == 2 and b"is no more" in done.stderr and b"--root" in done.stderr


@pytest.mark.parametrize(
    ("zone", "said"), [("localtime", "another zone on every machine"), ("Factory", "another zone"), ("../etc", "no time zone")]
)
def test_a_zone_that_every_machine_has_its_own_of_is_refused(tmp_path: Path, zone: str, said: str) -> None:
    made = small_site(tmp_path)
    made.write("content/site.yaml", f"title: Proef\nbase_url: https://proef.example/\nprovider: proef\ntimezone: {zone}\n")
    (fault,) = made.build().diagnostics
    assert fault.at.line == 4 and said in fault.message and "Europe/Amsterdam" in fault.hint
