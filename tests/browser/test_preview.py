"""A preview in a browser: saves appear, faults lie over the page and go away, styles change without a journey, and no save is lost."""

import random
import re
import time

import pytest

from tests.preview.serving import DRAFT, OWN, SITE, previewing
from tests.support import programme, site

PAGE = "content/programmes/a.md"


def saying(words: str) -> str:
    return programme(body=f"## Voor wie\n\n{words}\n")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return site(tmp_path_factory.mktemp("preview"), SITE)


@pytest.fixture(scope="module")
def running(folder):
    with previewing(folder.root, "--editor", "vscode") as running:
        yield running


@pytest.fixture
def page(new_page, running, folder):
    """The page of a programme, connected."""
    folder.write(PAGE, OWN)
    page = new_page(at=running.address)
    listen(page, running.address + "/aanbod/a/")
    return page


def listen(page, address: str) -> None:
    """Opens a page and waits until it is connected."""
    heard: list[object] = []
    page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: heard.append(frame)))
    page.goto(address)
    deadline = time.monotonic() + 60
    while len(heard) < 2:
        assert time.monotonic() < deadline, "the page does not connect"
        page.wait_for_timeout(20)


def test_an_edit_appears(page, folder):
    folder.write(PAGE, saying("Dit is de nieuwe tekst."))
    page.get_by_text("Dit is de nieuwe tekst.").wait_for()


def test_a_fault_lies_over_the_page_and_goes_away_by_itself(page, folder):
    folder.write(PAGE, programme("prijs: 2350 <img src=x onerror=alert(1)>\n"))
    dialog = page.get_by_role("alertdialog")
    dialog.wait_for()
    assert dialog.get_by_role("heading").inner_text() == "1 error: this is the last good site"
    told = dialog.inner_text()
    assert (
        "content/programmes/a.md:5:1" in told
        and "error[unknown-key]: unknown key 'prijs'" in told
        and "hint: did you mean 'prices'?" in told
    )
    assert re.search(r"5 \| prijs: 2350 <img src=x onerror=alert\(1\)>\n +\| \^\^\^\^\^", dialog.locator("pre").inner_text())
    assert (
        dialog.get_by_role("link", name="content/programmes/a.md:5:1")
        .get_attribute("href")
        .endswith("/__plgsite/edit/content/programmes/a.md:5")
    )
    assert page.evaluate("document.activeElement.id") == "plgsite-faults"
    folder.write(PAGE, saying("Hersteld."))
    page.get_by_text("Hersteld.").wait_for()
    assert page.get_by_role("alertdialog").count() == 0


def test_a_fault_is_there_for_who_comes_later_and_the_last_good_page_under_it(running, folder, page, new_page):
    folder.write(PAGE, saying("Het laatste goede."))
    page.get_by_text("Het laatste goede.").wait_for()
    folder.write(PAGE, "geen voorwerk")
    page.get_by_role("alertdialog").wait_for()
    later = new_page(at=running.address)
    later.goto(running.address + "/aanbod/a/")
    later.get_by_role("alertdialog").wait_for()
    later.keyboard.press("Escape")
    assert later.get_by_role("alertdialog").count() == 0 and later.get_by_text("Het laatste goede.").is_visible()


def test_a_fault_of_the_same_kind_again_is_shown_anew(page, folder):
    for line in ("prijs: 1\n", "docenten: a\n"):
        folder.write(PAGE, programme(line))
        page.get_by_role("alertdialog").get_by_text(line.split(":")[0]).first.wait_for()
    assert page.get_by_role("alertdialog").count() == 1


def test_styles_change_without_a_journey(page, folder):
    page.evaluate("window.stays = true")
    for colour in ("rgb(1, 2, 3)", "rgb(4, 5, 6)"):
        folder.write("templates/assets/site.css", f"main {{ color: {colour} }}")
        page.wait_for_function("colour => getComputedStyle(document.querySelector('main')).color === colour", arg=colour)
    assert page.evaluate("window.stays") is True
    assert page.locator('link[rel=stylesheet][href*="site-preview"]').count() == 1


