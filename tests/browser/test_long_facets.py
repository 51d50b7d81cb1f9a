"""A facet with many values in a browser: what the panel does not show can be chosen, is told, and can be let go of."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.test_accessible import AXE, EVERYTHING, found_by_axe
from tests.support import programme
from tests.support import site as make_site

COUNT = 30


@pytest.fixture(scope="module")
def many(tmp_path_factory, serve: Callable[[Path], str]) -> str:
    """A site of thirty places: each programme is given at one, and the first twelve have two; the odd ones are workshops."""
    folder = make_site(tmp_path_factory.mktemp("long"))
    folder.write("content/locations.yaml", "".join(f"p{number}:\n  name: Stad {number:02}\n" for number in range(COUNT)))
    for number in range(COUNT + 12):
        kind = "workshop" if number % 2 else "leergang"
        text = programme(f"locations: [p{number % COUNT}]\n").replace("kind: leergang", f"kind: {kind}")
        folder.write(f"content/programmes/c-{number:02}.md", text.replace("Een leergang", f"Cursus {number:02}"))
    outcome = folder.build()
    assert outcome.published, outcome.diagnostics
    return serve(folder.root / "output")


def chips(page) -> list[str]:
    return page.locator(".results-head .chips li").all_inner_texts()


def test_a_choice_that_the_panel_does_not_show_is_kept_told_and_can_be_let_go(new_page, many):
    page = new_page(at=many)
    page.goto(f"{many}/aanbod/?locatie=stad-25,nergens")
    expect(page.locator(".found")).to_have_text("1 programma")
    assert chips(page) == ["Locatie: Stad 25"]
    expect(page.locator("#locatie-stad-25")).to_be_checked()
    assert page.locator("#locatie-nergens").count() == 0
    page.get_by_role("button", name="Locatie: Stad 25").click()
    expect(page.locator(".found")).to_have_text("42 programma’s")
    page.go_back()
    expect(page.locator(".found")).to_have_text("1 programma")
    assert chips(page) == ["Locatie: Stad 25"]


def test_the_page_of_all_values_keeps_what_was_chosen(new_page, many):
    page = new_page(at=many)
    page.goto(f"{many}/aanbod/")
    page.check("#type-workshop")
    expect(page.locator(".found")).to_have_text("21 programma’s")
    page.get_by_role("link", name="Toon alle 30").click()
    page.wait_for_url("**/aanbod/op/locatie/?type=workshop")
    expect(page.locator(".a-to-z .count")).to_have_count(0)
    page.get_by_role("link", name="Stad 27").click()
    page.wait_for_url("**/aanbod/?type=workshop&locatie=stad-27")
    expect(page.locator(".found")).to_have_text("1 programma")
    assert chips(page)[:2] == ["Type: Workshop", "Locatie: Stad 27"]


def test_on_the_list_of_a_value_another_choice_keeps_it(new_page, many):
    page = new_page(at=many)
    page.goto(f"{many}/aanbod/op/locatie/stad-25/")
    page.check("#type-workshop")
    page.wait_for_url("**/aanbod/?type=workshop&locatie=stad-25")
    expect(page.locator(".found")).to_have_text("1 programma")
    expect(page.locator("#locatie-stad-25")).to_be_checked()


@pytest.mark.parametrize("script", [True, False])
def test_from_the_list_of_a_value_the_page_of_all_leads_to_that_of_another(new_page, many, script):
    page = new_page(at=many, java_script_enabled=script)
    page.goto(f"{many}/aanbod/op/locatie/stad-25/")
    page.get_by_role("link", name="Toon alle 30").click()
    page.wait_for_url("**/aanbod/op/locatie/")
    page.get_by_role("link", name="Stad 28").click()
    page.wait_for_url("**/aanbod/op/locatie/stad-28/")
    expect(page.locator("h1")).to_have_text("Stad 28")


def test_axe_finds_nothing_on_the_page_of_all_values_by_day_and_by_night(new_page, many):
    page = new_page(at=many, viewport={"width": 320, "height": 900}, reduced_motion="reduce")
    for path in ("aanbod/op/locatie/", "aanbod/"):
        page.goto(f"{many}/{path}")
        page.evaluate(AXE)
        assert page.evaluate("document.scrollingElement.scrollWidth") <= 320
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            assert found_by_axe(page, EVERYTHING) == []
