"""Tabs of a programme: one line, and Back goes back to the tab before."""

COORDINATOR = "/aanbod/opleiding-coordinator-leerteams/"


def test_tabs_are_one_line_and_the_chosen_one_is_in_sight(new_page, site):
    page = new_page(viewport={"width": 1280, "height": 720}, reduced_motion="reduce")
    page.goto(f"{site}{COORDINATOR}")
    tabs = page.get_by_role("tab")
    assert tabs.count() > 8 and len({round(tabs.nth(i).bounding_box()["y"]) for i in range(tabs.count())}) == 1
    tabs.first.focus()
    page.keyboard.press("End")
    inside = """one => {
      const [tab, line] = [one, one.closest("nav")].map((each) => each.getBoundingClientRect());
      return tab.left >= line.left && tab.right <= line.right;
    }"""
    assert tabs.last.get_attribute("aria-selected") == "true" and tabs.last.evaluate(inside)
    assert page.evaluate("document.documentElement.scrollWidth") == 1280


def test_back_returns_from_a_tab_and_the_keys_leave_no_trail(new_page, site):
    page = new_page(viewport={"width": 1280, "height": 720}, reduced_motion="reduce")
    page.goto(f"{site}{COORDINATOR}")
    tabs = page.get_by_role("tab")
    chosen = "() => [...document.querySelectorAll('[role=tab]')].findIndex((one) => one.ariaSelected === 'true')"
    for number in (2, 4):
        tabs.nth(number).click()
    page.keyboard.press("ArrowRight")
    assert page.evaluate(chosen) == 5
    steps = []
    for _ in range(2):
        page.go_back()
        page.wait_for_timeout(100)
        steps.append(page.evaluate(chosen))
    assert steps == [2, 0] and page.url == f"{site}{COORDINATOR}"


def test_a_tablet_has_tabs_too_and_is_spared_the_whole_text(new_page, site):
    page = new_page(viewport={"width": 768, "height": 1024}, reduced_motion="reduce")
    page.goto(f"{site}{COORDINATOR}")
    tabs = page.get_by_role("tab")
    assert tabs.count() > 8 and len({round(tabs.nth(i).bounding_box()["y"]) for i in range(tabs.count())}) == 1
    assert page.locator(".closing").evaluate("one => one.getBoundingClientRect().bottom + scrollY") <= 8 * 1024


def test_a_title_that_folds_nothing_is_no_stop_for_the_keys(new_page, site):
    page = new_page(viewport={"width": 1280, "height": 720})
    page.goto(f"{site}{COORDINATOR}")
    titles = page.locator(".chapter > details > summary")
    still = "one => one.tabIndex === -1 && one.parentNode.open"
    assert titles.count() > 8 and all(titles.nth(i).evaluate(still) for i in range(titles.count()))
    page.set_viewport_size({"width": 390, "height": 844})
    assert titles.first.evaluate("one => one.tabIndex") == 0
