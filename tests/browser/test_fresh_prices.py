"""A page that was built weeks ago does not invite at a price that is over, wherever the price stands."""

import datetime

import pytest

from plgsite.theme import theme_folder
from tests.browser.test_fresh import read
from tests.support import SiteFolder, programme, site

EARLY, LATE = "€ 1.150,-", "€ 1.350,-"
TEXT = """\
layout: page
prices:
  - {amount: 1150, per: person, vat: exempt, label: Vroegboekprijs, headline: true, valid_until: 2027-01-31}
  - {amount: 1350, per: person, vat: exempt, valid_from: 2027-02-01, valid_until: 2027-05-31}
editions:
  - {id: nul, location: breda, starts: 2027-09-01, status: open}
  - id: een
    location: breda
    starts: 2027-09-08
    status: open
    prices: [{amount: 999, vat: exempt, valid_until: 2027-01-31}]
options: [{title: Boek, price: {amount: 42, vat: exempt, valid_until: 2027-01-31}}]
"""
PAGE, BROCHURE, LIST = "/aanbod/a/", "/aanbod/a/brochure/", "/aanbod/"
BUILT, AFTER_FIRST, AFTER_ALL = (datetime.datetime(2026, 11, 22, 12), datetime.datetime(2027, 2, 1, 1), datetime.datetime(2027, 6, 1, 1))


@pytest.fixture(scope="module")
def old(tmp_path_factory, serve) -> str:
    """A site that was built on 21 November 2026 and never since."""
    folder: SiteFolder = site(tmp_path_factory.mktemp("prices"))
    folder.write("content/programmes/a.md", programme(TEXT))
    folder.write("content/programmes/b.md", programme("prices: [{amount: 70, vat: exempt}]\n").replace("Een leergang", "Ernaast"))
    assert folder.build(brochures=True, search=True, theme=theme_folder()).published
    return serve(folder.root / "output")


def seen(page, selector: str) -> str:
    """The words of what can be seen of some elements."""
    return " | ".join(one.inner_text() for one in page.locator(f"{selector} >> visible=true").all()).replace("\N{NO-BREAK SPACE}", " ")


PLACES = [
    (PAGE, "[data-fact=price]"),
    (BROCHURE, "[data-fact=price]"),
    (LIST, ".card .price"),
    ("/aanbod/b/", "table.comparison"),
    ("/aanbod/?type=leergang", ".card .price"),
    ("/vergelijken/?p=b,a", "table.comparison"),
    ("/zoeken/?q=leergang", ".result-facts"),
]


def at(new_page, old: str, moment: datetime.datetime, path: str, selector: str) -> str:
    page = read(new_page, old, moment, path)
    page.locator(selector).first.wait_for(state="attached")
    if "?type" in path:  # cards of the script, whose chip stands above them
        page.locator(".chips button").first.wait_for()
        page.locator(".card .summary:text-matches('.')").first.wait_for()
    return seen(page, selector)


@pytest.mark.parametrize(("path", "selector"), PLACES)
def test_one_price_gives_way_to_the_next_and_then_to_none(new_page, old, path, selector):
    found = {moment: at(new_page, old, moment, path, selector) for moment in (BUILT, AFTER_FIRST, AFTER_ALL)}
    assert EARLY in found[BUILT] and "t/m 31 januari 2027" in found[BUILT] and LATE not in found[BUILT]
    assert LATE in found[AFTER_FIRST] and EARLY not in found[AFTER_FIRST] and "Vroegboekprijs" not in found[AFTER_FIRST]
    assert EARLY not in found[AFTER_ALL] and LATE not in found[AFTER_ALL]


def test_a_card_of_the_script_states_no_price_and_no_state_until_it_knows_what_holds(new_page, old):
    page = new_page(at=old, timezone_id="Europe/Amsterdam")
    page.clock.set_fixed_time(AFTER_FIRST)
    asked = []  # the columns come; what cards say later, which is asked for after them, does not
    page.context.route("**/catalogue-*.json", lambda route: asked.append(route) if asked else (asked.append(route), route.continue_()))
    page.goto(old + "/aanbod/?type=leergang")
    page.locator(".chips button").first.wait_for()
    assert len(asked) == 2 and seen(page, ".card a") and seen(page, ".card .price") == seen(page, ".card .status") == ""
    asked[1].continue_()
    page.locator(".card .price >> visible=true").first.wait_for()
    assert LATE in seen(page, ".card .price") and EARLY not in seen(page, ".card .price")


def test_a_fact_of_which_nothing_is_left_leaves_no_label(new_page, old):
    assert "Prijs" not in seen(read(new_page, old, AFTER_ALL), ".fact-bar")
    assert "Niet vermeld" in at(new_page, old, AFTER_ALL, "/vergelijken/?p=b,a", "table.comparison")


@pytest.mark.parametrize(("path", "selector"), [(PAGE, "table.prices"), (BROCHURE, "table.prices"), (BROCHURE, "[data-answer=cost]")])
def test_a_table_of_prices_drops_what_is_over(new_page, old, path, selector):
    before, after = (seen(read(new_page, old, moment, path), selector) for moment in (BUILT, AFTER_FIRST))
    assert EARLY in before and LATE in before and "geldig vanaf 1 februari 2027" in before
    assert EARLY not in after and LATE in after
    page = read(new_page, old, AFTER_ALL, path)
    assert seen(page, selector) == "" and page.get_by_text("Vraag naar de actuele prijs.").first.is_visible()


@pytest.mark.parametrize("amount", ["€ 999,-", "€ 42,-"])
def test_the_prices_of_an_edition_and_of_what_stands_beside_it_are_dropped_too(new_page, old, amount):
    assert amount in seen(read(new_page, old, BUILT), "main")
    assert amount not in seen(read(new_page, old, AFTER_FIRST), "main")
