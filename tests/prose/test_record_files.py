"""A link to the file of a record is a link to that record: editors and hosts of repositories follow it too."""

import pytest

from plgsite.markdown.parse import parse
from plgsite.prose.links import LINKED_FOLDERS
from plgsite.routes import HAS_PAGE
from plgsite.source.layout import FOLDERS


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("../pages/contact.md", "page:contact"),
        ("/pages/contact.md", "page:contact"),
        ("../programmes/ehbo/index.md#prijs", "programme:ehbo"),
        ("../scans/teams.yaml", "scan:teams"),
        ("/locations/breda.yaml", "location:breda"),
    ],
)
def test_the_file_of_a_record_is_that_record(written: str, meant: str) -> None:
    (target,) = parse(f"Zie [dit]({written}).").targets
    assert (target.kind, target.to) == ("record", meant)


def test_a_place_on_its_page_is_kept() -> None:
    (link,) = (node for top in parse("[dit](../pages/contact.md#post)").nodes for node in top.walk() if node.kind == "link")
    assert (link.get("record"), link.get("place")) == ("page:contact", "#post")


@pytest.mark.parametrize("written", ["contact.md", "../pages/contact.pdf", "/downloads/contact.md", "../../pages/contact.md", "/pages/"])
def test_other_paths_are_files_and_addresses_as_they_were(written: str) -> None:
    (target,) = parse(f"[dit]({written})").targets
    assert (target.kind, target.to) == ("link", written)


def test_the_folders_that_a_link_knows_are_those_of_records_with_a_page():
    assert {f"content/{folder}": kind for folder, kind in LINKED_FOLDERS.items()} == {
        folder: kind for folder, kind in FOLDERS.items() if kind in HAS_PAGE
    }
