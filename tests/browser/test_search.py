"""Full-text search in a browser: found in Dutch, shown as text, by keyboard, with the address to share."""

import re

import pytest
from playwright.sync_api import expect

from tests.support import programme, site


@pytest.fixture
def search_page(page, site):
    page.goto(f"{site}/zoeken/")
    return page


def told(page, about: str = "") -> str:
    """What the page says of a search, as soon as it says something (of this)."""
    said = page.locator("[data-found] [role=status]")
    expect(said).to_contain_text(about or re.compile(r"\w"))
    return said.inner_text()


def test_nothing_is_loaded_until_somebody_types(search_page):
    asked = []
    search_page.on("request", lambda request: asked.append(request.url))
    search_page.reload(wait_until="networkidle")
    assert not [url for url in asked if "/index/" in url]
    search_page.locator("#q").press_sequentially("leer")
    told(search_page)
    assert [url for url in asked if url.endswith("/zoeken/index/pagefind.js")]


def test_results_say_kind_and_facts_and_mark_the_words(search_page):
    search_page.fill("#q", "leerteams")
    assert "‘leerteams’" in told(search_page)
    first = search_page.locator(".hits > li").first
    assert first.locator(".kicker").inner_text()
    assert first.locator("mark").count()
    search_page.click(".hits > li:first-child a")
    assert search_page.locator("h1").count() == 1


def test_dutch_forms_of_a_word_find_each_other(search_page):
    search_page.fill("#q", "opleidingen")
    plural = told(search_page)
    search_page.fill("#q", "opleiding")
    assert told(search_page, "‘opleiding’").split()[0] == plural.split()[0] != "Niets"


def test_the_address_holds_the_question_and_back_works(page, site):
    page.goto(f"{site}/zoeken/?q=wiskunde%20en%20taal")
    assert page.input_value("#q") == "wiskunde en taal" and told(page)
    page.fill("#q", "leerteams")
    page.press("#q", "Enter")
    page.wait_for_url("**/zoeken/?q=leerteams")
    page.go_back()
    expect(page.locator("#q")).to_have_value("wiskunde en taal")


def test_the_list_from_a_to_z_makes_way_for_results_and_comes_back(search_page):
    everything = search_page.locator("[data-a-to-z]")
    assert everything.is_visible()
    search_page.fill("#q", "leerteams")
    told(search_page)
    assert everything.is_hidden()
    search_page.fill("#q", "xqzw")
    told(search_page, "xqzw")
    assert everything.is_visible() and search_page.locator(".hits > li").count() == 0


def test_more_results_come_by_keyboard_and_take_the_focus_along(search_page):
    search_page.fill("#q", "school")
    told(search_page)
    items, more = search_page.locator(".hits > li"), search_page.locator("[data-more]")
    before = items.count()
    assert before == 10 and more.is_visible()
    more.focus()
    search_page.keyboard.press("Enter")
    expect(items.nth(10).locator("a")).to_be_focused()


def test_the_whole_search_goes_by_keyboard(page, site):
    page.goto(f"{site}/")
    page.locator("#search_home").focus()
    page.keyboard.type("leerteams")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/?q=leerteams")
    told(page)
    page.locator("#q").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.tagName") == "BUTTON"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.hits') !== null")


def test_what_a_record_says_is_text_and_never_markup(tmp_path, serve, new_page):
    nasty = '<img src=x onerror="alert(1)"> kwaadaardig & <b>vet</b> &lt;script&gt;'
    folder = site(
        tmp_path,
        f"-- content/programmes/a.md --\n---\ntitle: A\nkind: cursus\nsummary: Kort.\nmotto: '{nasty}'\n---\n"
        f"-- content/programmes/b.md --\n---\ntitle: 'B kwaadaardig <i>titel</i>'\nkind: cursus\nsummary: Kort.\n---\nTekst.\n",
    )
    assert folder.build(search=True).published
    at = serve(tmp_path / "output")
    page = new_page(at=at)
    page.goto(f"{at}/zoeken/?q=kwaadaardig")
    assert told(page).startswith("2 ")
    text = page.locator(".hits").inner_text()
    assert "<i>titel</i>" in text and '<img src=x onerror="alert(1)">' in text
    assert page.locator(".hits img, .hits i, .hits b").count() == 0


def test_a_site_below_a_path_finds_its_own_pages(tmp_path, serve, new_page):
    folder = site(tmp_path, f"-- content/programmes/a.md --\n{programme(body='Zeldzaam woord.')}")
    assert folder.build(search=True, base_url="https://proef.example/deep/", output=tmp_path / "top" / "deep").published
    at = serve(tmp_path / "top")
    page = new_page(at=at)
    page.goto(f"{at}/deep/zoeken/?q=zeldzaam")
    told(page)
    page.click(".hits a")
    assert page.url == f"{at}/deep/aanbod/a/" and page.locator("h1").inner_text() == "Een leergang"


def test_without_a_script_all_programmes_are_listed(new_page, site):
    page = new_page(java_script_enabled=False)
    page.goto(f"{site}/zoeken/")
    assert page.locator(".a-to-z li a").count() > 10
    assert page.locator("noscript").count() or page.get_by_text("JavaScript").count()


def test_where_the_index_is_gone_the_page_says_so(tmp_path, serve, new_page):
    folder = site(tmp_path, f"-- content/programmes/a.md --\n{programme()}")
    assert folder.build(search=True).published
    (tmp_path / "output/zoeken/index/pagefind.js").unlink()
    at = serve(tmp_path / "output")
    page = new_page(at=at)
    page.goto(f"{at}/zoeken/?q=leergang")
    assert "lukt nu niet" in told(page) and page.locator("[data-a-to-z]").is_visible()
    page.faults.clear()
