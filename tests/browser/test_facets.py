"""The catalogue in a browser: check boxes with live counts, an address that says what is chosen, and a way out of nothing."""

import random
import string
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.support import SiteFolder, programme
from tests.support import site as make_site

CHOICES = {
    "sector": ["po", "vo", "mbo"],
    "locatie": ["breda", "den-haag", "delft"],
    "vorm": ["online", "op-school"],
    "prijs": ["tot-250", "250-tot-500", "vanaf-5000"],
}
AMOUNTS = {"tot-250": 100, "250-tot-500": 300, "vanaf-5000": 9000}
CODES = {"op-school": "in_company"}


def rows() -> list[dict[str, list[str]]]:
    """Programmes with values of four facets, the same ones every time."""
    chance = random.Random(7)
    found = []
    for _ in range(20):
        row = {word: [one for one in values if chance.random() < 0.45] for word, values in CHOICES.items() if word != "prijs"}
        row["prijs"] = chance.sample(CHOICES["prijs"], chance.randint(0, 1))
        if "delft" in row["locatie"] or "den-haag" in row["locatie"]:
            row["locatie"] = [*(one for one in row["locatie"] if one == "breda"), "den-haag", "delft"]  # one location with two places
        found.append(row)
    return found


@pytest.fixture(scope="module")
def small(tmp_path_factory, serve: Callable[[Path], str]) -> str:
    """A site of twenty programmes, four on a page."""
    folder: SiteFolder = make_site(tmp_path_factory.mktemp("facets"))
    folder.write("content/locations.yaml", "breda:\n  name: Breda\ndh:\n  name: DH\n  places: [Den Haag, Delft]\n")
    folder.write("content/site.yaml", (folder.root / "content/site.yaml").read_text(encoding="utf-8") + "catalogue: {page_size: 4}\n")
    for letter, row in zip(string.ascii_lowercase, rows(), strict=False):
        places = dict.fromkeys("breda" if one == "breda" else "dh" for one in row["locatie"])
        fields = {
            "sectors": row["sector"],
            "locations": list(places),
            "delivery": [CODES.get(one, one) for one in row["vorm"]],
            "prices": [f"{{amount: {AMOUNTS[one]}}}" for one in row["prijs"]],
        }
        text = "".join(f"{key}: [{', '.join(value)}]\n" for key, value in fields.items())
        folder.write(f"content/programmes/p-{letter}.md", programme(text).replace("Een leergang", f"Programma {letter}"))
    outcome = folder.build()
    assert outcome.published, outcome.diagnostics
    return serve(folder.root / "output")


def fits(row: dict[str, list[str]], chosen: dict[str, set[str]]) -> bool:
    return all(not values or values & set(row[word]) for word, values in chosen.items())


def expected(chosen: dict[str, set[str]]) -> dict[str, int]:
    """What each value says: how many there would be with it beside what is chosen in the other groups."""
    return {
        f"{word}-{value}": sum(value in row[word] and fits(row, {**chosen, word: set()}) for row in rows())
        for word, values in CHOICES.items()
        for value in values
    }


def counts(page) -> dict[str, int]:
    script = "boxes => Object.fromEntries(boxes.map(box => [box.id, Number(box.parentNode.querySelector('.count').textContent)]))"
    found = page.eval_on_selector_all(".facet input[type=checkbox]", script)
    return {id: count for id, count in found.items() if id.split("-")[0] in CHOICES}


def until(page, condition: str, arg: object = None) -> None:
    """Waits for a condition. (Playwright's own waiting evaluates text in the page, which the policy of the page forbids.)"""
    for _ in range(400):
        if page.evaluate(condition, arg):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"never came true: {condition} {arg}")


def total(page) -> int:
    return int(page.inner_text(".found").split()[0])


def open_all(page) -> None:
    page.evaluate("document.querySelectorAll('.facet').forEach(one => one.open = true)")


def test_the_counts_are_those_of_the_other_groups_whatever_is_chosen(new_page, small):
    page, chance = new_page(at=small), random.Random(1)
    page.goto(f"{small}/aanbod/")
    open_all(page)
    chosen: dict[str, set[str]] = {word: set() for word in CHOICES}
    for _ in range(25):
        word = chance.choice(list(CHOICES))
        value = chance.choice(CHOICES[word])
        chosen[word] ^= {value}
        page.locator(f"[id='{word}-{value}']").click()
        number = sum(fits(row, chosen) for row in rows())
        until(page, "n => parseInt(document.querySelector('.found').textContent) === n", arg=number)
        until(page, "n => document.querySelectorAll('.results .card').length === n", arg=min(4, number))
        assert counts(page) == expected(chosen), chosen


def test_the_address_holds_what_is_chosen_and_back_takes_it_back(new_page, small):
    page = new_page(at=small)
    page.goto(f"{small}/aanbod/")
    before = total(page)
    page.check("#sector-po")
    page.wait_for_url("**/aanbod/?sector=po")
    page.check("#locatie-breda")
    page.wait_for_url("**/aanbod/?sector=po&locatie=breda")
    both = total(page)
    shared = new_page(at=small)
    shared.goto(page.url)
    shared.wait_for_selector(".results .chips button >> nth=2")
    assert shared.is_checked("#sector-po") and shared.is_checked("#locatie-breda") and total(shared) == both
    page.go_back()
    until(page, "() => !document.getElementById('locatie-breda').checked")
    page.go_back()
    until(page, "n => parseInt(document.querySelector('.found').textContent) === n", arg=before)
    assert urlsplit(page.url).query == ""


