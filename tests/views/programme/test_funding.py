"""Who pays a part of a programme: every scheme is said until its last day is over, and then nowhere."""

import datetime

import pytest

from tests.reading import all_of_html, says
from tests.support import BASE, SiteFolder, programme, site

FUNDING = "funding:\n  - {scheme: Scholingspot, who: Wie in Zeeland werkt, note: Vraag het aan., valid_until: 2027-03-31}\n"
STAYS = FUNDING + "  - {scheme: Branchefonds}\n"


@pytest.fixture
def folder(tmp_path) -> SiteFolder:
    made = site(tmp_path)
    made.write("content/site.yaml", BASE["content/site.yaml"] + "\ncatalogue: {facets: [funding]}\n")
    return made


def published(folder: SiteFolder, more: str, day: str) -> str:
    folder.write("content/programmes/a.md", programme(more))
    assert folder.build(today=datetime.date.fromisoformat(day)).published
    return all_of_html(folder.page("aanbod/a/index.html").encode())


def test_on_its_last_day_a_scheme_is_said_and_the_day_after_it_is_not(folder) -> None:
    assert (
        says(published(folder, STAYS, "2027-03-31"), "Scholingspot")
        and (folder.root / "output/aanbod/op/vergoeding/scholingspot/index.html").exists()
    )
    gone = published(folder, STAYS, "2027-04-01")
    assert not says(gone, "Scholingspot") and says(gone, "Branchefonds")
    assert not (folder.root / "output/aanbod/op/vergoeding/scholingspot/index.html").exists()


def test_where_all_schemes_are_over_there_is_no_heading_for_them(folder) -> None:
    assert says(published(folder, FUNDING, "2027-03-31"), "Vergoeding")
    assert not says(published(folder, FUNDING, "2027-04-01"), "Vergoeding")


def test_a_page_that_stands_in_a_browser_hides_a_scheme_when_it_is_over(folder) -> None:
    published(folder, STAYS, "2026-12-01")
    assert '<li data-ends="2027-04-01T00:00:00+02:00">' in folder.page("aanbod/a/index.html")


def test_when_the_last_scheme_is_over_such_a_page_hides_its_heading_too(folder) -> None:
    wrapper = '<div class="part part-funding" data-ends="2027-04-01T00:00:00+02:00">'
    published(folder, FUNDING, "2026-12-01")
    assert wrapper in folder.page("aanbod/a/index.html")
    published(folder, STAYS, "2026-12-01")
    assert wrapper not in folder.page("aanbod/a/index.html")
