"""What a page carries for later: the enrolment table, worked out for the days that are still to come."""

import datetime

import brotli
import pytest

from plgsite.texts.freshness import later_rows
from plgsite.theme import theme_folder
from tests.reading import elements
from tests.support import TODAY, SiteFolder, programme, site

TWO = (
    'enrolment: {enrol: {url: "https://x.example/{edition}"}}\n'
    "editions: [{id: een, starts: 2027-03-09, status: open, enrol_by: 2027-02-01}, {id: twee, starts: 2027-06-08, status: full}]\n"
)
PERSON = "{name: A. Boer, email: boer@proef.example}"


@pytest.fixture
def folder(tmp_path) -> SiteFolder:
    made = site(tmp_path)
    made.write("content/programmes/a.md", programme(TWO))
    return made


def later(page: str, tag: str, **wanted: str) -> list[list[str]]:
    found = next(
        one.attrib["data-later"]
        for one in elements(page.encode())
        if one.tag == tag and "data-later" in one.attrib and wanted.items() <= one.attrib.items()
    )
    return [line.split("\t") for line in found.split("\n")]


def test_a_link_carries_where_it_leads_on_each_day_on_which_that_changes(folder):
    folder.build()
    found = later(folder.page("aanbod/a/index.html"), "a")
    assert [(at[:10], text) for at, text, *_ in found] == [
        ("2027-02-02", "Zet mij op de wachtlijst"),
        ("2027-06-09", "Vraag naar nieuwe data"),
    ]
    assert found[0][3].startswith("mailto:info@proef.example?subject=Zet%20mij%20op%20de%20wachtlijst")


def test_what_is_carried_is_what_a_build_on_that_day_would_say(folder):
    folder.build()
    promised = later(folder.page("aanbod/index.html"), "p")
    for at, status, state, start in promised:
        folder.build(today=datetime.date.fromisoformat(at[:10]), output=folder.root / "later")
        page = (folder.root / "later/aanbod/index.html").read_bytes()
        shown = (one for one in elements(page) if one.attrib.get("class") == "status")
        found = next(one for one in shown if "–" not in "".join(one.itertext()))  # not the card that the script fills in
        assert found.attrib["data-state"] == state and "".join(found.itertext()) == status + start


OPENS = """\
recognitions: [{register: slr, points: 6, valid_from: 2027-01-01, valid_until: 2027-02-28}]
editions:
  - {id: een, location: breda, starts: 2027-03-09, status: planned, enrol_from: 2027-01-08, enrol_by: 2027-02-01}
  - {id: twee, location: zwolle, starts: 2027-06-08, status: open}
"""


def days_of(found: list[list[str]]) -> list[tuple[str, str]]:
    return [(at[:10], text.replace("\N{NO-BREAK SPACE}", " ")) for at, text, *_ in found]


def test_an_edition_that_opens_says_so_on_its_page_and_in_the_agenda(folder):
    folder.write("content/programmes/a.md", programme(OPENS, "## Praktisch\n\n[[editions]]\n"))
    folder.build()
    page, agenda = folder.page("aanbod/a/index.html"), folder.page("agenda/index.html")
    planned = {"class": "status", "data-state": "planned"}
    opened = [("2027-01-08", "Inschrijving open"), ("2027-02-02", "Inschrijving gesloten")]
    assert days_of(later(page, "span", **planned))[:2] == opened
    assert days_of(later(page, "a", hidden=""))[0][0] == "2027-01-08"
    assert days_of(later(agenda, "p", **planned)) == opened[:1]
    assert '<li data-ends="2027-02-02T00:00:00+01:00">' in agenda  # what one can no longer choose is not announced


def test_a_recognition_says_from_when_and_until_when_it_holds(folder):
    folder.write("content/programmes/a.md", programme(OPENS, "## Praktisch\n\n[[recognitions]]\n"))
    folder.build()
    found = later(folder.page("aanbod/a/index.html"), "span", **{"class": "badge"})
    assert days_of(found) == [("2027-01-01", "erkend"), ("2027-03-01", "erkenning verlopen")]


def test_a_card_says_where_the_next_start_is(folder):
    folder.write("content/programmes/a.md", programme(OPENS))
    folder.build()
    assert days_of(later(folder.page("aanbod/index.html"), "li")) == [
        ("2027-01-08", "Breda en 1 andere plaats"),
        ("2027-02-02", "Zwolle"),
        ("2027-06-09", ""),
    ]


def test_a_page_of_which_nothing_can_pass_has_no_script_for_it(folder):
    folder.write("content/pages/over.md", "---\ntitle: Over\n---\nTekst.\n")
    folder.build()
    assert "/fresh-" in folder.page("aanbod/a/index.html") and "/fresh-" in folder.page("aanbod/index.html")
    assert "/fresh-" not in folder.page("over/index.html") and "/fresh-" not in folder.page("404.html")


def test_two_builds_on_the_same_day_are_equal_and_name_no_clock(folder):
    folder.build()
    folder.build(output=folder.root / "again")
    assert folder.published() == folder.published("again")
    assert str(TODAY) not in folder.page("aanbod/a/index.html")


def test_a_cell_cannot_be_taken_for_two():
    assert later_rows([("t1", "a\tb\nc"), ("t2", "a b c"), ("t3", "d")]) == "t1\ta b c\nt3\td"


def test_without_an_address_one_can_write_to_the_contact(folder):
    folder.write("content/providers.yaml", f"proef: {{name: Proef, email: info@proef.example, people: [{PERSON}]}}\n")
    folder.write("content/programmes/a.md", programme("contact: A. Boer\n"))
    folder.build()
    assert 'href="mailto:boer@proef.example?subject=Vraag%20informatie%20aan%3A%20Een%20leergang"' in folder.page("aanbod/a/index.html")


def test_the_script_is_small():
    text = (theme_folder() / "assets" / "fresh.js").read_bytes()
    assert len(brotli.compress(text)) < 700
