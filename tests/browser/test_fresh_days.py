"""A page that was built days before says in a browser what a page built today says: its whole text is compared, on days on which something
of it changes."""

import datetime
from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.serving import serving
from tests.browser.test_fresh import read
from tests.dated_site import dated_site
from tests.days import Days

BUILT = datetime.date(2026, 11, 21)
TURNS = {
    "2026-12-16": ["/aanbod/vroeg/", "/aanbod/vroeg/brochure/", "/agenda/"],
    "2027-01-05": ["/aanbod/", "/locaties/zwolle/", "/themas/leiderschap/"],
    "2027-01-08": ["/", "/aanbod/vroeg/", "/aanbod/vroeg/brochure/", "/agenda/", "/locaties/zwolle/"],
    "2027-02-11": ["/aanbod/vroeg/"],
}
"""Days on which something begins or is over, and the pages that say so."""
OTHERWISE = """
for (const one of document.querySelectorAll(".months, .way-in, .facets, thead, .paper-form")) one.remove();
for (const one of document.querySelectorAll("details")) one.open = true;
"""
"""What a page does not carry: counts of what is found, that a column has become empty, and the form for paper."""


@pytest.fixture(scope="module")
def days(tmp_path_factory) -> dict[str, Path]:
    """The folders of a site as built on the first day, and on each of the others."""
    site, found = Days(dated_site(tmp_path_factory.mktemp("days"))), {}
    for day in (str(BUILT), *TURNS):
        found[day] = tmp_path_factory.mktemp(day)
        for path, data in site.published(datetime.date.fromisoformat(day), printed=False).items():
            (found[day] / path).parent.mkdir(parents=True, exist_ok=True)
            (found[day] / path).write_bytes(data)
    return found


def lines(new_page, folder: Path, day: str, path: str) -> Counter[str]:
    """What can be read on a page on a day, in any order: a list of then may have another."""
    with serving(folder) as at:
        page = read(new_page, at, datetime.datetime.fromisoformat(f"{day}T12:00"), path)
        page.evaluate(OTHERWISE)
        found = (" ".join(line.split()) for line in page.locator("main").inner_text().splitlines())
        return Counter(line for line in found if line and not line.startswith("Stand van "))


@pytest.mark.parametrize(("day", "path"), [(day, path) for day, paths in TURNS.items() for path in paths])
def test_a_page_built_days_before_says_what_one_built_today_says(new_page, days, day, path):
    was, then, now = (lines(new_page, days[of], at, path) for of, at in ((str(BUILT), str(BUILT)), (str(BUILT), day), (day, day)))
    assert then != was and dict(then - now) == {}
    if path != "/":  # what starts soon by now was not among what started soon
        assert dict(now - then) == {}


def test_a_card_of_the_script_says_where_it_starts_next(new_page, days):
    """Among the programmes of one place the start of another is never told without its own."""
    said = {"2026-12-16": ("Breda en 1 andere plaats", "16 januari 2027"), "2027-01-08": ("Zwolle", "14 april 2027")}
    for day, (where, start) in said.items():
        with serving(days[str(BUILT)]) as at:
            page = read(new_page, at, datetime.datetime.fromisoformat(f"{day}T12:00"), "/aanbod/?locatie=zwolle")
            card = page.locator(".card", has=page.get_by_role("link", name="Vroeg erbij"))
            card.locator(".summary:text-matches('.')").wait_for()
            expect(card.locator(".facts li:visible").last).to_have_text(where)
            expect(card.locator(".start")).to_have_text(f"Start {start}")


def test_what_must_be_paid_with_an_edition_is_that_of_today_and_no_line_says_another_sum(new_page, tmp_path):
    site, day = Days(dated_site(tmp_path / "site")), "2026-12-21"
    said = {}
    for of in (str(BUILT), day):
        files = site.published(datetime.date.fromisoformat(of), printed=False)
        for path, data in files.items():
            (tmp_path / of / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / of / path).write_bytes(data)
        with serving(tmp_path / of) as at:
            page = read(new_page, at, datetime.datetime.fromisoformat(f"{day}T12:00"), "/aanbod/seizoen/")
            page.evaluate(OTHERWISE)
            rows = page.locator(".editions td[data-label=Prijs]").all_inner_texts()
            said[of] = (rows, page.locator("main").inner_text())
    assert said[str(BUILT)][0] == said[day][0] and any("totaal" in row for row in said[day][0])
    assert "€\N{NO-BREAK SPACE}476" in said[day][1] and "€\N{NO-BREAK SPACE}471" not in said[str(BUILT)][1]
