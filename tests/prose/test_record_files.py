"""A link to the file of a record is a link to that record: editors and hosts of repositories follow it too."""

import pytest

from plgsite.markdown.parse import parse


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
