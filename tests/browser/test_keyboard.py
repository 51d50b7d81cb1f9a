"""Tabs and scan by keyboard alone."""

import pytest
from playwright.sync_api import expect


@pytest.fixture
def tabbed(page, site, example):
    """A programme whose chapters are tabs."""
    for file in sorted(example.glob("aanbod/*/index.html")):
        if "data-tabs" in file.read_text(encoding="utf-8"):
            page.goto(f"{site}/{file.parent.relative_to(example).as_posix()}/")
            return page
    raise AssertionError("the example has no programme with tabs")


def test_arrows_go_from_tab_to_tab_and_show_its_chapter(tabbed):
    tabs, panels = tabbed.get_by_role("tab"), tabbed.locator("[role=tabpanel]")
    tabs.first.focus()
    tabbed.keyboard.press("ArrowRight")
    expect(tabs.nth(1)).to_be_focused()
    assert tabs.nth(1).get_attribute("aria-selected") == "true" and tabs.first.get_attribute("aria-selected") == "false"
    expect(panels.nth(1)).not_to_have_attribute("hidden", "until-found")
    tabbed.keyboard.press("End")
    expect(tabs.last).to_be_focused()
    tabbed.keyboard.press("Home")
    expect(tabs.first).to_be_focused()


def test_one_press_of_tab_leaves_the_row_of_tabs(tabbed):
    tabbed.get_by_role("tab").first.focus()
    tabbed.keyboard.press("Tab")
    assert tabbed.evaluate("document.activeElement.getAttribute('role')") != "tab"


def test_on_a_phone_and_without_a_script_chapters_are_sections(tabbed, new_page, site):
    tabbed.set_viewport_size({"width": 390, "height": 800})
    assert tabbed.get_by_role("tab").count() == 0
    bare = new_page(java_script_enabled=False)
    bare.goto(tabbed.url)
    chapters = bare.locator("section.chapter")
    assert chapters.count() > 2 and all(chapters.nth(number).is_visible() for number in range(chapters.count()))


def test_an_address_of_a_chapter_opens_its_tab(tabbed):
    target = tabbed.locator("[role=tabpanel]").last.get_attribute("id")
    tabbed.goto(f"{tabbed.url.partition('#')[0]}#{target}")
    expect(tabbed.get_by_role("tab").last).to_have_attribute("aria-selected", "true")


@pytest.fixture
def scan(page, site, example):
    """A scan to fill in."""
    for file in sorted(example.glob("scans/*/index.html")):
        if "<form" in file.read_text(encoding="utf-8").partition("<main")[2]:
            page.goto(f"{site}/scans/{file.parent.name}/")
            return page
    raise AssertionError("the example has no scan to fill in")


def test_a_scan_is_filled_in_by_keyboard_and_drawn(scan):
    groups = scan.locator("form fieldset")
    assert groups.count() >= 3
    for number in range(groups.count()):
        groups.nth(number).locator("input").first.focus()
        scan.keyboard.press("Space")
        scan.keyboard.press("ArrowRight")
        expect(groups.nth(number).locator("input").nth(1)).to_be_checked()
    assert scan.locator(".radar .series path").first.get_attribute("d")
