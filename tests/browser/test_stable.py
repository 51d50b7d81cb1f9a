"""Nothing moves on a first visit: what comes late finds its room kept."""

import pytest

LISTS = ("/", "/aanbod/", "/aanbod/?sort=price", "/verhalen/")
PAGES = (*LISTS, "/aanbod/opleiding-coordinator-leerteams/", "/vergelijken/?p=drumworkshop,plg-bouwen")
MOST = 0.02
WATCH = """() => {
  window.moved = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((one) => (window.moved += one.hadRecentInput ? 0 : one.value)))
    .observe({ type: "layout-shift", buffered: true });
}"""


@pytest.mark.parametrize("width", [360, 390, 412, 430, 1280])
def test_nothing_moves_on_a_first_visit(width, new_page, site):
    moved = {}
    for address in PAGES:
        page = new_page(viewport={"width": width, "height": 844})
        page.add_init_script(f"({WATCH})()")
        page.goto(site + address, wait_until="networkidle")
        moved[address] = page.evaluate("window.moved")
        page.context.close()
    assert {address: value for address, value in moved.items() if value > MOST} == {}
