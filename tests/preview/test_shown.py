"""What is found at an address, and what the browsers are told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plgsite.preview.shown import AnswerAt, Shown
from plgsite.state.request import Listing, Outcome

LISTING = Listing(base_path="/", origins={}, marks={}, unmade=frozenset({"aanbod/a/brochure/a.pdf"}))
FILES = {"index.html", "aanbod/index.html", "aanbod/a/index.html", "assets/site-preview.css", "404.html", "aanbod/é/index.html"}


def shown(**changes: object) -> Shown:
    return Shown(run="r", is_ready=True, files=set(FILES), listing=LISTING, **changes)


def outcome(*written: str, gone: tuple[str, ...] = (), listing: Listing = LISTING) -> Outcome:
    return Outcome(diagnostics=(), published=True, written=written, gone=gone, listing=listing)


@pytest.mark.parametrize(
    "address, path",
    [
        ("/", "index.html"),
        ("/aanbod/", "aanbod/index.html"),
        ("/aanbod/a/?q=1", "aanbod/a/index.html"),
        ("/aanbod/index.html", "aanbod/index.html"),
        ("/%61anbod/", "aanbod/index.html"),
        ("/aanbod/%C3%A9/", "aanbod/é/index.html"),
        ("/assets/site-preview.css?v=2", "assets/site-preview.css"),
        ("/aanbod/a/brochure/a.pdf", "aanbod/a/brochure/a.pdf"),
    ],
)
def test_a_file_is_found_at_its_address(address, path):
    assert shown().find(address) == AnswerAt(path=path)


def test_a_folder_without_its_slash_leads_to_the_one_with_it():
    assert shown().find("/aanbod") == AnswerAt(elsewhere="/aanbod/")


@pytest.mark.parametrize(
    "address",
    [
        "/../pyproject.toml",
        "/aanbod/../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2fetc/passwd",
        "/%252e%252e/etc/passwd",
        "/aanbod/..%5c..%5cetc",
        "/aanbod\\index.html",
        "//etc/passwd",
        "//evil.example/",
        "/aanbod//",
        "/./aanbod/",
        "/aanbod/./index.html",
        "/aanbod/index.html/",
        "/aanbod/index.html%00.css",
        "/%00",
        "/aanbod/%0d%0aLocation:",
        "/%ff",
        "/.plgsite.json",
        "/assets/",
        "/assets",
        "/assets/site-preview.cs",
        "/assets/site-preview.css/",
        "/AANBOD/",
        "/aanbod/a/index.html~",
        "aanbod/",
        "*",
        "",
        "http://evil.example/aanbod/",
    ],
)
def test_nothing_else_is_found_however_it_is_spelled(address):
    assert shown().find(address) == AnswerAt()


@given(st.text(alphabet="/.%2ef\\0 abn-", max_size=30))
def test_whatever_is_asked_for_only_files_that_a_build_told_of_are_found(address):
    found = shown().find(address)
    assert not found.path or found.path in FILES | LISTING.unmade
    assert not found.elsewhere or (found.elsewhere.startswith("/") and not found.elsewhere.startswith("//"))


def test_a_site_below_a_path_is_found_there():
    below = Shown(run="r", is_ready=True, files=set(FILES), listing=Listing(base_path="/sub/", origins={}, marks={}, unmade=frozenset()))
    assert below.find("/sub/aanbod/") == AnswerAt(path="aanbod/index.html")
    assert (below.find("/"), below.find("/sub")) == (AnswerAt(elsewhere="/sub/"), AnswerAt(elsewhere="/sub/"))
    assert below.find("/aanbod/") == below.find("/subaanbod/") == AnswerAt()


def test_an_edit_names_the_pages_that_changed():
    said = shown().take(outcome("aanbod/a/index.html"))
    assert said["pages"] == ["/aanbod/a/"] and said["version"] == "r.1"


def test_an_edit_of_styles_alone_names_the_styles():
    said = shown().take(outcome("assets/site-preview.css"))
    assert said["styles"] == ["/assets/site-preview.css"] and "pages" not in said


@pytest.mark.parametrize("written", [("assets/site-preview.js",), ("assets/a.css", "aanbod/a/index.html"), ("assets/foto.jpg",)])
def test_anything_else_makes_the_pages_that_may_show_it_load_again(written):
    said = shown().take(outcome(*written))
    assert "styles" not in said and ("pages" not in said or len(written) == 2)


def test_a_build_that_changes_nothing_says_nothing():
    now = shown()
    assert now.take(outcome()) is None and now.version == "r.0"


def test_the_first_build_makes_every_page_load_again():
    first = Shown(run="r")
    assert first.take(outcome()) == {"command": "reload", "path": "*", "liveCSS": True, "version": "r.1"}


def test_files_that_are_no_more_are_not_found():
    now = shown()
    now.take(outcome(gone=("aanbod/a/index.html",)))
    assert now.find("/aanbod/a/") == AnswerAt()
