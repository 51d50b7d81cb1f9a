"""What looks like the file of a record; which record it is, is told by where the text stands."""

import pytest

from plgsite.markdown.parse import parse
from plgsite.prose.links import LINKED_FOLDERS, is_record_file
from plgsite.routes import HAS_PAGE
from plgsite.source.layout import FOLDERS


@pytest.mark.parametrize("written", ["contact.md", "./contact.md#post", "../../content/pages/contact.md", "/pages/contact.md"])
def test_a_path_of_markdown_or_yaml_looks_like_the_file_of_a_record(written: str) -> None:
    assert is_record_file(written)


@pytest.mark.parametrize("written", ["contact.pdf", "/pages/", "https://voorbeeld.example/a.md", "page:contact", "#contact.md", "//a/b.md"])
def test_other_addresses_do_not(written: str) -> None:
    assert not is_record_file(written)


def test_such_a_link_may_do_without_words() -> None:
    document = parse("[](../pages/contact.md)")
    assert [(one.kind, one.to) for one in document.targets] == [("title", "../pages/contact.md")] and document.faults == ()


def test_the_folders_that_a_link_knows_are_those_of_records_with_a_page():
    assert {f"content/{folder}": kind for folder, kind in LINKED_FOLDERS.items()} == {
        folder: kind for folder, kind in FOLDERS.items() if kind in HAS_PAGE
    }
