"""The first screen of a programme decides; what follows folds on a telephone, and is found by who comes for it."""

import pytest

COORDINATOR = "/aanbod/opleiding-coordinator-leerteams/"
SCREENS = {"desk": (1280, 720), "telephone": (390, 664)}
DECIDING = ("start", "duration", "where", "price")
INSIDE = """(one) => {
  const box = one.getBoundingClientRect();
  const foot = document.querySelector(".foot-bar");
  const floor = getComputedStyle(foot).position === "sticky" ? foot.getBoundingClientRect().top : innerHeight;
  return box.height > 0 && box.top >= 0 && (foot.contains(one) || box.bottom <= floor + 1);
}"""


def programmes(example) -> list[str]:
    return sorted(one.parent.name for one in example.glob("aanbod/*/index.html") if 'class="programme"' in one.read_text("utf-8"))


@pytest.mark.parametrize("screen", SCREENS)
def test_what_decides_is_seen_at_once(screen, new_page, site, example):
    width, height = SCREENS[screen]
    page = new_page(viewport={"width": width, "height": height})
    for slug in programmes(example):
        page.goto(f"{site}/aanbod/{slug}/")
        if len(page.locator("h1").inner_text()) > 60:
            continue
        wanted = ["h1", ".hero-text .intro", ".hero-text .status"]
        wanted += [f".glance [data-fact={name}]" for name in DECIDING if page.locator(f".glance [data-fact={name}]").count()]
        wanted += [".hero-picture img"] if page.locator(".hero-picture img").count() else []
        missed = [one for one in wanted if not page.locator(one).first.evaluate(INSIDE)]
        assert missed == [], (slug, missed)
        actions = page.locator(".hero-text .actions .button, .foot-bar .button")
        assert not actions.count() or any(actions.nth(i).evaluate(INSIDE) for i in range(actions.count())), slug


def test_a_programme_is_ten_screens_of_a_telephone_at_most(new_page, site, example):
    page = new_page(viewport={"width": 390, "height": 844})
    for slug in programmes(example):
        page.goto(f"{site}/aanbod/{slug}/")
        assert page.locator(".closing").evaluate("one => one.getBoundingClientRect().bottom + scrollY") <= 8440, slug


@pytest.mark.parametrize("script", [True, False])
def test_who_comes_by_a_link_finds_the_chapter_unfolded_and_no_other(script, new_page, site):
    page = new_page(viewport={"width": 390, "height": 844}, java_script_enabled=script, reduced_motion="reduce")
    for where, id in (("#dates", "dates"), ("#:~:text=The%20fearless%20organization", "references")):
        page.goto("about:blank")
        page.goto(f"{site}{COORDINATOR}{where}")
        unfolded = page.locator(".chapter > details[open] > .chapter-text")
        unfolded.wait_for()
        assert [unfolded.nth(i).get_attribute("id") for i in range(unfolded.count())] == [id]
        assert unfolded.evaluate("one => one.getBoundingClientRect().top < innerHeight && scrollY > 600")


def test_where_there_is_room_all_chapters_stand_open_without_a_script(new_page, site):
    page = new_page(viewport={"width": 1280, "height": 800}, java_script_enabled=False)
    page.goto(f"{site}{COORDINATOR}")
    texts = page.locator(".chapter-text")
    assert texts.count() > 5 and all(texts.nth(i).bounding_box()["height"] > 20 for i in range(texts.count()))


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_scrolls_sideways_where_programmes_are_compared(width, new_page, site):
    page = new_page(viewport={"width": width, "height": 800})
    page.goto(f"{site}/vergelijken/?p=plg-bouwen,opleiding-coordinator-leerteams,leiderschap-delen")
    page.locator(".comparison").wait_for()
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    assert page.locator(".table-scroll").evaluate("one => one.scrollWidth - one.clientWidth") <= 0
