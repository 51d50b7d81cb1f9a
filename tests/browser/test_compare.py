"""Comparing in a browser: chosen on cards, kept in this browser, side by side with the words of the programmes' own pages."""

from urllib.parse import urlsplit

from tests.support import programme
from tests.support import site as make_site


def choose(page, site: str, count: int) -> list[str]:
    page.goto(f"{site}/aanbod/")
    titles = [page.locator(".results .card a").nth(number).inner_text() for number in range(count)]
    for number in range(count):
        page.locator(".results .card .compare input").nth(number).check()
    return titles


def test_what_is_chosen_on_cards_stands_side_by_side(page, site):
    titles = choose(page, site, 3)
    page.click(".compare-tray a")
    page.wait_for_selector("table.comparison")
    assert page.locator(".comparison thead a").all_inner_texts() == titles
    prices = page.locator(".comparison tbody tr", has=page.locator("th", has_text="Prijs")).locator("td").all_inner_texts()
    page.locator(".comparison thead a").first.click()
    assert page.locator("[data-fact='price'] dd").inner_text().lower() == prices[0].lower()


def test_an_address_of_a_comparison_can_be_shared(new_page, site):
    first = new_page()
    choose(first, site, 2)
    first.click(".compare-tray a")
    first.wait_for_selector("table.comparison")
    second = new_page()
    second.goto(first.url)
    second.wait_for_selector("table.comparison")
    assert second.inner_text("table.comparison") == first.inner_text("table.comparison")


def test_the_choice_is_kept_from_page_to_page_and_has_a_limit(page, site):
    choose(page, site, 4)
    boxes = page.locator(".results .card .compare input")
    assert boxes.nth(4).is_disabled() and "al vier" in page.inner_text(".compare-tray")
    page.reload()
    assert [boxes.nth(number).is_checked() for number in range(5)] == [True] * 4 + [False]
    page.click(".compare-tray button")
    assert page.locator(".compare-tray").count() == 0 and not boxes.first.is_checked()


def test_with_fewer_than_two_the_page_says_how_to_choose(page, site):
    choose(page, site, 2)
    page.click(".compare-tray a")
    page.locator(".comparison .remove").first.click()
    page.wait_for_selector("[data-comparison] > p strong")
    assert "Kies in het aanbod" in page.inner_text("[data-comparison]")
    assert len(urlsplit(page.url).query.split(",")) == 1


def test_by_keyboard_alone(page, site):
    page.goto(f"{site}/aanbod/")
    for number in (0, 1):
        page.locator(".results .card .compare input").nth(number).focus()
        page.keyboard.press("Space")
    page.focus(".compare-tray a")
    page.keyboard.press("Enter")
    page.wait_for_selector("table.comparison")
    page.focus(".comparison .remove")
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-comparison] > p strong")
    assert page.evaluate("document.activeElement.hasAttribute('data-comparison')")


def test_without_a_script_the_page_explains_and_a_programme_has_its_table(new_page, site):
    page = new_page(java_script_enabled=False)
    page.goto(f"{site}/vergelijken/")
    assert "JavaScript" in page.inner_text("[data-comparison]")
    page.goto(f"{site}/aanbod/")
    page.locator(".results .card a").first.click()
    assert page.locator("table.comparison thead th").count() >= 3 and page.locator(".compare").count() == 0


def test_what_all_amounts_share_stands_at_the_head_on_both_tables(new_page, serve, tmp_path):
    folder = make_site(tmp_path)
    for slug, amount in (("een", 100), ("twee", 2350)):
        text = programme(f"prices: [{{amount: {amount}, per: person, vat: exempt}}]\nrelated: [{'twee' if slug == 'een' else 'een'}]\n")
        folder.write(f"content/programmes/{slug}.md", text.replace("Een leergang", slug.capitalize()))
    assert folder.build().published
    at = serve(folder.root / "output")
    page = new_page(at=at)
    told = []
    for address in ("/aanbod/een/", "/vergelijken/?p=een,twee"):
        page.goto(at + address)
        page.wait_for_selector("table.comparison")
        row = page.locator(".comparison tbody tr", has=page.locator("th", has_text="Prijs"))
        told.append([" ".join(text.split()) for text in row.locator("th, td").all_inner_texts()])
    assert told[0] == told[1] == ["Prijs per persoon, vrijgesteld van btw", "€ 100,-", "€ 2.350,-"]