def test_pages_of_results_lead_on_and_the_number_is_in_the_address(new_page, small):
    page = new_page(at=small)
    page.goto(f"{small}/aanbod/?sort=price")
    page.click(".results .pager .next")
    page.wait_for_url("**/aanbod/?sort=price&page=2")
    assert "Pagina 2 van 5" in page.inner_text(".results .pager")
    assert page.evaluate("document.activeElement.className") == "found"


def test_nothing_found_says_which_choice_to_let_go(new_page, small):
    page = new_page(at=small)
    page.goto(f"{small}/aanbod/?sector=po&prijs-min=800000")
    page.wait_for_selector(".none-found")
    way_out = page.locator(".none-found button")
    number = sum("po" in row["sector"] for row in rows())
    assert way_out.all_inner_texts() == [f"Prijs 800000–… ({number}\u00a0programma’s)"]
    way_out.click()
    page.wait_for_selector(".results .card")
    assert total(page) == number and page.input_value("[name='prijs-min']") == ""


def test_a_range_leaves_out_what_has_no_total(new_page, small):
    page = new_page(at=small)
    page.goto(f"{small}/aanbod/?prijs-min=0&prijs-max=300")
    page.wait_for_selector(".results .chips button")
    assert total(page) == sum(bool({"tot-250", "250-tot-500"} & set(row["prijs"])) for row in rows())


def test_by_keyboard_alone(new_page, small):
    page = new_page(at=small)
    page.goto(f"{small}/aanbod/")
    page.focus("#sector-po")
    page.keyboard.press("Space")
    page.wait_for_url("**/aanbod/?sector=po")
    assert page.evaluate("document.activeElement.id") == "sector-po"
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.wait_for_url("**/aanbod/?sector=po,vo")
    assert page.evaluate("document.activeElement.id") == "sector-vo"
    page.focus(".results .chips button")
    page.keyboard.press("Enter")
    page.wait_for_url("**/aanbod/?sector=vo")
    until(page, "() => document.activeElement.closest('.chips') !== null")
    assert page.get_attribute(".found", "role") == "status"


def test_a_list_of_one_value_goes_on_to_the_catalogue_with_both(new_page, small):
    page = new_page(at=small)
    page.goto(f"{small}/aanbod/op/locatie/breda/")
    until(
        page,
        "n => document.getElementById('sector-po').parentNode.querySelector('.count').textContent == n",
        arg=str(expected({"locatie": {"breda"}})["sector-po"]),
    )
    page.check("#sector-po")
    page.wait_for_url("**/aanbod/?sector=po&locatie=breda")
    until(page, "() => document.activeElement.id === 'sector-po'")
    both = sum(fits(row, {"locatie": {"breda"}, "sector": {"po"}}) for row in rows())
    until(page, "n => parseInt(document.querySelector('.found').innerText) === n", arg=both)


def test_without_a_script_every_value_is_a_link_to_its_list(new_page, small):
    page = new_page(at=small, java_script_enabled=False)
    page.goto(f"{small}/aanbod/")
    page.click("[data-facet='sector'] a[data-value='po']")
    assert urlsplit(page.url).path == "/aanbod/op/sector/po/"
    assert total(page) == sum("po" in row["sector"] for row in rows())
    page.click(".chips a")
    assert urlsplit(page.url).path == "/aanbod/"


def test_a_card_of_the_script_says_what_that_of_the_page_says(new_page, site):
    read = "cards => cards.map(card => card.innerText.replace(/\\s+/g, ' ').replaceAll(' :', ':').trim())"
    page = new_page()
    every = "() => [...document.querySelectorAll('.results .card')].every(one => one.querySelector('.compare'))"
    page.goto(f"{site}/aanbod/")
    until(page, every)  # what another script adds
    before = page.eval_on_selector_all(".results .card", read)
    first = page.inner_text(".results .card a")
    page.goto(f"{site}/aanbod/?sort=price")
    until(page, "title => document.querySelector('.results .card a').innerText !== title", arg=first)  # no card of the page is left
    until(page, "() => [...document.querySelectorAll('.results .summary')].every(one => one.textContent)")
    until(page, every)
    assert sorted(page.eval_on_selector_all(".results .card", read)) == sorted(before)
    assert page.eval_on_selector_all(".results .card a", "links => links.every(link => link.pathname.startsWith('/aanbod/'))")


@pytest.mark.parametrize("script", [True, False])
def test_on_a_telephone_the_open_panel_says_how_much_is_found_and_leads_there(script, new_page, small):
    page = new_page(at=small, viewport={"width": 390, "height": 664}, java_script_enabled=script, reduced_motion="reduce")
    page.goto(f"{small}/aanbod/")
    onward = page.locator(".show-found a")
    assert not onward.is_visible()
    page.click(".filter > summary")
    assert onward.inner_text() == "Toon 20\u00a0programma’s" and onward.bounding_box()["y"] + onward.bounding_box()["height"] <= 664
    if script:
        open_all(page)
        page.check("#sector-po")
        number = sum("po" in row["sector"] for row in rows())
        until(page, "n => document.querySelector('.show-found a').textContent.startsWith(`Toon ${n}`)", arg=number)
    onward.click()
    assert page.locator(".found").evaluate("one => one.getBoundingClientRect().top >= 0 && one.getBoundingClientRect().top < innerHeight")
