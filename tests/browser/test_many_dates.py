"""Many dates over several places: a reader chooses one place, by mouse or keys, and what has passed stays hidden."""

import datetime
import shutil
from pathlib import Path

import pytest

from tests.support import SiteFolder, programme, site

SAFETY = Path(__file__).parents[1] / "sites" / "safety"
PAGE = "/aanbod/bhv-basis/#dates"


@pytest.fixture(scope="module")
def thirty(tmp_path_factory, serve) -> str:
    root = tmp_path_factory.mktemp("thirty") / "site"
    shutil.copytree(SAFETY, root)
    folder = SiteFolder(root)
    assert folder.build(today=datetime.date(2026, 12, 1)).published
    return serve(folder.root / "output")


def opened(new_page, thirty: str, at: datetime.datetime = datetime.datetime(2026, 12, 1, 12), **options):
    page = new_page(at=thirty, timezone_id="Europe/Amsterdam", **options)
    page.clock.set_fixed_time(at)
    page.goto(thirty + PAGE)
    return page


def rows(page):
    return page.locator("tr[data-places]:visible")


def test_a_reader_sees_the_dates_of_one_place_and_how_many_they_are(new_page, thirty):
    page = opened(new_page, thirty)
    assert rows(page).count() == 30 and page.locator("output").inner_text() == "30 van 30 data"
    page.get_by_label("Waar").select_option("Groningen")
    assert {one.get_attribute("data-places") for one in rows(page).all()} == {"Groningen"}
    assert page.locator("output").inner_text() == f"{rows(page).count()} van 30 data"
    assert page.locator("tr.group:visible").count() <= rows(page).count()
    page.get_by_label("Waar").select_option("")
    assert rows(page).count() == 30 and page.locator("tr.group:visible").count() == 8


def test_the_days_of_an_edition_go_with_it(new_page, serve, tmp_path):
    days = "dates: [{date: 2027-02-%02d}, {date: 2027-03-%02d}]"
    editions = "".join(
        f"  - {{id: e{i}, location: {'breda' if i % 2 else 'zwolle'}, status: open, {days % (i + 1, i + 1)}}}\n" for i in range(12)
    )
    folder = site(tmp_path)
    folder.write("content/programmes/a.md", programme(f"editions:\n{editions}", "## Data\n\n[[editions]]\n"))
    assert folder.build(today=datetime.date(2026, 12, 1)).published
    page = new_page(at=(at := serve(folder.root / "output")))
    page.goto(f"{at}/aanbod/a/")
    assert page.locator("tr.more:visible").count() == 12
    page.get_by_label("Waar").select_option("Breda")
    shown = page.locator("tr.more:visible").all()
    assert len(shown) == 6 and all(one.evaluate("one => one.previousElementSibling.dataset.places") == "Breda" for one in shown)


def test_it_can_be_done_with_keys(new_page, thirty):
    page = opened(new_page, thirty)
    page.get_by_label("Waar").focus()
    page.keyboard.press("ArrowDown")
    assert {one.get_attribute("data-places") for one in rows(page).all()} == {"Groningen"}


def test_what_has_passed_stays_hidden_whatever_is_chosen(new_page, thirty):
    page = opened(new_page, thirty, datetime.datetime(2027, 7, 1, 12))
    left = rows(page).count()
    assert 0 < left < 30
    page.get_by_label("Waar").select_option("Zwolle")
    page.get_by_label("Waar").select_option("")
    assert rows(page).count() == left


def test_without_a_script_all_dates_stand_there(new_page, thirty):
    page = opened(new_page, thirty, java_script_enabled=False)
    assert rows(page).count() == 30 and not page.locator(".choose-place").is_visible()
