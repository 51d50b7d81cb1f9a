"""The pages of these tests are watched: here each watch is shown to bark."""

import pytest

from tests.browser.serving import headers_for, rules_of

POLICY = "default-src 'self'"
PAGES = {
    "a fault in a script": ('<script src="fault.js"></script>', "script: "),
    "a message of error": ('<script src="grumble.js"></script>', "console: grumble"),
    "an inline script": ("<script>let a = 1;</script>", "policy violated: script-src"),
    "an inline style": ('<p style="color: red">x</p>', "policy violated: style-src"),
    "a picture from elsewhere": ('<img src="https://elsewhere.example/x.png" alt="">', "https://elsewhere.example/x.png"),
    "a file that is not there": ('<img src="nothing.png" alt="">', "404"),
}


@pytest.fixture(scope="module")
def bad(tmp_path_factory, serve) -> str:
    folder = tmp_path_factory.mktemp("bad")
    (folder / "_headers").write_text(f"/*\n  Content-Security-Policy: {POLICY}\n", encoding="utf-8")
    (folder / "fault.js").write_text("nowhere();\n", encoding="utf-8")
    (folder / "grumble.js").write_text('console.error("grumble");\n', encoding="utf-8")
    for number, (body, _) in enumerate(PAGES.values()):
        (folder / f"{number}.html").write_text(f"<!doctype html><title>x</title>{body}", encoding="utf-8")
    return serve(folder)


@pytest.mark.parametrize("what", PAGES)
def test_a_page_is_faulted_for(what, new_page, bad):
    number, (_, said) = list(PAGES).index(what), PAGES[what]
    page = new_page(at=bad)
    page.goto(f"{bad}/{number}.html", wait_until="networkidle")
    assert any(said in fault for fault in page.faults), page.faults
    page.faults.clear()


def test_the_example_is_there(page, site):
    page.goto(f"{site}/")
    assert page.locator("h1").count() == 1


def test_an_address_that_does_not_exist_answers_with_the_site_s_own_page(page, site):
    answer = page.goto(f"{site}/nergens/")
    assert answer.status == 404 and page.locator("h1").inner_text()
    page.faults.clear()  # the browser itself says that there was nothing


def test_headers_are_those_of_every_rule_that_fits():
    rules = rules_of("/*\n  A: 1\n  B: 2\n# a remark\n\n/zoeken/*\n  ! A\n  A: 3: 4\n")
    assert headers_for("/aanbod/", rules) == [("A", "1"), ("B", "2")]
    assert headers_for("/zoeken/", rules) == [("B", "2"), ("A", "3: 4")]
