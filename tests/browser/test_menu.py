"""A menu with links below others: reached by the keyboard, read by axe, never wider than the screen."""

import pytest

from tests.browser.test_accessible import AXE, COLOURS, EVERYTHING, found_by_axe
from tests.support import programme, site

MENU = """brand: {accent: "#ffd400"}
menu:
  - {label: Aanbod, to: /aanbod/, items: [{label: Een leergang, to: "programme:a"}]}
  - {label: Agenda, to: /agenda/}
  - {label: Over ons, items: [{label: Een lange naam van een pagina die moet afbreken, to: /nieuw/}, {label: Bel, to: "tel:+31201234567"}]}
  - {label: Inschrijven, to: /agenda/, button: true}
footer: [{label: Regels, items: [{label: Vergelijken, to: /vergelijken/}]}]
"""


@pytest.fixture(scope="module")
def served(tmp_path_factory, serve):
    folder = site(tmp_path_factory.mktemp("menu"))
    folder.write("content/programmes/a.md", programme())
    folder.write("content/site.yaml", (folder.root / "content/site.yaml").read_text() + MENU)
    assert folder.build().published
    return serve(folder.root / "output")


def test_links_below_another_are_opened_and_reached_by_the_keyboard(new_page, served):
    page = new_page(at=served, viewport={"width": 1280, "height": 800})
    page.goto(f"{served}/aanbod/a/")
    link = page.get_by_role("link", name="Bel", exact=True)
    assert not link.is_visible()
    page.locator(".menu summary", has_text="Over ons").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert link.is_visible() and link.evaluate("one => one === document.activeElement")
    page.locator(".menu summary", has_text="Aanbod").press("Enter")
    assert not link.is_visible()  # one is open at a time


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_axe_finds_nothing_in_an_open_menu_and_it_fits_the_screen(new_page, served, width):
    page = new_page(at=served, viewport={"width": width, "height": 900})
    page.goto(f"{served}/aanbod/a/")
    page.evaluate(AXE)
    if width < 800:
        assert not page.locator(".menu").get_by_role("link", name="Agenda", exact=True).is_visible()
        page.locator(".menu-open").click()
    for name in ("Aanbod", "Over ons"):
        page.locator(".menu summary", has_text=name).click()
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            assert found_by_axe(page, EVERYTHING if scheme == "light" else COLOURS) == []
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width
        box = page.locator(".menu details[open] ul").bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= width


def test_on_a_telephone_the_menu_is_one_button_that_the_keyboard_opens_and_closes(new_page, served):
    page = new_page(at=served, viewport={"width": 390, "height": 664}, java_script_enabled=False)
    page.goto(f"{served}/aanbod/a/")
    link = page.locator(".menu").get_by_role("link", name="Agenda", exact=True)
    assert page.locator(".site-header").bounding_box()["height"] <= 64 and not link.is_visible()
    page.locator(".menu-open").press("Enter")
    assert link.is_visible()
    page.keyboard.press("Escape")
    assert not link.is_visible()
