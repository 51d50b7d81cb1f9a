"""A page that was published leaves an address behind: where nothing leads on from it, that is told once."""

import datetime

import pytest

from tests.support import TODAY, SiteFolder, programme, site, told

TOMORROW = TODAY + datetime.timedelta(days=1)


@pytest.fixture
def folder(tmp_path) -> SiteFolder:
    made = site(tmp_path)
    made.write("content/programmes/oud-woord.md", programme())
    made.write("content/pages/blijft.md", "---\ntitle: Blijft\n---\n")
    assert told(made.build()) == []
    return made


def renamed(folder: SiteFolder, aliases: str = "") -> None:
    folder.remove("content/programmes/oud-woord.md")
    folder.write("content/programmes/nieuw-woord.md", programme(aliases))


def add(folder: SiteFolder, line: str) -> None:
    folder.write("content/site.yaml", (folder.root / "content/site.yaml").read_text() + line)


def test_a_file_with_another_name_is_told_with_the_line_to_write(folder):
    renamed(folder)
    checked = folder.build(publish=False)
    built = folder.build()
    assert (
        told(checked)
        == told(built)
        == ["content/site.yaml:1:1 warning[lost-address] /aanbod/oud-woord/ was published, and nothing is there now"]
    )
    assert built.published and built.diagnostics[0].hint == (
        "write aliases: [/aanbod/oud-woord/] in content/programmes/nieuw-woord.md, or gone: [/aanbod/oud-woord/] in content/site.yaml"
    )
    add(folder, "feeds: false\n")
    assert told(folder.build()) == []


def test_a_strict_build_publishes_only_when_the_address_leads_on_or_is_gone(folder):
    renamed(folder)
    assert not folder.build(strict=True).published
    renamed_again = "aliases: [/aanbod/oud-woord/]\n"
    folder.write("content/programmes/nieuw-woord.md", programme(renamed_again))
    assert told(folder.build(strict=True)) == []
    folder.write("content/programmes/nieuw-woord.md", programme())
    assert told(folder.build(strict=True)) == []  # that an old address is given up is somebody's choice


def test_an_address_that_is_said_to_be_gone_is_not_lost(folder):
    renamed(folder)
    add(folder, "gone: [/aanbod/oud-woord]\n")
    assert told(folder.build(strict=True)) == []
    assert folder.page("_redirects") == "/aanbod/oud-woord/ /404.html 410\n"


def test_what_expires_is_told_at_the_line_that_says_so_and_can_be_said_to_be_gone_before(folder):
    folder.write("content/programmes/oud-woord.md", programme(f"expires_on: {TOMORROW}\n"))
    assert told(folder.build()) == []
    assert told(folder.build(today=TOMORROW, publish=False)) == [
        "content/programmes/oud-woord.md:5:13 warning[lost-address] "
        "/aanbod/oud-woord/ was published, and is no more: the programme has expired"
    ]
    add(folder, "gone: [/aanbod/oud-woord/]\n")
    assert told(folder.build()) == [] and "410" not in folder.page(".htaccess")
    assert told(folder.build(today=TOMORROW)) == [] and "410" in folder.page(".htaccess")


def test_a_draft_that_was_let_in_was_never_an_address_of_readers(folder):
    folder.write("content/programmes/proef.md", programme("draft: true\n"))
    assert told(folder.build(drafts=True)) == []
    assert told(folder.build()) == []
    folder.write("content/pages/blijft.md", "---\ntitle: Blijft\ndraft: true\n---\n")
    assert told(folder.build()) == [
        "content/pages/blijft.md:3:8 warning[lost-address] /blijft/ was published, and is no more: the page is a draft"
    ]


def test_lists_and_further_pages_come_and_go(folder):
    for number in range(3):
        folder.write(f"content/programmes/p{number}.md", programme("level: hbo\nlocations: [breda]\n"))
    add(folder, "catalogue: {page_size: 1}\n")
    assert told(folder.build()) == []
    for number in range(3):
        folder.write(f"content/programmes/p{number}.md", programme())
    (folder.root / "content/site.yaml").write_text((folder.root / "content/site.yaml").read_text().replace("page_size: 1", "page_size: 9"))
    assert told(folder.build()) == []


def test_a_build_of_one_record_or_without_those_with_faults_says_nothing(folder):
    renamed(folder)
    assert told(folder.build(only="nieuw-woord")) == []
    folder.write("content/programmes/nieuw-woord.md", "---\ntitle: X\n---\n")
    assert not any("lost-address" in one for one in told(folder.build(keep_going=True)))


@pytest.mark.parametrize("address", ["https://www.example.com/", "https://example.org/map/"])
def test_a_site_that_still_has_the_address_of_the_sample_has_lost_none(folder, address):
    text = (folder.root / "content/site.yaml").read_text()
    folder.write("content/site.yaml", text.replace("https://proef.example/", address))
    assert told(folder.build()) == []
    renamed(folder)
    assert told(folder.build(publish=False)) == told(folder.build()) == []