def test_a_page_that_an_edit_does_not_reach_stays(page, folder):
    page.evaluate("window.stays = true")
    folder.write("content/programmes/concept.md", DRAFT + "\nMeer tekst.\n")
    page.wait_for_timeout(1500)
    assert page.evaluate("window.stays") is True


def test_a_socket_of_another_origin_is_refused(new_page, running, serve, tmp_path):
    (tmp_path / "index.html").write_text("<!doctype html><title>elders</title>", encoding="utf-8")
    elsewhere = serve(tmp_path)
    page = new_page(at=elsewhere)
    page.goto(elsewhere)
    heard = page.evaluate(
        """address => new Promise((done) => {
             const socket = new WebSocket(address);
             socket.onopen = () => done("open");
             socket.onerror = () => done("refused");
           })""",
        running.address.replace("http", "ws") + "/__plgsite/socket",
    )
    assert heard == "refused"
    page.faults.clear()  # the refusal is told on the console


def test_another_site_cannot_read_or_frame_a_preview(new_page, running, serve, tmp_path):
    (tmp_path / "index.html").write_text("<!doctype html><title>elders</title>", encoding="utf-8")
    page = new_page(at=serve(tmp_path))
    page.context.unroute_all()
    page.goto(serve(tmp_path))
    read = "address => fetch(address, {mode: 'no-cors'}).then((answer) => answer.type, () => 'failed')"
    assert page.evaluate(read, running.address + "/aanbod/concept/") == "failed"
    page.evaluate(
        "address => { const frame = document.createElement('iframe'); frame.src = address; document.body.append(frame) }", running.address
    )
    page.wait_for_timeout(500)
    assert all("plgsite" not in frame.content() for frame in page.frames[1:])
    page.faults.clear()


def test_a_draft_is_marked(new_page, running):
    page = new_page(at=running.address)
    page.goto(running.address + "/aanbod/concept/")
    assert page.locator(".plgsite-mark").inner_text() == "Concept"
    page.goto(running.address + "/aanbod/")
    link = page.locator('main a[href="/aanbod/concept/"]').first
    assert "Concept" in link.inner_text()


def test_the_bar_says_where_the_part_in_sight_is_written(page, folder):
    bar = page.locator("#plgsite-source .bar")
    assert bar.inner_text().startswith("content/programmes/a.md:")
    assert page.locator('[data-source="content/programmes/a.md:6"]').get_attribute("id") == "voor-wie"
    page.keyboard.press("Alt+Shift+E")
    assert not bar.is_visible()
    page.reload()
    assert not page.locator("#plgsite-source .bar").is_visible()
    page.keyboard.press("Alt+Shift+E")
    assert page.locator("#plgsite-source .bar").is_visible()


def test_a_page_that_was_open_when_the_preview_ended_connects_to_the_next(new_page, tmp_path):
    folder = site(tmp_path, SITE)
    with previewing(folder.root) as first:
        page, port = new_page(at=first.address), str(first.port)
        listen(page, first.address + "/aanbod/a/")
    folder.write(PAGE, saying("Tijdens de pauze."))
    with previewing(folder.root, "-p", port):
        page.get_by_text("Tijdens de pauze.").wait_for(timeout=15_000)
        page.goto("about:blank")  # so that it does not try again when this preview ends too
    page.faults.clear()  # the connection that failed meanwhile


def test_of_a_hundred_saves_at_random_moments_the_last_always_arrives(page, folder):
    chance = random.Random(7)
    for number in range(100):
        broken = chance.random() < 0.1
        folder.write(PAGE, programme("prijs: 1\n") if broken else saying(f"Stand {number}."))
        time.sleep(chance.choice([0, 0.005, 0.02, 0.06, 0.15, 0.4]))
        if number % 10 == 9:
            folder.write(PAGE, saying(f"Stand {number}, de laatste."))
            page.get_by_text(f"Stand {number}, de laatste.").wait_for()
            page.wait_for_function("() => !document.querySelector('#plgsite-faults')?.shadowRoot.querySelector('dialog')")
