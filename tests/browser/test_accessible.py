"""One page of each kind in Chromium: axe finds nothing by day and by night, on a phone and on a desk; focus is seen; nothing moves."""

from pathlib import Path

import axe_playwright_python
import pytest

from tests.browser.kinds import kinds

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = (320, 1280)
SCHEMES = ("light", "dark")
ASK = "(only) => axe.run({ runOnly: only, resultTypes: ['violations'] })"
EVERYTHING = {"type": "tag", "values": RULES}
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}


def found_by_axe(page, only) -> list[str]:
    """What axe finds, a line for each element: the rule, where, and why."""
    # What lies under the bar at the foot of the screen is scrolled to; axe would take what the bar cuts just there for too small.
    page.evaluate("document.querySelectorAll('.foot-bar').forEach((bar) => (bar.style.position = 'static'))")
    answer = page.evaluate(ASK, only)
    return [
        f"{one['id']}: {' '.join(map(str, node['target']))}: {' '.join(node['failureSummary'].split())}"
        for one in answer["violations"]
        for node in one["nodes"]
    ]


def open_sample(page, site: str, samples, kind: str) -> None:
    assert kind in samples, f"the example has no page of the kind '{kind}': give it one, or say in kinds.py why it is no page"
    page.goto(f"{site}/{samples[kind].removesuffix('index.html')}")


@pytest.mark.parametrize("kind", kinds())
def test_axe_finds_nothing_on_a_page_of_the_kind(kind, page, site, samples):
    open_sample(page, site, samples, kind)
    page.evaluate(AXE)
    found = {}  # at night only the colours differ
    for scheme in SCHEMES:
        for width in WIDTHS:
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            page.set_viewport_size({"width": width, "height": 900})
            for line in found_by_axe(page, EVERYTHING if scheme == "light" else COLOURS):
                found.setdefault(line, []).append(f"{scheme} {width}")
    assert found == {}


@pytest.mark.parametrize("kind", kinds())
def test_no_page_of_the_kind_is_wider_than_a_narrow_screen(kind, page, site, samples):
    page.set_viewport_size({"width": 320, "height": 800})
    open_sample(page, site, samples, kind)
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320


FOCUS = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  // A card shows the focus of its link, which covers it; a mark of a scale that of its hidden button.
  const shown = [element, element.closest(".card"), element.closest("label"), element.parentElement].filter(Boolean);
  const seen = shown.some((one) => {
    const style = getComputedStyle(one);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  });
  const box = element.getBoundingClientRect();
  return { name: element.outerHTML.slice(0, 120), seen, width: box.width, height: box.height };
}"""


@pytest.mark.parametrize("kind", kinds())
def test_every_stop_of_the_tab_key_is_seen(kind, page, site, samples):
    open_sample(page, site, samples, kind)
    stops = page.locator("a[href], button, input, select, textarea, summary, [tabindex]").count()
    unseen = []
    for _ in range(min(stops, 60)):
        page.keyboard.press("Tab")
        if (stop := page.evaluate(FOCUS)) is None:
            break
        if not stop["seen"]:
            unseen.append(stop["name"])
    assert unseen == []


@pytest.mark.parametrize("kind", kinds())
def test_nothing_moves_where_less_motion_is_asked_for(kind, page, site, samples):
    page.emulate_media(reduced_motion="reduce")
    open_sample(page, site, samples, kind)
    moving = """() => [document.documentElement, ...document.querySelectorAll("*")].filter((one) => {
      const style = getComputedStyle(one);
      const lasts = (times) => times.split(",").some((time) => parseFloat(time) > 0.01);
      const moves = (style.animationName !== "none" && lasts(style.animationDuration)) || lasts(style.transitionDuration);
      return moves || style.scrollBehavior === "smooth";
    }).map((one) => one.outerHTML.slice(0, 100))"""
    assert page.evaluate(moving) == []


@pytest.mark.parametrize("kind", kinds())
def test_the_page_says_its_language(kind, page, site, samples):
    open_sample(page, site, samples, kind)
    assert page.locator("html").get_attribute("lang") == "nl"


def test_the_first_stop_leads_past_the_menu(page, site):
    page.goto(f"{site}/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")
