"""Drawings that others made are published without what could do harm."""

import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plgsite.svg.clean import clean
from tests.faults.drawings import HEAD, MARK, MARKED, PIXEL, REFUSED, SILENT, around
from tests.support import programme, site, told

SEEN = "https://elders.example/"


@pytest.mark.parametrize("name", MARKED)
def test_a_marker_does_not_survive(name):
    cleaned = clean(MARKED[name].encode())
    assert MARK not in cleaned.data.decode()
    assert bool(cleaned.taken) == (name not in SILENT)
    assert ET.fromstring(cleaned.data).tag == "{http://www.w3.org/2000/svg}svg"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "iso-8859-1"])
def test_a_marker_in_another_encoding_does_not_survive(encoding):
    declared = f'<?xml version="1.0" encoding="{encoding.removesuffix("-sig")}"?>' + MARKED["onclick"]
    assert MARK not in clean(declared.encode(encoding)).data.decode()


@pytest.mark.parametrize("name", MARKED)
def test_what_is_clean_stays_as_it_is(name):
    once = clean(MARKED[name].encode())
    assert clean(once.data) == (once.__class__(once.data))


@pytest.mark.parametrize("name", REFUSED)
def test_a_drawing_that_is_none_or_costs_too_much_is_refused_by_counts(name):
    with pytest.raises(ValueError, match=r"\w"):
        clean(REFUSED[name].encode())


def test_what_goes_is_told_with_its_line():
    drawing = (
        f'{HEAD}\n onload="a()">\n<style>\n rect {{ fill: red }}\n /* twee\n regels */ g {{ fill: url(x) }}\n</style>\n<script/>\n</svg>'
    )
    assert clean(drawing.encode()).taken == (
        (1, "onload, which runs a script"),
        (6, "an address outside of the drawing"),
        (8, "<script>"),
    )


def test_what_belongs_in_a_drawing_stays():
    inside = (
        f'<image href="data:image/png;base64,{PIXEL}" width="9" height="9"/><use xlink:href="#a"/><g id="a" fill="url(#b)"/>'
        '<a href="#a"><text aria-label="Een &lt;woord&gt;">één &amp; twee</text></a><title>Een kaart</title>'
        '<animate attributeName="opacity" values="0;1" dur="0:02" begin="a.click"/>'
    )
    cleaned = clean(around(inside).encode())
    assert cleaned.taken == () and inside in cleaned.data.decode()


def test_entities_of_namespaces_as_older_editors_write_them_are_resolved():
    drawing = '<!DOCTYPE svg [<!ENTITY s "http://www.w3.org/2000/svg">]>\n<svg xmlns="&s;"><rect/></svg>'
    cleaned = clean(drawing.encode())
    assert "<rect/>" in cleaned.data.decode() and cleaned.taken == ((1, "<!ENTITY s>"),)


NAMES = st.sampled_from(["g", "script", "rect", "style", "a", "use", "foreignObject", "set", "animate", "x", "image", "filter"])
VALUES = st.sampled_from([SEEN, f"url({SEEN})", "#a", "url(#a)", f"javascript:{SEEN}", f"'{SEEN}'", f"a:{SEEN}", "red", "/*", "\\", "("])
PAIRS = st.dictionaries(
    st.sampled_from(["href", "xlink:href", "style", "fill", "to", "onclick", "values", "id", "cursor"]), VALUES, max_size=3
)
TREES = st.recursive(
    st.tuples(NAMES, PAIRS, st.lists(st.sampled_from([f"a{{fill:url({SEEN})}}", f"@import '{SEEN}';", "x"]), max_size=2)),
    lambda inner: st.tuples(NAMES, PAIRS, st.lists(inner, max_size=3)),
    max_leaves=8,
)


def written(tree: object) -> str:
    if not isinstance(tree, tuple):
        return str(tree)
    name, pairs, inside = tree
    text = "".join(f' {key}="{value}"' for key, value in pairs.items() if key != "id" or value == "red")
    return f"<{name}{text}>{''.join(written(one) for one in inside)}</{name}>"


@given(TREES)
def test_whatever_stands_in_a_drawing_nothing_leads_out_of_it(tree):
    try:
        cleaned = clean(around(written(tree)).encode()).data.decode()
    except ValueError:
        return
    plain = re.sub(r">[^<]*<", "><", cleaned)  # words to read may name an address
    assert SEEN not in plain and "javascript" not in plain and "<script" not in cleaned and "onclick" not in cleaned
    for style in re.findall(r"<style[^>]*>([^<]*)</style>", cleaned):
        assert "url(http" not in style and "@import" not in style


EVERYWHERE = """
-- content/programmes/a/index.md --
---
title: Een leergang
kind: leergang
summary: Een korte samenvatting.
hero: {file: held.svg, alt: Een held}
---
Een ![plaatje](prent.svg) en een [bestand](los.svg).
"""


def test_a_drawing_is_cleaned_wherever_it_is_published(tmp_path):
    folder = site(tmp_path, EVERYWHERE)
    folder.write("content/site.yaml", "title: Proef\nbase_url: https://proef.example/\nprovider: proef\nbrand: {logo: logo.svg}\n")
    for name in ("programmes/a/held.svg", "programmes/a/prent.svg", "programmes/a/los.svg", "logo.svg"):
        folder.write(f"content/{name}", around(f"<script>{MARK}</script><rect width='3' height='3'/>", f"id='{name[-7:-4]}'"))
    outcome = folder.build()
    assert outcome.published and [one.partition(" the ")[0] for one in told(outcome) if "svg-cleaned" in one] == [
        "content/programmes/a/index.md:5:14 warning[svg-cleaned]",
        "content/programmes/a/index.md:7:16 warning[svg-cleaned]",
        "content/programmes/a/index.md:7:44 warning[svg-cleaned]",
        "content/site.yaml:4:15 warning[svg-cleaned]",
    ]
    drawings = [data for path, data in folder.published().items() if path.endswith(".svg") and "pattern-" not in path]
    assert len(drawings) == 4 and not any(MARK.encode() in one for one in drawings)
    assert not folder.build(strict=True, publish=False).published


def test_drawings_in_static_are_the_sites_own_and_stay_as_they_are(tmp_path):
    folder = site(tmp_path, "-- content/programmes/a.md --\n" + programme())
    folder.write("static/los.svg", MARKED["script"])
    assert told(folder.build()) == [] and folder.page("los.svg") == MARKED["script"]


def test_an_edit_beside_a_cleaned_drawing_and_a_lost_output_give_the_same_site(tmp_path):
    folder = site(tmp_path, EVERYWHERE)
    for name in ("held", "prent", "los"):
        folder.write(f"content/programmes/a/{name}.svg", MARKED["onload"])
    folder.write("content/programmes/b.md", programme(body="Een zin.\n"))
    first = folder.build()
    before = folder.published()
    for path in before:
        folder.remove(f"output/{path}")
    assert folder.build().published and folder.published() == before
    folder.write("content/programmes/b.md", programme(body="Een andere zin.\n"))
    edited = folder.build()
    assert told(edited) == told(first) != []
    assert folder.build(output=tmp_path / "nieuw", cache_folder=tmp_path / "leeg").published
    assert folder.published("nieuw") == folder.published()
