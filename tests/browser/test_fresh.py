"""A page that was built weeks ago, read by the reader's own clock."""

import datetime

import pytest

from plgsite.theme import theme_folder
from tests.support import SiteFolder, programme, site

TEXT = """\
updated: 2026-11-01
enrolment: {enrol: {url: "https://inschrijven.example/{id}/{edition}"}, request: {url: "mailto:vraag@proef.example?subject={title}"}}
start_note: in overleg met u
editions:
  - {id: een, location: breda, status: open, dates: [{date: 2027-03-09, start: "09:30", end: "16:30"}]}
  - {id: twee, location: zwolle, status: few_places, dates: [{date: 2027-06-08, start: "09:30", end: "16:30"}]}
"""
PAGE = "/aanbod/a/"
BUILT, AFTER_FIRST, AFTER_ALL = (datetime.datetime(2026, 11, 22, 12), datetime.datetime(2027, 3, 10, 1), datetime.datetime(2027, 6, 9, 1))


@pytest.fixture(scope="module")
def old(tmp_path_factory, serve) -> str:
    """A site that was built on 21 November 2026 and never since."""
    folder: SiteFolder = site(tmp_path_factory.mktemp("old"))
    folder.write("content/programmes/a.md", programme(TEXT, "## Praktisch\n\n[[editions]]\n"))
    assert folder.build(brochures=True, theme=theme_folder()).published
    return serve(folder.root / "output")


def read(new_page, old: str, at: datetime.datetime, path: str = PAGE, **options):
    page = new_page(at=old, timezone_id="Europe/Amsterdam", **options)
    page.clock.set_fixed_time(at)
    page.goto(old + path)
    return page


def offers(page) -> set[str]:
    return {one.inner_text() for one in page.locator(".actions a:visible").all()}


def hrefs(page) -> set[str]:
    return {one.get_attribute("href") for one in page.locator(".actions a:visible").all()}


def test_on_the_day_it_is_as_it_was_built(new_page, old):
    page = read(new_page, old, BUILT)
    assert page.locator("table.editions tbody tr:visible").count() == 2
    assert offers(page) == {"Schrijf u in"} and hrefs(page) == {"https://inschrijven.example/a/een"}


def test_when_a_start_has_passed_the_page_invites_to_the_next(new_page, old):
    page = read(new_page, old, AFTER_FIRST)
    assert page.locator("table.editions tbody tr:visible").count() == 1
    assert hrefs(page) == {"https://inschrijven.example/a/twee"}
    assert page.locator(".hero .status").inner_text().startswith("Nog enkele plaatsen")
    assert page.locator("[data-fact=start] dd").inner_text() == "8 juni 2027"


def test_when_all_have_passed_the_page_asks_for_new_dates(new_page, old):
    page = read(new_page, old, AFTER_ALL)
    assert page.locator("table.editions").is_hidden() and page.get_by_text("Op dit moment is er geen uitvoering").first.is_visible()
    assert offers(page) == {"Vraag naar nieuwe data"} and hrefs(page) == {"mailto:vraag@proef.example?subject=Een%20leergang"}
    assert page.locator("[data-fact=start] dd").inner_text().lower() == "in overleg met u"
    assert "inschrijven.example" not in " ".join(hrefs(page))


@pytest.mark.parametrize("path", ["/aanbod/", "/locaties/breda/", "/aanbod/a/brochure/"])
def test_lists_and_brochures_say_so_too(new_page, old, path):
    assert "Data op aanvraag" not in read(new_page, old, BUILT, path).locator(".status").first.inner_text()
    page = read(new_page, old, AFTER_ALL, path)
    found = page.locator(".status:visible").first
    assert found.inner_text() == "Data op aanvraag" and found.get_attribute("data-state") == "request"


def test_a_card_that_the_script_of_the_catalogue_draws_says_so_too(new_page, old):
    page = read(new_page, old, AFTER_ALL, "/aanbod/?type=leergang")
    page.locator(".card .summary:text-matches('.')").first.wait_for()
    found = page.locator(".card .status:visible").first
    page.wait_for_function("document.querySelector('.card .status').dataset.state === 'request'")
    assert found.inner_text() == "Data op aanvraag"


def test_what_has_started_no_longer_stands_among_what_is_to_come(new_page, old):
    for path in ("/", "/agenda/"):
        assert read(new_page, old, BUILT, path).locator(".starts li:visible").count() >= 1
        assert read(new_page, old, AFTER_ALL, path).locator(".starts li:visible").count() == 0


def test_a_reader_in_another_zone_sees_the_same(new_page, old):
    """One o'clock at night in Amsterdam is the evening before in New York: it is the same moment."""
    page = new_page(at=old, timezone_id="America/New_York")
    page.clock.set_fixed_time(datetime.datetime(2027, 3, 9, 23, 30, tzinfo=datetime.UTC))
    page.goto(old + PAGE)
    assert hrefs(page) == {"https://inschrijven.example/a/twee"}


def test_without_a_script_the_page_says_of_which_day_it_tells(new_page, old):
    for path in (PAGE, "/", "/aanbod/", "/agenda/"):
        page = read(new_page, old, AFTER_ALL, path, java_script_enabled=False)
        assert page.get_by_text("Stand van 1 november 2026").first.is_visible(), path


def test_the_structured_data_is_no_breach_of_the_policy(new_page, old):
    """A data block is not executed, so `script-src 'self'` has nothing to say of it; the watched page fails the test if it does."""
    page = read(new_page, old, BUILT)
    assert page.locator("script[type='application/ld+json']").count() == 1
    assert page.evaluate("JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent)['@graph'].length") == 2
