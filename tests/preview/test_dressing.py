"""What pages wear in a preview, and that the built files know nothing of it."""

import html
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plgsite.preview.dressing import Dressing, dressed
from tests.preview.serving import told

WEAR = Dressing(version="a.1", socket="ws://127.0.0.1:5500")
PAGE = """<!doctype html>
<html lang="nl"><head><title>a</title></head>
<body class="x > y">
<main id="main"><section class="chapter" id="costs"><h2 id="costs-title">Kosten</h2></section>
<a class="c" href="/aanbod/b/">B</a> <a href="/aanbod/c/">C</a></main>
</body>
</html>
"""


def test_the_script_and_the_styles_are_files_of_the_preview():
    page = dressed(PAGE, WEAR)
    assert re.findall(r"<script[^>]*src=\"([^\"]*)\"[^>]*defer></script>\n</body>", page) == ["/__plgsite/reload.js"]
    assert '<link rel="stylesheet" href="/__plgsite/preview.css">\n</head>' in page
    assert told(page)["version"] == "a.1"


def test_nothing_is_inline():
    page = dressed(PAGE, Dressing(version="a", socket="", own_mark="Concept", origin="content/a.md", lines={"": 1}))
    assert "<style" not in page and " style=" not in page and not re.search(r"<script(?![^>]* src=)", page)


def test_the_mark_stands_first_in_the_page_and_is_escaped():
    page = dressed(PAGE, Dressing(version="a", socket="", own_mark='<b>"Concept"'))
    assert '<body class="x > y">\n<aside class="plgsite-mark" aria-label="plgsite">&lt;b&gt;&quot;Concept&quot;</aside>' in page


def test_links_to_what_no_reader_would_see_are_marked():
    page = dressed(PAGE, Dressing(version="a", socket="", marks={"/aanbod/b/": "Concept"}))
    assert '<a class="c" href="/aanbod/b/"><span class="plgsite-mark-of">Concept</span> B</a> <a href="/aanbod/c/">C</a>' in page


def test_parts_say_where_they_are_written():
    page = dressed(PAGE, Dressing(version="a", socket="", origin="content/programmes/a.md", lines={"": 1, "costs": 14}))
    assert '<main data-source="content/programmes/a.md:1" id="main">' in page
    assert '<section class="chapter" data-source="content/programmes/a.md:14" id="costs">' in page


@pytest.mark.parametrize("origin", ["content/programmes/a\\1.md", "content/programmes/a\\A.md", "content/programmes/\\g<0>.md"])
def test_a_backslash_in_the_name_of_a_file_is_only_that(origin):
    page = dressed(PAGE, Dressing(version="a", socket="", origin=origin, lines={"": 1, "costs": 14}))
    assert page.count(f'data-source="{html.escape(origin)}:') == 2


def test_a_page_without_parts_is_dressed_all_the_same():
    assert dressed("hallo", WEAR).startswith("hallo<link") and dressed("", WEAR).count("<script") == 1


@given(st.text(), st.text(), st.text())
def test_whatever_is_told_to_the_script_stays_in_its_attribute(version, origin, mark):
    page = dressed(PAGE, Dressing(version=version, socket="", origin=origin, own_mark=mark))
    assert told(page) == json.loads(json.dumps({"version": version, "origin": origin, "mark": mark, "editor": False}))
