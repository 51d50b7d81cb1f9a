"""The policy at work: every kind of page keeps to it, and nothing is asked of another site before a click."""

import pytest

PAGES = (
    "/",
    "/aanbod/",
    "/aanbod/opleiding-coordinator-leerteams/",
    "/aanbod/opleiding-coordinator-leerteams/brochure/",
    "/themas/schoolleiderschap/",
    "/locaties/breda/",
    "/docenten/annelot-brinkhuis/",
    "/agenda/",
    "/nieuw/",
    "/verhalen/",
    "/verhalen/leercultuur-op-het-vmbo/",
    "/scans/plg-scan/",
    "/zoeken/",
    "/contact/",
    "/404.html",
)
FILM = "https://www.youtube-nocookie.com/"


@pytest.mark.parametrize("address", PAGES)
def test_a_page_keeps_to_its_policy(page, site, address):
    answer = page.goto(site + address)
    assert answer.status == 200, address
    page.mouse.wheel(0, 20_000)
    page.wait_for_load_state("networkidle")
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff" and answer.headers["x-frame-options"] == "DENY"
    assert page.evaluate("document.fonts.check('16px Text')")


def test_a_file_with_a_key_in_its_name_may_be_kept(page, site):
    page.goto(site + "/")
    style = page.locator("link[rel=stylesheet]").first.get_attribute("href")
    assert "immutable" in page.request.get(site + style).headers["cache-control"]


def test_a_film_comes_only_after_a_click_and_the_policy_lets_it(new_page, site):
    page = new_page()
    page.route(f"{FILM}**", lambda route: route.fulfill(status=200, content_type="text/html", body="<p>Een film</p>"))
    page.goto(site + "/verhalen/leercultuur-op-het-vmbo/")
    assert page.locator("iframe").count() == 0
    page.locator("[data-embed] a").click()
    frame = page.frame_locator("[data-embed] iframe")
    frame.get_by_text("Een film").wait_for()
    assert page.locator("[data-embed] iframe").get_attribute("src").startswith(f"{FILM}embed/")
    page.faults[:] = [fault for fault in page.faults if FILM not in fault]


def test_nothing_moves_when_the_font_comes(new_page, site):
    page = new_page(viewport={"width": 390, "height": 844})
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver((list) => list.getEntries().forEach((one) => (window.moved += one.value)))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    page.goto(site + "/aanbod/opleiding-coordinator-leerteams/")
    page.evaluate("document.fonts.ready")
    page.wait_for_timeout(300)
    assert page.evaluate("window.moved") <= 0.02
